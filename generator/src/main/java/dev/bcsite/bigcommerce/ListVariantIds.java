package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.JsonRow;
import java.util.List;
import java.util.Optional;

/** Lists which variants some products have. */
record ListVariantIds(List<Long> products, int page) implements Endpoint<Page<ProductVariants.Variant>> {

    @Override
    public String action() {
        return "list the variants of " + (products.size() == 1 ? "product " + products.get(0) : "products");
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/catalog/variants")
                .queryList("product_id:in", products)
                .query("include_fields", "product_id")
                .query("limit", Page.SIZE)
                .query("page", page);
    }

    @Override
    public Page<ProductVariants.Variant> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(body, "variant", "id", json -> {
            JsonRow row = JsonRow.of("variant", json);
            return Optional.of(new ProductVariants.Variant(row.id("product_id"), row.id("id")));
        });
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
