package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.JsonRow;
import dev.bcsite.catalog.ProductJson;
import dev.bcsite.catalog.PulledProduct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists visible products that are assigned to some channels, ascending by id, without options and modifiers: with those
 * BigCommerce gives only ten at a time.
 *
 * @param after id of the last product seen; 0 at the beginning. The page's total counts only what follows
 * @param only ids to ask for; empty means all
 * @param since what was not modified since then is left out
 */
record ListProducts(List<Long> channels, long after, List<Long> only, Optional<Instant> since)
        implements Endpoint<Page<PulledProduct>> {

    /** BigCommerce documents no limit; more make a long URL. */
    static final int MOST_IDS = 100;

    private static final List<String> PARTS =
            List.of("variants", "images", "custom_fields", "bulk_pricing_rules", "videos", "reviews", "channels");

    /** A good part of an answer. What shops pay for their goods is among it. */
    static final Set<String> UNWANTED = Set.of(
            "url_thumbnail",
            "url_standard",
            "url_tiny",
            "image_file",
            "fixed_cost_shipping_price",
            "bin_picking_number",
            "cost_price",
            "calculated_weight",
            "search_keywords",
            "gift_wrapping_options_type",
            "gift_wrapping_options_list",
            "layout_file",
            "option_set_display",
            "open_graph_type",
            "open_graph_title",
            "open_graph_description",
            "open_graph_use_image",
            "open_graph_use_meta_description",
            "open_graph_use_product_name",
            "sku_id",
            "is_preorder_only",
            "date_last_imported",
            "is_customized",
            "product_tax_code",
            "meta_keywords",
            "tax_class_id",
            "view_count",
            "email");

    static ListProducts after(long id, List<Long> channels) {
        return new ListProducts(channels, id, List.of(), Optional.empty());
    }

    static ListProducts only(List<Long> ids, List<Long> channels) {
        return new ListProducts(channels, 0, ids, Optional.empty());
    }

    static ListProducts modified(Instant since, long after, List<Long> channels) {
        return new ListProducts(channels, after, List.of(), Optional.of(since));
    }

    @Override
    public String action() {
        return "list the products";
    }

    @Override
    public ApiRequest request() {
        return inOrder(channels, after, only)
                .queryIfPresent("date_modified:min", since)
                .queryList("include", PARTS)
                .query("limit", Page.SIZE);
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

    @Override
    public Set<String> unwanted() {
        return UNWANTED;
    }

    private PulledProduct product(JsonNode json) {
        return new PulledProduct(
                ProductJson.read(json),
                channelsOf(JsonRow.of("product", json), channels),
                lacksOptions(JsonRow.of("product", json)));
    }

    /** Of one channel's products there is nothing to ask. */
    static Set<Long> channelsOf(JsonRow row, List<Long> channels) {
        if (channels.size() == 1) {
            return Set.copyOf(channels);
        }
        List<Long> assigned = row.ids("channels");
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
