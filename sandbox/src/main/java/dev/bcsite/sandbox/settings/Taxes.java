package dev.bcsite.sandbox.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.BarePaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.pricing.TaxZones;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.List;

/** How the store taxes: its settings, zones, rates and classes. Zones, rates and classes come with the seed. */
public final class Taxes {

    private static final String[] DISPLAYS = {"ZONE", "INCLUSIVE", "EXCLUSIVE"};
    private static final Shape SETTINGS = Shape.of(
            Field.bool("tax_entered_with_prices"),
            Field.object(
                    "price_display_settings",
                    Shape.of(
                            Field.choice("control_panel_price_display_strategy", DISPLAYS)
                                    .or("ZONE"),
                            Field.choice("invoice_price_display_strategy", DISPLAYS)
                                    .or("ZONE"))),
            Field.choice("fallback_strategy", "FIXED", "BASIC", "DISABLE"),
            Field.bool("should_subtract_store_tax"),
            Field.bool("should_use_geolocation_to_determine_guest_shopper_tax_zone"),
            Field.whole("guest_shopper_tax_zone_id"),
            Field.whole("store_tax_zone_id"),
            Field.choice("document_submission_strategy", "ON_PAYMENT_CAPTURE", "ON_ORDER_CREATION"),
            Field.choice("rounding_strategy", "NO_ROUNDING", "RATE_ROUNDING"));
    private static final Shape ADDRESS = Shape.of(
            Field.text("country_code").required().between(2, 2),
            Field.text("subdivision_codes").or(""),
            Field.text("postal_code").or(""),
            Field.whole("customer_group_id").or(0));

    private final StoreState state;
    private final StoreMirror mirror;

    public Taxes(StoreState state) {
        this.state = state;
        this.mirror = new StoreMirror(state);
    }

    public List<Endpoint> endpoints() {
        Resource classes = Resource.at("/v2/tax_classes", Scope.INFORMATION, exchange -> state.table(Kind.TAX_CLASSES))
                .paging(new BarePaging())
                .shape((exchange, row) ->
                        row.deepCopy().put("id", row.path("id").asText()));
        return List.of(
                Endpoint.get("/v3/tax/settings", Scope.INFORMATION, exchange -> Exchange.data(200, settings())),
                Endpoint.write("PUT", "/v3/tax/settings", Scope.INFORMATION, this::put),
                Endpoint.get("/v3/tax/zones", Scope.INFORMATION, exchange -> whole(exchange, Kind.TAX_ZONES)),
                Endpoint.get("/v3/tax/rates", Scope.INFORMATION, exchange -> whole(exchange, Kind.TAX_RATES)),
                Endpoint.ask("/v3/tax/zonecheck", Scope.INFORMATION, this::check),
                classes.list(),
                classes.one());
    }

    private ObjectNode settings() {
        return (ObjectNode) state.documents().get("tax/settings").orElseGet(Json::object);
    }

    private Response put(Exchange exchange) {
        Problems problems = new Problems();
        ObjectNode changed = SETTINGS.changed(settings(), exchange.object(), "", problems);
        for (String field : List.of("guest_shopper_tax_zone_id", "store_tax_zone_id")) {
            if (exchange.object().has(field)
                    && state.table(Kind.TAX_ZONES)
                            .row(changed.path(field).asLong())
                            .isEmpty()) {
                problems.add(field, "is not a tax zone of this store");
            }
        }
        problems.refuseAny();
        state.documents().put("tax/settings", changed);
        mirror.set("is_price_entered_with_tax", changed.get("tax_entered_with_prices"));
        return Exchange.data(200, changed);
    }

    /** The zone of each address, in their order. */
    private Response check(Exchange exchange) {
        Problems problems = new Problems();
        List<ObjectNode> addresses = new ArrayList<>();
        for (ObjectNode body : exchange.objects(250)) {
            addresses.add(ADDRESS.created(body, addresses.size() + ".", problems));
        }
        problems.refuseAny();
        TaxZones zones = new TaxZones(state);
        return Exchange.data(
                200,
                Json.array(addresses.stream()
                        .flatMap(address -> zones.of(place(address)).stream())
                        .toList()));
    }

    private static TaxZones.Place place(ObjectNode address) {
        return new TaxZones.Place(
                address.path("country_code").asText(),
                List.of(address.path("subdivision_codes").asText()),
                address.path("postal_code").asText(),
                address.path("customer_group_id").asLong());
    }

    private Response whole(Exchange exchange, Kind kind) {
        Table table = state.table(kind);
        List<String> ids = exchange.query().list("id:in");
        return Exchange.data(
                200,
                Json.array(table.stream()
                        .filter(row ->
                                ids.isEmpty() || ids.contains(row.path("id").asText()))
                        .toList()));
    }
}
