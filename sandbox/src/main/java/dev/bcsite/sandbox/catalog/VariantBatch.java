package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Nested;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Variants of any products at once: those named by id are changed, as are those named by SKU; others are made. */
record VariantBatch(ProductStore products, Part variants) {

    private static final int MOST = 50;

    Response put(Exchange exchange) {
        List<JsonNode> saved = new ArrayList<>();
        for (ObjectNode body : exchange.objects(MOST)) {
            ObjectNode row = put(body, saved.size() + ".");
            saved.add(new PictureLinks(exchange.address()).complete(row, "image_url"));
        }
        return Exchange.data(200, Json.array(saved));
    }

    private ObjectNode put(ObjectNode body, String prefix) {
        long id = body.path("id").asLong();
        ObjectNode product = (id > 0
                        ? products.ofVariant(id)
                        : products.row(body.path("product_id").asLong()))
                .orElseThrow(() -> Refusal.unprocessable(prefix + (id > 0 ? "id" : "product_id"), "is not known"));
        Optional<ObjectNode> before = Json.objects(product, Variants.FIELD).stream()
                .filter(variant -> id > 0 ? variant.path("id").asLong() == id : isMeant(variant, body))
                .map(ObjectNode::deepCopy)
                .findFirst();
        Problems problems = new Problems();
        ObjectNode row = before.map(found -> Variants.SHAPE.changed(found, body, prefix, problems))
                .orElseGet(() -> Variants.SHAPE.created(body, prefix, problems));
        problems.refuseAny();
        return stored(product, before, variants.rule().saved(product, before, row));
    }

    private static boolean isMeant(ObjectNode variant, ObjectNode body) {
        String sku = body.path("sku").asText("");
        return !sku.isEmpty() && variant.path("sku").asText().equalsIgnoreCase(sku);
    }

    private ObjectNode stored(ObjectNode product, Optional<ObjectNode> before, ObjectNode row) {
        Nested rows = products.parts(product.path("id").asLong(), Variants.FIELD);
        long id = before.map(found -> found.path("id").asLong()).orElseGet(() -> rows.add(row));
        if (before.isPresent()) {
            rows.put(id, row);
        }
        return rows.get(id).orElseThrow();
    }
}
