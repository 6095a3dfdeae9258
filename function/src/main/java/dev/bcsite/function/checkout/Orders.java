package dev.bcsite.function.checkout;

import static dev.bcsite.function.store.StorefrontApi.MONEY;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.cart.CartView;
import dev.bcsite.function.cart.Checkout;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StorefrontApi;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Orders at the store: made of a checkout, looked for, and read once they are paid. */
final class Orders {

    private static final String ADDRESS = "{ firstName lastName address1 address2 city postalCode countryCode email }";
    private static final String ITEM = "name quantity subTotalSalePrice " + MONEY;
    private static final String MADE = "query($cart: String!) { site { checkout(entityId: $cart) { order {"
            + " entityId customerMessage totalProductQuantity totalIncTax { value } billingAddress " + ADDRESS
            + " consignments { shipping(first: 2) { edges { node { shippingAddress " + ADDRESS + " } } } } } } } }";
    private static final String COMPLETE = "mutation($input: CompleteCheckoutInput!) { checkout {"
            + " completeCheckout(input: $input) { orderEntityId errors { __typename } } } }";
    private static final String PAID = "query($order: Int!, $cart: String!) { site {"
            + " order(filter: { entityId: $order, cartEntityId: $cart }) { entityId orderedAt { utc } status { value label }"
            + " billingAddress " + ADDRESS + " totalIncTax " + MONEY + " shippingCostTotal " + MONEY + " taxTotal "
            + MONEY + " consignments {"
            + " shipping(first: 5) { edges { node { shippingAddress " + ADDRESS
            + " lineItems(first: 50) { edges { node { " + ITEM + " } } } } } }"
            + " downloads { lineItems(first: 50) { edges { node { " + ITEM + " } } } } } } } }";

    private final StorefrontApi store;

    Orders(StorefrontApi store) {
        this.store = store;
    }

    /** What came of it: the number, or what the checkout lacks. */
    Data complete(Checkout checkout, Call call) {
        Data input = Data.object().with("checkoutEntityId", checkout.id());
        return store.change(COMPLETE, Data.object().with("input", input), call.asker())
                .at("checkout", "completeCheckout");
    }

    /**
     * The number of an order that was made of this checkout as it is now.
     *
     * @throws StoreRefusal when the store does not say; a token for guests only may not ask
     */
    Optional<Long> made(Checkout checkout, Call call) {
        Data order = store.ask(MADE, Data.object().with("cart", checkout.id()), call.asker())
                .at("site", "checkout", "order");
        return isOf(checkout, order) ? Optional.of(order.at("entityId").number().orElseThrow()) : Optional.empty();
    }

    private static boolean isOf(Checkout checkout, Data order) {
        if (!order.at("entityId").number().isPresent()) {
            return false;
        }
        Data shipped = order.at("consignments", "shipping", "edges");
        boolean isSamePlace = Desk.shipped(checkout).isEmpty()
                ? shipped.items().isEmpty()
                : Desk.consignment(checkout)
                        .filter(one -> shipped.items().size() == 1
                                && Address.isSame(
                                        one.at("address"),
                                        shipped.items().get(0).at("node", "shippingAddress")))
                        .isPresent();
        return isSamePlace
                && Address.isSame(Desk.billing(checkout), order.at("billingAddress"))
                && isSameAmount(checkout.all().at("grandTotal"), order.at("totalIncTax"))
                && message(checkout.all()).equals(message(order))
                && order.at("totalProductQuantity").number().orElse(-1)
                        == checkout.cart().lines().stream()
                                .mapToLong(line -> line.quantity())
                                .sum();
    }

    private static boolean isSameAmount(Data one, Data other) {
        return CartView.plain(one).equals(CartView.plain(other));
    }

    private static String message(Data said) {
        return said.at("customerMessage").text().orElse("");
    }

    /** The order, once it is more than begun. */
    Optional<Data> paid(Session.Placed placed, Call call) {
        Data variables = Data.object().with("order", placed.order()).with("cart", placed.cart());
        try {
            return Optional.of(store.ask(PAID, (Data.Members) variables, call.asker())
                            .at("site", "order"))
                    .filter(Data::isThere);
        } catch (StoreRefusal e) {
            return Optional.empty();
        }
    }

    /** Store credit may pay a part; the order waits for the rest. */
    static boolean isPartlyPaid(Data order) {
        return order.at("status", "value").text().equals(Optional.of("PENDING"));
    }

    /** Of everything that makes the order what it is. */
    static String digest(Checkout checkout) {
        Data all = checkout.all();
        StringBuilder text = new StringBuilder(checkout.id());
        checkout.cart()
                .lines()
                .forEach(line -> text.append('\n').append(line.id()).append(' ').append(line.quantity()));
        Desk.consignments(checkout)
                .forEach(one -> text.append('\n')
                        .append(one.at("address"))
                        .append(one.at("selectedShippingOption", "entityId")));
        text.append('\n')
                .append(Desk.billing(checkout))
                .append(message(all))
                .append(CartView.plain(all.at("grandTotal")));
        all.at("giftCertificates").items().forEach(one -> text.append('\n').append(one.at("code")));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
