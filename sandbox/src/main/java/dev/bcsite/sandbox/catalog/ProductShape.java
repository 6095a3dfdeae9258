package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.table.Json;
import java.util.HashSet;
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
        PictureLinks links = new PictureLinks(exchange.address());
        Set<String> shown = shown(exchange);
        row.properties().forEach(entry -> {
            String field = entry.getKey();
            if (field.equals("images") && shown.contains(field)) {
                product.set(field, Json.array(links.productImages(row)));
            } else if (!field.equals("complex_rules") && (!PARTS.contains(field) || shown.contains(field))) {
                product.set(field, entry.getValue().deepCopy());
            }
        });
        if (shown.contains("images") && !product.has("images")) {
            product.putArray("images");
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

    private static Set<String> shown(Exchange exchange) {
        Set<String> shown = new HashSet<>(exchange.query().list("include"));
        if (exchange.request().method().equals("POST")) {
            shown.addAll(OF_NEW);
        }
        return shown;
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
