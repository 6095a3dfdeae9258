package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Links;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.table.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns the picture paths of a seed into URLs of the sandbox's own image server, in BigCommerce's form. URLs that are
 * absolute already stay as they are.
 */
public record PictureLinks(Address address) {

    private static final Map<String, String> SIZES = sizes();
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]+$");

    /** The URLs that a product image has. */
    static final Set<String> FIELDS = SIZES.keySet();

    private static Map<String, String> sizes() {
        Map<String, String> sizes = new LinkedHashMap<>();
        sizes.put("url_zoom", "1280.1280");
        sizes.put("url_standard", "386.513");
        sizes.put("url_thumbnail", "220.290");
        sizes.put("url_tiny", "44.58");
        return sizes;
    }

    /** Fills in the four URLs of a product image that has none. */
    ObjectNode productImage(ObjectNode image) {
        String file = image.path("image_file").asText("");
        String foreign = isAbsolute(file) ? file : image.path("image_url").asText("");
        String stem = isAbsolute(foreign) ? "" : stem(image, file);
        SIZES.forEach((field, size) -> {
            if (image.path(field).asText("").isEmpty()) {
                image.put(field, isAbsolute(foreign) ? foreign : stem + size + ".jpg?c=1");
            }
        });
        return image;
    }

    /** What the URLs of all sizes begin with. */
    private String stem(ObjectNode image, String file) {
        String name = ENDING.matcher(file.substring(file.lastIndexOf('/') + 1)).replaceFirst("");
        long id = image.path("id").asLong();
        return address.origin() + "/s-" + address.storeHash() + "/products/"
                + image.path("product_id").asLong() + "/images/" + id + "/"
                + Links.segment(name.isEmpty() ? "image" : name)
                + "." + (1_700_000_000L + id) + ".";
    }

    /** Makes the field absolute, when it holds a path. */
    ObjectNode complete(ObjectNode row, String field) {
        String path = row.path(field).asText("");
        if (isPath(path)) {
            row.put(field, address.picture(Links.path(path)));
        }
        return row;
    }

    /** The same for a row that must not be changed: a copy, or the row itself when there is nothing to do. */
    ObjectNode completed(ObjectNode row, String field) {
        return isPath(row.path(field).asText("")) ? complete(row.deepCopy(), field) : row;
    }

    private static boolean isPath(String url) {
        return !url.isEmpty() && !isAbsolute(url);
    }

    /** The pictures of an option's or a modifier's values. */
    ObjectNode optionValues(ObjectNode option) {
        Json.objects(option, "option_values").forEach(this::optionValue);
        return option;
    }

    void optionValue(ObjectNode value) {
        if (value.path("value_data") instanceof ObjectNode data) {
            complete(data, "image_url");
        }
        if (value.path("adjusters") instanceof ObjectNode adjusters) {
            complete(adjusters, "image_url");
        }
    }

    public List<ObjectNode> productImages(ObjectNode product) {
        return Json.objects(product, "images").stream()
                .map(ObjectNode::deepCopy)
                .map(this::productImage)
                .toList();
    }

    private static boolean isAbsolute(String url) {
        return url.startsWith("http://") || url.startsWith("https://") || url.startsWith("//");
    }
}
