package dev.bcsite.sandbox.graph;

import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.RedirectUrls;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What can be done with carts. Whoever says which version a change is meant for is refused when that is outdated. */
final class CartChanges {

    private CartChanges() {}

    static void bind(Bindings bindings) {
        bindings.type("CartMutations")
                .change("createCart", call -> result(call, created(call)))
                .change("addCartLineItems", CartChanges::add)
                .change("updateCartLineItem", CartChanges::update)
                .change("deleteCartLineItem", CartChanges::remove)
                .change("deleteCart", CartChanges::delete)
                .change("updateCartCurrency", CartChanges::currency)
                .change(
                        "updateCartLocale",
                        CartChanges::locale,
                        refusal -> Mistakes.of(
                                refusal.status() == 404 ? "NotFoundError" : "LocaleInvalidError",
                                Mistakes.words(refusal)))
                .change("assignCartToCustomer", call -> owned(call, customer(call)))
                .change("unassignCartFromCustomer", call -> {
                    customer(call);
                    return owned(call, 0);
                })
                .change("createCartRedirectUrls", CartChanges::redirectUrls, Mistakes.as("NotFoundError"));
    }

    private static Map<String, Object> result(Call call, Cart cart) {
        return Map.of("cart", CartFields.shown(call, cart));
    }

    /** A new cart, of whoever is signed in; the session of a browser has it from then on. */
    static Cart created(Call call) {
        Visit visit = call.visit();
        Input input = call.input("input");
        Cart cart = new Carts(visit.state())
                .create(new Carts.NewCart(
                        visit.channel(),
                        visit.caller().customer().orElse(0),
                        input.text("currencyCode").or(() -> usualCurrency(visit)),
                        input.text("locale").or(() -> Optional.of(visit.locale())),
                        new Wishes(visit.state()).of(input),
                        true));
        visit.browser().keepCart(Optional.of(cart.id()));
        return cart;
    }

    /** The storefront's default currency, when it can be paid in; else the store's. */
    private static Optional<String> usualCurrency(Visit visit) {
        return visit.currency(visit.defaultCurrency())
                .filter(row -> row.path("is_transactional").asBoolean())
                .map(row -> row.path("currency_code").asText());
    }

    private static Object add(Call call) {
        Input input = call.input("input");
        StoreState state = call.visit().state();
        return result(
                call, new Carts(state).addLines(id(call), version(input), new Wishes(state).of(input.input("data"))));
    }

    /** With a variant or options the line is chosen anew; otherwise only its quantity changes. */
    private static Object update(Call call) {
        Input input = call.input("input");
        Carts carts = new Carts(call.visit().state());
        String line = input.text("lineItemEntityId").orElse("");
        Input item = input.input("data").input("lineItem");
        Input certificate = input.input("data").input("giftCertificate");
        if (item.has("variantEntityId") || item.has("selectedOptions") || item.has("sku")) {
            return result(
                    call,
                    carts.replaceLine(
                            id(call),
                            line,
                            version(input),
                            new Wishes(call.visit().state()).product(item, "lineItem")));
        }
        long quantity = item.number("quantity")
                .or(() -> certificate.number("quantity"))
                .orElseThrow(() -> Refusal.unprocessable("data", "needs a lineItem or a giftCertificate"));
        Optional<BigDecimal> amount = certificate.decimal("amount");
        return result(call, carts.changeLine(id(call), line, version(input), quantity, amount));
    }

    private static Object remove(Call call) {
        Input input = call.input("input");
        String id = id(call);
        String line = input.text("lineItemEntityId").orElse("");
        Optional<Cart> left = new Carts(call.visit().state()).removeLine(id, line, version(input));
        Map<String, Object> result = new HashMap<>();
        result.put("deletedLineItemEntityId", line);
        left.ifPresentOrElse(
                cart -> result.put("cart", CartFields.shown(call, cart)), () -> result.put("deletedCartEntityId", id));
        return result;
    }

    private static Object delete(Call call) {
        String id = id(call);
        new Carts(call.visit().state()).delete(id);
        return Map.of("deletedCartEntityId", id);
    }

    private static Object currency(Call call) {
        String code = call.input("input").input("data").text("currencyCode").orElse("");
        return result(call, new Carts(call.visit().state()).setCurrency(id(call), code, OptionalLong.empty()));
    }

    private static Object locale(Call call) {
        String locale = call.input("input").input("data").text("locale").orElse("");
        Cart cart = new Carts(call.visit().state()).setLocale(id(call), locale, OptionalLong.empty());
        return Mistakes.none("cart", CartFields.shown(call, cart));
    }

    private static long customer(Call call) {
        return call.visit().caller().customer().orElseThrow(() -> Refusal.of(401, "Customer is not logged in"));
    }

    private static Object owned(Call call, long customer) {
        OptionalLong version = version(call.input("input"));
        return result(call, new Carts(call.visit().state()).setCustomer(id(call), customer, version));
    }

    /** Whoever is signed in goes on to the checkout signed in: the URLs then carry a token for that. */
    private static Object redirectUrls(Call call) {
        Input input = call.input("input");
        Map<String, String> parameters = new LinkedHashMap<>();
        input.inputs("queryParams")
                .forEach(one -> parameters.put(
                        one.text("key").orElse(""), one.text("value").orElse("")));
        Cart cart = new Basket(call.visit())
                .find(input.text("cartEntityId"))
                .orElseThrow(() -> Refusal.of(404, "Cart was not found"));
        RedirectUrls urls = new Carts(call.visit().state()).redirectUrls(cart.id(), parameters);
        return Mistakes.none(
                "redirectUrls",
                Json.object()
                        .put("redirectedCheckoutUrl", SessionSyncChanges.signedIn(call, cart, urls.checkout()))
                        .put("embeddedCheckoutUrl", SessionSyncChanges.signedIn(call, cart, urls.embeddedCheckout()))
                        .put("externalCheckoutUrl", SessionSyncChanges.signedIn(call, cart, urls.checkout())));
    }

    static String id(Call call) {
        return new Basket(call.visit())
                .id(call.input("input").text("cartEntityId").orElse(""));
    }

    static OptionalLong version(Input input) {
        return input.number("version").map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
