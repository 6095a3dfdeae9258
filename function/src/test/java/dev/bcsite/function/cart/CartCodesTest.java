package dev.bcsite.function.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.json.Data;
import dev.bcsite.sandbox.fault.DoneAnyway;
import dev.bcsite.sandbox.fault.SlowAnswer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Coupons and gift certificates in the cart, and what shipping would cost. */
class CartCodesTest {

    private static FunctionShop shop;

    @BeforeAll
    static void open() throws Exception {
        shop = FunctionShop.open();
        TestMarketing.addTo(shop);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static Browser withTwoCups() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101,'quantity':2}");
        return browser;
    }

    private static String list(Answer answer, String name, String what) {
        return answer.json().at(name).items().stream()
                .map(one -> one.at(what).text().orElse("") + " "
                        + one.at("amount").text().orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String text(Data data, String... names) {
        return data.at(names).text().orElse("");
    }

    @Test
    void aCouponTakesOffWhatItIsWorthHoweverItIsWritten() {
        Browser browser = withTwoCups();

        Answer answer = browser.post("/api/cart/codes", "{'code':'spring'}");

        assertEquals(200, answer.status());
        assertEquals("SPRING $2.50", list(answer, "coupons", "code"));
        assertEquals("$22.50", text(answer.json(), "due"));
        assertEquals("SPRING $2.50", list(browser.get("/api/cart"), "coupons", "code"));
    }

    @Test
    void aGiftCertificatePaysAPartAndTheRestIsTold() {
        Browser browser = withTwoCups();

        Answer answer = browser.post("/api/cart/codes", "{'code':'gift-10'}");

        assertEquals("GIFT-10 $10.00", list(answer, "certificates", "code"));
        assertEquals("$25.00", text(answer.json(), "due"));
        assertEquals("$15.00", text(answer.json(), "left"));
    }

    @Test
    void codesAreTakenOutAgainAndOnesThatAreNotUsedAreNoMistake() {
        Browser browser = withTwoCups();
        browser.post("/api/cart/codes", "{'code':'SPRING'}");
        browser.post("/api/cart/codes", "{'code':'GIFT-10'}");

        browser.post("/api/cart/codes/remove", "{'code':'spring'}");
        browser.post("/api/cart/codes/remove", "{'code':'GIFT-10'}");
        Answer answer = browser.post("/api/cart/codes/remove", "{'code':'NEVER'}");

        assertEquals("", list(answer, "coupons", "code"));
        assertEquals("", list(answer, "certificates", "code"));
        assertEquals("$25.00", text(answer.json(), "due"));
    }

    @Test
    void aCodeThatIsUsedAlreadyStaysUsed() {
        Browser browser = withTwoCups();
        browser.post("/api/cart/codes", "{'code':'SPRING'}");

        Answer answer = browser.post("/api/cart/codes", "{'code':'SPRING'}");

        assertEquals("SPRING $2.50", list(answer, "coupons", "code"));
    }

    @Test
    void whatIsNoCodeIsRefusedAndNothingChanges() {
        Browser browser = withTwoCups();

        assertEquals(
                "code-refused",
                browser.post("/api/cart/codes", "{'code':'NOPE'}").reason());
        assertEquals("missing-field", browser.post("/api/cart/codes", "{}").reason());
        assertEquals(
                "wrong-value", browser.post("/api/cart/codes", "{'code':7}").reason());
        assertEquals(
                "wrong-value",
                browser.post("/api/cart/codes", "{'code':'" + "x".repeat(51) + "'}")
                        .reason());
        assertEquals(
                "unknown-field",
                browser.post("/api/cart/codes", "{'code':'SPRING','amount':5}").reason());
        assertEquals(
                "empty-cart",
                shop.browser().post("/api/cart/codes", "{'code':'SPRING'}").reason());
        assertEquals("$25.00", text(browser.get("/api/cart").json(), "due"));
    }

    @Test
    void aFormWithACodeGoesBackToTheCartWhichTellsOfARefusalOnce() {
        Browser browser = withTwoCups();

        Answer refused = browser.form("/api/cart/codes", "code", "NOPE", "home", "/de/");
        Answer used = browser.form("/api/cart/codes", "code", "SPRING", "home", "/de/");

        assertEquals("303 /api/cart?home=%2Fde%2F", refused.status() + " " + refused.header("Location"));
        assertEquals("303 /api/cart?home=%2Fde%2F", used.status() + " " + used.header("Location"));
        assertEquals(
                "code-refused",
                text(browser.get("/api/cart").json().at("notices").items().get(0), "reason"));
        assertEquals(0, browser.get("/api/cart").json().at("notices").items().size());
    }

    @Test
    void aCodeWhoseAnswerWasLostIsUsedOnce() {
        Browser browser = withTwoCups();
        shop.store().next(new SlowAnswer(1), new SlowAnswer(1), new DoneAnyway(500));

        Answer answer = browser.post("/api/cart/codes", "{'code':'SPRING'}");

        assertEquals("SPRING $2.50", list(answer, "coupons", "code"));
    }

    @Test
    void aChangedLineTellsAtOnceWhatTheCartComesTo() {
        Browser browser = withTwoCups();
        Answer used = browser.post("/api/cart/codes", "{'code':'SPRING'}");
        String line = text(used.json().at("lines").items().get(0), "changeAt");

        Answer answer = browser.post(line, "{'quantity':4}");

        assertEquals("$45.00", text(answer.json(), "due"));
    }
}
