package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.JsonRow;
import dev.bcsite.catalog.ProductJson;
import dev.bcsite.catalog.ProductParts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the products of a range of ids, ascending, with only what may change without moving a product's date: such a change can
 * be found in no other way than by looking.
 *
 * @param after id of the last product seen
 * @param last where the range ends; absent for one without end
 */
record ListParts(List<Long> channels, long after, Optional<Long> last) implements Endpoint<Page<ListParts.Parts>> {

    private static final List<String> FIELDS = List.of(
            "categories",
            "brand_id",
            "inventory_level",
            "total_sold",
            "related_products",
            "reviews_count",
            "reviews_rating_sum");
    private static final List<String> PARTS =
            List.of("images", "custom_fields", "bulk_pricing_rules", "videos", "reviews", "channels");

    /** @param channels of those asked for, the ones that the product is assigned to */
    record Parts(ProductParts parts, Set<Long> channels) {}

    @Override
    public String action() {
        return "compare the products";
    }

    @Override
    public ApiRequest request() {
        return ListProducts.inOrder(channels, after, List.of())
                .queryIfPresent("id:max", last)
                .queryList("include_fields", FIELDS)
                .queryList("include", PARTS)
                .query("limit", Page.SIZE);
    }

    @Override
    public Page<Parts> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(
                body,
                "product",
                "id",
                json -> Optional.of(new Parts(
                        ProductJson.readParts(json), ListProducts.channelsOf(JsonRow.of("product", json), channels))));
    }

    @Override
    public Set<String> unwanted() {
        return ListProducts.UNWANTED;
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
