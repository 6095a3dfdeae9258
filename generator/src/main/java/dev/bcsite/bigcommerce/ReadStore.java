package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.Store;
import dev.bcsite.catalog.StoreJson;
import java.util.Optional;

/** Reads the store's name, units and defaults. Usually the first request, so its hints are about the access itself. */
record ReadStore(StoreAccess access) implements Endpoint<Store> {

    @Override
    public String action() {
        return "read the store";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v2/store");
    }

    @Override
    public Store read(JsonNode body) {
        return StoreJson.read(body);
    }

    @Override
    public Scope scope() {
        return Scope.INFORMATION;
    }

    @Override
    public Optional<String> hintFor(int status) {
        return status == 404
                ? Optional.of(
                        "there is no store \"" + access.hash() + "\" at " + access.api() + ": check BCSITE_STORE_HASH")
                : Endpoint.super.hintFor(status);
    }
}
