package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import java.util.Optional;

/** Videos, which are on YouTube. */
final class Videos {

    private static final Shape SHAPE = Shape.of(
            "video",
            Field.text("title").most(255),
            Field.text("description"),
            Field.whole("sort_order").between(Integer.MIN_VALUE, Integer.MAX_VALUE),
            Field.choice("type", "youtube"),
            Field.text("video_id").required().between(1, 25));

    private Videos() {}

    static Part of(ProductStore products) {
        return new Part(products, "videos", "videos", SHAPE, Videos::saved);
    }

    private static ObjectNode saved(ObjectNode product, Optional<ObjectNode> before, ObjectNode row) {
        row.set("product_id", product.get("id"));
        return row;
    }
}
