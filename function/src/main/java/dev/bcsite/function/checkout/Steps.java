package dev.bcsite.function.checkout;

import dev.bcsite.function.cart.CartView;
import dev.bcsite.function.cart.Checkout;
import dev.bcsite.function.json.Data;
import java.util.Optional;
import java.util.Set;

/** Which step of the checkout comes next. */
final class Steps {

    /** Those that somebody can go back to. */
    static final Set<String> ALL = Set.of("address", "shipping", "billing");

    private Steps() {}

    static boolean hasAddress(Checkout checkout) {
        boolean isShipped = Desk.shipped(checkout).isEmpty()
                || Desk.consignment(checkout)
                        .filter(one -> Address.isWhole(one.at("address")))
                        .isPresent();
        return isShipped
                && Desk.billing(checkout)
                        .at("email")
                        .text()
                        .filter(text -> !text.isEmpty())
                        .isPresent();
    }

    static boolean hasWay(Checkout checkout) {
        return Desk.shipped(checkout).isEmpty()
                || Desk.consignment(checkout)
                        .filter(one ->
                                one.at("selectedShippingOption", "entityId").isThere())
                        .isPresent();
    }

    static boolean hasBilling(Checkout checkout) {
        return Address.isWhole(Desk.billing(checkout));
    }

    static boolean isReady(Checkout checkout) {
        return hasAddress(checkout) && hasWay(checkout) && hasBilling(checkout);
    }

    /** @param wanted where somebody wants to go; only back */
    static String next(Checkout checkout, Optional<String> wanted) {
        if (!hasAddress(checkout) || wanted.equals(Optional.of("address"))) {
            return "address";
        }
        if (wanted.equals(Optional.of("billing")) || !hasBilling(checkout)) {
            return "billing";
        }
        return !hasWay(checkout) || wanted.equals(Optional.of("shipping")) ? "shipping" : "review";
    }

    /** What the page says the order costs. */
    static String seen(Checkout checkout) {
        Data total = checkout.all().at("grandTotal");
        return CartView.plain(total) + " " + total.at("currencyCode").text().orElse("");
    }
}
