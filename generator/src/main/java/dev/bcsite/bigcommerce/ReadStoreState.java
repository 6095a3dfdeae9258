package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.JsonRow;
import dev.bcsite.catalog.StoreJson;
import java.util.OptionalLong;

/** Reads the store together with its status and what its plan allows. */
record ReadStoreState() implements Endpoint<StoreState> {

    @Override
    public String action() {
        return "read the store";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v2/store");
    }

    @Override
    public StoreState read(JsonNode body) {
        JsonRow row = JsonRow.of("store", body);
        JsonRow limits = row.row("features").row("storefront_limits");
        return new StoreState(
                StoreJson.read(body),
                row.text("status"),
                row.text("plan_name"),
                limit(limits, "active"),
                limit(limits, "total_including_inactive"));
    }

    private static OptionalLong limit(JsonRow limits, String name) {
        return limits.optionalNumber(name).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    @Override
    public Scope scope() {
        return Scope.INFORMATION;
    }
}
