package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.table.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pictures as GraphQL shows them: an address with a place for the size. Addresses elsewhere have no such place. */
record Pictures(Address address) {

    private static final String SIZE = "{:size}";

    static void bind(Bindings bindings) {
        bindings.type("Image")
                .field(
                        "url",
                        call -> sized(
                                call,
                                call.integer("height")
                                        .map(height -> call.integer("width").orElse(0) + "x" + height)
                                        .orElseGet(() -> call.integer("width").orElse(0) + "w")))
                .field("urlOriginal", call -> sized(call, "original"))
                .field("urlTemplate", call -> sized(call, SIZE));
    }

    private static String sized(Call call, String size) {
        return withSize(call.row().path("template").asText(), size, call.flag("lossy"));
    }

    static String withSize(String template, String size, boolean isLossy) {
        return template.replace(SIZE, size) + (isLossy ? "?compression=lossy" : "");
    }

    /** A picture of a product. */
    ObjectNode ofProduct(ObjectNode image) {
        String file = image.path("image_file").asText("");
        String foreign = isAbsolute(file) ? file : image.path("image_url").asText("");
        String name = file.isEmpty() ? "image.jpg" : file.substring(file.lastIndexOf('/') + 1);
        String own = template("products/" + image.path("product_id").asLong() + "/"
                + image.path("id").asLong() + "/" + name);
        return picture(
                isAbsolute(foreign) ? foreign : own,
                image.path("description").asText(""),
                image.path("is_thumbnail").asBoolean());
    }

    /** A picture that hangs on a category, a brand or the like; empty when there is none. */
    Optional<ObjectNode> at(String path, String altText) {
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of(picture(isAbsolute(path) ? path : template(path), altText, true));
    }

    static ObjectNode picture(String template, String altText, boolean isDefault) {
        return Json.object().put("template", template).put("altText", altText).put("isDefault", isDefault);
    }

    /** The product's pictures in their order. */
    List<ObjectNode> ofProductRow(ObjectNode product) {
        return Json.objects(product, "images").stream()
                .sorted(java.util.Comparator.comparingLong(
                        image -> image.path("sort_order").asLong()))
                .map(this::ofProduct)
                .toList();
    }

    String template(String path) {
        String encoded = Arrays.stream(path.replaceFirst("^/+", "").split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return address.picture("").replaceFirst("original/$", "") + SIZE + "/" + encoded;
    }

    private static boolean isAbsolute(String url) {
        return url.startsWith("http://") || url.startsWith("https://") || url.startsWith("//");
    }
}
