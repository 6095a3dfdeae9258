package dev.bcsite.function.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.json.Data;
import dev.bcsite.sandbox.state.Kind;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Carts, as scripts and forms of the storefront use them. */
class CartTest {

    private static FunctionShop shop;

    @BeforeAll
    static void open() throws Exception {
        shop = FunctionShop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** What is in the cart, in short: {@code 2 Cup, 1 Vase}. */
    private static String lines(Answer answer) {
        return answer.json().at("lines").items().stream()
                .map(line -> line.at("quantity").number().orElse(0) + " " + text(line, "name"))
                .collect(Collectors.joining(", "));
    }

    private static String text(Data data, String name) {
        return data.at(name).text().orElse("");
    }

    private static Data first(Answer answer) {
        return answer.json().at("lines").items().get(0);
    }

    /** What is told, in short: {@code price-changed Cup $12.50}. */
    private static String notices(Answer answer) {
        return answer.json().at("notices").items().stream()
                .map(notice ->
                        (text(notice, "reason") + " " + text(notice, "name") + " " + text(notice, "price")).strip())
                .collect(Collectors.joining(", "));
    }

    @Test
    void aBrowserWithoutACartCostsTheStoreNothing() {
        Browser browser = shop.browser();
        int before = shop.store().state().requests().total();

        Answer answer = browser.get("/api/cart");

        assertEquals("{\"isEmpty\":true,\"count\":0,\"notices\":[]}", answer.text());
        assertEquals(before, shop.store().state().requests().total());
        assertTrue(browser.cookies().isEmpty());
    }

    @Test
    void aProductIsPutIntoANewCartAndShown() {
        Browser browser = shop.browser();

        Answer answer = browser.post("/api/cart/lines", "{'product':101,'quantity':2,'seen':'12.50 USD'}");

        assertEquals(200, answer.status());
        assertEquals("2 Cup", lines(answer));
        assertEquals("", notices(answer));
        assertEquals("$25.00", text(answer.json(), "total"));
        assertEquals("$12.50", text(first(answer), "price"));
        assertEquals("/cup/", text(first(answer), "url"));
        assertEquals("2", browser.cookies().get("__Host-bcsite-count"));
        assertEquals("2 Cup", lines(browser.get("/api/cart")));
    }

    @Test
    void theCartsIdReachesNoPageAndNoReadableCookie() {
        Browser browser = shop.browser();
        String answer = browser.post("/api/cart/lines", "{'product':101}").text() + browser.cookieHeader();

        for (long key : shop.store().state().table(Kind.CARTS).keys()) {
            String id = shop.store()
                    .state()
                    .table(Kind.CARTS)
                    .row(key)
                    .orElseThrow()
                    .path("id")
                    .asText();
            assertFalse(answer.contains(id), id);
        }
    }

    @Test
    void theSameProductComesToTheSameLineAndAnotherToAnother() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101}");
        browser.post("/api/cart/lines", "{'product':101,'quantity':2}");

