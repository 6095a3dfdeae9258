package dev.bcsite.sandbox.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The variant that a product has until its options make others.
 *
 * <p>It and its product share some fields: whichever of the two is changed, the other follows.
 */
final class BaseVariant {

    private static final List<String> SHARED =
            List.of("sku", "upc", "mpn", "gtin", "bin_picking_number", "inventory_level", "inventory_warning_level");

    private BaseVariant() {}

    static boolean is(ObjectNode variant) {
        return variant.path("option_values").isEmpty();
    }

    static Optional<ObjectNode> of(ObjectNode product) {
        return Json.objects(product, "variants").stream()
                .filter(BaseVariant::is)
                .findFirst();
    }

    /** Adds it where it is missing, and takes it away where options made others. */
    static void keep(Optional<ObjectNode> before, ObjectNode product, LongSupplier nextId) {
        List<ObjectNode> variants = Json.objects(product, "variants");
        if (variants.stream().anyMatch(variant -> !is(variant))) {
            variants.removeIf(BaseVariant::is);
            product.set("variants", Json.array(variants));
        } else if (variants.isEmpty()) {
            ObjectNode base = Defaults.of("variant");
            base.put("id", nextId.getAsLong());
            base.set("product_id", product.get("id"));
            SHARED.forEach(field -> base.set(field, product.path(field)));
            product.putArray("variants").add(base);
        } else {
            share(before, product, variants.get(0));
        }
    }

    private static void share(Optional<ObjectNode> before, ObjectNode product, ObjectNode base) {
        ObjectNode earlier = before.orElseGet(Json::object);
        ObjectNode earlierBase = of(earlier).orElseGet(Json::object);
        for (String field : SHARED) {
            JsonNode own = base.path(field);
            boolean isChanged = !own.equals(earlierBase.path(field)) && !own.isNull();
            if (!product.path(field).equals(earlier.path(field))) {
                base.set(field, product.get(field));
            } else if (isChanged && product.has(field)) {
                product.set(field, own);
            }
        }
    }
}
