package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/**
 * A sort of thing that hangs on products, such as images: written one by one, or with the product.
 *
 * @param name what its endpoints end with
 * @param field the array in the product
 */
record Part(ProductStore products, String name, String field, Shape shape, PartRule rule) {

    private static final String PRODUCT = "/v3/catalog/products/{product_id}/";

    /** The parts of one product, to be read and written. */
    Resource resource() {
        return reading()
                .fields(shape)
                .saving((exchange, before, row) ->
                        rule.saved(products.row(exchange.id("product_id")).orElseThrow(), before, row))
                .creates(200)
                .updates(200)
                .removes();
    }

    /** The same without what writes. */
    Resource reading() {
        return Resource.at(PRODUCT + name, Scope.PRODUCTS, exchange -> {
                    long product = exchange.id("product_id");
                    products.row(product).orElseThrow(Refusal::notFound);
                    return products.parts(product, field);
                })
                .choosable();
    }

    /** The parts as they are written with the product. */
    PartArray array() {
        return new PartArray(field, shape, rule, () -> products.nextId(field));
    }

    /** The other parts of the sort, without this one. */
    static List<ObjectNode> others(ObjectNode whole, String field, ObjectNode row) {
        return Json.objects(whole, field).stream()
                .filter(other -> other.path("id").asLong() != row.path("id").asLong())
                .toList();
    }
}