        assertEquals("3 Cup, 1 Vase", lines(browser.post("/api/cart/lines", "{'product':103}")));
    }

    @Test
    void severalProductsArePutInAtOnceOrNoneOfThem() {
        Browser browser = shop.browser();

        Answer both = browser.post("/api/cart/lines", "{'lines':[{'product':101,'quantity':2},{'product':103}]}");
        Answer soldOut = browser.post("/api/cart/lines", "{'lines':[{'product':101},{'product':104}]}");

        assertEquals("2 Cup, 1 Vase", lines(both));
        assertEquals("sold-out", soldOut.reason());
        assertEquals("Jug", text(soldOut.json().at("problem"), "name"));
        assertEquals("2 Cup, 1 Vase", lines(browser.get("/api/cart")));
    }

    @Test
    void everySortOfChoiceGetsToTheStore() {
        Answer answer = shop.browser()
                .fields(
                        "/api/cart/lines",
                        "product",
                        "105",
                        "choice-11",
                        "112",
                        "text-21",
                        "For Bo",
                        "tick-24",
                        "241",
                        "date-23",
                        "2026-03-01",
                        "lines-26",
                        "Dear Bo,\r\nhello",
                        "number-27",
                        "2.5");

        assertEquals(
                "Colour: Ink; Engraving: For Bo; Gift: Yes; Date: 2026-03-01; Letter: Dear Bo,\nhello; Number: 2.5",
                first(answer).at("options").items().stream()
                        .map(option -> text(option, "name") + ": " + text(option, "value"))
                        .collect(Collectors.joining("; ")));
        assertEquals("$13.50", text(first(answer), "price"));
    }

    @Test
    void aPriceThatIsNotThePagesIsToldOnce() {
        Browser browser = shop.browser();

        Answer dearer = browser.post("/api/cart/lines", "{'product':101,'seen':'9.99 USD'}");
        Answer within = browser.post("/api/cart/lines", "{'product':105,'choice-11':112,'seen':'10-13.50 USD'}");
        Answer otherCurrency = browser.post("/api/cart/lines", "{'product':103,'seen':'1 EUR'}");

        assertEquals("price-changed Cup $12.50", notices(dearer));
        assertEquals("", notices(within));
        assertEquals("", notices(otherCurrency));
        assertEquals("", notices(browser.get("/api/cart")));
    }

    @Test
    void whyAProductCannotBeHadIsTold() {
        assertEquals("sold-out", refused("{'product':104}"));
        assertEquals("too-few", refused("{'product':103,'quantity':4}"));
        assertEquals("below-minimum", refused("{'product':102,'quantity':1}"));
        assertEquals("above-maximum", refused("{'product':102,'quantity':6}"));
        assertEquals("choices", refused("{'product':105}"));
        assertEquals("choices", refused("{'product':105,'choice-11':999}"));
        assertEquals("not-sold", refused("{'product':106}"));
        assertEquals("not-sold", refused("{'product':999}"));
        assertEquals(
                "{\"reason\":\"too-few\",\"too-few\":true,\"message\":\"there is not as much of it\","
                        + "\"field\":\"quantity\",\"name\":\"Vase\"}",
                new String(dev.bcsite.function.json.Json.write(shop.browser()
                        .post("/api/cart/lines", "{'product':103,'quantity':4}")
                        .json()
                        .at("problem"))));
    }

    private static String refused(String line) {
        Answer answer = shop.browser().post("/api/cart/lines", line);
        assertEquals(409, answer.status(), answer.text());
        return answer.reason();
    }

    @Test
    void aLineIsChangedAndTakenOutAndTheLastOneTakesTheCartAlong() {
        Browser browser = shop.browser();
        Answer two = browser.post("/api/cart/lines", "{'lines':[{'product':101},{'product':103}]}");
        String cup = text(two.json().at("lines").items().get(0), "changeAt");
        String vase = text(two.json().at("lines").items().get(1), "removeAt");

        assertEquals("5 Cup, 1 Vase", lines(browser.post(cup, "{'quantity':5}")));
        assertEquals("5 Cup", lines(browser.post(vase, "{}")));
        Answer none = browser.post(cup, "{'quantity':0}");
        assertTrue(none.json().at("isEmpty").isTrue());
        assertEquals("0", browser.cookies().get("__Host-bcsite-count"));
        assertEquals("1 Cup", lines(browser.post("/api/cart/lines", "{'product':101}")));
    }

    @Test
    void aLineWithChoicesKeepsThemWhenItsQuantityChanges() {
        Browser browser = shop.browser();
        Answer added = browser.post("/api/cart/lines", "{'product':105,'choice-11':112,'text-21':'For Bo'}");

        Answer changed = browser.post(text(first(added), "changeAt"), "{'quantity':3}");

        assertEquals("3 Mug", lines(changed));
        assertEquals(first(added).at("options"), first(changed).at("options"));
        assertEquals(first(added).at("id"), first(changed).at("id"));
    }

    @Test
    void moreThanThereIsCannotBeChangedTo() {
        Browser browser = shop.browser();
        String vase = text(first(browser.post("/api/cart/lines", "{'product':103}")), "changeAt");

        assertEquals("too-few", browser.post(vase, "{'quantity':4}").reason());
        assertEquals("1 Vase", lines(browser.get("/api/cart")));
    }

    @Test
    void everythingIsTakenOutAtOnce() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101}");

        assertTrue(browser.post("/api/cart/clear", "{}").json().at("isEmpty").isTrue());
        assertTrue(browser.post("/api/cart/clear", "{}").json().at("isEmpty").isTrue());
    }

    @Test
    void somebodyElsesLineIsNotThere() {
        Browser one = shop.browser();
        Browser other = shop.browser();
        String line = text(first(one.post("/api/cart/lines", "{'product':101}")), "changeAt");
        other.post("/api/cart/lines", "{'product':103}");

        Answer foreign = other.post(line, "{'quantity':7}");
        Answer none = other.post("/api/cart/lines/00000000-0000-0000-0000-000000000000", "{'quantity':7}");

        assertEquals(404, foreign.status());
        assertEquals(none.text(), foreign.text());
        assertEquals("1 Cup", lines(one.get("/api/cart")));
        assertEquals("1 Vase", lines(other.get("/api/cart")));
    }

    @Test
    void aFormGoesOnToTheCartPageWhichIsFilledWithoutAScript() {
        Browser browser = shop.browser();

        Answer sent =
                browser.form("/api/cart/lines", "product", "101", "quantity", "2", "seen", "9.00 USD", "home", "/");
        Answer page = browser.open(sent.header("Location"));

        assertEquals(303, sent.status());
        assertEquals("/api/cart", sent.header("Location"));
        assertEquals(
                "<!doctype html><title>Cart</title><div data-view=\"/api/cart\"><template><p data-each=\"notices\""
                        + " data-text=\"reason\"></p><p data-if=\"isEmpty\">Empty</p><p data-each=\"lines\"><a"
                        + " data-set=\"href:url\" data-text=\"name\"></a> <b data-text=\"quantity\"></b></p>"
                        + "<p data-if=\"total\" data-text=\"total\"></p></template>"
                        + "<p>price-changed</p><p><a href=\"/cup/\">Cup</a> <b>2</b></p><p>$25.00</p></div>",
                page.text());
        assertFalse(browser.open("/api/cart").text().contains("<p>price-changed</p>"));
    }

    @Test
    void aFormThatCannotBeDoneIsToldOnTheCartPage() {
        Browser browser = shop.browser();

        Answer sent = browser.form("/api/cart/lines", "product", "104", "home", "/de/");

        assertEquals(303, sent.status());
        assertEquals("/api/cart?home=%2Fde%2F", sent.header("Location"));
        assertTrue(browser.open(sent.header("Location")).text().contains("<p>sold-out</p><p>Empty</p>"));
    }

    @Test
    void aCartThatTheStoreForgotIsReplacedAndThatIsTold() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101}");
        for (long key : shop.store().state().table(Kind.CARTS).keys()) {
            shop.store().state().table(Kind.CARTS).remove(key);
        }

        Answer again = browser.post("/api/cart/lines", "{'product':103}");

        assertEquals("1 Vase", lines(again));
        assertEquals("cart-changed", notices(again));
    }

    @Test
    void theCartOutlivesARestartOfTheFunction() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101}");
        shop.restart();
        Browser after = shop.browser();
        after.cookies().putAll(browser.cookies());

        assertEquals("1 Cup", lines(after.get("/api/cart")));
    }

    @Test
    void aSessionEndsAfterThirtyDays() throws Exception {
        try (FunctionShop own = FunctionShop.open()) {
            Browser browser = own.browser();
            browser.post("/api/cart/lines", "{'product':101}");
            own.later(Duration.ofDays(31));

            assertTrue(browser.get("/api/cart").json().at("isEmpty").isTrue());
        }
    }

    @Test
    void theWayToTheCheckoutIsMadeForEachClickAndLeadsToTheStore() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101,'quantity':2}");

        Answer form = browser.form("/api/checkout", "seen", "25.00 USD");
        Answer script = browser.post("/api/checkout", "{'seen':'25.00 USD'}");

        assertEquals(303, form.status());
        assertEquals("no-store", form.header("Cache-Control"));
        assertTrue(
                form.header("Location").startsWith(shop.store().storefront() + "/cart.php?"), form.header("Location"));
        assertNotEquals(form.header("Location"), text(script.json(), "goTo"));
    }

    @Test
    void aCartThatComesToSomethingElseIsLookedAtOnceMore() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101,'quantity':2}");

        assertEquals(
                "cart-changed",
                browser.post("/api/checkout", "{'seen':'12.50 USD'}").reason());
        assertEquals("empty-cart", shop.browser().post("/api/checkout", "{}").reason());
    }
}
