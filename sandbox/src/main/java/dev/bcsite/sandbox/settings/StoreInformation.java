package dev.bcsite.sandbox.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.BarePaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Paging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.List;

/** The store, its settings, currencies and taxes. */
public final class StoreInformation {

    /** The settings there are, after {@code /v3/settings/}; those after the first two can differ by channel. */
    private static final List<String> SETTINGS = List.of(
            "store/locale",
            "catalog",
            "store/profile",
            "store/units-of-measurement",
            "logo",
            "storefront/seo",
            "storefront/robotstxt",
            "storefront/category",
            "storefront/product",
            "storefront/search",
            "storefront/status",
            "storefront/security",
            "inventory",
            "analytics");

    private final StoreState state;

    public StoreInformation(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(Endpoint.get("/v2/store", Scope.INFORMATION, exchange -> Exchange.json(200, document("store"))));
        endpoints.add(Endpoint.get(
                "/v2/time",
                Scope.INFORMATION,
                exchange -> Exchange.json(
                        200, Json.object().put("time", state.clock().instant().getEpochSecond()))));
        Resource currencies = bare("/v2/currencies", Scope.INFORMATION, Kind.CURRENCIES);
        endpoints.add(currencies.list());
        endpoints.add(currencies.one());
        for (String settings : SETTINGS) {
            endpoints.add(Endpoint.get(
                    "/v3/settings/" + settings,
                    Scope.INFORMATION,
                    exchange -> settings(exchange, "settings/" + settings)));
        }
        endpoints.add(Endpoint.get(
                "/v3/tax/settings", Scope.INFORMATION, exchange -> Exchange.data(200, document("tax/settings"))));
        endpoints.add(Endpoint.get("/v3/tax/zones", Scope.INFORMATION, exchange -> whole(exchange, Kind.TAX_ZONES)));
        endpoints.add(Endpoint.get("/v3/tax/rates", Scope.INFORMATION, exchange -> whole(exchange, Kind.TAX_RATES)));
        return endpoints;
    }

    private Resource bare(String path, Scope scope, Kind kind) {
        return Resource.at(path, scope, exchange -> state.table(kind)).paging(new BarePaging());
    }

    private JsonNode document(String key) {
        return state.documents().get(key).orElseGet(Json::object);
    }

    /** With a channel only what the channel overrides, which may be nothing. */
    private Response settings(Exchange exchange, String key) {
        if (exchange.query().get("channel_id").isEmpty()) {
            return Exchange.data(200, document(key));
        }
        int channel = Paging.number(exchange, "channel_id", 1);
        if (state.channels().row(channel).isEmpty()) {
            throw exchange.unprocessable("channel_id", "is not a channel of this store");
        }
        JsonNode empty = key.equals("settings/analytics") ? Json.array() : Json.object();
        return Exchange.data(200, state.documents().get(key + "@" + channel).orElse(empty));
    }

    private Response whole(Exchange exchange, Kind kind) {
        Table table = state.table(kind);
        List<ObjectNode> rows = new ArrayList<>();
        List<String> ids = exchange.query().list("id:in");
        for (long id : table.keys()) {
            if (ids.isEmpty() || ids.contains(Long.toString(id))) {
                table.get(id).ifPresent(rows::add);
            }
        }
        return Exchange.data(200, Json.array(rows));
    }
}
