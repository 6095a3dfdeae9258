package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.table.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

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

    /** Most of it is the row's own and not copied: pages are large, and what is shown is only written down. */
    static ObjectNode show(Exchange exchange, ObjectNode row) {
        Set<String> shown = shown(exchange);
        ObjectNode product = Json.object(row.size());
        row.properties().forEach(entry -> {
            String field = entry.getKey();
            if (!field.equals("complex_rules") && (!PARTS.contains(field) || shown.contains(field))) {
                product.set(field, entry.getValue());
            }
        });
        putPictures(product, row, shown, new PictureLinks(exchange.address()));
        if (shown.contains("parent_relations") && !product.has("parent_relations")) {
            product.putArray("parent_relations");
        }
        return product;
    }

    /** Puts what holds links in place of the row's own. */
    private static void putPictures(ObjectNode product, ObjectNode row, Set<String> shown, PictureLinks links) {
        if (shown.contains("images")) {
            product.set("images", Json.array(links.productImages(row)));
        }
        if (shown.contains("primary_image")) {
            showPrimaryImage(product, links.productImages(row));
        }
        replace(product, "variants", variant -> links.completed(variant, "image_url"));
        replace(product, "options", option -> links.optionValues(option.deepCopy()));
        replace(product, "modifiers", modifier -> links.optionValues(modifier.deepCopy()));
    }

    private static void replace(ObjectNode product, String parts, UnaryOperator<ObjectNode> shown) {
        if (product.path(parts).isArray()) {
            ArrayNode replaced = Json.array();
            Json.objects(product, parts).forEach(part -> replaced.add(shown.apply(part)));
            product.set(parts, replaced);
        }
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
