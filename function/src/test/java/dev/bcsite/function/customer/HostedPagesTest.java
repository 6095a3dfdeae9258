package dev.bcsite.function.customer;

import static dev.bcsite.function.customer.Shoppers.notices;
import static dev.bcsite.function.customer.Shoppers.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import dev.bcsite.sandbox.identity.CustomerTokens;
import dev.bcsite.sandbox.identity.SessionSync;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Going over to the store's own pages, and coming from there. */
class HostedPagesTest {

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private FunctionShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shoppers.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private HttpResponse<String> visit(String address, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    /** What a page of the store tells a script of ours about who is signed in there. */
    private String currentJwt(String cookie) throws Exception {
        String path = "/customer/current.jwt?app_client_id=" + shop.store().clientId();
        return visit(shop.store().storefront().resolve(path).toString(), cookie).body();
    }

    private static Data claims(String address) throws Exception {
        String token = address.substring(address.lastIndexOf('/') + 1);
        return Json.read(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    @Test
    void theAddressSignsInOnceAndForThirtySeconds() throws Exception {
        Browser browser = Shoppers.signedIn(shop, "ann");

        Answer answer = browser.form("/api/hosted", "page", "orders");

        assertEquals(303, answer.status());
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("no-referrer", answer.header("Referrer-Policy"));
        String address = answer.header("Location");
        HttpResponse<String> landed = visit(address, "");
        assertEquals("/account.php?action=order_status", location(landed));
        assertEquals(
                1,
                claims("/" + currentJwt(cookie(landed)))
                        .at("customer", "id")
                        .number()
                        .orElse(0));
        assertTrue(location(visit(address, "")).startsWith("/login.php?error="));
        String late = text(browser.post("/api/hosted", "{'page':'account'}").json(), "goTo");
        shop.later(Duration.ofSeconds(31));
        assertTrue(location(visit(late, "")).startsWith("/login.php?error="));
    }

    @Test
    void theTokenSaysEverythingThatTheStoreWantsToKnow() throws Exception {
        Data claims = claims(text(
                Shoppers.signedIn(shop, "ben")
                        .post("/api/hosted", "{'page':'returns','order':12}")
                        .json(),
                "goTo"));

        assertEquals("sandbox-client-id", text(claims, "iss"));
        assertEquals("customer_login", text(claims, "operation"));
        assertEquals(shop.store().storeHash(), text(claims, "store_hash"));
        assertEquals(2, claims.at("customer_id").number().orElse(0));
        assertEquals(1, claims.at("channel_id").number().orElse(0));
        assertEquals("/account.php?action=new_return&order_id=12", text(claims, "redirect_to"));
        assertEquals(36, text(claims, "jti").length());
    }

    @Test
    void onlyWhoIsSignedInGetsOneAndOnlyByAClick() {
        assertEquals(
                401, shop.browser().post("/api/hosted", "{'page':'orders'}").status());
        Browser browser = Shoppers.signedIn(shop, "ann");
        assertEquals(405, browser.get("/api/hosted").status());
        assertEquals(
                "wrong-value",
                browser.post("/api/hosted", "{'page':'https://evil.example'}").reason());
        assertEquals(
                "unknown-field",
                browser.post("/api/hosted", "{'redirect_to':'/x'}").reason());
        new CustomerTokens(shop.store().state()).end(1);
        assertEquals(401, browser.post("/api/hosted", "{'page':'orders'}").status());
    }

    @Test
    void eachClickGetsAnAddressOfItsOwnAlsoForTheSameKey() {
        Browser browser = Shoppers.signedIn(shop, "ann");
        java.util.Map<String, String> key = java.util.Map.of("Idempotency-Key", "0123456789abcdef");

        String one = text(browser.post("/api/hosted", "{}", key).json(), "goTo");
        String two = text(browser.post("/api/hosted", "{}", key).json(), "goTo");

        assertFalse(one.equals(two));
    }

    @Test
    void theCheckoutKnowsWhoIsSignedIn() throws Exception {
        Browser browser = Shoppers.signedIn(shop, "cleo");
        browser.post("/api/cart/lines", "{'product':101}");

        String address = text(browser.post("/api/checkout", "{}").json(), "goTo");

        assertTrue(address.contains("/session-sync?token="), address);
        assertEquals(
                3,
                claims("/" + currentJwt(cookie(visit(address, ""))))
                        .at("customer", "id")
                        .number()
                        .orElse(0));
    }

    @Test
    void whoIsSignedInThereIsSignedInHereWithTheirToken() throws Exception {
        Browser there = Shoppers.signedIn(shop, "ann");
        String cookie = cookie(visit(text(there.post("/api/hosted", "{}").json(), "goTo"), ""));
        String token = currentJwt(cookie);

        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101}");
        Answer answer = browser.post("/api/session", "{'current':'" + token + "'}");

        assertEquals(200, answer.status());
        assertEquals("ann@mail.example", text(browser.get("/api/account").json(), "email"));
        assertEquals(1, browser.get("/api/cart").json().at("count").number().orElse(0));
        Answer again = shop.browser().post("/api/session", "{'current':'" + token + "'}");
        assertEquals("401 sign-in", again.status() + " " + again.reason());
        shop.restart();
        Answer elsewhere = shop.browser().post("/api/session", "{'current':'" + token + "'}");
        assertEquals("401 sign-in", elsewhere.status() + " " + elsewhere.reason());
    }

    @Test
    void aSessionOfTheStoreIsTakenOverWithItsCart() {
        Browser ben = Shoppers.signedIn(shop, "ben");
        ben.post("/api/cart/lines", "{'product':103}");
        String url = text(
                ben.post("/api/sign-in", "{'email':'ben@mail.example','password':'sandbox1','redirectTo':'/orders/'}")
                        .json(),
                "goTo");
        String token = url.substring(url.indexOf("token=") + 6);

        Browser browser = shop.browser();
        Answer answer = browser.form("/api/session", "sync", token);

        assertEquals("303 /orders/", answer.status() + " " + answer.header("Location"));
        assertEquals("ben@mail.example", text(browser.get("/api/account").json(), "email"));
        assertEquals(1, browser.get("/api/cart").json().at("count").number().orElse(0));
    }

    @Test
    void aTokenThatIsOverOrForgedSignsNobodyIn() {
        String url = text(
                shop.browser()
                        .post("/api/sign-in", "{'email':'ben@mail.example','password':'sandbox1','redirectTo':'/'}")
                        .json(),
                "goTo");
        String token = url.substring(url.indexOf("token=") + 6);
        shop.later(Duration.ofSeconds(31));

        for (String bad : new String[] {token, "a.b.c", token.substring(0, token.length() - 2) + "AA"}) {
            Browser browser = shop.browser();
            Answer answer = browser.post("/api/session", "{'sync':'" + bad + "'}");
            assertEquals(401, answer.status(), bad);
            assertEquals(401, browser.get("/api/account").status());
        }
        assertEquals(
                "wrong-value",
                shop.browser().post("/api/session", "{'sync':'not a token'}").reason());
        assertEquals("missing-field", shop.browser().post("/api/session", "{}").reason());
    }

    @Test
    void aStrangersLinkSignsNobodyIn() {
        Browser browser = shop.browser();

        Answer page = browser.get("/api/sign-in?jwt=a.b.c");

        assertEquals("a.b.c", text(page.json(), "jwt"));
        assertEquals(405, browser.get("/api/session?sync=a.b.c").status());
        assertEquals(
                403,
                browser.post("/api/session", "{'sync':'a.b.c'}", java.util.Map.of("Origin", "https://evil.example"))
                        .status());
        assertEquals(401, browser.get("/api/account").status());
    }

    @Test
    void aTokenLeadsToPagesOfOursOnly() {
        SessionSync sync = new SessionSync(
                shop.store().state(),
                new dev.bcsite.sandbox.state.Address(
                        shop.store().storefront(), shop.store().storeHash()));
        for (String to : new String[] {
            "https://evil.example/", "//evil.example", "/\\evil.example", "/api/sign-out", "javascript:x"
        }) {
            String token = sync.generate(new SessionSync.Content(
                            1,
                            java.util.OptionalLong.of(1),
                            java.util.Optional.empty(),
                            to,
                            com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode(),
                            java.util.Optional.empty()))
                    .token();
            Answer answer = shop.browser().form("/api/session", "sync", token);
            assertEquals("303 /api/cart", answer.status() + " " + answer.header("Location"), to);
        }
    }

    @Test
    void noticesOfASignInThatWasRefusedAreOnItsPage() {
        Browser browser = shop.browser();

        Answer answer = browser.form("/api/session", "sync", "a.b.c");

        assertEquals("303 /api/sign-in?next=sign-in", answer.status() + " " + answer.header("Location"));
        assertEquals("sign-in", notices(browser.get("/api/sign-in")));
    }
}
