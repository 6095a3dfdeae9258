package dev.bcsite.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.catalog.PictureLinks;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.product.Stock;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.function.Predicate;

/** Products, as few fields as fit into a line: name, price, stock and whether they are visible can be changed. */
final class ControlProducts {

    private static final int PAGE = 40;
    private static final Shape FIELDS =
            Shape.of(Field.text("name").between(1, 250), Field.number("price").least(0), Field.bool("is_visible"));

    private final StoreState state;
    private final Address address;

    ControlProducts(StoreState state, Address address) {
        this.state = state;
        this.address = address;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/control/products", Scope.NONE, this::list),
                Endpoint.write("PUT", "/control/products/{product_id}", Scope.NONE, this::change));
    }

    private Response list(Exchange exchange) {
        String wanted = exchange.query().get("q").orElse("");
        int skipped = Integer.parseInt(exchange.query()
                .get("from")
                .filter(text -> text.matches("\\d{1,9}"))
                .orElse("0"));
        Predicate<ObjectNode> passes = product -> wanted.isEmpty()
                || Filter.contains(product.path("name"), wanted)
                || Filter.contains(product.path("sku"), wanted)
                || product.path("id").asText().equals(wanted);
        List<ObjectNode> found = state.products().stream()
                .filter(passes)
                .skip(skipped)
                .limit(PAGE + 1L)
                .toList();
        ObjectNode answer = Json.object().put("total", state.products().size()).put("more", found.size() > PAGE);
        ArrayNode rows = answer.putArray("rows");
        found.stream().limit(PAGE).forEach(product -> rows.add(shown(product)));
        return Control.answer(answer);
    }

    private ObjectNode shown(ObjectNode product) {
        ObjectNode shown = Json.object();
        for (String field : List.of(
                "id",
                "name",
                "sku",
                "price",
                "sale_price",
                "inventory_level",
                "inventory_tracking",
                "is_visible",
                "date_modified")) {
            shown.set(field, product.path(field));
        }
        List<ObjectNode> variants = Json.objects(product, "variants");
        shown.put("variants", variants.size());
        new PictureLinks(address)
                .productImages(product).stream()
                        .findFirst()
                        .ifPresent(image -> shown.set("picture", image.path("url_tiny")));
        return shown;
    }

    private Response change(Exchange exchange) {
        long id = exchange.id("product_id");
        ObjectNode body = exchange.object();
        boolean found = new ProductStore(state).edit(id, product -> FIELDS.changed(product, body));
        if (!found) {
            throw Refusal.notFound();
        }
        if (body.has("inventory_level")) {
            setStock(id, body.path("inventory_level"));
        }
        return Control.answer(shown(state.products().row(id).orElseThrow()));
    }

    private void setStock(long id, JsonNode level) {
        List<ObjectNode> variants = Json.objects(state.products().row(id).orElseThrow(), "variants");
        if (!level.isIntegralNumber() || variants.size() != 1) {
            throw Refusal.unprocessable("inventory_level", "must be a whole number, of a product without options");
        }
        new Stock(state).change(id, variants.get(0).path("id").asLong(), before -> level.asLong());
    }
}
