package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rules that a product passes before it is stored, with all that was written with it. */
final class ProductWriting {

    private static final long DEFAULT_CHANNEL = 1;

    private final StoreState state;
    private final Skus skus;
    private final ProductUrl url;
    private final ProductBrand brand;
    private final NewVariants newVariants;
    private final List<PartArray> parts;

    ProductWriting(StoreState state, ProductStore products) {
        this.state = state;
        this.skus = new Skus(state);
        this.url = new ProductUrl(state);
        this.brand = new ProductBrand(state);
        this.newVariants = new NewVariants(state, products);
        this.parts = List.of(
                CustomFields.of(products).array(),
                BulkPricing.of(products).array(),
                Images.of(state, products).array(),
                Videos.of(products).array());
    }

    ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        long id = before.map(found -> found.path("id").asLong())
                .orElseGet(() -> state.products().nextId());
        row.put("id", id);
        refuseTakenName(before, row);
        if (!isKept(before, row, "sku")) {
            skus.refuseOfOthers(row.path("sku").asText(), id);
        }
        brand.give(row);
        refuseUnknownCategories(before, row);
        refuseContradictions(row);
        url.give(before, row);
        giveDates(before, row);
        parts.forEach(part -> part.merge(before, row));
        if (before.isPresent()) {
            row.set("variants", before.get().get("variants"));
        } else {
            row.putArray("options");
            row.putArray("modifiers");
            row.putArray("reviews");
            row.putArray("channels").add(DEFAULT_CHANNEL);
            newVariants.give(row);
        }
        return row;
    }

    private static boolean isKept(Optional<ObjectNode> before, ObjectNode row, String field) {
        return before.filter(found -> found.path(field).equals(row.path(field))).isPresent();
    }

    private void refuseTakenName(Optional<ObjectNode> before, ObjectNode row) {
        String name = row.path("name").asText();
        boolean isKept =
                before.filter(found -> found.path("name").asText().equals(name)).isPresent();
        long[] having = isKept ? new long[0] : state.products().havingAnyCase("name", name);
        if (Arrays.stream(having).anyMatch(other -> other != row.path("id").asLong())) {
            throw Refusal.of(409, "The product name " + name + " is already in use.");
        }
    }

    private void refuseUnknownCategories(Optional<ObjectNode> before, ObjectNode row) {
        if (isKept(before, row, "categories")) {
            return;
        }
        for (JsonNode category : row.path("categories")) {
            if (state.categories().row(category.asLong()).isEmpty()) {
                throw Refusal.of(409, "The category " + category.asText() + " is not known.");
            }
        }
        row.set(
                "categories",
                Json.array(Json.elements(row.path("categories")).stream()
                        .distinct()
                        .toList()));
    }

    private static void refuseContradictions(ObjectNode row) {
        boolean isForSale = !row.path("availability").asText().equals("disabled");
        if (row.path("is_price_hidden").asBoolean() && isForSale) {
            throw Refusal.unprocessable("is_price_hidden", "needs the availability disabled");
        }
        long most = row.path("order_quantity_maximum").asLong();
        if (most > 0 && row.path("order_quantity_minimum").asLong() > most) {
            throw Refusal.unprocessable("order_quantity_minimum", "must not be greater than order_quantity_maximum");
        }
    }

    private void giveDates(Optional<ObjectNode> before, ObjectNode row) {
        String now = Timestamps.offset(state.clock().instant());
        row.put("date_modified", now);
        if (before.isEmpty()) {
            row.put("date_created", now);
        }
        Timestamps.read(row.path("preorder_release_date").asText(""))
                .ifPresent(moment -> row.put("preorder_release_date", Timestamps.offset(moment)));
    }
}
