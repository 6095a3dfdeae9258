package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.identity.SessionSync;
import dev.bcsite.sandbox.table.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carrying a shopper's session over to the store's own pages, and back from there. */
final class SessionSyncChanges {

    private SessionSyncChanges() {}

    static void bind(Bindings bindings) {
        bindings.type("Mutation")
                .change(
                        "generateSessionSyncJwt",
                        SessionSyncChanges::generate,
                        Mistakes.as("GenerateSessionSyncTokenCartNotFound"))
                .change("validateSessionSyncJwt", SessionSyncChanges::validate);
    }

    private static Object generate(Call call) {
        Optional<String> cart = call.text("cartId").map(id -> new Basket(call.visit()).id(id));
        SessionSync.Token token =
                token(call, cart, call.text("redirectTo").orElse("/"), analytics(call, call.input("analytics")));
        return Mistakes.none("result", Json.object().put("token", token.token()).put("url", token.url()));
    }

    private static SessionSync.Token token(Call call, Optional<String> cart, String target, ObjectNode analytics) {
        return sync(call)
                .generate(new SessionSync.Content(
                        call.visit().channel(),
                        call.visit().caller().customer(),
                        cart,
                        target,
                        analytics,
                        address(call)));
    }

    /** The only address that may use the token, when one is named. */
    private static Optional<String> address(Call call) {
        return call.text("ipAddress")
                .or(() -> call.input("analytics").input("request").text("ip"))
                .or(() -> call.input("input").text("ipAddress"))
                .or(() ->
                        call.input("input").input("analytics").input("request").text("ip"));
    }

    /** A URL of the store that leads on to this one; for a signed-in shopper, after signing in there. */
    static String signedIn(Call call, Cart cart, String url) {
        if (call.visit().caller().customer().isEmpty()) {
            return url;
        }
        URI there = URI.create(url);
        String target = there.getRawPath() + "?" + there.getRawQuery();
        ObjectNode analytics = analytics(call, call.input("input").input("analytics"));
        return token(call, Optional.of(cart.id()), target, analytics).url();
    }

    private static ObjectNode analytics(Call call, Input given) {
        ObjectNode analytics = Json.object();
        Input initiator = given.input("initiator");
        for (String field : List.of("visitorId", "visitId")) {
            initiator
                    .text(field)
                    .or(() -> call.environment().containsArgument(field)
                            ? call.text(field)
                            : call.input("input").text(field))
                    .ifPresent(id -> analytics.put(field, id));
        }
        ObjectNode request = analytics.putObject("request");
        Map.of(
                        "url",
                        "url",
                        "ip",
                        "ip",
                        "userAgent",
                        "userAgent",
                        "refererUrl",
                        "referer",
                        "acceptLanguage",
                        "acceptLanguage")
                .forEach((field, shown) ->
                        given.input("request").text(field).ifPresent(text -> request.put(shown, text)));
        ObjectNode consent = analytics.putObject("consent");
        for (String field : List.of("targeting", "analytics", "functional")) {
            consent.put(field, given.input("consent").flag(field).orElse(false));
        }
        return analytics;
    }

    private static Object validate(Call call) {
        SessionSync.Outcome outcome = sync(call)
                .validate(call.text("jwt").orElse(""), call.visit().caller().ipAddress());
        return outcome instanceof SessionSync.Outcome.Bad bad
                ? bad(bad.type())
                : Mistakes.none("content", content(call, ((SessionSync.Outcome.Good) outcome).content()));
    }

    private static Object bad(SessionSync.Problem problem) {
        if (problem == SessionSync.Problem.EXPIRED) {
            return Mistakes.of("JwtTokenExpiredError", "The token has expired");
        }
        return Mistakes.of(Row.of(
                "InvalidSessionSyncJwtError",
                Json.object().put("errorType", problem.name()).put("message", "The token is not valid")));
    }

    /** Whoever brings the token is signed in here as they were there. */
    private static Map<String, Object> content(Call call, SessionSync.Content content) {
        Map<String, Object> shown = content.customer().isPresent()
                ? SignInChanges.begun(call, content.customer().getAsLong())
                : new java.util.HashMap<>();
        shown.put("redirectTo", content.redirectTo());
        content.cart().flatMap(new Basket(call.visit()).carts()::find).ifPresent(cart -> {
            call.visit().browser().keepCart(Optional.of(cart.id()));
            shown.put("cart", CartFields.shown(call, cart));
        });
        if (!content.analytics().isEmpty()) {
            shown.put("analytics", told(content.analytics()));
        }
        return shown;
    }

    private static ObjectNode told(JsonNode analytics) {
        ObjectNode told = analytics.deepCopy();
        ObjectNode initiator = told.putObject("initiator");
        for (String field : List.of("visitorId", "visitId")) {
            initiator.set(field, analytics.get(field));
        }
        return told;
    }

    private static SessionSync sync(Call call) {
        return new SessionSync(call.visit().state(), call.visit().address());
    }
}
