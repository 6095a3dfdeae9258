package dev.bcsite.function.customer;

import static dev.bcsite.function.customer.Shoppers.notices;
import static dev.bcsite.function.customer.Shoppers.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.sandbox.identity.CustomerTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in, out and up, as scripts and forms of the storefront do it. */
class SigningInTest {

    private static FunctionShop shop;

    @BeforeAll
    static void open() throws Exception {
        shop = Shoppers.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** Whoever tries passwords must wait; these tests need not. */
    @BeforeEach
    void wait15Minutes() {
        shop.later(Duration.ofMinutes(15));
    }

    private static String lines(Browser browser) {
        return browser.get("/api/cart").json().at("lines").items().stream()
                .map(line ->
                        line.at("quantity").number().orElse(0) + " " + text(line, "name") + " " + text(line, "price"))
                .toList()
                .toString();
    }

    @Test
    void whoSignsInIsKnownAndSoIsTheirCart() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101,'quantity':2}");
        String before = browser.cookieHeader();

        Answer answer = Shoppers.signIn(browser, "ann");

        assertEquals("{\"isSignedIn\":true,\"notices\":[]}", answer.text());
        assertNotEquals(before, browser.cookieHeader());
        assertEquals("2", browser.cookies().get("__Host-bcsite-count"));
        assertEquals("[2 Cup $12.50]", lines(browser));
        Answer account = browser.get("/api/account");
        assertEquals("Ann", text(account.json(), "firstName"));
        assertEquals("ann@mail.example", text(account.json(), "email"));
        assertFalse((answer.text() + account.text()).contains("token"));
    }

    @Test
    void aFormSignsInAndGoesOnToThePageThatWasWanted() {
        Browser browser = shop.browser();

        Answer asked = browser.open("/api/orders?home=/de/");
        assertEquals(303, asked.status());
        assertEquals("/api/sign-in?home=%2Fde%2F&next=orders", asked.header("Location"));
        Answer page = browser.open("/api/sign-in?home=%2Fde%2F&next=orders");
        assertTrue(page.text().contains("<p>sign-in</p>"), page.text());
        Answer done = browser.form(
                "/api/sign-in", "email", "ben@mail.example", "password", "sandbox1", "home", "/de/", "next", "orders");

        assertEquals(303, done.status());
        assertEquals("/api/orders?home=%2Fde%2F", done.header("Location"));
        assertEquals(200, browser.open("/api/orders?home=%2Fde%2F").status());
    }

    @Test
    void aScriptIsToldWhereToSignIn() {
        Answer answer = shop.browser().get("/api/addresses?home=/de/");

        assertEquals(401, answer.status());
        assertEquals("sign-in", answer.reason());
        assertEquals("/de/sign-in/?next=addresses", text(answer.json(), "problem", "goTo"));
    }

    @Test
    void unknownAddressesAndWrongPasswordsGetTheSameAnswer() {
        Answer wrong = shop.browser().post("/api/sign-in", "{'email':'ann@mail.example','password':'wrong'}");
        Answer unknown = shop.browser().post("/api/sign-in", "{'email':'nobody@mail.example','password':'wrong'}");

        assertEquals(409, wrong.status());
        assertEquals("wrong-password", wrong.reason());
        assertEquals(wrong.text(), unknown.text());
        assertEquals(
                wrong.response().headers().size(), unknown.response().headers().size());
    }

    @Test
    void whatIsWrongTakesAWholeSecondWhateverItIs() {
        assertEquals(1, timeOf("/api/sign-in", "'email':'ann@mail.example','password':'wrong'"));
        assertEquals(1, timeOf("/api/sign-in", "'email':'nobody@mail.example','password':'wrong'"));
        assertEquals(0, timeOf("/api/sign-in", "'email':'ann@mail.example','password':'sandbox1'"));
        assertEquals(1, timeOf("/api/password/request", "'email':'ann@mail.example'"));
        assertEquals(1, timeOf("/api/password/request", "'email':'nobody@mail.example'"));
        assertEquals(0, timeOf("/api/password/request", "'email':'nobody'"));
    }

    /** In whole seconds. */
    private long timeOf(String path, String members) {
        Instant start = shop.store().state().clock().instant();
        shop.browser().post(path, "{" + members + "}");
        return Duration.between(start, shop.store().state().clock().instant()).toSeconds();
    }

    @Test
    void aFormWithAWrongPasswordIsToldSoOnItsPage() {
        Browser browser = shop.browser();

        Answer answer = browser.form("/api/sign-in", "email", "cleo@mail.example", "password", "wrong");

        assertEquals(303, answer.status());
        assertEquals("/api/sign-in", answer.header("Location"));
        assertTrue(browser.open("/api/sign-in").text().contains("<p>wrong-password</p>"));
    }

    @Test
    void aCartThatIsGoneKeepsNobodyOut() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101}");
        Browser other = shop.browser();
        other.cookies().putAll(browser.cookies());
        other.post("/api/cart/clear", "{}");

        assertEquals(200, Shoppers.signIn(browser, "ben").status());
        assertEquals("ben@mail.example", text(browser.get("/api/account").json(), "email"));
    }

    @Test
    void pricesAreThoseOfTheCustomersGroup() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101}");
        assertEquals("[1 Cup $12.50]", lines(browser));

        Shoppers.signIn(browser, "cleo");
        browser.post("/api/cart/lines", "{'product':105,'variant':1051}");

        assertEquals("[1 Cup $11.25, 1 Mug $9.00]", lines(browser));
    }

    @Test
    void whoSignsOutKeepsTheCartAndNothingElse() {
        Browser browser = Shoppers.signedIn(shop, "ann");
        browser.post("/api/cart/clear", "{}");
        browser.post("/api/cart/lines", "{'product':103}");
        String signedIn = browser.cookieHeader();

        Answer out = browser.post("/api/sign-out", "{}");

        assertEquals("signed-out", notices(out));
        assertEquals("[1 Vase $40.00]", lines(browser));
        assertEquals(401, browser.get("/api/account").status());
        Browser thief = shop.browser();
        thief.cookies().put("__Host-bcsite", signedIn.replaceFirst(".*__Host-bcsite=([^;]+).*", "$1"));
        assertEquals(401, thief.get("/api/account").status());
    }

    @Test
    void aTokenThatTheStoreDoesNotTakeAnyMoreSignsOutCleanly() {
        Browser browser = Shoppers.signedIn(shop, "ben");
        browser.post("/api/cart/lines", "{'product':101,'quantity':3}");
        new CustomerTokens(shop.store().state()).end(2);

        Answer cart = browser.get("/api/cart");

        assertEquals(200, cart.status());
        assertEquals("sign-in", notices(cart));
        assertTrue(cart.json().at("isEmpty").isTrue());
        assertEquals("0", browser.cookies().get("__Host-bcsite-count"));
        Shoppers.signIn(browser, "ben");
        assertEquals("[3 Cup $12.50]", lines(browser));
        browser.post("/api/cart/clear", "{}");
    }

    @Test
    void anEndedTokenIsNotAskedForTwice() {
        Browser browser = Shoppers.signedIn(shop, "ben");
        new CustomerTokens(shop.store().state()).end(2);

        assertEquals(401, browser.get("/api/account").status());
        int before = shop.store().state().requests().total();
        assertEquals(401, browser.get("/api/account").status());

        assertEquals(before, shop.store().state().requests().total());
    }

    @Test
    void whateverTheBrowserWantedIsDoneAsAGuestWhenTheTokenIsOver() {
        Browser browser = Shoppers.signedIn(shop, "ben");
        new CustomerTokens(shop.store().state()).end(2);

        browser.post("/api/cart/lines", "{'product':101,'quantity':4}");

        assertEquals("[4 Cup $12.50]", lines(browser));
        browser.post("/api/cart/clear", "{}");
    }

    @Test
    void whoSignsInAsSomebodyElseDoesNotTakeTheCartAlong() {
        Browser browser = Shoppers.signedIn(shop, "ann");
        browser.post("/api/cart/lines", "{'product':103}");
        Shoppers.signIn(browser, "cleo");

        assertFalse(lines(browser).contains("Vase"), lines(browser));
    }

    @Test
    void whoRegistersIsSignedIn() {
        Browser browser = shop.browser();

        Answer answer = browser.post(
                "/api/register",
                "{'firstName':'Dora','lastName':'Dill','email':'dora@mail.example','password':'Garden-Gate-7'}");

        assertEquals("{\"isSignedIn\":true,\"notices\":[]}", answer.text());
        assertEquals("Dora", text(browser.get("/api/account").json(), "firstName"));
    }

    @Test
    void aFormRegistersToo() {
        Browser browser = shop.browser();

        Answer answer = browser.form(
                "/api/register",
                "firstName",
                "Edda",
                "lastName",
                "Elm",
                "email",
                "edda@mail.example",
                "password",
                "Garden-Gate-7",
                "phone",
                "",
                "next",
                "wishlist");

        assertEquals("303 /api/wishlist", answer.status() + " " + answer.header("Location"));
        assertEquals("Edda", text(browser.get("/api/account").json(), "firstName"));
    }

    @Test
    void anAddressHasOneAccountAndAPasswordMustBeGood() {
        String fields = "{'firstName':'Ann','lastName':'Ash','email':'%s','password':'%s'}";

        Answer taken = shop.browser().post("/api/register", fields.formatted("ann@mail.example", "Garden-Gate-7"));
        Answer weak = shop.browser().post("/api/register", fields.formatted("ann2@mail.example", "a"));

        assertEquals("409 email-taken", taken.status() + " " + taken.reason());
        assertEquals("409 password-refused", weak.status() + " " + weak.reason());
    }

    @Test
    void fieldsThatNobodyAsksForAreRefused() {
        for (String path :
                new String[] {"sign-in", "register", "password/request", "sign-out", "hosted", "addresses"}) {
            Answer answer = Shoppers.signedIn(shop, "ann")
                    .post(
                            "/api/" + path,
                            "{'email':'a@mail.example','password':'x','firstName':'A','lastName':'A','address1':'A','city':'A',"
                                    + "'countryCode':'NO','customer':1,'price':0}");
            assertEquals(400, answer.status(), path);
        }
    }

    @Test
    void whoeverComesFromTheCheckoutIsSentBackThereSignedIn() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101}");

        Answer page = browser.get("/api/sign-in?redirectTo=/checkout/step");
        Answer in = browser.post(
                "/api/sign-in", "{'email':'ann@mail.example','password':'sandbox1','redirectTo':'/checkout/step'}");
        Answer out = browser.form("/api/sign-out", "redirectTo", "/checkout/step");

        assertEquals("/checkout/step", text(page.json(), "redirectTo"));
        String hosted = "http://" + shop.store().storefront().getRawAuthority() + "/session-sync?token=";
        assertTrue(text(in.json(), "goTo").startsWith(hosted), in.text());
        assertEquals("no-referrer", in.header("Referrer-Policy"));
        assertEquals("no-store", in.header("Cache-Control"));
        assertEquals(303, out.status());
        assertTrue(out.header("Location").startsWith(hosted));
    }

    @Test
    void noRedirectLeadsAnywhereButToAPathOfTheStore() {
        for (String to : new String[] {
            "//evil.example",
            "/\\evil.example",
            "https://evil.example/",
            "https:evil",
            "javascript:alert(1)",
            "\\evil",
            "evil",
            "/%0d%0aX:1",
            "/\t/evil.example",
            "/ü"
        }) {
            Answer answer = shop.browser()
                    .fields("/api/sign-in", "email", "ann@mail.example", "password", "sandbox1", "redirectTo", to);
            assertEquals(400, answer.status(), to);
        }
        assertEquals(
                400,
                shop.browser()
                        .fields(
                                "/api/sign-in",
                                "email",
                                "ann@mail.example",
                                "password",
                                "sandbox1",
                                "next",
                                "https://evil.example")
                        .status());
    }

    @Test
    void signingOutIsNotDoneByALink() {
        Browser browser = Shoppers.signedIn(shop, "ann");

        Answer page = browser.get("/api/sign-out?redirectTo=/checkout");

        assertTrue(page.json().at("isLeaving").isTrue());
        assertEquals(200, browser.get("/api/account").status());
    }

    @Test
    void aSessionOfAFormerSignInIsNotTheNextOnes() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101}");
        Map<String, String> guest = Map.copyOf(browser.cookies());
        Shoppers.signIn(browser, "cleo");

        Browser fixed = shop.browser();
        fixed.cookies().putAll(guest);

        assertEquals(401, fixed.get("/api/account").status());
        assertTrue(fixed.get("/api/cart").json().at("isEmpty").isTrue());
    }

    @Test
    void aSignInEndsWithItsToken() throws Exception {
        try (FunctionShop other = Shoppers.open()) {
            Browser browser = Shoppers.signedIn(other, "ann");
            other.later(Duration.ofDays(8));

            assertEquals(401, browser.get("/api/account").status());
        }
    }
}
