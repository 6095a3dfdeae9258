package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Uuids;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What carts tell: once for the store, and once for the cart's channel, where data has other names.
 *
 * <p>A new cart is created and updated. A cart that was paid for is converted, not deleted; when one loses its last line,
 * the line is deleted, and the cart updated and deleted.
 */
final class CartEvents {

    /** What else belongs to a cart is the checkout's, which tells nothing. */
    private static final List<String> TOLD = List.of("lines", "customer_id", "coupons", "currency_code");

    private CartEvents() {}

    static Stream<Event> of(Difference cart, Surroundings around) {
        Stream<Event> life = life(cart, around);
        Stream<Event> lines = lines(cart, around);
        return Stream.of(
                        cart.isGone() ? Stream.concat(lines, life) : Stream.concat(life, lines),
                        coupons(cart, around),
                        converted(cart, around),
                        abandoned(cart))
                .flatMap(events -> events);
    }

    /** @param more what the store's event says beside the id */
    private static Stream<Event> told(Difference cart, String verb, UnaryOperator<ObjectNode> more) {
        String id = cart.row().path("id").asText();
        ObjectNode data = more.apply(Json.object().put("type", "cart").put("id", id));
        return Stream.of(
                new Event("store/cart/" + verb, data),
                Event.ofChannel(channel(cart), "cart/" + verb, Json.object().put("cart_id", id)));
    }

    private static Stream<Event> told(Difference cart, String verb) {
        return told(cart, verb, data -> data);
    }

    private static long channel(Difference cart) {
        return cart.row().path("channel_id").asLong();
    }

    private static Stream<Event> life(Difference cart, Surroundings around) {
        if (cart.isNew()) {
            return Stream.concat(told(cart, "created"), told(cart, "updated"));
        }
        if (cart.isGone()) {
            boolean lostAll = around.states(cart).anyMatch(CartEvents::isEmpty);
            Stream<Event> updated = lostAll ? told(cart, "updated") : Stream.empty();
            return isConverted(cart, around) ? Stream.empty() : Stream.concat(updated, told(cart, "deleted"));
        }
        return cart.touches(TOLD) || cart.touches("email") || touchesBuyer(cart)
                ? told(cart, "updated")
                : Stream.empty();
    }

    private static boolean isEmpty(JsonNode cart) {
        return cart.path("lines").isEmpty();
    }

    /** A guest's e-mail comes with the billing address. */
    private static boolean touchesBuyer(Difference cart) {
        String before = cart.before().path("billing_address").path("email").asText();
        return !before.equals(cart.after().path("billing_address").path("email").asText());
    }

    private static Stream<Event> lines(Difference cart, Surroundings around) {
        if (cart.isGone() && around.states(cart).noneMatch(CartEvents::isEmpty)) {
            return Stream.empty();
        }
        String id = cart.row().path("id").asText();
        return cart.inside("lines").stream()
                .flatMap(line -> Stream.of(
                        new Event(
                                "store/cart/lineItem/" + line.verb(),
                                Json.object()
                                        .put("type", "cart_line_item")
                                        .put("id", line.key())
                                        .put("cartId", id)),
                        Event.ofChannel(
                                channel(cart),
                                "cart/lineItem/" + line.verb(),
                                Json.object().put("cart_id", id).put("cart_item_id", line.key()))));
    }

    private static Stream<Event> coupons(Difference cart, Surroundings around) {
        List<String> before = texts(cart.before().path("coupons"));
        return cart.isGone()
                ? Stream.empty()
                : texts(cart.after().path("coupons")).stream()
                        .filter(code -> !before.contains(code))
                        .flatMap(code ->
                                told(cart, "couponApplied", data -> data.put("couponId", around.couponOf(code))));
    }

    private static List<String> texts(JsonNode array) {
        return Json.elements(array).stream().map(JsonNode::asText).toList();
    }

    private static boolean isConverted(Difference cart, Surroundings around) {
        return converted(cart, around).findAny().isPresent();
    }

    private static Stream<Event> converted(Difference cart, Surroundings around) {
        String id = cart.row().path("id").asText();
        return around.of(Kind.ORDERS).stream()
                .filter(order ->
                        cart.isGone() && order.row().path("cart_id").asText().equals(id))
                .flatMap(order -> told(cart, "converted", data -> data.put("orderId", order.id())));
    }

    /** The token is that of the link that a reminder has. */
    private static Stream<Event> abandoned(Difference cart) {
        String token = Uuids.of("abandoned-carts", cart.id());
        return cart.isUpdate()
                        && cart.touches(Abandonment.FIELD)
                        && cart.after().has(Abandonment.FIELD)
                ? told(cart, "abandoned", data -> data.put("token", token))
                : Stream.empty();
    }
}
