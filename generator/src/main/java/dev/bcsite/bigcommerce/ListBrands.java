package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.Brand;
import dev.bcsite.catalog.BrandJson;
import java.util.Optional;

/** Lists one page of the store's brands. */
record ListBrands(int page) implements Endpoint<Page<Brand>> {

    @Override
    public String action() {
        return "list the brands";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/catalog/brands").query("page", page).query("limit", Page.SIZE);
    }

    @Override
    public Page<Brand> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(body, "brand", "id", json -> Optional.of(BrandJson.read(json)));
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
