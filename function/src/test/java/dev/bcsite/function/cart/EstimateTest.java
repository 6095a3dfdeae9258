package dev.bcsite.function.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.json.Data;
import dev.bcsite.sandbox.state.Kind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What shipping would cost, asked for in the cart. */
class EstimateTest {

    private static FunctionShop shop;

    @BeforeAll
    static void open() throws Exception {
        shop = FunctionShop.open();
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

    private static String told(Answer answer) {
        Data notice = answer.json().at("notices").items().get(0);
        return notice.at("reason").text().orElse("") + " "
                + notice.at("place").text().orElse("") + ": "
                + notice.at("ways").items().stream()
                        .map(way -> way.at("name").text().orElse("") + " "
                                + way.at("cost").text().orElse(""))
                        .collect(Collectors.joining(", "));
    }

    private static List<String> carts() {
        return shop.store().state().table(Kind.CARTS).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void thePageHasTheCountriesOnlyWhenItIsAskedForThem() {
        Browser browser = withTwoCups();

        Data asked = browser.get("/api/cart?estimate=on").json().at("estimate", "countries");

        assertTrue(asked.items().stream()
                .anyMatch(country -> country.at("code").text().orElse("").equals("DE")));
        assertEquals(false, browser.get("/api/cart").json().at("estimate").isThere());
        assertEquals(
                false,
                shop.browser()
                        .get("/api/cart?estimate=on")
                        .json()
                        .at("estimate")
                        .isThere());
    }

    @Test
    void theWaysToAPlaceAreToldAndTheCartIsAsItWas() {
        Browser browser = withTwoCups();
        List<String> before = carts();

        Answer answer = browser.post("/api/cart/estimate", "{'country':'US','state':'Texas','postalCode':'78701'}");

        assertEquals("shipping-estimate 78701, Texas, US: Standard $5.00, Express $12.50", told(answer));
        assertEquals(before, carts());
    }

    @Test
    void aFormGoesBackToTheCartWhichTellsItOnce() {
        Browser browser = withTwoCups();

        Answer sent = browser.form("/api/cart/estimate", "country", "DE", "postalCode", "10115", "state", "");

        assertEquals("303 /api/cart", sent.status() + " " + sent.header("Location"));
        assertEquals(
                "shipping-estimate 10115, DE: International $15.00, International express $30.00",
                told(browser.get("/api/cart")));
        assertEquals(0, browser.get("/api/cart").json().at("notices").items().size());
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        Browser browser = withTwoCups();

        assertEquals("missing-field", browser.post("/api/cart/estimate", "{}").reason());
        assertEquals(
                "missing-field",
                browser.post("/api/cart/estimate", "{'country':'us'}").reason());
        assertEquals(
                "not-shipped",
                browser.post("/api/cart/estimate", "{'country':'XX'}").reason());
        assertEquals(
                "unknown-field",
                browser.post("/api/cart/estimate", "{'country':'US','price':1}").reason());
        assertEquals(
                "empty-cart",
                shop.browser().post("/api/cart/estimate", "{'country':'US'}").reason());
    }
}
