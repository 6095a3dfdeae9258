package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.JsonRow;
import dev.bcsite.catalog.ProductJson;
import dev.bcsite.catalog.PulledProduct;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists visible products that are assigned to some channels, ascending by id, without options and modifiers: with those
 * BigCommerce gives only ten at a time.
 *
 * @param after id of the last product seen; 0 at the beginning. The page's total counts only what follows
 * @param only ids to ask for; empty means all
 */
record ListProducts(List<Long> channels, long after, List<Long> only) implements Endpoint<Page<PulledProduct>> {

    private static final List<String> PARTS =
            List.of("variants", "images", "custom_fields", "bulk_pricing_rules", "videos", "reviews", "channels");

    static ListProducts after(long id, List<Long> channels) {
        return new ListProducts(channels, id, List.of());
    }

    static ListProducts only(List<Long> ids, List<Long> channels) {
        return new ListProducts(channels, 0, ids);
    }

    @Override
    public String action() {
        return "list the products";
    }

    @Override
    public ApiRequest request() {
        return inOrder(channels, after, only).queryList("include", PARTS).query("limit", Page.SIZE);
    }

    static ApiRequest inOrder(List<Long> channels, long after, List<Long> only) {
        ApiRequest request = ApiRequest.get("/v3/catalog/products")
                .queryList("channel_id:in", channels)
                .query("is_visible", true)
                .query("sort", "id")
                .query("direction", "asc");
        return only.isEmpty() ? request.query("id:greater", after) : request.queryList("id:in", only);
    }

    @Override
    public Page<PulledProduct> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(body, "product", "id", json -> Optional.of(product(json)));
    }

    private PulledProduct product(JsonNode json) {
        return new PulledProduct(ProductJson.read(json), channelsOf(json), lacksOptions(JsonRow.of("product", json)));
    }

    /** Of one channel's products there is nothing to ask. */
    private Set<Long> channelsOf(JsonNode json) {
        if (channels.size() == 1) {
            return Set.copyOf(channels);
        }
        List<Long> assigned = JsonRow.of("product", json).ids("channels");
        return Set.copyOf(channels.stream().filter(assigned::contains).toList());
    }

    /** Any sign of choices is enough: a product page that lacks them sells the wrong thing. */
    private static boolean lacksOptions(JsonRow row) {
        List<JsonNode> variants = row.list("variants");
        return row.optionalId("option_set_id").isPresent()
                || row.optionalId("base_variant_id").isEmpty()
                || variants.size() > 1
                || variants.stream()
                        .anyMatch(variant -> !variant.path("option_values").isEmpty());
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
