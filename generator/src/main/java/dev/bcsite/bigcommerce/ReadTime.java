package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.JsonRow;
import java.time.Instant;

/** Reads the time that the store goes by, to the second. */
record ReadTime() implements Endpoint<Instant> {

    @Override
    public String action() {
        return "read the store's time";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v2/time");
    }

    @Override
    public Instant read(JsonNode body) {
        return Instant.ofEpochSecond(JsonRow.of("time", body).number("time"));
    }

    @Override
    public Scope scope() {
        return Scope.INFORMATION;
    }
}
