package dev.bcsite.function.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FaultRuns;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.json.Data;
import dev.bcsite.sandbox.state.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * R47, R49: whatever goes wrong between the function and the store, before or after the store has done its work, a click has one effect
 * and nobody is told of one that is not there.
 */
class CartFaultsTest {

    private static final String FULL = "{'lines':[{'product':101,'quantity':2},{'product':103}]}";
    private static final Map<String, Integer> BEFORE = Map.of("101", 2, "103", 1);
    private static final String CERTIFICATE = "{'amount':'25','senderName':'Ann','senderEmail':'ann@mail.example',"
            + "'recipientName':'Bo','recipientEmail':'bo@mail.example'}";

    /** A change, and what is in the cart after it. */
    private record Change(String path, String body, Map<String, Integer> after) {}

    /** Draws a change of the line with the cups. */
    private interface Drawing {
        Change drawn(Random random, String line);
    }

    @Test
    void addingHasOneEffect() throws Exception {
        hasOneEffect(0, (random, line) -> {
            int more = 1 + random.nextInt(3);
            return new Change(
                    "/api/cart/lines", "{'product':101,'quantity':" + more + "}", Map.of("101", 2 + more, "103", 1));
        });
    }

    @Test
    void changingHasOneEffect() throws Exception {
        hasOneEffect(1, (random, line) -> {
            int quantity = 3 + random.nextInt(3);
            return new Change(line, "{'quantity':" + quantity + "}", Map.of("101", quantity, "103", 1));
        });
    }

    @Test
    void removingHasOneEffect() throws Exception {
        hasOneEffect(2, (random, line) -> new Change(line + "/remove", "{}", Map.of("103", 1)));
    }

    @Test
    void buyingACertificateHasOneEffect() throws Exception {
        hasOneEffect(
                3,
                (random, line) -> new Change(
                        "/api/cart/certificates", CERTIFICATE, Map.of("101", 2, "103", 1, "CERTIFICATE", 1)));
    }

    private static void hasOneEffect(int kind, Drawing drawing) throws Exception {
        FaultRuns.each(FunctionShop::open, (shop, seed) -> {
            Random random = new Random(seed * 4 + kind);
            Browser browser = shop.browser();
            Answer full = FaultRuns.patiently(shop, () -> browser.post("/api/cart/lines", FULL));
            Data cups = full.json().at("lines").items().get(0);
            Change change = drawing.drawn(random, cups.at("changeAt").text().orElseThrow());
            hasOneEffect(shop, browser, change, random, seed);
        });
    }

    private static void hasOneEffect(FunctionShop shop, Browser browser, Change change, Random random, long seed) {
        String cart = latestCart(shop);
        String faults = FaultRuns.drawn(random, "POST /graphql", 4);
        List<Map<String, Integer>> allowed = List.of(BEFORE, change.after());
        Answer answer = FaultRuns.clicked(
                shop,
                browser,
                change.path(),
                change.body(),
                seed,
                faults,
                story -> assertTrue(allowed.contains(lines(shop, cart)), () -> story + " – " + lines(shop, cart)));
        String story = "seed " + seed + ", " + change + " with " + faults + " → " + answer.text();
        Map<String, Integer> expected = answer.status() == 200 ? change.after() : BEFORE;
        assertEquals(expected, lines(shop, cart), story);
        Answer again = browser.post(change.path(), change.body(), FaultRuns.key(seed));
        assertEquals(answer.text(), again.text(), story);
        assertEquals(expected, lines(shop, cart), story);
    }

    private static String latestCart(FunctionShop shop) {
        long[] keys = shop.store().state().table(Kind.CARTS).keys();
        return Long.toString(Arrays.stream(keys).max().orElseThrow());
    }

    /** How many of what are in the cart. */
    private static Map<String, Integer> lines(FunctionShop shop, String key) {
        Map<String, Integer> lines = new TreeMap<>();
        JsonNode cart =
                shop.store().state().table(Kind.CARTS).row(Long.parseLong(key)).orElseThrow();
        for (JsonNode line : cart.path("lines")) {
            String what = line.path("product_id").asText(line.path("sort").asText());
            lines.merge(what, line.path("quantity").asInt(), Integer::sum);
        }
        return lines;
    }
}
