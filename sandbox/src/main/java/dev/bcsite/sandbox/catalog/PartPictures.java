package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Form;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.picture.Uploads;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Store;
import dev.bcsite.sandbox.table.Table;
import java.util.List;

/** The one picture that a variant, a modifier's value, a brand or a category can have. */
record PartPictures(StoreState state, ProductStore products) {

    private static final String PRODUCT = "/v3/catalog/products/{product_id}/";
    private static final String BRAND = "/v3/catalog/brands/{owner_id}/image";
    private static final String CATEGORY = "/v3/catalog/categories/{owner_id}/image";
    private static final int LARGEST = 1024 * 1024;

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.write("POST", PRODUCT + "variants/{variant_id}/image", Scope.PRODUCTS, this::ofVariant),
                Endpoint.write(
                        "POST",
                        PRODUCT + "modifiers/{modifier_id}/values/{value_id}/image",
                        Scope.PRODUCTS,
                        this::ofValue),
                Endpoint.write("POST", BRAND, Scope.PRODUCTS, exchange -> ofRow(exchange, state.brands())),
                Endpoint.write("DELETE", BRAND, Scope.PRODUCTS, exchange -> without(exchange, state.brands())),
                Endpoint.write("POST", CATEGORY, Scope.PRODUCTS, exchange -> ofRow(exchange, state.categories())),
                Endpoint.write("DELETE", CATEGORY, Scope.PRODUCTS, exchange -> without(exchange, state.categories())));
    }

    private Response ofVariant(Exchange exchange) {
        Store variants = products.parts(exchange.id("product_id"), Variants.FIELD);
        long id = exchange.id("variant_id");
        variants.row(id).orElseThrow(Refusal::notFound);
        String picture = exchange.isForm() ? uploaded(exchange.form()) : url(exchange.object());
        variants.edit(id, row -> row.put("image_url", picture));
        return answer(exchange, picture);
    }

    private Response ofRow(Exchange exchange, Table table) {
        long id = exchange.id("owner_id");
        table.row(id).orElseThrow(Refusal::notFound);
        String picture = uploaded(exchange.form());
        table.edit(id, row -> row.put("image_url", picture));
        return answer(exchange, picture);
    }

    private static Response without(Exchange exchange, Table table) {
        if (!table.edit(exchange.id("owner_id"), row -> row.put("image_url", ""))) {
            throw Refusal.notFound();
        }
        return Response.empty(204);
    }

    private static String url(ObjectNode body) {
        String url = body.path("image_url").asText("");
        if (!url.matches("https?://[^\\s/]+.*")) {
            throw Refusal.unprocessable("image_url", "must be a public URL");
        }
        return url;
    }

    /** What is too large fails in an unusual way, and is documented to. */
    private String uploaded(Form form) {
        if (form.file("image_file").isEmpty() && form.texts().containsKey("image_url")) {
            return url(Json.object().put("image_url", form.texts().get("image_url")));
        }
        if (form.file("image_file").filter(file -> file.size() > LARGEST).isPresent()) {
            throw Refusal.of(500, "The image file is larger than 1 MB");
        }
        return new Uploads(state).kept(form, "image_file");
    }

    private Response ofValue(Exchange exchange) {
        Store values = OptionValues.ofModifiers(products).of(exchange.id("product_id"), exchange.id("modifier_id"));
        long id = exchange.id("value_id");
        values.row(id).orElseThrow(Refusal::notFound);
        String picture = uploaded(exchange.form());
        values.edit(id, row -> {
            ((ObjectNode) row.get("adjusters")).put("image_url", picture);
            return row;
        });
        return answer(exchange, picture);
    }

    private static Response answer(Exchange exchange, String picture) {
        ObjectNode row = Json.object().put("image_url", picture);
        return Exchange.data(200, new PictureLinks(exchange.address()).complete(row, "image_url"));
    }
}
