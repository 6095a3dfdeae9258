package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.Digest;

/**
 * Looks at the products that were modified last, and how many there are: one small answer that is another one after nearly
 * every change of products.
 *
 * <p>The digest is of whole rows, since dates are whole seconds. Changes of pictures and custom fields do not date a product
 * in BigCommerce, so they are not seen.
 */
record GlanceAtProducts() implements Endpoint<Digest> {

    private static final int ROWS = 10;

    @Override
    public String action() {
        return "look for changed products";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/catalog/products")
                .query("sort", "date_modified")
                .query("direction", "desc")
                .query("limit", ROWS);
    }

    @Override
    public Digest read(JsonNode body) {
        return Digest.of(
                body.path("data") + " " + body.path("meta").path("pagination").path("total"));
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
