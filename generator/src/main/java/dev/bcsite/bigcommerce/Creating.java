package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.Problem;
import java.util.Optional;

/** An operation that creates one thing: a POST, which is never sent again once it may have arrived. */
interface Creating<T> extends Endpoint<Creation<T>> {

    /** Reads what was created. */
    T created(JsonNode data);

    @Override
    default Creation<T> read(JsonNode body) throws UnreadableAnswerException {
        return new Creation.Made<>(created(Body.object(body)));
    }

    @Override
    default Optional<Creation<T>> whenRefused(Refusal refusal) {
        return refusal.status() == 409
                ? Optional.of(new Creation.Taken<>(refusal.problem()))
                : Endpoint.super.whenRefused(refusal);
    }

    @Override
    default Optional<Creation<T>> whenUnsure(Problem problem) {
        return Optional.of(new Creation.Unsure<>(Advice.perhapsDone(problem)));
    }
}
