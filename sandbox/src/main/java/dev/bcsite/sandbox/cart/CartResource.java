package dev.bcsite.sandbox.cart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.OverridableSettings;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.RedirectUrls;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.commerce.Wish;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.metafield.Metafields;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carts from server to server: {@code /v3/carts}. The rules are in {@link Carts}. */
public final class CartResource {

    private static final String ALL = "/v3/carts";
    private static final String ONE = ALL + "/{cart_id:uuid}";
    private static final String ITEM = ONE + "/items/{item_id:uuid}";
    private static final Shape NEW = Shape.of(
            Field.whole("customer_id").or(0),
            Field.whole("channel_id").or(1),
            Field.object("currency", Shape.of(Field.text("code"))).nullable(),
            Field.text("locale").nullable());
    private static final Shape OWNER = Shape.of(Field.whole("customer_id").required(), Field.whole("version"));

    private final StoreState state;
    private final Carts carts;

    public CartResource(StoreState state) {
        this.state = state;
        this.carts = new Carts(state);
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                Endpoint.write("POST", ALL, Scope.CARTS, this::create),
                // Its redirect URLs are made when it is looked at.
                Endpoint.get(ONE, Scope.CARTS, exchange -> shown(exchange, 200, carts.cart(id(exchange))))
                        .live(),
                Endpoint.write("PUT", ONE, Scope.CARTS, this::setOwner),
                Endpoint.write("DELETE", ONE, Scope.CARTS, this::delete),
                Endpoint.write("POST", ONE + "/items", Scope.CARTS, this::addItems),
                Endpoint.write("PUT", ITEM, Scope.CARTS, this::changeItem),
                Endpoint.write("DELETE", ITEM, Scope.CARTS, this::removeItem),
                Endpoint.write("POST", ONE + "/redirect_urls", Scope.CARTS, this::redirectUrls)));
        endpoints.addAll(new OverridableSettings(
                        ALL + "/settings",
                        "cart/settings",
                        Scope.INFORMATION,
                        Json.object().put("allow_purchasing", true),
                        Shape.of(Field.bool("allow_purchasing")),
                        Shape.of(Field.bool("allow_purchasing").nullable()))
                .endpoints());
        endpoints.addAll(new Metafields(state, "cart", Scope.CARTS, carts::everWas)
                .endpoints(ONE + "/metafields", ALL + "/metafields", "cart_id"));
        return endpoints;
    }

    private Response create(Exchange exchange) {
        ObjectNode body = exchange.object();
        ObjectNode read = NEW.created(body);
        Cart cart = carts.create(new Carts.NewCart(
                read.path("channel_id").asLong(),
                read.path("customer_id").asLong(),
                text(read.path("currency").path("code")),
                text(read.path("locale")),
                CartBodies.wishes(body),
                true));
        return shown(exchange, 201, cart);
    }

    private Response setOwner(Exchange exchange) {
        ObjectNode body = OWNER.created(exchange.object());
        return shown(
                exchange,
                201,
                carts.setCustomer(id(exchange), body.path("customer_id").asLong(), CartBodies.version(body)));
    }

    private Response delete(Exchange exchange) {
        carts.delete(id(exchange));
        return Response.empty(204);
    }

    private Response addItems(Exchange exchange) {
        ObjectNode body = exchange.object();
        return shown(exchange, 201, carts.addLines(id(exchange), CartBodies.version(body), CartBodies.wishes(body)));
    }

    /** Only the quantity and the price change, whatever else the body says. */
    private Response changeItem(Exchange exchange) {
        ObjectNode body = exchange.object();
        Wish.OfProduct wish = CartBodies.change(body);
        Cart cart = carts.changeLine(
                id(exchange), exchange.text("item_id"), CartBodies.version(body), wish.quantity(), wish.price());
        return shown(exchange, 200, cart);
    }

    private Response removeItem(Exchange exchange) {
        JsonNode body = exchange.request().bodyText().isBlank() ? Json.object() : exchange.object();
        Optional<Cart> left = carts.removeLine(id(exchange), exchange.text("item_id"), CartBodies.version(body));
        return left.map(cart -> shown(exchange, 200, cart)).orElseGet(() -> Response.empty(204));
    }

    private Response redirectUrls(Exchange exchange) {
        JsonNode body = exchange.request().bodyText().isBlank() ? Json.object() : exchange.object();
        return Exchange.data(201, urls(carts.redirectUrls(id(exchange), parameters(body.path("query_params")))));
    }

    /** One parameter, or an array of them. */
    private static Map<String, String> parameters(JsonNode given) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (JsonNode one : given.isArray() ? Json.elements(given) : List.of(given)) {
            text(one.path("key"))
                    .ifPresent(key -> parameters.put(key, one.path("value").asText("")));
        }
        return parameters;
    }

    private static ObjectNode urls(RedirectUrls urls) {
        return Json.object()
                .put("cart_url", urls.cart())
                .put("checkout_url", urls.checkout())
                .put("embedded_checkout_url", urls.embeddedCheckout());
    }

    private Response shown(Exchange exchange, int status, Cart cart) {
        LineShape.Wanted wanted = new LineShape.Wanted(
                exchange.includes("line_items.physical_items.options"),
                exchange.includes("line_items.digital_items.options"));
        Totals totals = carts.totals(cart);
        ObjectNode shown = new CartShape(state, exchange.address()).of(totals, wanted);
        if (exchange.includes("redirect_urls")) {
            shown.set("redirect_urls", urls(carts.redirectUrls(cart.id(), Map.of())));
        }
        if (exchange.includes("promotions.banners")) {
            shown.putObject("promotions").set("banners", CartShape.banners(carts.banners(totals)));
        }
        return Exchange.data(status, shown);
    }

    private static String id(Exchange exchange) {
        return exchange.text("cart_id");
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText("")).filter(text -> !text.isEmpty() && !node.isNull());
    }
}
