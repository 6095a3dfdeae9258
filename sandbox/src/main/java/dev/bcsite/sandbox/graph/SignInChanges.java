package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.identity.CustomerLogin;
import dev.bcsite.sandbox.identity.CustomerTokens;
import dev.bcsite.sandbox.identity.Customers;
import dev.bcsite.sandbox.identity.SignIn;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Signing in and out. A browser gets a cookie, a server gets a token; a browser that asks for the token is refused it, as
 * no script should have it.
 */
final class SignInChanges {

    private SignInChanges() {}

    static void bind(Bindings bindings) {
        bindings.type("Mutation")
                .change("login", SignInChanges::withPassword)
                .change("loginWithCustomerLoginJwt", SignInChanges::withJwt)
                .change("logout", SignInChanges::signOut);
        for (String type : List.of("LoginResult", "LoginWithCustomerLoginJwtResult", "SessionSyncJwtContent")) {
            bindings.type(type).field("customerAccessToken", SignInChanges::token);
        }
    }

    private static Object withPassword(Call call) {
        Visit visit = call.visit();
        ObjectNode customer = new SignIn(visit.state())
                .signIn(call.text("email").orElse(""), call.text("password").orElse(""), visit.channel());
        Map<String, Object> result = signedIn(call, customer.path("id").asLong());
        result.put("result", "success");
        return result;
    }

    private static Object withJwt(Call call) {
        Visit visit = call.visit();
        CustomerLogin.Login login = new CustomerLogin(visit.state(), visit.address())
                .redeem(call.text("jwt").orElse(""), visit.caller().ipAddress());
        if (login.channel() != visit.channel()) {
            throw Refusal.of(401, "Invalid login: channel_id is another channel's");
        }
        Map<String, Object> result = signedIn(call, login.customer());
        result.put("redirectTo", login.redirectTo());
        return result;
    }

    private static Map<String, Object> signedIn(Call call, long customer) {
        Map<String, Object> result = begun(call, customer);
        cart(call, customer).ifPresent(cart -> {
            call.visit().browser().keepCart(Optional.of(cart.id()));
            result.put("cart", CartFields.shown(call, cart));
        });
        return result;
    }

    /** The customer and, for a server, a token, which ends the one before. */
    static Map<String, Object> begun(Call call, long customer) {
        StoreState state = call.visit().state();
        Map<String, Object> result = new HashMap<>();
        result.put("customer", new Customers(state).get(customer).orElseThrow());
        if (call.visit().caller().isBrowser()) {
            call.visit().browser().signIn(customer);
        } else {
            CustomerTokens.CustomerToken token = new CustomerTokens(state).issue(customer);
            result.put(
                    "customerAccessToken",
                    Json.object()
                            .put("value", token.value())
                            .put("expiresAt", token.expires().toString()));
        }
        return result;
    }

    /** The guest's cart, which becomes the customer's, else the last one that the customer left here. */
    private static Optional<Cart> cart(Call call, long customer) {
        Basket basket = new Basket(call.visit());
        Optional<Cart> guests = basket.find(call.text("guestCartEntityId"))
                .filter(cart -> cart.customer() == 0)
                .map(cart -> basket.carts().setCustomer(cart.id(), customer, OptionalLong.empty()));
        return guests.or(() -> call.visit().state().table(Kind.CARTS).copiesHaving("customer_id", customer).stream()
                .flatMap(row -> basket.carts().find(row.path("id").asText()).stream())
                .filter(cart -> cart.channel() == call.visit().channel())
                .reduce((earlier, later) -> later));
    }

    private static Object token(Call call) {
        if (call.visit().caller().isBrowser()) {
            throw new GraphProblem("The customer access token is not given to web browsers; they get a cookie");
        }
        return Optional.ofNullable(call.source(Map.class).get("customerAccessToken"));
    }

    /** Ends the sign-in on all devices. A cart that is named becomes nobody's, so that the shopper can go on with it. */
    private static Object signOut(Call call) {
        Map<String, Object> cart =
                call.text("cartEntityId").map(id -> unassigned(call, id)).orElseGet(Mistakes::none);
        call.visit()
                .caller()
                .customer()
                .ifPresent(new CustomerTokens(call.visit().state())::end);
        call.visit().browser().signOut();
        return Map.of("result", "success", "cartUnassignResult", cart);
    }

    private static Map<String, Object> unassigned(Call call, String id) {
        Basket basket = new Basket(call.visit());
        Optional<Cart> cart = basket.find(Optional.of(id));
        if (cart.isEmpty()) {
            return Mistakes.of("CartUnassignInaccessibleError", "Cart " + id + " was not found");
        }
        if (cart.get().customer() == 0) {
            return Mistakes.of("CartUnassignNotAllowedError", "The cart is not a customer's");
        }
        Cart left = basket.carts().setCustomer(id, 0, OptionalLong.empty());
        return Mistakes.none("cart", CartFields.shown(call, left));
    }
}
