package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Set;

/** How a product looks: without its parts, unless {@code include} asks for them. */
final class ProductShape {

    /** What a stored product holds that only {@code include} brings out. */
    private static final Set<String> PARTS = Set.of(
            "variants",
            "options",
            "modifiers",
            "images",
            "videos",
            "custom_fields",
            "bulk_pricing_rules",
            "reviews",
            "channels",
            "parent_relations",
            "primary_image");
    /** What the answer to a new product shows without being asked. */
    private static final Set<String> OF_NEW =
            Set.of("variants", "options", "modifiers", "images", "videos", "custom_fields", "bulk_pricing_rules");

    private ProductShape() {}

    static ObjectNode show(Exchange exchange, ObjectNode row) {
        ObjectNode product = Json.object();
        row.properties().forEach(entry -> {
            boolean isPart = PARTS.contains(entry.getKey());
            if (!entry.getKey().equals("complex_rules") && (!isPart || shows(exchange, entry.getKey()))) {
                product.set(entry.getKey(), entry.getValue().deepCopy());
            }
        });
        PictureLinks links = new PictureLinks(exchange.address());
        if (shows(exchange, "images")) {
            product.set("images", Json.array(links.productImages(row)));
        }
        if (exchange.includes("primary_image")) {
            showPrimaryImage(product, links.productImages(row));
        }
        if (exchange.includes("parent_relations") && !product.has("parent_relations")) {
            product.putArray("parent_relations");
        }
        Json.objects(product, "variants").forEach(variant -> links.complete(variant, "image_url"));
        Json.objects(product, "options").forEach(links::optionValues);
        Json.objects(product, "modifiers").forEach(links::optionValues);
        return product;
    }

    private static boolean shows(Exchange exchange, String part) {
        boolean isNew = exchange.request().method().equals("POST") && OF_NEW.contains(part);
        return isNew || exchange.includes(part);
    }

    private static void showPrimaryImage(ObjectNode product, List<ObjectNode> images) {
        product.putNull("primary_image");
        images.stream()
                .filter(image -> image.path("is_thumbnail").asBoolean())
                .findFirst()
                .ifPresent(image -> product.set("primary_image", image));
    }

    /** Options and modifiers make pages small, whatever the limit. */
    static int largestPage(Exchange exchange) {
        return exchange.includes("options") || exchange.includes("modifiers") ? 10 : 250;
    }
}
