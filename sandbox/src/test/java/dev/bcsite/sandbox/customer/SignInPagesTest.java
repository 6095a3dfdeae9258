package dev.bcsite.sandbox.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.StepClock;
import dev.bcsite.sandbox.contract.Contracts;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.Session;
import dev.bcsite.sandbox.identity.SessionSync;
import dev.bcsite.sandbox.identity.Sessions;
import dev.bcsite.sandbox.identity.SignedClaims;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInPagesTest {

    private final StepClock clock = new StepClock();
    private final Map<String, List<String>> browser = new HashMap<>();
    private SandboxStore store;
    private StoreState state;
    private Address address;
    private SignInPages pages;

    @BeforeEach
    void open() throws IOException {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withClock(clock)
                .withSeed(Seed.of(Map.of(
                        "channels", "[{\"id\": 1, \"name\": \"One\"}, {\"id\": 2, \"name\": \"Two\"}]",
                        "customers", """
                            [{"id": 1, "email": "ann@mail.example", "first_name": "Ann", "last_name": "Reed",
                              "customer_group_id": 0}]
                            """,
                        "products", "[]"))));
        state = store.state();
        address = new Address(store.storefront(), store.storeHash());
        pages = new SignInPages(state, address);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Request request(String query) {
        return request("GET", query, "");
    }

    private Request request(String method, String query, String body) {
        return new Request(method, "/", query, browser, body.getBytes(StandardCharsets.UTF_8));
    }

    private Session session() {
        return new Sessions(state).find(request("")).orElseThrow();
    }

    private void remember(Response response) {
        browser.put("cookie", List.of(response.headers().get("Set-Cookie").split(";")[0]));
    }

    private ObjectNode claims() {
        return Json.object()
                .put("iss", store.clientId())
                .put("iat", clock.instant().getEpochSecond())
                .put("jti", "5f8e6c4a")
                .put("operation", "customer_login")
                .put("store_hash", store.storeHash())
                .put("customer_id", 1);
    }

    private Response login(ObjectNode claims) {
        return pages.loginToken(request(""), new SignedClaims(store.clientSecret()).sign(claims));
    }

    private static String error(Response response) {
        assertEquals(302, response.status());
        String location = response.headers().get("Location");
        assertTrue(location.startsWith("/login.php?error="), location);
        return URLDecoder.decode(location.substring("/login.php?error=".length()), StandardCharsets.UTF_8);
    }

    @Test
    void anAppSignsACustomerIn() {
        Response landed = login(claims());
        assertEquals(302, landed.status());
        assertEquals("/account.php", landed.headers().get("Location"));
        remember(landed);
        assertEquals(OptionalLong.of(1), session().customer());
        assertEquals(1, session().channel());
    }

    @Test
    void aTokenWorksOnceAndForThirtySeconds() {
        login(claims());
        assertEquals("Invalid login: the token was used before", error(login(claims())));
        ObjectNode late = claims().put("jti", "late");
        clock.advance(Duration.ofSeconds(31));
        assertEquals("Invalid login: iat is more than 30 seconds from now", error(login(late)));
        assertEquals(
                "Invalid login: iat is more than 30 seconds from now",
                error(login(
                        claims().put("jti", "early").put("iat", clock.instant().getEpochSecond() + 31))));
        assertEquals(
                "/account.php", login(claims().put("jti", "right")).headers().get("Location"));
    }

    @Test
    void aRefusedTokenIsNotUsedUp() {
        login(claims().put("redirect_to", "//evil.example"));
        assertEquals("/account.php", login(claims()).headers().get("Location"));
    }

    @Test
    void aTokenMustMeanThisStoreAndOneOfItsCustomers() {
        assertEquals("Invalid login: store_hash names another store", error(login(claims().put("store_hash", "x"))));
        assertEquals("Invalid login: operation must be customer_login", error(login(claims().put("operation", "x"))));
        assertEquals("Invalid login: jti is missing", error(login(claims().put("jti", ""))));
        assertEquals(
                "Invalid login: customer_id is no customer of this channel",
                error(login(claims().put("customer_id", 9))));
        assertEquals(
                "Invalid login: customer_id is no customer of this channel",
                error(login(claims().put("channel_id", 2))));
        String unsigned = "Invalid login: the token is not signed by an app of this store with the login scope";
        assertEquals(unsigned, error(login(claims().put("iss", "another"))));
        assertEquals(unsigned, error(pages.loginToken(request(""), new SignedClaims("another secret").sign(claims()))));
        state.access().takeAway(Scope.CUSTOMERS_LOGIN);
        assertEquals(unsigned, error(login(claims())));
    }

    @Test
    void aTokenCanBeForOneAddressOnly() {
        assertEquals(
                "Invalid login: request_ip is not the address of this request",
                error(login(claims().put("request_ip", "203.0.113.9"))));
        browser.put("x-bc-trusted-proxy-secret", List.of("any"));
        browser.put("true-client-ip", List.of("203.0.113.9"));
        assertEquals(
                "/account.php",
                login(claims().put("request_ip", "203.0.113.9")).headers().get("Location"));
    }

    @Test
    void redirectsLeadIntoTheStoreOrToACart() {
        String refused = "Invalid login: redirect_to must be a relative path or a redirect URL of a cart";
        for (String stranger : List.of(
                "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "checkout")) {
            assertEquals(refused, error(login(claims().put("redirect_to", stranger))));
        }
        assertEquals(refused, error(login(claims().put("redirect_to", address.origin() + "/account.php"))));
        String cart = address.origin() + "/cart.php?action=loadInCheckout&id=1&token=2";
        assertEquals(cart, login(claims().put("redirect_to", cart)).headers().get("Location"));
        assertEquals(
                "/login.php?action=logout",
                login(claims().put("jti", "out").put("redirect_to", "/login.php?action=logout"))
                        .headers()
                        .get("Location"));
    }

    @Test
    void aPersistentCartComesBackWithItsCustomer() {
        state.table(Kind.CARTS).add(Json.object().put("customer_id", 1).put("channel_id", 1));
        String cart = state.table(Kind.CARTS).row(1).orElseThrow().path("id").asText();
        remember(login(claims()));
        assertEquals(Optional.empty(), session().cart());
        login(claims().put("jti", "two").put("enable_persistent_cart", true));
        assertEquals(Optional.of(cart), session().cart());
    }

    @Test
    void anotherCustomerDoesNotGetTheCartOfTheOneBefore() {
        state.table(Kind.CUSTOMERS)
                .put(2, state.table(Kind.CUSTOMERS).get(1).orElseThrow().put("email", "bo@mail.example"));
        remember(login(claims()));
        new Sessions(state).keep(session().withCart(Optional.of("cart-1")));
        login(claims().put("jti", "again"));
        assertEquals(Optional.of("cart-1"), session().cart());
        login(claims().put("jti", "other").put("customer_id", 2));
        assertEquals(OptionalLong.of(2), session().customer());
        assertEquals(Optional.empty(), session().cart());
    }

    @Test
    void anAppLearnsWhoIsSignedIn() {
        String query = "app_client_id=" + store.clientId();
        assertEquals(404, pages.currentCustomer(request(query)).status());
        assertEquals(400, pages.currentCustomer(request("app_client_id=x")).status());
        remember(login(claims()));
        Response answer = pages.currentCustomer(request(query));
        long now = clock.instant().getEpochSecond();
        assertEquals(
                "{\"customer\":{\"id\":1,\"email\":\"ann@mail.example\",\"group_id\":\"0\"},\"iss\":\"bc/apps\","
                        + "\"sub\":\"sandbox1\",\"iat\":" + now + ",\"exp\":" + (now + 900) + ",\"version\":1,"
                        + "\"aud\":\"sandbox-client-id\",\"application_id\":\"sandbox-client-id\","
                        + "\"store_hash\":\"sandbox1\",\"operation\":\"current_customer\"}",
                new SignedClaims(store.clientSecret())
                        .read(answer.bodyText())
                        .orElseThrow()
                        .toString());
    }

    @Test
    void theDocumentedAddressesKeepTheirContracts() {
        try (Contracts contracts = Contracts.checking()) {
            String jwt = new SignedClaims(store.clientSecret()).sign(claims());
            Request login = at("/login/token/" + jwt, "");
            Response landed = pages.loginToken(login, jwt);
            contracts.exchanged(login, landed);
            remember(landed);
            Request current = at("/customer/current.jwt", "app_client_id=" + store.clientId());
            contracts.exchanged(current, pages.currentCustomer(current));
            assertEquals(2, contracts.exchanges());
        }
    }

    private Request at(String path, String query) {
        browser.put("accept", List.of("application/json"));
        return new Request("GET", path, query, browser, new byte[0]);
    }

    private SessionSync.Content content(String ip) {
        return new SessionSync.Content(
                1,
                OptionalLong.of(1),
                Optional.of("cart-1"),
                "/checkout",
                Json.object().put("visitorId", "v"),
                Optional.of(ip).filter(text -> !text.isEmpty()));
    }

    @Test
    void aSessionComesOverFromAHeadlessStorefront() {
        SessionSync sync = new SessionSync(state, address);
        SessionSync.Token token = sync.generate(content(""));
        assertEquals(address.origin() + "/session-sync?token=" + token.token(), token.url());
        Response landed = pages.sessionSync(request("token=" + token.token()));
        assertEquals("/checkout", landed.headers().get("Location"));
        remember(landed);
        assertEquals(OptionalLong.of(1), session().customer());
        assertEquals(Optional.of("cart-1"), session().cart());
        assertEquals(new SessionSync.Outcome.Good(content("")), sync.validate(token.token(), "127.0.0.1"));
    }

    @Test
    void aSessionThatComesOverStaysInTheStore() {
        SessionSync sync = new SessionSync(state, address);
        for (String stranger : List.of(
                "https://evil.example/", "javascript://" + address.origin().getRawAuthority() + "/%0aalert(1)")) {
            SessionSync.Content content = new SessionSync.Content(
                    1, OptionalLong.empty(), Optional.empty(), stranger, Json.object(), Optional.empty());
            Response landed =
                    pages.sessionSync(request("token=" + sync.generate(content).token()));
            assertEquals("/", landed.headers().get("Location"));
        }
    }

    @Test
    void threeBadSyncTokensBlockAnAddressForFiveMinutes() {
        SessionSync sync = new SessionSync(state, address);
        String token = sync.generate(content("")).token();
        String mine = sync.generate(content("203.0.113.9")).token();
        String strange = new SessionSync(state, new Address(address.origin(), "other"))
                .generate(content(""))
                .token();
        assertEquals(new SessionSync.Outcome.Bad(SessionSync.Problem.OTHER), sync.validate(strange, "127.0.0.1"));
        assertEquals(
                new SessionSync.Outcome.Bad(SessionSync.Problem.SHOPPER_IP_MISMATCH), sync.validate(mine, "127.0.0.1"));
        assertEquals(new SessionSync.Outcome.Bad(SessionSync.Problem.OTHER), sync.validate("nonsense", "127.0.0.1"));
        assertEquals("Too many invalid session sync tokens", error(pages.sessionSync(request("token=" + token))));
        assertEquals(new SessionSync.Outcome.Good(content("")), sync.validate(token, "203.0.113.9"));
        clock.advance(Duration.ofMinutes(5));
        assertEquals(
                new SessionSync.Outcome.Bad(SessionSync.Problem.EXPIRED),
                sync.validate(token, "127.0.0.1"),
                "good for thirty seconds only");
        assertEquals(
                "/checkout",
                pages.sessionSync(request("token=" + sync.generate(content("")).token()))
                        .headers()
                        .get("Location"));
    }

    private Response ask(String email, String redirect) {
        return pages.requestMail(
                request("POST", "", "{\"email\": \"" + email + "\", \"redirect_url\": \"" + redirect + "\"}"));
    }

    @Test
    void aLinkByMailSignsInOnce() {
        state.table(Kind.CUSTOMERS).edit(1, row -> {
            row.putArray("channel_ids").add(2);
            return row;
        });
        Session guest = new Sessions(state).open(2);
        remember(Sessions.remember(Response.empty(200), guest));
        assertEquals(
                "{\"expiry\":900,\"sent_email\":\"sign_in\"}",
                ask("ann@mail.example", "/checkout").bodyText());
        String link = state.table(Kind.MAILS).row(1).orElseThrow().path("link").asText();
        String query = link.substring(link.indexOf('?') + 1);
        browser.clear(); // the mail is opened elsewhere
        Response landed = pages.mailLink(request(query));
        assertEquals("/checkout", landed.headers().get("Location"));
        remember(landed);
        assertEquals(OptionalLong.of(1), session().customer());
        assertEquals(2, session().channel());
        String again = "Invalid login: the link is not valid, or not any more";
        assertEquals(again, error(pages.mailLink(request(query))));
        ask("ann@mail.example", "/");
        clock.advance(Duration.ofSeconds(900));
        String late = state.table(Kind.MAILS).row(2).orElseThrow().path("token").asText();
        assertEquals(again, error(pages.mailLink(request("token=" + late))));
    }

    @Test
    void linksByMailAreForCustomersAndPagesOfTheStoreAndNotTooMany() {
        assertEquals(404, ask("nobody@mail.example", "/").status());
        assertEquals(422, ask("ann@mail.example", "https://evil.example/").status());
        state.table(Kind.CUSTOMERS).edit(1, row -> {
            row.withObjectProperty("authentication").put("force_password_reset", true);
            return row;
        });
        assertEquals(
                "{\"expiry\":900,\"sent_email\":\"password_reset\"}",
                ask("ann@mail.example", "/").bodyText());
        for (int i = 0; i < 3; i++) {
            ask("ann@mail.example", "/");
        }
        assertEquals(429, ask("ann@mail.example", "/").status());
    }
}
