package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Takes one thing away, and says whether it was there: one that is gone already is as good. */
interface Removing extends Endpoint<Boolean> {

    @Override
    default Boolean read(JsonNode body) {
        return true;
    }

    @Override
    default Optional<Boolean> whenNotFound() {
        return Optional.of(false);
    }
}
