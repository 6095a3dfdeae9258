package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Variants: one for each combination of option values that is for sale.
 *
 * <p>Prices and measures that are null are the product's. A combination is said once, when the variant is made.
 */
final class Variants {

    static final String FIELD = "variants";
    private static final int MOST = 600;

    static final Shape SHAPE = Shape.of(
                    "variant",
                    Stream.of(
                                    "price",
                                    "sale_price",
                                    "retail_price",
                                    "map_price",
                                    "cost_price",
                                    "weight",
                                    "width",
                                    "height",
                                    "depth",
                                    "fixed_cost_shipping_price")
                            .map(name -> Field.number(name).least(0).nullable())
                            .toArray(Field[]::new))
            .and(
                    Field.text("sku").most(255),
                    Field.bool("is_free_shipping"),
                    Field.bool("purchasing_disabled"),
                    Field.text("purchasing_disabled_message").most(255),
                    Field.text("image_url"),
                    Field.text("upc").most(14).nullable(),
                    Field.text("mpn").nullable(),
                    Field.text("gtin").most(14).nullable(),
                    Field.text("bin_picking_number").most(255).nullable(),
                    Field.whole("inventory_level").between(0, Integer.MAX_VALUE).nullable(),
                    Field.whole("inventory_warning_level")
                            .between(0, Integer.MAX_VALUE)
                            .nullable(),
                    Field.list("option_values", Field.any("")));

    private final Skus skus;

    private Variants(Skus skus) {
        this.skus = skus;
    }

    static Part of(StoreState state, ProductStore products) {
        Variants variants = new Variants(new Skus(state));
        return new Part(products, "variants", FIELD, SHAPE, variants::saved);
    }

    private ObjectNode saved(ObjectNode product, Optional<ObjectNode> before, ObjectNode row) {
        if (before.filter(found -> found.path("sku").equals(row.path("sku"))).isEmpty()) {
            skus.refuseTaken(row.path("sku").asText(""), product, row.path("id").asLong());
        }
        if (before.isPresent()) {
            row.set("option_values", before.get().get("option_values"));
            return row;
        }
        if (row.path("sku").asText("").isEmpty()) {
            throw Refusal.unprocessable("sku", "error.path.missing");
        }
        row.set("product_id", product.get("id"));
        row.set("option_values", resolved(product, row));
        refuseTaken(product, row);
        return row;
    }

    private static void refuseTaken(ObjectNode product, ObjectNode row) {
        List<ObjectNode> others = Json.objects(product, FIELD).stream()
                .filter(other -> !other.path("option_values").isEmpty())
                .toList();
        if (others.stream().anyMatch(other -> combination(other).equals(combination(row)))) {
            throw Refusal.of(409, "The product has a variant with these option values already.");
        }
        if (others.size() >= MOST) {
            throw Refusal.unprocessable(FIELD, "a product can have " + MOST + " variants");
        }
    }

    /** The ids of a variant's option values. */
    static Set<Long> combination(ObjectNode variant) {
        Set<Long> values = new TreeSet<>();
        Json.objects(variant, "option_values")
                .forEach(value -> values.add(value.path("id").asLong()));
        return values;
    }

    /** One value of every option of the product, as they were named: by their ids or by their labels. */
    private static ArrayNode resolved(ObjectNode product, ObjectNode row) {
        ArrayNode resolved = Json.array();
        Set<Long> options = new TreeSet<>();
        for (JsonNode named : row.path("option_values")) {
            String place = "option_values." + resolved.size();
            ObjectNode option = found(
                    Json.objects(product, "options"), named, "option_id", "option_display_name", "display_name", place);
            ObjectNode value = found(Json.objects(option, OptionValues.FIELD), named, "id", "label", "label", place);
            options.add(option.path("id").asLong());
            resolved.add(chosen(option, value));
        }
        boolean isWhole = options.size() == resolved.size()
                && options.size() == product.path("options").size();
        if (!isWhole || options.isEmpty()) {
            throw Refusal.unprocessable("option_values", "must name one value of every option of the product");
        }
        return resolved;
    }

    private static ObjectNode found(
            List<ObjectNode> among, JsonNode named, String idField, String labelField, String label, String place) {
        Predicate<ObjectNode> isMeant = named.path(idField).asLong() > 0
                ? one -> one.path("id").asLong() == named.path(idField).asLong()
                : one -> one.path(label).equals(named.path(labelField));
        return among.stream()
                .filter(isMeant)
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable(place, "is no option value of the product"));
    }

    private static ObjectNode chosen(ObjectNode option, ObjectNode value) {
        ObjectNode chosen = Json.object();
        chosen.set("id", value.get("id"));
        chosen.set("label", value.get("label"));
        chosen.set("option_id", option.get("id"));
        chosen.set("option_display_name", option.get("display_name"));
        return chosen;
    }
}
