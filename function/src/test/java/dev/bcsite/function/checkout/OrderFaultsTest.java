package dev.bcsite.function.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FaultRuns;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.sandbox.state.Kind;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * R49: the store makes another order each time it is asked. Whatever goes wrong on the way, a click makes one order at most, and none is shown that
 * is not there.
 */
class OrderFaultsTest {

    private static final String ADDRESS =
            "{'email':'bo@mail.example','firstName':'Bo','lastName':'Lee','address1':'1 High Street','city':'Austin',"
                    + "'state':'Texas','postalCode':'78701','country':'US'}";

    @Test
    void placingAnOrderMakesOne() throws Exception {
        FaultRuns.each(OrderFaultsTest::opened, OrderFaultsTest::makesOne);
    }

    /** The first order of a process takes a store longer than any click; that is not what is tried here. */
    private static FunctionShop opened() throws Exception {
        FunctionShop shop = FunctionShop.open().withOwnCheckout();
        Browser browser = shop.browser();
        Answer shipped = shipped(shop, browser);
        String body = order(new Random(0), shipped);
        FaultRuns.patiently(shop, () -> browser.post("/api/checkout/order", body));
        return shop;
    }

    private static void makesOne(FunctionShop shop, long seed) {
        Random random = new Random(seed);
        Browser browser = shop.browser();
        Answer shipped = shipped(shop, browser);
        String body = order(random, shipped);
        int before = orders(shop);
        String faults = FaultRuns.drawn(random, "POST /graphql", 7)
                + (random.nextInt(3) == 0 ? "; " + FaultRuns.drawn(random, "GET /v3/**", 2) : "");
        Answer answer = FaultRuns.clicked(
                shop,
                browser,
                "/api/checkout/order",
                body,
                seed,
                faults,
                story -> assertTrue(orders(shop) - before <= 1, story));
        String story = "seed " + seed + " " + body + " with " + faults + " → " + answer.text();
        assertEquals(200, patient(shop, browser, body, answer, seed).status(), story);
        assertEquals(1, orders(shop) - before, story);
        assertTrue(
                FaultRuns.patiently(shop, () -> browser.get("/api/checkout"))
                        .json()
                        .at("at-payment")
                        .isTrue(),
                story);
    }

    /** Whoever was refused clicks once more; whoever was answered gets the same answer. */
    private static Answer patient(FunctionShop shop, Browser browser, String body, Answer answer, long seed) {
        return answer.status() == 200
                ? browser.post("/api/checkout/order", body, FaultRuns.key(seed))
                : FaultRuns.patiently(
                        shop,
                        () -> browser.post(
                                "/api/checkout/order", body, Map.of("Idempotency-Key", "another-click-of-" + seed)));
    }

    private static Answer shipped(FunctionShop shop, Browser browser) {
        FaultRuns.patiently(shop, () -> browser.post("/api/cart/lines", "{'product':101,'quantity':2}"));
        Answer ways = FaultRuns.patiently(shop, () -> browser.post("/api/checkout/address", ADDRESS));
        String first = ways.json().at("ways").items().get(0).at("id").text().orElseThrow();
        return FaultRuns.patiently(shop, () -> browser.post("/api/checkout/shipping", "{'option':'" + first + "'}"));
    }

    private static String order(Random random, Answer shipped) {
        String seen = shipped.json().at("seen").text().orElseThrow();
        return random.nextBoolean() ? "{'seen':'" + seen + "'}" : "{'seen':'" + seen + "','message':'Ring twice'}";
    }

    private static int orders(FunctionShop shop) {
        return shop.store().state().table(Kind.ORDERS).keys().length;
    }
}
