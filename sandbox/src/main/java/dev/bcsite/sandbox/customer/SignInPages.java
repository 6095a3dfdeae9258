package dev.bcsite.sandbox.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.ClientIp;
import dev.bcsite.sandbox.identity.CurrentCustomer;
import dev.bcsite.sandbox.identity.CustomerLogin;
import dev.bcsite.sandbox.identity.PasswordlessSignIn;
import dev.bcsite.sandbox.identity.Session;
import dev.bcsite.sandbox.identity.SessionSync;
import dev.bcsite.sandbox.identity.Sessions;
import dev.bcsite.sandbox.identity.StoreLinks;
import dev.bcsite.sandbox.state.Account;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The addresses of the store's own host where a browser is signed in without a form: by a token in a link.
 *
 * <p>What goes wrong ends on the login page, with the reason in {@code error}.
 */
public final class SignInPages {

    private static final String JSON = "application/json";

    private final StoreState state;
    private final Address address;
    private final Sessions sessions;
    private final StoreLinks links;

    public SignInPages(StoreState state, Address address) {
        this.state = state;
        this.address = address;
        this.sessions = new Sessions(state);
        this.links = new StoreLinks(state, address);
    }

    /** {@code GET /login/token/{jwt}}: an app signs a customer in. */
    public Response loginToken(Request request, String jwt) {
        return landing(() -> state.commits().together(() -> {
            CustomerLogin.Login login = new CustomerLogin(state, address).redeem(jwt, ClientIp.of(request));
            Session session = sessions.of(request, login.channel()).withChannel(login.channel());
            return to(login.redirectTo(), sessions.signIn(session, login.customer(), login.persistsCart()));
        }));
    }

    /** {@code GET /session-sync?token=...}: a headless storefront hands its session over. */
    public Response sessionSync(Request request) {
        return landing(() -> {
            String token = request.query().get("token").orElse("");
            SessionSync.Outcome outcome = new SessionSync(state, address).validate(token, ClientIp.of(request));
            if (outcome instanceof SessionSync.Outcome.Good good) {
                return state.commits().together(() -> synced(request, good.content()));
            }
            throw Refusal.of(401, "Invalid login: the session sync token is not valid, or not any more");
        });
    }

    private Response synced(Request request, SessionSync.Content content) {
        Session session = sessions.of(request, content.channel())
                .withChannel(content.channel())
                .withCustomer(content.customer())
                .withCart(content.cart());
        String target = links.isOurs(content.redirectTo()) ? content.redirectTo() : "/";
        return to(target, sessions.keep(session));
    }

    /** {@code GET /login.php?action=passwordless_login&token=...}: the link of a mail. */
    public Response mailLink(Request request) {
        return landing(() -> state.commits().together(() -> {
            PasswordlessSignIn.Follower follower = new PasswordlessSignIn(state, address)
                    .redeem(request.query().get("token").orElse(""));
            String target =
                    request.query().get("redirect_url").filter(links::isOurs).orElse("/account.php");
            Session session = sessions.of(request, follower.channel()).withChannel(follower.channel());
            return to(target, sessions.signIn(session, follower.customer(), true));
        }));
    }

    /** {@code POST /login.php?action=passwordless_login}: asks for such a mail. */
    public Response requestMail(Request request) {
        try {
            JsonNode body = Json.read(request.bodyText());
            String word = new PasswordlessSignIn(state, address)
                    .request(
                            body.path("email").asText(""),
                            body.path("redirect_url").asText(""),
                            sessions.find(request).map(Session::channel).orElse(1L))
                    .word();
            return json(
                    200,
                    Json.object()
                            .put("expiry", PasswordlessSignIn.LIFE.toSeconds())
                            .put("sent_email", word));
        } catch (JsonProcessingException e) {
            return json(400, Json.object().put("error", "the body is not JSON"));
        } catch (Refusal refusal) {
            return json(refusal.status(), Json.object().put("error", refusal.title()));
        }
    }

    /** {@code GET /customer/current.jwt?app_client_id=...}: who is signed in, for an app. 404 for a guest. */
    public Response currentCustomer(Request request) {
        Optional<Account> app = request.query().get("app_client_id").flatMap(new CurrentCustomer(state, address)::app);
        if (app.isEmpty()) {
            return json(400, Json.object().put("error", "app_client_id is not the client id of an app of this store"));
        }
        return sessions.find(request)
                .filter(session -> session.customer().isPresent())
                .flatMap(session -> new CurrentCustomer(state, address)
                        .token(session.customer().getAsLong(), app.get()))
                .map(token -> Response.of(200, JSON, token))
                .orElseGet(() -> json(404, Json.object().put("error", "No customer is signed in")))
                .with("Cache-Control", "no-store");
    }

    private Response landing(Supplier<Response> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            String error = URLEncoder.encode(refusal.title(), StandardCharsets.UTF_8);
            return Response.empty(302)
                    .with("Location", "/login.php?error=" + error)
                    .with("Cache-Control", "no-store");
        }
    }

    private static Response to(String target, Session session) {
        return Sessions.remember(
                Response.empty(302).with("Location", target).with("Cache-Control", "no-store"), session);
    }

    private static Response json(int status, ObjectNode body) {
        return Response.of(status, JSON, Json.bytes(body));
    }
}
