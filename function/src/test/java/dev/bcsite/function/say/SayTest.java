package dev.bcsite.function.say;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.cart.TestMarketing;
import dev.bcsite.function.json.Data;
import dev.bcsite.sandbox.state.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reviews, messages, the newsletter, gift certificates' balances, and fresh prices. */
class SayTest {

    private static FunctionShop shop;

    @BeforeAll
    static void open() throws Exception {
        shop = FunctionShop.open(Map.of("pages", """
                [{"id": 5, "name": "Write to us", "type": "contact_form", "url": "/contact/", "is_visible": true,
                  "contact_fields": "fullname,phone", "channel_id": 1}]"""));
        TestMarketing.addTo(shop);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static Data notice(Answer answer) {
        List<Data> notices = answer.json().at("notices").items();
        return notices.isEmpty() ? Data.NOTHING : notices.get(0);
    }

    private static String text(Data data, String name) {
        return data.at(name).text().orElse("");
    }

    private static String reason(Answer answer) {
        return text(notice(answer), "reason");
    }

    private static ObjectNode last(Kind kind) {
        long[] keys = shop.store().state().table(kind).keys();
        return shop.store().state().table(kind).row(keys[keys.length - 1]).orElseThrow();
    }

    @Test
    void aReviewGetsToTheStoreOnceForEachAddress() {
        String review =
                "{'product':101,'rating':4,'title':'Good','text':'A cup.\\nHolds tea.','author':'Bo','email':'bo@mail.example'}";
        Browser browser = shop.browser();

        assertEquals("review-sent", reason(browser.post("/api/reviews", review)));
        assertEquals("already-reviewed", browser.post("/api/reviews", review).reason());

        ObjectNode product = shop.store().state().products().row(101).orElseThrow();
        assertEquals(1, product.path("reviews").size());
        assertEquals(
                "A cup.\nHolds tea.",
                product.path("reviews").get(0).path("text").asText());
    }

    @Test
    void aReviewThatIsNoneIsRefusedBeforeTheStoreHearsOfIt() {
        Browser browser = shop.browser();
        int before = shop.store().state().requests().total();
        String rest = "'title':'T','text':'X','author':'B'";

        assertEquals(
                "missing-field",
                browser.post("/api/reviews", "{'product':101," + rest + "}").reason());
        assertEquals(
                "wrong-value",
                browser.post("/api/reviews", "{'product':101,'rating':6," + rest + "}")
                        .reason());
        assertEquals(
                "wrong-value",
                browser.post("/api/reviews", "{'product':'x','rating':5," + rest + "}")
                        .reason());
        assertEquals(
                "unknown-field",
                browser.post("/api/reviews", "{'product':101,'rating':5,'status':'approved'," + rest + "}")
                        .reason());

        assertEquals(before, shop.store().state().requests().total());
        assertEquals(
                "not-sold",
                browser.post("/api/reviews", "{'product':999,'rating':5," + rest + "}")
                        .reason());
    }

    @Test
    void aFormIsAnsweredWithAPageThatThanksOnce() {
        Browser browser = shop.browser();

        Answer sent = browser.form("/api/newsletter", "email", "ann@mail.example", "home", "/de/");

        assertEquals("303 /api/notice?home=%2Fde%2F", sent.status() + " " + sent.header("Location"));
        assertEquals("subscribed", reason(browser.get("/api/notice?home=%2Fde%2F")));
        assertEquals("", reason(browser.get("/api/notice")));
        assertEquals("ann@mail.example", last(Kind.SUBSCRIBERS).path("email").asText());
    }

    @Test
    void nobodyLearnsWhoHasTheNewsletter() {
        Answer first = shop.browser().post("/api/newsletter", "{'email':'cy@mail.example'}");
        Answer second = shop.browser().post("/api/newsletter", "{'email':'cy@mail.example'}");

        assertEquals(first.text(), second.text());
        assertEquals(
                "wrong-value",
                shop.browser().post("/api/newsletter", "{'email':'nobody'}").reason());
        assertEquals(
                "missing-field", shop.browser().post("/api/newsletter", "{}").reason());
    }

    @Test
    void aMessageGetsToTheMerchant() {
        Browser browser = shop.browser();

        Answer sent = browser.fields(
                "/api/contact",
                "page",
                "5",
                "email",
                "bo@mail.example",
                "fullName",
                "Bo",
                "comments",
                "When are you open?\r\nThanks");

        assertEquals("message-sent", reason(sent));
        assertEquals(
                "When are you open?\nThanks",
                last(Kind.MAILS).path("message").path("comments").asText());
        assertEquals(
                "missing-field",
                browser.post("/api/contact", "{'page':5,'email':'a@b.example'}").reason());
        assertEquals(
                "refused",
                browser.post("/api/contact", "{'page':77,'email':'a@b.example','comments':'x'}")
                        .reason());
    }

    @Test
    void aBalanceIsToldToWhoeverHasTheCode() {
        Browser browser = shop.browser();

        Answer answer = browser.post("/api/gift-certificate", "{'code':'gift-10'}");
        Answer sent = browser.form("/api/gift-certificate", "code", "GIFT-10");

        assertEquals("certificate-balance $10.00", reason(answer) + " " + text(notice(answer), "balance"));
        assertEquals("303 /api/gift-certificate", sent.status() + " " + sent.header("Location"));
        assertEquals("$10.00", text(notice(browser.get("/api/gift-certificate")), "balance"));
        assertEquals(
                "no-certificate",
                browser.post("/api/gift-certificate", "{'code':'NOPE'}").reason());
    }

    @Test
    void codesCannotBeGuessedByTheThousand() {
        Browser browser = shop.browser("203.0.113.99");
        String last = "";
        for (int i = 0; i < 40; i++) {
            last = browser.post("/api/gift-certificate", "{'code':'G" + i + "'}")
                    .reason();
        }
        assertEquals("too-many", last);
    }

    @Test
    void aFreshPriceIsForEverybodyAndMayBeKeptForAWhile() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101}");

        Answer cup = browser.get("/api/fresh/101");
        Answer jug = browser.get("/api/fresh/104");

        assertEquals(
                "{\"isOffered\":true,\"isInStock\":true,\"least\":12.5,\"most\":12.5,\"currency\":\"USD\",\"price\":\"$12.50\"}",
                cup.text());
        assertEquals("public, max-age=30", cup.header("Cache-Control"));
        assertEquals("", cup.header("Set-Cookie"));
        assertFalse(cup.header("Vary").contains("Cookie"));
        assertFalse(jug.json().at("isInStock").isTrue());
        assertEquals("not-found", browser.get("/api/fresh/106").reason());
        assertEquals("not-found", browser.get("/api/fresh/abc").reason());
        assertTrue(browser.get("/api/fresh/999").header("Cache-Control").contains("no-store"));
    }
}
