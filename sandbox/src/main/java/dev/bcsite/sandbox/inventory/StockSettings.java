package dev.bcsite.sandbox.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** What a location holds back of each variant, and when it warns; and how the API shows it. */
final class StockSettings {

    static final String LOCATION_CODE = "BC-LOCATION-1";
    private static final String DOCUMENT = "inventory/variants";
    private static final List<String> OWN = List.of("safety_stock", "is_in_stock");
    private static final String BIN = "bin_picking_number";

    private final StoreState state;

    StockSettings(StoreState state) {
        this.state = state;
    }

    /** Warning levels and bins are the variant's own fields; the rest is kept beside it. */
    void change(ObjectNode variant, ObjectNode given) {
        ObjectNode all = all();
        ObjectNode one = all.withObject("/" + variant.path("id").asLong());
        OWN.stream().filter(given::has).forEach(field -> one.set(field, given.get(field)));
        state.documents().put(DOCUMENT, all);
        state.products().edit(variant.path("product_id").asLong(), product -> {
            Json.objects(product, "variants").stream()
                    .filter(row -> row.path("id").equals(variant.path("id")))
                    .forEach(row -> changeRow(row, given));
            return product;
        });
    }

    private static void changeRow(ObjectNode row, ObjectNode given) {
        if (given.has("warning_level")) {
            row.set("inventory_warning_level", given.get("warning_level"));
        }
        if (given.has(BIN)) {
            row.set(BIN, given.get(BIN));
        }
    }

    private ObjectNode all() {
        return (ObjectNode) state.documents().get(DOCUMENT).orElseGet(Json::object);
    }

    /** The variant with its stock at every location. */
    ObjectNode everywhere(ObjectNode variant) {
        ObjectNode shown = Json.object();
        shown.set("identity", identity(variant));
        ObjectNode place = shown.putArray("locations").addObject();
        place.put("location_id", 1).put("location_code", LOCATION_CODE).put("location_name", "Default location");
        levels(variant, place);
        place.put("location_enabled", true);
        place.set("settings", settings(variant));
        return shown;
    }

    /** The variant with its stock at the location. */
    ObjectNode atLocation(ObjectNode variant) {
        ObjectNode shown = Json.object();
        shown.set("identity", identity(variant));
        levels(variant, shown);
        shown.set("settings", settings(variant));
        return shown;
    }

    private static ObjectNode identity(ObjectNode variant) {
        ObjectNode identity = Json.object();
        identity.set("sku", variant.path("sku"));
        identity.set("variant_id", variant.get("id"));
        identity.set("product_id", variant.get("product_id"));
        if (variant.path("sku_id").isNumber()) {
            identity.set("sku_id", variant.get("sku_id"));
        }
        return identity;
    }

    private void levels(ObjectNode variant, ObjectNode into) {
        long level = variant.path("inventory_level").asLong();
        long safety = settings(variant).path("safety_stock").asLong();
        into.put("available_to_sell", Math.max(0, level - safety)).put("total_inventory_onhand", level);
    }

    private ObjectNode settings(ObjectNode variant) {
        JsonNode own = all().path(variant.path("id").asText());
        return Json.object()
                .put("safety_stock", own.path("safety_stock").asLong(0))
                .put("is_in_stock", own.path("is_in_stock").asBoolean(true))
                .put("warning_level", variant.path("inventory_warning_level").asLong(0))
                .put(BIN, variant.path(BIN).asText(""));
    }
}
