package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.product.Urls;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import java.util.Arrays;

/** The brand of a product, named by its id, or by a name that makes one where there is none. */
record ProductBrand(StoreState state) {

    void give(ObjectNode product) {
        String name = product.path("brand_name").asText("").strip();
        product.remove("brand_name");
        if (!name.isEmpty()) {
            product.put("brand_id", named(name));
        }
        long brand = product.path("brand_id").asLong();
        if (brand != 0 && state.brands().row(brand).isEmpty()) {
            throw Refusal.of(409, "The brand " + brand + " is not known.");
        }
    }

    private long named(String name) {
        return Arrays.stream(state.brands().havingAnyCase("name", name))
                .findFirst()
                .orElseGet(() -> state.brands().add(made(name)));
    }

    private ObjectNode made(String name) {
        ObjectNode brand = Defaults.of("brand").put("name", name);
        brand.putObject("custom_url")
                .put("url", new Urls(state).free("/brands/", name, Kind.BRANDS, 0))
                .put("is_customized", false);
        return brand;
    }
}
