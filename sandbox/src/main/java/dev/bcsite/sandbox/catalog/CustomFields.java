package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import java.util.List;
import java.util.Optional;

/** Custom fields: a name can come several times in a product, the same name with the same value only once. */
final class CustomFields {

    private static final int MOST = 200;
    private static final Shape SHAPE = Shape.of(
            "custom_field",
            Field.text("name").required().between(1, 250),
            Field.text("value").required().between(1, 250));

    private CustomFields() {}

    static Part of(ProductStore products) {
        return new Part(products, "custom-fields", "custom_fields", SHAPE, CustomFields::saved);
    }

    private static ObjectNode saved(ObjectNode product, Optional<ObjectNode> before, ObjectNode row) {
        List<ObjectNode> others = Part.others(product, "custom_fields", row);
        boolean isThere = others.stream()
                .anyMatch(other -> other.path("name").equals(row.path("name"))
                        && other.path("value").equals(row.path("value")));
        if (isThere) {
            throw Refusal.unprocessable("name", "the product has this name with this value already");
        }
        if (before.isEmpty() && others.size() >= MOST) {
            throw Refusal.unprocessable("custom_fields", "a product can have " + MOST + " custom fields");
        }
        return row;
    }
}
