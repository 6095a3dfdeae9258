package dev.bcsite.function.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.json.Data;
import dev.bcsite.sandbox.fault.DoneAnyway;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paying with what the store has on file for a customer: cards they kept, and store credit. */
class OnFileTest {

    private static final String CUSTOMERS = """
            [{"id": 1, "email": "ann@mail.example", "password": "sandbox1", "first_name": "Ann", "last_name": "Ash",
              "store_credit_amounts": [{"amount": 100}]},
             {"id": 2, "email": "ben@mail.example", "password": "sandbox1", "first_name": "Ben", "last_name": "Birch",
              "store_credit_amounts": [{"amount": 10}]}]
            """;
    private static final String TOKEN = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private FunctionShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = FunctionShop.open(Map.of("customers", CUSTOMERS)).withOwnCheckout();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** @param digits how the card ends, which says whether the bank lets it pay */
    private void keepCard(long customer, String issuer, String digits) {
        shop.store()
                .state()
                .table(Kind.STORED_INSTRUMENTS)
                .add(Json.parse("""
                        {"customer_id": %d, "type": "stored_card", "token": "%s", "is_default": true, "brand": "VISA",
                         "expiry_month": 12, "expiry_year": 2039, "issuer_identification_number": "%s", "last_4": "%s"}
                        """.formatted(customer, TOKEN, issuer, digits)).deepCopy());
    }

    /** Somebody who is signed in and has an order of two cups, which is to be paid: $25, and $5 for sending it. */
    private Browser ordered(String name) {
        Browser browser = shop.browser();
        browser.post("/api/sign-in", "{'email':'" + name + "@mail.example','password':'sandbox1'}");
        browser.post("/api/cart/lines", "{'product':101,'quantity':2}");
        browser.post(
                "/api/checkout/address",
                "{'email':'" + name
                        + "@mail.example','firstName':'A','lastName':'B','address1':'1 Row','city':'Austin',"
                        + "'state':'Texas','postalCode':'78701','country':'US'}");
        Data ways = browser.get("/api/checkout?step=shipping").json().at("ways");
        browser.post("/api/checkout/shipping", "{'option':'" + text(ways.items().get(0), "id") + "'}");
        browser.post("/api/checkout/order", "{}");
        return browser;
    }

    private static String text(Data data, String... names) {
        return data.at(names).text().orElse("");
    }

    private static List<Data> onFile(Browser browser) {
        return browser.get("/api/checkout").json().at("onFile").items();
    }

    /** What is offered, as the page shows it. */
    private static String offered(Browser browser) {
        return onFile(browser).stream()
                .map(one -> one.at("isCredit").isTrue() ? "credit" : text(one, "name"))
                .collect(Collectors.joining(", "));
    }

    private static String handle(Browser browser, String name) {
        return onFile(browser).stream()
                .filter(one -> text(one, "name").equals(name))
                .map(one -> text(one, "handle"))
                .findFirst()
                .orElseThrow();
    }

    private static Answer pay(Browser browser, String with) {
        return browser.post("/api/checkout/pay", "{'with':'" + with + "'}");
    }

    private ObjectNode order() {
        List<ObjectNode> orders =
                shop.store().state().table(Kind.ORDERS).stream().toList();
        assertEquals(1, orders.size());
        return orders.get(0);
    }

    @Test
    void aCardThatTheStoreHasKeptPaysByAClick() {
        keepCard(1, "411111", "1111");
        Browser browser = ordered("ann");
        assertEquals("VISA •••• 1111, credit", offered(browser));
        assertEquals(
                false, browser.get("/api/checkout").json().at("isPartlyPaid").isTrue());

        Answer done = pay(browser, handle(browser, "VISA •••• 1111"));

        assertEquals("$30.00", text(done.json(), "done", "total"));
        assertEquals(11, order().path("status_id").asInt());
        assertEquals("0", browser.cookies().get("__Host-bcsite-count"));
        assertEquals("$30.00", text(browser.get("/api/checkout").json(), "done", "total"));
    }

