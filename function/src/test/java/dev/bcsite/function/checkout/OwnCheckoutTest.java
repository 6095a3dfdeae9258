package dev.bcsite.function.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.cart.TestMarketing;
import dev.bcsite.function.json.Data;
import dev.bcsite.sandbox.fault.DoneAnyway;
import dev.bcsite.sandbox.fault.Refusal;
import dev.bcsite.sandbox.fault.ServerError;
import dev.bcsite.sandbox.fault.SlowAnswer;
import dev.bcsite.sandbox.state.Kind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The storefront's own checkout, from the cart to the order. */
class OwnCheckoutTest {

    private static final String ADDRESS =
            "'firstName':'Bo','lastName':'Lee','address1':'1 High Street','city':'Austin',"
                    + "'state':'Texas','postalCode':'78701','country':'US'";
    private static final String GOOD_CARD = "4111111111111111";
    private static final String DECLINED_CARD = "4000000000000002";

    private FunctionShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = FunctionShop.open().withOwnCheckout();
        TestMarketing.addTo(shop);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Browser withTwoCups() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101,'quantity':2}");
        return browser;
    }

    private static String text(Data data, String... names) {
        return data.at(names).text().orElse("");
    }

    /** Which step is open. */
    private static String step(Answer answer) {
        return Stream.of("address", "billing", "shipping", "review", "payment")
                .filter(step -> answer.json().at("at-" + step).isTrue())
                .findFirst()
                .orElse(answer.json().at("done").isThere() ? "done" : answer.text());
    }

    private static Answer addressed(Browser browser) {
        return browser.post("/api/checkout/address", "{'email':'bo@mail.example'," + ADDRESS + "}");
    }

    private static Answer shipped(Browser browser) {
        addressed(browser);
        Data ways = browser.get("/api/checkout?step=shipping").json().at("ways");
        String first = text(ways.items().get(0), "id");
        return browser.post("/api/checkout/shipping", "{'option':'" + first + "'}");
    }

    private static Answer ordered(Browser browser) {
        return browser.post(
                "/api/checkout/order", "{'seen':'" + text(shipped(browser).json(), "seen") + "'}");
    }

    private List<ObjectNode> orders() {
        return shop.store().state().table(Kind.ORDERS).stream().toList();
    }

    /** As the page's script does. @return the status, and the code of what is wrong */
    private static String paid(Browser browser, String number) throws Exception {
        Data facts = browser.get("/api/checkout/token").json();
        String card = "{\"payment\":{\"payment_method_id\":\"testgateway.card\",\"instrument\":{\"type\":\"card\","
                + "\"cardholder_name\":\"Bo Lee\",\"number\":\"" + number
                + "\",\"expiry_month\":12,\"expiry_year\":2030,"
                + "\"verification_value\":\"123\"}}}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(text(facts, "payAt")))
                .header("Authorization", "PAT " + text(facts, "token"))
                .header("Accept", "application/vnd.bc.v1+json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(card))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        String code = answer.body().replaceAll("(?s).*?\"code\":([0-9]+).*", "$1");
        return answer.statusCode() + (answer.statusCode() == 201 ? "" : " " + code);
    }

    @Test
    void aGuestGetsFromTheCartToAnOrder() throws Exception {
        Browser browser = withTwoCups();

        Answer cart = browser.post("/api/checkout", "{'seen':'25.00 USD'}");
        assertEquals("/checkout/", text(cart.json(), "goTo"));
        assertEquals("address", step(browser.get("/api/checkout")));
        Answer address = addressed(browser);
        assertEquals("shipping", step(address));
        assertEquals("Bo Lee, 1 High Street, Austin, Texas, 78701, US", text(address.json(), "shippedTo"));
        Answer review = shipped(browser);
        assertEquals(
                "review $30.00 Standard",
                step(review) + " " + text(review.json(), "due") + " " + text(review.json(), "way"));
        Answer payment = browser.post("/api/checkout/order", "{'seen':'30.00 USD','message':'Ring twice'}");
        assertEquals("payment", step(payment));
        assertEquals("testgateway.card", text(payment.json().at("cards").items().get(0), "id"));
        assertEquals("201", paid(browser, GOOD_CARD));
        Answer done = browser.get("/api/checkout");
        assertEquals("done", step(done));
        assertEquals("$30.00", text(done.json(), "done", "total"));
        assertEquals("0", browser.cookies().get("__Host-bcsite-count"));

        ObjectNode order = orders().get(0);
        assertEquals(1, orders().size());
        assertEquals(11, order.path("status_id").asInt());
        assertEquals("Ring twice", order.path("customer_message").asText());
        assertEquals(
                order.path("id").asLong(),
                done.json().at("done", "number").number().orElse(0));
        assertEquals(true, browser.get("/api/cart").json().at("isEmpty").isTrue());
    }

    @Test
    void formsGetAsFarAsThePayment() {
        Browser browser = withTwoCups();

        Answer cart = browser.form("/api/checkout", "home", "/de/");
        Answer address = browser.form(
                "/api/checkout/address",
                "email",
                "bo@mail.example",
                "firstName",
                "Bo",
                "lastName",
                "Lee",
                "address1",
                "Weg 1",
                "city",
                "Berlin",
                "postalCode",
                "10115",
                "country",
                "DE",
                "otherBilling",
                "on",
                "home",
                "/de/");

        assertEquals("303 /api/checkout?home=/de/", cart.status() + " " + cart.header("Location"));
        assertEquals(
                "303 /api/checkout?home=%2Fde%2F&step=billing", address.status() + " " + address.header("Location"));
        assertEquals("billing", step(browser.get("/api/checkout?step=billing")));
        browser.form(
                "/api/checkout/billing",
                "firstName",
                "Ann",
                "lastName",
                "Lee",
                "address1",
                "Gasse 2",
                "city",
                "Wien",
                "postalCode",
                "1010",
                "country",
                "AT");
        Answer shipping = browser.get("/api/checkout");
        assertEquals("shipping", step(shipping));
        assertEquals("Ann Lee, Gasse 2, Wien, 1010, AT", text(shipping.json(), "billedTo"));
        browser.form(
                "/api/checkout/shipping",
                "option",
                text(shipping.json().at("ways").items().get(0), "id"));
        Answer review = browser.get("/api/checkout");
        assertEquals("review", step(review));
        Answer order = browser.form("/api/checkout/order", "seen", text(review.json(), "seen"));
        assertEquals("303 /api/checkout", order.status() + " " + order.header("Location"));
        assertEquals("payment", step(browser.get("/api/checkout")));
        assertTrue(browser.form("/api/checkout/hosted").header("Location").startsWith("http://127.0.0.1"));
    }

    @Test
    void somebodyCanGoBackAndChangeAStep() {
        Browser browser = withTwoCups();
        shipped(browser);

        assertEquals("address", step(browser.get("/api/checkout?step=address")));
        assertEquals("Bo", text(browser.get("/api/checkout?step=address").json(), "to", "firstName"));
        assertEquals("shipping", step(browser.get("/api/checkout?step=shipping")));
        assertEquals("wrong-value", browser.get("/api/checkout?step=payment").reason());
    }

    @Test
    void countriesThatTheCartHasShownAreNotAskedForAgain() {
        Browser browser = withTwoCups();
        browser.get("/api/cart?estimate=on");
        int before = shop.store().state().requests().total();

        assertEquals("address", step(browser.get("/api/checkout")));
        // The checkout itself, and nothing else.
        assertEquals(before + 1, shop.store().state().requests().total());
    }

    @Test
    void whatIsAskedTwiceMakesOneOrder() {
        Browser browser = withTwoCups();
        ordered(browser);

        assertEquals("payment", step(browser.post("/api/checkout/order", "{}")));
        assertEquals(1, orders().size());
    }

    @Test
    void anOrderWhoseAnswerWasLostIsFoundAndNotMadeAgain() {
        Browser browser = withTwoCups();
        shipped(browser);
        // It reads the checkout, looks for an order, and makes one.
        shop.store().next(new SlowAnswer(1), new SlowAnswer(1), new DoneAnyway(500));

        Answer answer = browser.post("/api/checkout/order", "{}");

        assertEquals("payment", step(answer));
        assertEquals(1, orders().size());
    }

    @Test
    void anOrderThatEvenTheFunctionLostIsFoundByTheNextClick() {
        Browser browser = withTwoCups();
        shipped(browser);
        shop.store().next(new SlowAnswer(1), new SlowAnswer(1), new DoneAnyway(500), new DoneAnyway(500));

        assertEquals("unavailable", browser.post("/api/checkout/order", "{}").reason());
        assertEquals("payment", step(browser.post("/api/checkout/order", "{}")));
        assertEquals(1, orders().size());
    }

    @Test
    void anOrderIsNotMadeAgainWhileTheStoreMayStillBeAtIt() {
        Browser browser = withTwoCups();
        shipped(browser);
        Map<String, String> key = Map.of("Idempotency-Key", "0123456789abcdef");
        shop.store().next(new SlowAnswer(1), new SlowAnswer(1), new ServerError(500));

        assertEquals(
                "unavailable", browser.post("/api/checkout/order", "{}", key).reason());
        assertEquals(
                "unavailable", browser.post("/api/checkout/order", "{}", key).reason());
        assertEquals(0, orders().size());
        shop.later(Duration.ofSeconds(10));
        assertEquals("payment", step(browser.post("/api/checkout/order", "{}", key)));
        assertEquals(1, orders().size());
    }

    @Test
    void anOrderIsNotMadeAgainWhileTheStoreDoesNotSayWhetherThereIsOne() {
        Browser browser = withTwoCups();
        shipped(browser);
        Map<String, String> key = Map.of("Idempotency-Key", "0123456789abcdef");
        shop.store().next(new SlowAnswer(1), new SlowAnswer(1), new DoneAnyway(500), new DoneAnyway(500));
        assertEquals(
                "unavailable", browser.post("/api/checkout/order", "{}", key).reason());

        // The same click reads the checkout, and is refused when it looks for the order.
        shop.store().next(new SlowAnswer(1), Refusal.GRAPHQL_ERRORS);
        assertEquals(
                "unavailable", browser.post("/api/checkout/order", "{}", key).reason());
        assertEquals("payment", step(browser.post("/api/checkout/order", "{}", key)));
        assertEquals(1, orders().size());
    }

    @Test
    void aCartThatChangesAfterTheOrderNeedsAnother() {
        Browser browser = withTwoCups();
        ordered(browser);
        browser.post("/api/cart/lines", "{'product':103}");

        // The vase has no place in what was shipped.
        assertEquals("address", step(browser.get("/api/checkout")));
        shop.later(Duration.ofSeconds(3));
        ordered(browser);
        assertEquals(
                List.of(1, 2),
                orders().stream().map(order -> order.path("products").size()).toList());
    }

    @Test
    void aDeclinedCardLeavesTheOrderToBePaidOtherwise() throws Exception {
        Browser browser = withTwoCups();
        ordered(browser);

        assertEquals("422 30104", paid(browser, DECLINED_CARD));
        assertEquals("payment", step(browser.get("/api/checkout")));
        assertEquals("201", paid(browser, GOOD_CARD));
        assertEquals("done", step(browser.get("/api/checkout")));
        assertEquals(1, orders().size());
    }

    @Test
    void codesAreTakenAtTheCheckoutToo() {
        Browser browser = withTwoCups();
        shipped(browser);

        Answer answer = browser.post("/api/checkout/codes", "{'code':'SPRING'}");

        assertEquals("review $27.50", step(answer) + " " + text(answer.json(), "due"));
        assertEquals(
                "code-refused",
                browser.post("/api/checkout/codes", "{'code':'NOPE'}").reason());
        assertEquals(
                "$30.00",
                text(
                        browser.post("/api/checkout/codes/remove", "{'code':'SPRING'}")
                                .json(),
                        "due"));
    }

    @Test
    void whatIsMissingOrWrongIsRefused() {
        Browser browser = withTwoCups();

        assertEquals("checkout-open", browser.post("/api/checkout/order", "{}").reason());
        assertEquals(
                "checkout-open",
                browser.post("/api/checkout/shipping", "{'option':'x'}").reason());
        assertEquals(
                "checkout-open",
                browser.post("/api/checkout/billing", "{" + ADDRESS + "}").reason());
        assertEquals("checkout-open", browser.get("/api/checkout/token").reason());
        assertEquals(
                "checkout-open",
                browser.post("/api/checkout/pay", "{'with':'store-credit'}").reason());
        assertEquals(
                "missing-field",
                browser.post("/api/checkout/address", "{" + ADDRESS + "}").reason());
        assertEquals(
                "wrong-value",
                browser.post("/api/checkout/address", "{'email':'nobody'," + ADDRESS + "}")
                        .reason());
        assertEquals(
                "wrong-value",
                browser.post("/api/checkout/address", "{'email':'a@b.example'," + ADDRESS.replace("'US'", "'XX'") + "}")
                        .reason());
        assertEquals(
                "unknown-field",
                browser.post("/api/checkout/address", "{'email':'a@b.example','price':1," + ADDRESS + "}")
                        .reason());
        shop.later(Duration.ofSeconds(3));
        assertEquals("review", step(shipped(browser)));
        assertEquals(
                "cart-changed",
                browser.post("/api/checkout/order", "{'seen':'1.00 USD'}").reason());
        assertEquals(
                "cart-changed",
                browser.post("/api/checkout/shipping", "{'option':'x'}").reason());
        assertEquals(
                "unknown-field",
                browser.post("/api/checkout/order", "{'card':'4111111111111111'}")
                        .reason());
        assertEquals(
                "empty-cart", shop.browser().post("/api/checkout/order", "{}").reason());
        assertEquals(List.of(), orders());
    }

    @Test
    void nobodyElseSeesTheOrderOrPaysIt() {
        Browser browser = withTwoCups();
        ordered(browser);
        Browser other = shop.browser("203.0.113.8");

        assertEquals(true, other.get("/api/checkout").json().at("isEmpty").isTrue());
        assertEquals("empty-cart", other.get("/api/checkout/token").reason());
        assertFalse(other.open("/api/checkout/token").text().contains("eyJ"));
    }

    @Test
    void withoutBeingSetUpThereIsNoSuchCheckout() throws Exception {
        try (FunctionShop plain = FunctionShop.open()) {
            assertEquals("wrong-method", plain.browser().get("/api/checkout").reason());
            assertEquals(
                    "not-found",
                    plain.browser().post("/api/checkout/order", "{}").reason());
        }
    }
}
