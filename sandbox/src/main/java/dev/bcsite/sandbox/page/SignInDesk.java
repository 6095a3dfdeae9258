package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.all;
import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.Customers;
import dev.bcsite.sandbox.identity.Session;
import dev.bcsite.sandbox.identity.Sessions;
import dev.bcsite.sandbox.identity.SignIn;
import dev.bcsite.sandbox.identity.StorePath;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Signing in, out and up with a form, under {@code /login.php}. */
final class SignInDesk {

    private static final String LOGIN = "/login.php";

    private final Visit visit;

    SignInDesk(Visit visit) {
        this.visit = visit;
    }

    Response get() {
        Query query = visit.request().query();
        return switch (query.get("action").orElse("")) {
            case "logout" -> signOut();
            case "create_account" -> page(200, "Create an account", registration(Form.empty(), Optional.empty()));
            default -> page(200, "Sign in", signIn(Form.empty(), query.get("error")));
        };
    }

    Response post() {
        Query said = Query.parse(visit.request().bodyText());
        String action = visit.request().query().get("action").orElse("check_login");
        return action.equals("save_new_account") ? register(said) : check(said);
    }

    private Response check(Query said) {
        try {
            Session session = visit.state().commits().together(() -> {
                ObjectNode customer = new SignIn(visit.state())
                        .signIn(
                                said.get("email").orElse(""),
                                said.get("password").orElse(""),
                                visit.channel());
                return signedIn(customer.path("id").asLong());
            });
            return Sessions.remember(Answers.seeOther(target(said)), session);
        } catch (Refusal refusal) {
            String reason = refusal.status() == 429
                    ? "Too many attempts; please wait a few minutes."
                    : "The e-mail address or the password is not right.";
            return page(422, "Sign in", signIn(Form.of(said.parameters()), Optional.of(reason)));
        }
    }

    /** Also gives the guest's cart to the customer. */
    private Session signedIn(long customer) {
        Sessions sessions = new Sessions(visit.state());
        Session session = sessions.signIn(sessions.of(visit.request(), visit.channel()), customer, true);
        Carts carts = new Carts(visit.state());
        Optional<Cart> cart = session.cart().flatMap(carts::find);
        cart.filter(found -> found.customer() == 0)
                .ifPresent(found -> carts.setCustomer(found.id(), customer, OptionalLong.empty()));
        return session;
    }

    private Response register(Query said) {
        try {
            Session session = visit.state().commits().together(() -> {
                ObjectNode row = Json.object();
                for (String field : new String[] {"first_name", "last_name", "email"}) {
                    row.put(field, said.get(field).map(String::strip).orElse(""));
                }
                return signedIn(new Customers(visit.state())
                        .register(row, said.get("password").orElse(""), visit.channel())
                        .path("id")
                        .asLong());
            });
            return Sessions.remember(Answers.seeOther(target(said)), session);
        } catch (Refusal refusal) {
            Form form = new Form(said.parameters(), refusal.errors());
            Optional<String> whole = refusal.errors().isEmpty() ? Optional.of(refusal.title()) : Optional.empty();
            return page(422, "Create an account", registration(form, whole));
        }
    }

    private Response signOut() {
        visit.session()
                .ifPresent(session -> visit.state().commits().together(() -> {
                    new Sessions(visit.state()).signOut(session);
                }));
        String target = visit.request()
                .query()
                .get("redirectTo")
                .filter(StorePath::is)
                .orElse(visit.isEmbedded() ? "/embedded-checkout?signedOut=1" : LOGIN);
        return Answers.found(target);
    }

    /** Back to where the shopper came from; only ever to a path of the store. */
    private static String target(Query said) {
        return said.get("from").map(from -> "/" + from).filter(StorePath::is).orElse("/account.php");
    }

    private Response page(int status, String title, Html content) {
        return Shell.page(visit, status, title, tag("div", at("class", "narrow"), tag("h1", title), content));
    }

    private Html signIn(Form form, Optional<String> problem) {
        return all(
                problem.map(text -> tag("p", at("class", "alert"), at("role", "alert"), text)),
                tag(
                        "form",
                        at("method", "post"),
                        at("action", visit.loginPath() + "?action=check_login"),
                        from(form),
                        form.text("email", "E-mail address", "email", "username", true),
                        password("current-password"),
                        Form.button("Sign in")),
                tag(
                        "p",
                        "New here? ",
                        tag(
                                "a",
                                at("href", LOGIN + "?action=create_account"),
                                visit.isEmbedded() ? at("target", "_top") : List.of(),
                                "Create an account")));
    }

    private Html registration(Form form, Optional<String> problem) {
        return all(
                problem.map(text -> tag("p", at("class", "alert"), at("role", "alert"), text)),
                tag(
                        "form",
                        at("method", "post"),
                        at("action", LOGIN + "?action=save_new_account"),
                        from(form),
                        form.text("first_name", "First name", "text", "given-name", true),
                        form.text("last_name", "Last name", "text", "family-name", true),
                        form.text("email", "E-mail address", "email", "email", true),
                        new Form(Map.of(), form.problems())
                                .text("password", "Password", "password", "new-password", true),
                        Form.button("Create account")));
    }

    private static Html password(String autocomplete) {
        return Form.empty().text("password", "Password", "password", autocomplete, true);
    }

    private Html from(Form form) {
        return visit.request()
                .query()
                .get("from")
                .or(() -> Optional.of(form.value("from")).filter(text -> !text.isEmpty()))
                .map(from -> Form.hidden("from", from))
                .orElse(Html.NOTHING);
    }
}
