package dev.bcsite.sandbox.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One picture stands for a product: the one that was told to last, or the first where none was. */
public final class Thumbnail {

    private Thumbnail() {}

    /** @param before the product as it was */
    public static void choose(Optional<ObjectNode> before, ObjectNode product) {
        List<ObjectNode> images = Json.objects(product, "images");
        List<ObjectNode> told = images.stream()
                .filter(image -> image.path("is_thumbnail").asBoolean())
                .toList();
        if (images.isEmpty() || told.size() == 1) {
            return;
        }
        Set<Long> earlier = before.map(row -> Json.objects(row, "images")).orElse(List.of()).stream()
                .filter(image -> image.path("is_thumbnail").asBoolean())
                .map(Thumbnail::id)
                .collect(Collectors.toSet());
        ObjectNode chosen = told.stream()
                .filter(image -> !earlier.contains(id(image)))
                .findFirst()
                .orElse(images.get(0));
        images.forEach(image -> image.put("is_thumbnail", image == chosen));
    }

    private static long id(ObjectNode image) {
        return image.path("id").asLong();
    }
}
