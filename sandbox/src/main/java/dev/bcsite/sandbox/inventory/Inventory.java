package dev.bcsite.sandbox.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.OffsetPaging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.catalog.VariantLookup;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.product.Stock;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Children;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Uuids;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.function.UnaryOperator;

/** Stock by variant at the one location there is, and adjustments of it: all items of one, or none. */
public final class Inventory {

    private static final String ADJUSTMENTS = "/v3/inventory/adjustments/";
    private static final long LOCATION = 1;
    private static final int MOST = 2000;

    private final StoreState state;
    private final VariantLookup variants;
    private final Stock stock;
    private final StockSettings settings;

    public Inventory(StoreState state) {
        this.state = state;
        this.variants = new VariantLookup(state);
        this.stock = new Stock(state);
        this.settings = new StockSettings(state);
    }

    public List<Endpoint> endpoints() {
        return List.of(
                items("/v3/inventory/items", settings::everywhere)
                        .filters(
                                Filter.text("sku"),
                                Filter.number("variant_id"),
                                Filter.number("product_id"),
                                here("location_id", Long.toString(LOCATION)),
                                here("location_code", StockSettings.LOCATION_CODE))
                        .list(),
                items("/v3/inventory/locations/{location_id}/items", settings::atLocation)
                        .filters(Filter.text("sku"), Filter.number("variant_id"), Filter.number("product_id"))
                        .list(),
                Endpoint.write("PUT", "/v3/inventory/locations/{location_id}/items", Scope.INVENTORY, this::configure),
                Endpoint.write(
                        "PUT",
                        ADJUSTMENTS + "absolute",
                        Scope.INVENTORY,
                        exchange -> adjust(exchange, (before, quantity) -> quantity)),
                Endpoint.write(
                        "POST", ADJUSTMENTS + "relative", Scope.INVENTORY, exchange -> adjust(exchange, Long::sum)));
    }

    private static Filter here(String name, String own) {
        return new Filter(
                name,
                List.of("in"),
                (operator, value, exchange) -> row -> List.of(value.split(",")).contains(own));
    }

    private Resource items(String path, UnaryOperator<ObjectNode> shape) {
        Children all = new Children(
                state.products(),
                "product_id",
                product -> Json.objects(product, "variants").stream()
                        .map(variant -> variant.deepCopy()
                                .put("variant_id", variant.path("id").asLong()))
                        .toList());
        return Resource.at(path, Scope.INVENTORY, exchange -> {
                    refuseElsewhere(exchange);
                    return all;
                })
                .id("")
                .paging(OffsetPaging.of(50, 1000))
                .shape((exchange, variant) -> shape.apply(variant));
    }

    private static void refuseElsewhere(Exchange exchange) {
        boolean isNamed = exchange.ids().containsKey("location_id");
        if (isNamed && exchange.id("location_id") != LOCATION) {
            throw Refusal.notFound();
        }
    }

    private Response adjust(Exchange exchange, LongBinaryOperator level) {
        ObjectNode body = exchange.object();
        List<ObjectNode> items = Json.objects(body, "items");
        if (items.isEmpty()) {
            throw Refusal.unprocessable("items", "error.path.missing");
        }
        if (items.size() > MOST) {
            throw Refusal.tooMany(MOST);
        }
        Problems problems = new Problems();
        for (int i = 0; i < items.size(); i++) {
            adjust(items.get(i), "items." + i + ".", level, problems);
        }
        problems.refuseAny();
        return transaction();
    }

    private void adjust(ObjectNode item, String prefix, LongBinaryOperator level, Problems problems) {
        if (item.path("location_id").asLong() != LOCATION) {
            problems.add(prefix + "location_id", "is not known");
        }
        JsonNode quantity = item.path("quantity");
        if (!quantity.isIntegralNumber()) {
            problems.add(prefix + "quantity", "must be a whole number");
        }
        Optional<ObjectNode> variant = variant(item);
        if (variant.isEmpty()) {
            problems.add(prefix + "sku", "names no variant of this store");
        } else {
            stock.change(
                    variant.get().path("product_id").asLong(),
                    variant.get().path("id").asLong(),
                    before -> level.applyAsLong(before, quantity.asLong()));
        }
    }

    /** By SKU, by id, or by product where that has only one. */
    private Optional<ObjectNode> variant(JsonNode named) {
        if (named.has("sku")) {
            return variants.bySku(named.path("sku").asText());
        }
        if (named.has("variant_id")) {
            return variants.byId(named.path("variant_id").asLong());
        }
        return state.products()
                .row(named.path("product_id").asLong())
                .map(product -> Json.objects(product, "variants"))
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0));
    }

    private Response configure(Exchange exchange) {
        refuseElsewhere(exchange);
        Problems problems = new Problems();
        List<ObjectNode> given = Json.objects(exchange.object(), "settings");
        for (int i = 0; i < given.size(); i++) {
            Optional<ObjectNode> variant = variant(given.get(i).path("identity"));
            if (variant.isEmpty()) {
                problems.add("settings." + i + ".identity", "names no variant of this store");
            } else {
                settings.change(variant.get(), given.get(i));
            }
        }
        problems.refuseAny();
        return transaction();
    }

    private Response transaction() {
        long number = state.documents().next("sequence/inventory-transactions", 1);
        return Exchange.json(200, Json.object().put("transaction_id", Uuids.of("inventory transaction", number)));
    }
}
