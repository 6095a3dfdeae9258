package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.SeedException;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** Completes the variants of one product, whose options are complete already. */
final class VariantRows {

    private final Ids ids;
    private final ObjectNode product;

    VariantRows(Ids ids, ObjectNode product) {
        this.ids = ids;
        this.product = product;
    }

    /** A product without variants gets the base variant every product has. */
    ArrayNode of(List<SeedRow> seeded) {
        ArrayNode variants = Json.array();
        for (SeedRow row : seeded) {
            variants.add(completed(row));
        }
        if (variants.isEmpty()) {
            variants.add(completed(new SeedRow("base variant", baseVariant())));
        }
        return variants;
    }

    private ObjectNode baseVariant() {
        ObjectNode base = Json.object();
        base.set("sku", product.get("sku"));
        base.set("inventory_level", product.get("inventory_level"));
        return base;
    }

    private ObjectNode completed(SeedRow row) {
        List.of("price", "sale_price", "retail_price").forEach(row::requireNumber);
        ObjectNode variant = Defaults.filled("variant", row.json());
        variant.put("id", ids.idOf(row, "id"));
        variant.set("product_id", product.get("id"));
        ArrayNode values = Json.array();
        for (SeedRow value : ProductParts.rows(row.where(), row.json(), "option_values")) {
            values.add(resolved(value));
        }
        variant.set("option_values", values);
        if (!values.isEmpty() && !row.json().hasNonNull("sku_id")) {
            variant.set("sku_id", variant.get("id"));
        }
        return variant;
    }

    /** Finds the option and the value by id or, where there is none, by label; then tells both. */
    private ObjectNode resolved(SeedRow value) {
        ObjectNode json = value.json();
        ObjectNode option =
                find(value, Json.objects(product, "options"), "option_id", "option_display_name", "display_name");
        ObjectNode chosen = find(value, Json.objects(option, "option_values"), "id", "label", "label");
        json.set("id", chosen.get("id"));
        json.set("label", chosen.get("label"));
        json.set("option_id", option.get("id"));
        json.set("option_display_name", option.get("display_name"));
        return json;
    }

    private static ObjectNode find(
            SeedRow row, List<ObjectNode> among, String idField, String labelField, String label) {
        JsonNode id = row.json().path(idField);
        JsonNode name = row.json().path(labelField);
        return among.stream()
                .filter(one -> id.isMissingNode()
                        ? one.path(label).equals(name)
                        : one.path("id").asLong() == id.asLong())
                .findFirst()
                .orElseThrow(() -> new SeedException(row.where() + ": \"" + (id.isMissingNode() ? labelField : idField)
                        + "\" is " + (id.isMissingNode() ? name : id) + ", which the product's options do not have"));
    }
}
