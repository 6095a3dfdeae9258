package dev.bcsite.sandbox.checkout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.cart.LineShape;
import dev.bcsite.sandbox.commerce.Banner;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.Checkouts;
import dev.bcsite.sandbox.commerce.Orders;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Checkouts from server to server: {@code /v3/checkouts}. The rules are in {@link Checkouts}. */
public final class CheckoutResource {

    private static final String ONE = "/v3/checkouts/{checkout_id:uuid}";
    private static final String BILLING = ONE + "/billing-address";
    private static final String CONSIGNMENTS = ONE + "/consignments";
    private static final int MOST_CONSIGNMENTS = 100;
    private static final long LONGEST_TOKEN = 2_592_000;
    private static final Shape MESSAGE = Shape.of(Field.text("customer_message").required());
    private static final Shape COUPON =
            Shape.of(Field.text("coupon_code").required().between(1, 50));
    private static final Shape TOKEN = Shape.of(
            Field.whole("maxUses").least(1).or(1),
            Field.whole("ttl").between(1, LONGEST_TOKEN).or(LONGEST_TOKEN));

    private final StoreState state;
    private final Carts carts;
    private final Checkouts checkouts;
    private final Orders orders;

    public CheckoutResource(StoreState state) {
        this.state = state;
        this.carts = new Carts(state);
        this.checkouts = new Checkouts(state);
        this.orders = new Orders(state);
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                Endpoint.get(ONE, Scope.CHECKOUTS, exchange -> shown(exchange, carts.cart(id(exchange)))),
                write("PUT", ONE, this::setMessage),
                write("POST", ONE + "/discounts", this::discount),
                write("POST", BILLING, this::bill),
                write("PUT", BILLING + "/{address_id:text}", this::changeBill),
                write("POST", CONSIGNMENTS, this::consign),
                write("PUT", CONSIGNMENTS + "/{consignment_id:text}", this::changeConsignment),
                write("DELETE", CONSIGNMENTS + "/{consignment_id:text}", this::removeConsignment),
                write("POST", ONE + "/coupons", this::applyCoupon),
                write("DELETE", ONE + "/coupons/{coupon_code:text}", this::removeCoupon),
                write("POST", ONE + "/fees", this::addFees),
                write("PUT", ONE + "/fees", this::changeFees),
                write("DELETE", ONE + "/fees", this::removeFees),
                Endpoint.write("POST", ONE + "/orders", Scope.CHECKOUTS, this::order),
                Endpoint.write("POST", ONE + "/token", Scope.CHECKOUTS, this::token)));
        endpoints.addAll(new CheckoutSettings(state).endpoints());
        return endpoints;
    }

    /** An endpoint that answers with the checkout, as it is after the change. */
    private Endpoint write(String method, String path, Function<Exchange, Cart> change) {
        return Endpoint.write(method, path, Scope.CHECKOUTS, exchange -> shown(exchange, change.apply(exchange)));
    }

    private Cart setMessage(Exchange exchange) {
        ObjectNode body = exchange.object();
        String message = MESSAGE.created(body).path("customer_message").asText();
        return checkouts.message(id(exchange), message, CheckoutBodies.version(body));
    }

    private Cart discount(Exchange exchange) {
        CheckoutBodies.ByHand wanted = CheckoutBodies.ByHand.of(exchange.object());
        return checkouts.discount(id(exchange), wanted.onCart(), wanted.onLines(), wanted.version());
    }

    private Cart bill(Exchange exchange) {
        ObjectNode body = exchange.object();
        if (body.path("email").asText("").isEmpty()) {
            throw Refusal.unprocessable("email", "error.path.missing");
        }
        return checkouts.billingAddress(id(exchange), body, CheckoutBodies.version(body));
    }

    private Cart changeBill(Exchange exchange) {
        String known = carts.cart(id(exchange))
                .billingAddress()
                .map(address -> address.path("id").asText())
                .orElse("");
        if (!known.equals(exchange.text("address_id"))) {
            throw exchange.notFound();
        }
        return bill(exchange);
    }

    private Cart consign(Exchange exchange) {
        List<ObjectNode> bodies = exchange.objects(MOST_CONSIGNMENTS);
        OptionalLong version = bodies.stream()
                .map(CheckoutBodies::version)
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
        return checkouts.addConsignments(id(exchange), CheckoutBodies.consignments(bodies), version);
    }

    /** The option is chosen in a request of its own, since another address may have other options. */
    private Cart changeConsignment(Exchange exchange) {
        ObjectNode body = exchange.object();
        ObjectNode read = CheckoutBodies.consignment(body);
        OptionalLong version = CheckoutBodies.version(body);
        String consignment = exchange.text("consignment_id");
        Optional<JsonNode> address = CheckoutBodies.address(read);
        Map<String, Long> items = CheckoutBodies.items(read);
        boolean isContent = address.isPresent() || read.has("line_items");
        if (isContent && read.has("shipping_option_id")) {
            throw Refusal.unprocessable("shipping_option_id", "must come without address and line_items");
        }
        if (read.has("shipping_option_id")) {
            return checkouts.selectShipping(
                    id(exchange), consignment, read.path("shipping_option_id").asText(), version);
        }
        if (read.path("custom_shipping") instanceof ObjectNode custom) {
            return checkouts.customShipping(
                    id(exchange),
                    consignment,
                    custom.path("price").decimalValue(),
                    custom.path("description").asText(),
                    version);
        }
        if (!isContent) {
            throw Refusal.unprocessable("address", "or line_items or shipping_option_id must be there");
        }
        return checkouts.changeConsignment(
                id(exchange),
                consignment,
                address,
                read.has("line_items") ? Optional.of(items) : Optional.empty(),
                version);
    }

    private Cart removeConsignment(Exchange exchange) {
        return checkouts.removeConsignment(
                id(exchange),
                exchange.text("consignment_id"),
                CheckoutBodies.version(CheckoutBodies.optional(exchange)));
    }

    private Cart applyCoupon(Exchange exchange) {
        ObjectNode body = exchange.object();
        String code = COUPON.created(body).path("coupon_code").asText();
        return checkouts.applyCoupon(id(exchange), code, CheckoutBodies.version(body));
    }

    private Cart removeCoupon(Exchange exchange) {
        return checkouts.removeCoupon(
                id(exchange), exchange.text("coupon_code"), CheckoutBodies.version(CheckoutBodies.optional(exchange)));
    }

    private Cart addFees(Exchange exchange) {
        return checkouts.addFees(id(exchange), CheckoutBodies.newFees(exchange.object()));
    }

    private Cart changeFees(Exchange exchange) {
        return checkouts.changeFees(id(exchange), CheckoutBodies.changedFees(exchange.object()));
    }

    private Cart removeFees(Exchange exchange) {
        return checkouts.removeFees(id(exchange), CheckoutBodies.removedFees(exchange.object()));
    }

    private Response order(Exchange exchange) {
        return Exchange.data(200, Json.object().put("id", orders.place(id(exchange))));
    }

    /** Not in {@code data}, unlike everything else here, in the first reading. */
    private Response token(Exchange exchange) {
        ObjectNode body = TOKEN.created(CheckoutBodies.optional(exchange));
        String token = checkouts.token(
                id(exchange),
                body.path("maxUses").asLong(),
                Duration.ofSeconds(body.path("ttl").asLong()));
        ObjectNode answer = Json.object().put("checkoutToken", token);
        return exchange.readings().has(Reading.WRAPS_BARE_OBJECTS)
                ? Exchange.data(200, answer)
                : Exchange.json(200, answer);
    }

    private Response shown(Exchange exchange, Cart cart) {
        Totals totals = carts.totals(cart);
        Optional<List<Banner>> banners =
                exchange.includes("promotions.banners") ? Optional.of(carts.banners(totals)) : Optional.empty();
        CheckoutShape.Wanted wanted = new CheckoutShape.Wanted(
                new LineShape.Wanted(
                        exchange.includes("cart.line_items.physical_items.options"),
                        exchange.includes("cart.line_items.digital_items.options")),
                exchange.includes("consignments.available_shipping_options"),
                banners);
        return Exchange.data(200, new CheckoutShape(state, exchange.address()).of(totals, wanted));
    }

    private static String id(Exchange exchange) {
        return exchange.text("checkout_id");
    }
}