    @Test
    void aFormPaysWithItToo() {
        keepCard(1, "411111", "1111");
        Browser browser = ordered("ann");

        Answer sent = browser.form("/api/checkout/pay", "with", handle(browser, "VISA •••• 1111"), "home", "/");

        assertEquals("303 /api/checkout", sent.status() + " " + sent.header("Location"));
        assertEquals("$30.00", text(browser.get("/api/checkout").json(), "done", "total"));
    }

    @Test
    void storeCreditPaysWhatItCan() {
        Browser ann = ordered("ann");

        Answer done = pay(ann, "store-credit");

        assertEquals("$30.00", text(done.json(), "done", "total"));
        assertEquals(11, order().path("status_id").asInt());
        assertEquals("$70.00", text(ann.get("/api/account").json(), "credit"));
    }

    @Test
    void whatStoreCreditDoesNotCoverIsPaidByTheCard() {
        keepCard(2, "411111", "1111");
        Browser ben = ordered("ben");

        Answer part = pay(ben, "store-credit");
        assertEquals(true, part.json().at("isPartlyPaid").isTrue(), part::text);
        assertEquals(true, ben.get("/api/checkout").json().at("isPartlyPaid").isTrue());
        Answer done = pay(ben, handle(ben, "VISA •••• 1111"));

        assertEquals("$30.00", text(done.json(), "done", "total"), done::text);
        assertEquals(11, order().path("status_id").asInt());
        assertEquals("10", order().path("store_credit_amount").asText().replaceFirst("\\.0+$", ""));
    }

    @Test
    void theTokenOfACardStaysWithTheFunction() {
        keepCard(1, "411111", "1111");
        Browser browser = ordered("ann");

        String facts = browser.get("/api/checkout").text();

        assertFalse(facts.contains(TOKEN), facts);
        assertFalse(facts.contains("411111"), facts);
    }

    @Test
    void nobodyPaysWithSomebodyElsesCard() {
        keepCard(1, "411111", "1111");
        Browser ann = ordered("ann");
        String handle = handle(ann, "VISA •••• 1111");
        pay(ann, handle);
        Browser ben = ordered("ben");

        assertEquals("credit", offered(ben));
        assertEquals("not-found", pay(ben, handle).reason());
    }

    @Test
    void aGuestHasNothingOnFile() {
        Browser guest = shop.browser();
        guest.post("/api/cart/lines", "{'product':101,'quantity':2}");
        guest.post(
                "/api/checkout/address",
                "{'email':'bo@mail.example','firstName':'A','lastName':'B','address1':'1 Row','city':'Austin',"
                        + "'state':'Texas','postalCode':'78701','country':'US'}");
        Data ways = guest.get("/api/checkout?step=shipping").json().at("ways");
        guest.post("/api/checkout/shipping", "{'option':'" + text(ways.items().get(0), "id") + "'}");
        guest.post("/api/checkout/order", "{}");

        assertEquals("", offered(guest));
        assertEquals("not-found", pay(guest, "store-credit").reason());
    }

    @Test
    void aCardOnFileThatTheBankDeclinesSaysSoAndLeavesTheOrderOpen() {
        keepCard(1, "400000", "0002");
        Browser browser = ordered("ann");

        Answer answer = pay(browser, handle(browser, "VISA •••• 0002"));

        assertEquals("not-paid", answer.reason());
        assertEquals("on", text(answer.json(), "problem", "card-declined"));
        assertEquals("$30.00", text(pay(browser, "store-credit").json(), "done", "total"));
    }

    @Test
    void aPaymentWhoseAnswerIsLostIsMadeOnce() {
        Browser browser = ordered("ann");
        shop.store().next("POST /payments", new DoneAnyway(500));

        Answer answer = pay(browser, "store-credit");

        assertEquals("$30.00", text(answer.json(), "done", "total"), answer::text);
        assertEquals("$70.00", text(browser.get("/api/account").json(), "credit"));
    }
}
