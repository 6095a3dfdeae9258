package dev.bcsite.function.customer;

import static dev.bcsite.function.customer.Shoppers.notices;
import static dev.bcsite.function.customer.Shoppers.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.sandbox.state.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** New passwords, by mail and by the old one. */
class PasswordsTest {

    private FunctionShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shoppers.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** The link of the only mail there is, from its path on. */
    private String link() {
        long mail = shop.store().state().table(Kind.MAILS).keys()[0];
        String link = shop.store()
                .state()
                .table(Kind.MAILS)
                .row(mail)
                .orElseThrow()
                .path("link")
                .asText();
        return link.substring(link.indexOf("/api/"));
    }

    private int mails() {
        return shop.store().state().table(Kind.MAILS).keys().length;
    }

    private static Answer signIn(Browser browser, String password) {
        return browser.post("/api/sign-in", "{'email':'ann@mail.example','password':'" + password + "'}");
    }

    @Test
    void theLinkOfTheMailSetsANewPasswordOnce() {
        Browser browser = shop.browser();

        Answer asked = browser.post("/api/password/request", "{'email':'ann@mail.example'}");
        assertEquals("mail-sent", notices(asked));
        Answer page = browser.get(link());
        assertTrue(page.json().at("isReset").isTrue());
        String fields = "{'customer':" + page.json().at("customer").number().orElseThrow() + ",'token':'"
                + text(page.json(), "token") + "','password':'Garden-Gate-7'}";

        assertEquals("password-changed", notices(browser.post("/api/password/reset", fields)));
        assertEquals(
                "password-refused", browser.post("/api/password/reset", fields).reason());
        assertEquals(409, signIn(shop.browser(), "sandbox1").status());
        assertEquals(200, signIn(shop.browser(), "Garden-Gate-7").status());
    }

    @Test
    void formsDoTheSameInTheirOwnLanguage() {
        Browser browser = shop.browser();

        Answer asked = browser.form("/api/password/request", "email", "ann@mail.example", "home", "/de/");
        assertEquals("303 /api/password?home=%2Fde%2F", asked.status() + " " + asked.header("Location"));
        Answer opened = browser.open(link());
        assertEquals(303, opened.status());
        assertTrue(
                opened.header("Location").startsWith("/api/password?home=%2Fde%2F&c=1&t="), opened.header("Location"));
        Answer page = browser.get(opened.header("Location"));
        Answer set = browser.form(
                "/api/password/reset",
                "customer",
                "1",
                "token",
                text(page.json(), "token"),
                "password",
                "Garden-Gate-7",
                "home",
                "/de/");

        assertEquals("303 /api/sign-in?home=%2Fde%2F", set.status() + " " + set.header("Location"));
        assertEquals(200, signIn(browser, "Garden-Gate-7").status());
    }

    @Test
    void whetherThereIsAnAccountIsNotTold() {
        Answer known = shop.browser().post("/api/password/request", "{'email':'ann@mail.example'}");
        Answer unknown = shop.browser().post("/api/password/request", "{'email':'nobody@mail.example'}");

        assertEquals(known.text(), unknown.text());
        assertEquals(1, mails());
    }

    @Test
    void aTokenIsForOneCustomer() {
        Browser browser = shop.browser();
        browser.post("/api/password/request", "{'email':'ann@mail.example'}");
        String token = text(browser.get(link()).json(), "token");

        Answer other = browser.post(
                "/api/password/reset", "{'customer':2,'token':'" + token + "','password':'Garden-Gate-7'}");

        assertEquals("409 password-refused", other.status() + " " + other.reason());
    }

    @Test
    void whoChangesThePasswordStaysSignedInAndAllOthersDoNot() {
        Browser browser = Shoppers.signedIn(shop, "ann");
        browser.post("/api/cart/lines", "{'product':101}");
        Browser before = shop.browser();
        before.cookies().putAll(browser.cookies());

        Answer answer = browser.post("/api/password/change", "{'current':'sandbox1','password':'Garden-Gate-7'}");

        assertEquals("password-changed", notices(answer));
        assertEquals("ann@mail.example", text(browser.get("/api/account").json(), "email"));
        assertFalse(browser.get("/api/cart").json().at("isEmpty").isTrue());
        assertEquals(401, before.get("/api/account").status());
        assertEquals(200, signIn(shop.browser(), "Garden-Gate-7").status());
    }

    @Test
    void theOldPasswordMustBeRightAndTheNewOneGood() {
        Browser browser = Shoppers.signedIn(shop, "ann");

        Answer wrong = browser.form("/api/password/change", "current", "wrong", "password", "Garden-Gate-7");
        Answer weak = browser.post("/api/password/change", "{'current':'sandbox1','password':'a'}");

        assertEquals("303 /api/password", wrong.status() + " " + wrong.header("Location"));
        assertTrue(browser.open("/api/password").text().contains("<p>password-refused</p>"));
        assertEquals("password-refused", weak.reason());
        assertEquals(200, signIn(shop.browser(), "sandbox1").status());
        assertEquals(
                401,
                shop.browser()
                        .post("/api/password/change", "{'current':'sandbox1','password':'b'}")
                        .status());
    }

    @Test
    void guessingIsSlow() {
        Browser browser = shop.browser();
        int told = 0;
        for (int i = 0; i < 12; i++) {
            told += signIn(browser, "guess" + i).status() == 409 ? 1 : 0;
        }

        assertEquals(10, told);
        assertEquals(
                "429 too-many",
                signIn(shop.browser(), "sandbox1").status() + " "
                        + signIn(shop.browser(), "sandbox1").reason());
    }

    @Test
    void nothingOfAPasswordOrTokenIsLogged() {
        Browser browser = shop.browser();
        browser.post("/api/password/request", "{'email':'ann@mail.example'}");
        String link = link();
        browser.get(link);
        signIn(browser, "sandbox1");
        browser.post("/api/hosted", "{'page':'orders'}");

        String log = shop.log();
        assertFalse(log.contains("sandbox1") || log.contains("ann@") || log.contains("eyJ"), log);
        assertFalse(log.contains(link.substring(link.indexOf("t=") + 2)), log);
    }
}
