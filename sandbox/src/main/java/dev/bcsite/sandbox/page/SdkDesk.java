package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.Checkouts;
import dev.bcsite.sandbox.commerce.Consignment;
import dev.bcsite.sandbox.commerce.Orders;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.Sessions;
import dev.bcsite.sandbox.table.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What BigCommerce's Checkout SDK asks of a store while a guest checks out, on pages of the store alone. Of the means of payment there is
 * one that needs no card: cash on delivery.
 */
final class SdkDesk {

    static final String CASH = "cod";

    private static final Pattern PATH = Pattern.compile("/api/storefront/checkouts?/([0-9a-f-]{36})(/.*)?");
    private static final Pattern ORDER = Pattern.compile("/api/storefront/orders/(\\d{1,18})");
    private static final Pattern ONE = Pattern.compile("/(billing-address|consignments|coupons)(?:/([^/]+))?");
    private static final OptionalLong ANY = OptionalLong.empty();
    private static final Duration CONFIRMATION = Duration.ofDays(1);
    private static final int LOOKS = 100;

    private final Visit visit;
    private final Checkouts checkouts;
    private final SdkShape shape;

    SdkDesk(Visit visit) {
        this.visit = visit;
        this.checkouts = new Checkouts(visit.state());
        this.shape = new SdkShape(visit);
    }

    static boolean owns(String path) {
        return path.startsWith("/api/storefront/") || path.startsWith("/internalapi/");
    }

    Response answer() {
        try {
            return json(200, asked());
        } catch (Refusal refusal) {
            ObjectNode errors = Json.object();
            refusal.errors().forEach(errors::put);
            ObjectNode problem = Json.object().put("status", refusal.status()).put("title", refusal.title());
            return json(
                    refusal.status(), problem.<ObjectNode>set("errors", errors).put("type", "invalid"));
        }
    }

    private JsonNode asked() {
        String path = visit.request().path();
        boolean isReading = visit.request().method().equals("GET");
        switch (path) {
            case "/api/storefront/checkout-settings":
                return shape.settings();
            case "/api/storefront/form-fields":
                return shape.fields();
            case "/api/storefront/payments":
                return shape.methods();
            case "/internalapi/v1/checkout/order":
                return order(body());
            default:
                Matcher checkout = PATH.matcher(path);
                Matcher order = ORDER.matcher(path);
                if (order.matches() && isReading) {
                    return shape.order(Long.parseLong(order.group(1))).orElseThrow(SdkDesk::unknown);
                }
                if (!checkout.matches()) {
                    throw unknown();
                }
                Cart cart = own(checkout.group(1));
                Optional<String> part = Optional.ofNullable(checkout.group(2));
                part.ifPresent(rest -> change(cart, rest));
                return shape.checkout(new Carts(visit.state()).cart(cart.id()));
        }
    }

    /** Nobody sees another's. */
    private Cart own(String id) {
        return visit.cart().filter(cart -> cart.id().equals(id)).orElseThrow(SdkDesk::unknown);
    }

    private static Refusal unknown() {
        return Refusal.of(404, "Not found");
    }

    private void change(Cart cart, String rest) {
        Matcher part = ONE.matcher(rest);
        if (!part.matches()) {
            throw unknown();
        }
        Optional<String> id = Optional.ofNullable(part.group(2));
        boolean isRemoving = visit.request().method().equals("DELETE");
        switch (part.group(1)) {
            case "billing-address" -> bill(cart, address(body()));
            case "consignments" -> consign(cart, id, body());
            default -> {
                if (isRemoving) {
                    checkouts.removeCoupon(cart.id(), id.orElse(""), ANY);
                } else {
                    checkouts.applyCoupon(cart.id(), body().path("couponCode").asText(), ANY);
                }
            }
        }
    }

    /** A guest says the e-mail address first, and where the bill goes later. */
    private void bill(Cart cart, ObjectNode address) {
        String email = address.path("email").asText("");
        if (!email.isEmpty()) {
            checkouts.email(cart.id(), email);
        }
        if (address.has("address1")) {
            String known = new Carts(visit.state()).totals(cart).email().orElse(email);
            checkouts.billingAddress(cart.id(), email.isEmpty() ? address.put("email", known) : address, ANY);
        }
    }

    private void consign(Cart cart, Optional<String> id, JsonNode body) {
        if (id.isPresent() && body.has("shippingOptionId")) {
            checkouts.selectShipping(
                    cart.id(), id.get(), body.path("shippingOptionId").asText(), ANY);
        } else if (id.isPresent()) {
            checkouts.changeConsignment(
                    cart.id(), id.get(), Optional.of(address(sentTo(body))), Optional.of(lines(body)), ANY);
        } else {
            List<Checkouts.NewConsignment> wanted = new ArrayList<>();
            body.forEach(one -> wanted.add(
                    new Checkouts.NewConsignment("", address(sentTo(one)), lines(one), OptionalLong.empty())));
            // The library says all of them anew.
            for (Consignment before : cart.consignments()) {
                checkouts.removeConsignment(cart.id(), before.id(), ANY);
            }
            checkouts.addConsignments(cart.id(), wanted, ANY);
        }
    }

    private static JsonNode sentTo(JsonNode consignment) {
        return consignment.has("shippingAddress") ? consignment.path("shippingAddress") : consignment.path("address");
    }

    private static Map<String, Long> lines(JsonNode consignment) {
        Map<String, Long> lines = new LinkedHashMap<>();
        consignment
                .path("lineItems")
                .forEach(line -> lines.put(
                        line.path("itemId").asText(), line.path("quantity").asLong()));
        return lines;
    }

    private static ObjectNode address(JsonNode said) {
        if (!said.isObject()) {
            throw Refusal.unprocessable("address", "must be an address");
        }
        ObjectNode address = Camel.fromBrowsers(said).deepCopy();
        address.remove(List.of("id", "should_save_address", "custom_fields", "type"));
        return address;
    }

    /** As the page of the payment does it, with a means that needs nothing more. */
    private JsonNode order(JsonNode body) {
        Cart cart = own(body.path("cartId").asText());
        if (!body.path("payment").path("name").asText().equals(CASH)) {
            throw Refusal.unprocessable("payment", "cannot be made here; the sandbox takes " + CASH);
        }
        return visit.state().commits().together(() -> {
            checkouts.message(cart.id(), body.path("customerMessage").asText(""), ANY);
            String token = checkouts.token(cart.id(), LOOKS, CONFIRMATION);
            Orders orders = new Orders(visit.state());
            long order = orders.place(cart.id());
            orders.pay(order, "Cash on Delivery", "");
            visit.session().ifPresent(session -> {
                new Sessions(visit.state()).keep(session.withCart(Optional.empty()));
                new Receipts(visit).keep(session, new Receipts.Receipt(cart.id(), order, token));
            });
            return shape.submitted(order);
        });
    }

    private JsonNode body() {
        try {
            return Json.read(visit.request().bodyText());
        } catch (JsonProcessingException e) {
            throw Refusal.of(400, "This is no JSON.");
        }
    }

    private static Response json(int status, JsonNode body) {
        return Response.of(status, "application/json; charset=utf-8", Json.bytes(body))
                .with("Cache-Control", "no-store");
    }
}
