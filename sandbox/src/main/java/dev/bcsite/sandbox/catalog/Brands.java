package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.metafield.Metafields;
import dev.bcsite.sandbox.product.Urls;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Brands. A name is taken once, whatever its case. */
public final class Brands {

    private static final String PATH = "/v3/catalog/brands";
    private static final Shape FIELDS = Shape.of(
            "brand",
            Field.text("name").required().between(1, 255),
            Field.text("page_title").most(255),
            Field.list("meta_keywords", Field.text("")),
            Field.text("meta_description"),
            Field.text("image_url"),
            Field.text("search_keywords"),
            Field.object(
                    "custom_url",
                    Shape.of(
                            Field.text("url").most(1024),
                            Field.bool("is_customized").or(true))));

    private final StoreState state;

    public Brands(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(brands().endpoints());
        endpoints.addAll(new Metafields(
                        state,
                        "brand",
                        Scope.PRODUCTS,
                        id -> state.brands().keyOf(id).isPresent())
                .endpoints(PATH + "/{brand_id}/metafields", PATH + "/metafields", "brand_id"));
        return endpoints;
    }

    private Resource brands() {
        return Resource.at(PATH, Scope.PRODUCTS, exchange -> state.brands())
                .filters(Filter.number("id"), Filter.text("name", "", "like"), Filter.text("page_title"))
                .sorts("id", "name")
                .choosable()
                .shape((exchange, row) -> new PictureLinks(exchange.address()).complete(row.deepCopy(), "image_url"))
                .fields(FIELDS)
                .saving(this::saved)
                .removing((exchange, row) -> takeFromProducts(row.path("id").asLong()))
                .creates(200)
                .updates(200)
                .removes()
                .removesMany(Resource.Unfiltered.REFUSED);
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        String name = row.path("name").asText();
        long id = row.path("id").asLong();
        if (Arrays.stream(state.brands().havingAnyCase("name", name)).anyMatch(other -> other != id)) {
            throw Refusal.of(409, "The brand name " + name + " is already in use.");
        }
        Urls urls = new Urls(state);
        String url = row.path("custom_url").path("url").asText("");
        if (url.isEmpty()) {
            row.putObject("custom_url")
                    .put("url", urls.free("/brands/", name, Kind.BRANDS, id))
                    .put("is_customized", false);
        } else if (!before.map(found -> found.path("custom_url")).equals(Optional.of(row.path("custom_url")))) {
            urls.refuseTaken(url, Kind.BRANDS, id);
        }
        return row;
    }

    private void takeFromProducts(long brand) {
        for (long product : state.products().having("brand_id", Long.toString(brand))) {
            state.products().edit(product, row -> row.put("brand_id", 0));
        }
    }
}
