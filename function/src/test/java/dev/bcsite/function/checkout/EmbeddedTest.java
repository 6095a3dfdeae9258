package dev.bcsite.function.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BigCommerce's checkout in a frame: what the page is told. */
class EmbeddedTest {

    private FunctionShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = FunctionShop.open()
                .with(new CheckoutWay.Embedded(URI.create("https://checkout-sdk.bigcommerce.com/v1/loader.js")));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Browser withCup() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101}");
        return browser;
    }

    private static String text(Answer answer, String name) {
        return answer.json().at(name).text().orElse("");
    }

    @Test
    void theCartLeadsToThePageAndNotToItsFilledCopyWhichHasNoFrame() {
        Browser browser = withCup();

        assertEquals(
                "/de/checkout/", browser.form("/api/checkout", "home", "/de/").header("Location"));
        assertEquals(
                "cart-changed",
                browser.post("/api/checkout", "{'seen':'1.00 USD'}").reason());
    }

    @Test
    void readingThePageMakesNoAddress() {
        Browser browser = withCup();
        int before = shop.store().state().requests().total();

        assertEquals(true, browser.get("/api/checkout").json().at("isEmbedded").isTrue());
        assertEquals(
                true, shop.browser().get("/api/checkout").json().at("isEmpty").isTrue());
        assertEquals(before, shop.store().state().requests().total());
    }

    @Test
    void theScriptGetsAnAddressOfTheStoreForTheFrame() {
        Answer answer = withCup().post("/api/checkout/embedded", "{}");

        assertTrue(text(answer, "embed").startsWith(shop.store().storefront().toString()), answer.text());
        assertTrue(text(answer, "embed").contains("embedded=1"), answer.text());
        assertEquals("https://checkout-sdk.bigcommerce.com/v1/loader.js", text(answer, "loader"));
        assertEquals("no-store", answer.header("Cache-Control"));
    }

    @Test
    void aFormIsLedToTheHostedCheckoutInstead() {
        Browser browser = withCup();

        assertEquals("303 /api/cart", shown(browser.form("/api/checkout/embedded")));
        assertTrue(browser.form("/api/checkout/hosted").header("Location").startsWith("http://127.0.0.1"));
        assertEquals(
                "empty-cart",
                shop.browser().post("/api/checkout/embedded", "{}").reason());
    }

    private static String shown(Answer answer) {
        return answer.status() + " " + answer.header("Location");
    }
}
