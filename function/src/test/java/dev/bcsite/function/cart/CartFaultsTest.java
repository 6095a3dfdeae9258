package dev.bcsite.function.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.sandbox.state.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * R47, R49: whatever goes wrong between the function and the store, before or after the store has done its work, a click has one effect
 * and nobody is told of one that is not there. {@code -Dbcsite.faults=10000} for more of it.
 */
class CartFaultsTest {

    private static final int SEEDS = Integer.getInteger("bcsite.faults", 50);
    private static final long FIRST_SEED = Long.getLong("bcsite.seed", 1L);

    private static final List<String> FAULTS = List.of(
            "dropped-connection(0)",
            "dropped-connection(1)",
            "reset-connection(0)",
            "reset-connection(1)",
            "cut-answer(%d)",
            "reset-answer(%d)",
            "truncated-body(%d)",
            "reset-body(%d)",
            "server-error(500)",
            "server-error(503)",
            "done-anyway(500)",
            "done-anyway(502)",
            "bare-status(504)",
            "too-many-requests(1)",
            "graphql-errors",
            "graphql-null-branch",
            "malformed-json(%d)",
            "empty-answer",
            "html-instead-of-json",
            "redirect-loop",
            "slow-answer(800)",
            "stalled-answer(800)",
            "stalled-body(800)",
            "maintenance(1)",
            "plain-text(500)",
            "unauthorized");

    private static FunctionShop shop;

    @BeforeAll
    static void open() throws Exception {
        shop = FunctionShop.open();
        shop.answerWithin(Duration.ofMillis(1000));
        shop.restart();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void addingHasOneEffect() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            Random random = new Random(seed * 3);
            Browser browser = full();
            int more = 1 + random.nextInt(3);
            String body = "{'product':101,'quantity':" + more + "}";
            check(
                    seed,
                    browser,
                    "/api/cart/lines",
                    body,
                    random,
                    Map.of("101", 2, "103", 1),
                    Map.of("101", 2 + more, "103", 1));
        }
    }

    @Test
    void changingHasOneEffect() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            Random random = new Random(seed * 3 + 1);
            Browser browser = full();
            int quantity = 3 + random.nextInt(3);
            check(
                    seed,
                    browser,
                    changeAt(browser),
                    "{'quantity':" + quantity + "}",
                    random,
                    Map.of("101", 2, "103", 1),
                    Map.of("101", quantity, "103", 1));
        }
    }

    @Test
    void removingHasOneEffect() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            Random random = new Random(seed * 3 + 2);
            Browser browser = full();
            check(
                    seed,
                    browser,
                    changeAt(browser) + "/remove",
                    "{}",
                    random,
                    Map.of("101", 2, "103", 1),
                    Map.of("103", 1));
        }
    }

    private static Browser full() {
        // A machine that is busy with other things may need more than one try.
        for (int i = 0; i < 20; i++) {
            Browser browser = shop.browser();
            String lines = "{'lines':[{'product':101,'quantity':2},{'product':103}]}";
            if (browser.post("/api/cart/lines", lines).status() == 200) {
                return browser;
            }
            shop.later(Duration.ofSeconds(3));
        }
        throw new AssertionError("No cart could be made: " + shop.log());
    }

    private static String changeAt(Browser browser) {
        return browser.get("/api/cart")
                .json()
                .at("lines")
                .items()
                .get(0)
                .at("changeAt")
                .text()
                .orElseThrow();
    }

    /** The same click again and again, as the script does, until it hears what became of it. */
    private static void check(
            long seed,
            Browser browser,
            String path,
            String body,
            Random random,
            Map<String, Integer> before,
            Map<String, Integer> after) {
        String cart = latestCart();
        String faults = faults(random);
        shop.store().state().faults().add(faults);
        String story = "seed " + seed + ", " + path + " " + body + " with " + faults;
        Map<String, String> key = Map.of("Idempotency-Key", "click-of-seed-" + seed + "-" + random.nextInt(1 << 30));
        Answer answer = null;
        for (int i = 0; i < 8 && (answer == null || answer.status() == 503); i++) {
            if (i == 4) {
                shop.store().state().faults().clear();
            }
            answer = browser.post(path, body, key);
            story += "\n  " + answer.status() + " " + answer.text() + " – cart " + lines(cart);
            assertTrue(answer.status() == 200 || answer.status() == 503 || answer.status() == 409, story);
            assertTrue(List.of(before, after).contains(lines(cart)), story);
            // The breaker must not decide this test.
            shop.later(Duration.ofSeconds(3));
        }
        shop.store().state().faults().clear();
        assertEquals(answer.status() == 200 ? after : before, lines(cart), story);
        Answer again = browser.post(path, body, key);
        assertEquals(answer.text(), again.text(), story);
        assertEquals(answer.status() == 200 ? after : before, lines(cart), story);
    }

    private static String faults(Random random) {
        String[] rules = new String[1 + random.nextInt(3)];
        for (int i = 0; i < rules.length; i++) {
            String fault = String.format(FAULTS.get(random.nextInt(FAULTS.size())), random.nextInt(1500));
            rules[i] = fault + "@POST /graphql#" + (1 + random.nextInt(4));
        }
        return String.join("; ", Arrays.asList(rules));
    }

    private static String latestCart() {
        long[] keys = shop.store().state().table(Kind.CARTS).keys();
        return Long.toString(Arrays.stream(keys).max().orElseThrow());
    }

    private static Map<String, Integer> lines(String key) {
        Map<String, Integer> lines = new TreeMap<>();
        JsonNode cart =
                shop.store().state().table(Kind.CARTS).row(Long.parseLong(key)).orElseThrow();
        for (JsonNode line : cart.path("lines")) {
            lines.merge(line.path("product_id").asText(), line.path("quantity").asInt(), Integer::sum);
        }
        return lines;
    }
}
