package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.ProductChoices;
import dev.bcsite.catalog.ProductJson;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the options and modifiers of a few products. */
record ListChoices(List<Long> products) implements Endpoint<Page<ProductChoices>> {

    /** BigCommerce gives no more products at a time with their options, whatever is asked for. */
    static final int MOST = 10;

    @Override
    public String action() {
        return "list the options of the products";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/catalog/products")
                .queryList("id:in", products)
                .query("include", "options,modifiers")
                .query("limit", MOST);
    }

    @Override
    public Page<ProductChoices> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(body, "product", "id", json -> Optional.of(ProductJson.readChoices(json)));
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
