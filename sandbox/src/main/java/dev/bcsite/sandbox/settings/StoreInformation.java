package dev.bcsite.sandbox.settings;

import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.metafield.Metafields;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;

/** The store, its time and its metafields. */
public final class StoreInformation {

    private final StoreState state;

    public StoreInformation(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(Endpoint.get(
                "/v2/store",
                Scope.INFORMATION,
                exchange -> Exchange.json(200, state.documents().get("store").orElseGet(Json::object))));
        endpoints.add(Endpoint.get(
                "/v2/time",
                Scope.INFORMATION,
                exchange -> Exchange.json(
                        200, Json.object().put("time", state.clock().instant().getEpochSecond()))));
        endpoints.addAll(new Metafields(state, "store", Scope.INFORMATION, id -> id.equals("0"))
                .ofStore("/v3/store/metafields"));
        return endpoints;
    }
}
