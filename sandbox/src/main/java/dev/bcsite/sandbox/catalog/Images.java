package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Form;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.picture.Uploads;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.Optional;

/**
 * Pictures of a product: uploaded as a file in a form, or named by a URL in JSON.
 *
 * <p>BigCommerce copies what is at the URL; the sandbox, which asks nobody, leads to it.
 */
final class Images {

    private static final int MOST = 1000;
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final String FILE = "image_file";
    private static final Shape SHAPE = Shape.of(
            "image",
            Field.bool("is_thumbnail"),
            Field.whole("sort_order").between(Integer.MIN_VALUE, Integer.MAX_VALUE),
            Field.text("description"),
            Field.text(FILE),
            Field.text("image_url").most(255));

    private final StoreState state;

    private Images(StoreState state) {
        this.state = state;
    }

    static Part of(StoreState state, ProductStore products) {
        return new Part(products, "images", "images", SHAPE, new Images(state)::saved);
    }

    static Resource resource(StoreState state, ProductStore products) {
        return of(state, products)
                .resource()
                .body(new Images(state)::body)
                .shape((exchange, row) -> new PictureLinks(exchange.address()).productImage(row.deepCopy()))
                .emptyIsNoContent();
    }

    private ObjectNode body(Exchange exchange) {
        return exchange.isForm() ? body(exchange.form()) : exchange.object();
    }

    /** Everything in a form is text. */
    private ObjectNode body(Form form) {
        ObjectNode body = Json.object();
        form.texts().forEach((name, text) -> {
            switch (name) {
                case "is_thumbnail" -> body.put(name, text.equals("true") || text.equals("1"));
                case "sort_order" -> body.put(name, text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : 0);
                default -> body.put(name, text);
            }
        });
        if (form.file(FILE).isPresent()) {
            if (form.file(FILE).get().size() > LARGEST) {
                throw Refusal.unprocessable(FILE, "must have at most 8 MB");
            }
            body.put(FILE, new Uploads(state).kept(form, FILE));
        }
        return body;
    }

    private ObjectNode saved(ObjectNode product, Optional<ObjectNode> before, ObjectNode row) {
        String url = row.path("image_url").asText("");
        if (url.isEmpty() && row.path(FILE).asText("").isEmpty()) {
            throw Refusal.unprocessable("image_url", "error.path.missing");
        }
        if (!url.isEmpty() && !url.matches("https?://[^\\s/]+.*")) {
            throw Refusal.unprocessable("image_url", "must be a public URL");
        }
        if (before.isEmpty() && product.path("images").size() >= MOST) {
            throw Refusal.unprocessable("images", "a product can have " + MOST + " images");
        }
        if (isNewUpload(before, row)) {
            row.remove("image_url");
        } else if (!url.isEmpty()) {
            row.put(FILE, "u/" + url.replaceFirst("[?#].*", "").replaceFirst(".*/", ""));
        }
        if (!before.map(found -> found.path(FILE)).equals(Optional.of(row.path(FILE)))) {
            row.remove(PictureLinks.FIELDS);
        }
        row.set("product_id", product.get("id"));
        return row.put("date_modified", Timestamps.offset(state.clock().instant()));
    }

    private static boolean isNewUpload(Optional<ObjectNode> before, ObjectNode row) {
        return before.filter(
                        found -> found.has("image_url") && !found.path(FILE).equals(row.path(FILE)))
                .isPresent();
    }
}
