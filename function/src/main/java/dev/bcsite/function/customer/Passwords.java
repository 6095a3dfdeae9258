package dev.bcsite.function.customer;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.guard.Limits;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StoreRefusal;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** New passwords: for whoever knows the old one, and by mail for whoever does not. */
final class Passwords {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{1,300}");
    private static final String REQUEST = "mutation($input: RequestResetPasswordInput!) { customer {"
            + " requestResetPassword(input: $input) { errors { __typename } } } }";
    private static final String RESET = "mutation($input: ResetPasswordInput!) { customer {"
            + " resetPassword(input: $input) { errors { __typename } } } }";
    private static final String CHANGE = "mutation($input: ChangePasswordInput!) { customer {"
            + " changePassword(input: $input) { errors { __typename } } } }";
    private static final String EMAIL = "query { customer { email } }";

    private final CustomerStore store;
    private final SessionOpener opener;
    private final SigningIn signingIn;

    Passwords(CustomerStore store, SessionOpener opener, SigningIn signingIn) {
        this.store = store;
        this.opener = opener;
        this.signingIn = signingIn;
    }

    /** The page has three forms: for who is signed in, who comes from the mail, and everybody else. */
    Result page(Call call) {
        OptionalLong customer = call.fields().id("c");
        Optional<String> token = call.fields().like(TOKEN, "t");
        call.fields().close();
        boolean isReset = customer.isPresent() && token.isPresent();
        boolean isSignedIn = call.session().customer().isPresent();
        Data.Members facts = Data.object()
                .with("isReset", isReset)
                .with("isChange", isSignedIn && !isReset)
                .with("isRequest", !isSignedIn && !isReset);
        if (isReset) {
            facts = facts.with("customer", customer.getAsLong()).with("token", token);
        }
        return new Result(call.session(), Optional.empty(), new Result.Facts("password", facts));
    }

    /** The mail's link in another language than the first: on to the page that has the language in its query. */
    Result pageOfLanguage(Call call) {
        OptionalLong customer = call.fields().id("c");
        Optional<String> token = call.fields().like(TOKEN, "t");
        call.fields().close();
        String home = "home=%2F" + call.parts().get(0) + "%2F";
        String reset = customer.isPresent() && token.isPresent()
                ? "&c=" + customer.getAsLong() + "&t="
                        + java.net.URLEncoder.encode(token.get(), java.nio.charset.StandardCharsets.UTF_8)
                : "";
        return new Result(
                call.session(), Optional.empty(), new Result.Away(URI.create("/api/password?" + home + reset)));
    }

    /** To be limited strictly: it sends mails. It says the same whether or not there is such a customer. */
    Result request(Call call) {
        Fields fields = call.fields();
        String email = fields.email("email").orElseThrow(() -> fields.missing("email"));
        fields.close();
        call.limits().admit(Limits.Rate.GUESS_ONE, "mail " + email.toLowerCase(Locale.ROOT));
        String home = call.home().path();
        String path = "/api/password" + home.substring(0, home.length() - 1);
        Data.Members input = Data.object().with("email", email).with("path", path);
        try {
            store.change(
                    "requestResetPassword", REQUEST, Data.object().with("input", input), CustomerStore.guest(call));
        } catch (StoreRefusal e) {
            // Why not is the store's secret, and ours.
        }
        return told(call, "mail-sent", "password");
    }

    /** To be limited strictly: whoever guesses tokens guesses them here. */
    Result reset(Call call) {
        Fields fields = call.fields();
        OptionalLong customer = fields.id("customer");
        Data.Members input = Data.object()
                .with("customerEntityId", customer.orElseThrow(() -> fields.missing("customer")))
                .with("token", fields.like(TOKEN, "token").orElseThrow(() -> fields.missing("token")))
                .with("newPassword", fields.exact("password", 250).orElseThrow(() -> fields.missing("password")));
        fields.close();
        call.limits().admit(Limits.Rate.GUESS_ONE, "reset " + customer.getAsLong());
        change("resetPassword", RESET, input, call);
        return told(call, "password-changed", "sign-in");
    }

    /** To be limited strictly: it tells whether a password is right. */
    Result change(Call call) {
        Fields fields = call.fields();
        String current = fields.exact("current", 250).orElseThrow(() -> fields.missing("current"));
        String password = fields.exact("password", 250).orElseThrow(() -> fields.missing("password"));
        fields.close();
        CustomerStore.requireSignedIn(call);
        call.limits()
                .admit(
                        Limits.Rate.GUESS_ONE,
                        "change " + call.session().customer().orElseThrow().id());
        String email =
                store.customer(EMAIL, Data.object(), call).at("email").text().orElse("");
        change(
                "changePassword",
                CHANGE,
                Data.object().with("currentPassword", current).with("newPassword", password),
                call);
        return signedInAgain(call, email, password);
    }

    /** A new password ends all sign-ins; this one goes on with a new token. */
    private Result signedInAgain(Call call, String email, String password) {
        try {
            Result again = signingIn.signIn(call, email, password, Optional.empty(), Optional.empty());
            return new Result(
                    again.session().with(CustomerStore.told("password-changed")), again.count(), again.shown());
        } catch (Refusal e) {
            Call out = call.as(opener.closed(call.session()).withoutCart());
            return told(out, "password-changed", "sign-in");
        }
    }

    private void change(String name, String mutation, Data.Members input, Call call) {
        Data.Members variables = Data.object().with("input", input);
        Data result = name.equals("resetPassword")
                ? store.change(name, mutation, variables, CustomerStore.guest(call))
                : store.change(name, mutation, variables, call);
        if (CustomerStore.mistake(result).isPresent()) {
            throw Refusal.of(Reason.PASSWORD_REFUSED, "the store does not take this password, or not with this token");
        }
    }

    private static Result told(Call call, String word, String view) {
        return new Result(
                call.session().with(CustomerStore.told(word)),
                Optional.empty(),
                new Result.Facts(view, Data.object().with("isSignedIn", false)));
    }
}
