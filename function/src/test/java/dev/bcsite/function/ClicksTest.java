package dev.bcsite.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.once.FolderKeep;
import dev.bcsite.function.session.Seal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R48, R52: double clicks, two tabs, and whoever tries again. {@code -Dbcsite.clicks=1000} for more of it. */
class ClicksTest {

    private static final int ROUNDS = Integer.getInteger("bcsite.clicks", 40);
    private static final Map<String, String> KEY = Map.of("Idempotency-Key", "0123456789abcdef");

    private static long count(Browser browser) {
        return browser.get("/api/cart").json().at("count").number().orElseThrow();
    }

    @Test
    void eightClicksWithOneKeyAtTheSameTimeHaveOneEffect() throws Exception {
        ExecutorService tabs = Executors.newFixedThreadPool(8);
        try (FunctionShop shop = FunctionShop.open()) {
            Browser first = shop.browser();
            first.post("/api/cart/lines", "{'product':101}");
            for (int round = 1; round <= ROUNDS; round++) {
                Map<String, String> key = Map.of("Idempotency-Key", "key-of-the-round-" + round);
                List<Future<Answer>> answers = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    Browser tab = first.twin();
                    answers.add(tabs.submit(() -> tab.post("/api/cart/lines", "{'product':101}", key)));
                }
                Set<String> texts = new HashSet<>();
                for (Future<Answer> answer : answers) {
                    assertEquals(200, answer.get().status(), answer.get().text());
                    texts.add(answer.get().text());
                }
                assertEquals(1, texts.size());
                assertEquals(1 + round, count(first));
                // Whoever clicks this fast is asked to wait, were it not for the clock.
                shop.later(Duration.ofSeconds(10));
            }
        } finally {
            tabs.shutdownNow();
        }
    }

    @Test
    void clicksWithKeysOfTheirOwnAtTheSameTimeAllHaveTheirEffect() throws Exception {
        ExecutorService tabs = Executors.newFixedThreadPool(4);
        try (FunctionShop shop = FunctionShop.open()) {
            Browser first = shop.browser();
            first.post("/api/cart/lines", "{'product':101}");
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Browser tab = first.twin();
                Map<String, String> key = Map.of("Idempotency-Key", "key-of-the-click-" + i);
                answers.add(tabs.submit(() -> tab.post("/api/cart/lines", "{'product':101}", key)));
            }
            for (Future<Answer> answer : answers) {
                assertEquals(200, answer.get().status(), answer.get().text());
            }
            assertEquals(21, count(first));
        } finally {
            tabs.shutdownNow();
        }
    }

    @Test
    void theFirstClickOfABrowserMayComeTwiceAndMakesOneCart() throws Exception {
        try (FunctionShop shop = FunctionShop.open()) {
            Browser browser = shop.browser();
            Browser retry = shop.browser();
            browser.post("/api/cart/lines", "{'product':101}", KEY);
            retry.post("/api/cart/lines", "{'product':101}", KEY);

            assertEquals(1, count(retry));
            browser.post("/api/cart/lines", "{'product':101}");
            assertEquals(2, count(retry));
        }
    }

    @Test
    void aKeyIsForOneRequest() throws Exception {
        try (FunctionShop shop = FunctionShop.open()) {
            Browser browser = shop.browser();
            browser.post("/api/cart/lines", "{'product':101}", KEY);

            Answer other = browser.post("/api/cart/lines", "{'product':103}", KEY);

            assertEquals(422, other.status());
            assertEquals("key-reused", other.reason());
            assertEquals(
                    "wrong-value",
                    browser.post("/api/cart/lines", "{'product':103}", Map.of("Idempotency-Key", "short"))
                            .reason());
        }
    }

    @Test
    void aKeyIsForgottenAfterADay() throws Exception {
        try (FunctionShop shop = FunctionShop.open()) {
            Browser browser = shop.browser();
            browser.post("/api/cart/lines", "{'product':101}", KEY);
            shop.later(Duration.ofHours(25));
            browser.post("/api/cart/lines", "{'product':101}", KEY);

            assertEquals(2, count(browser));
        }
    }

    @Test
    void theSameFormIsTheSameClickForTwoSeconds() throws Exception {
        try (FunctionShop shop = FunctionShop.open()) {
            Browser browser = shop.browser();
            browser.form("/api/cart/lines", "product", "101");
            browser.form("/api/cart/lines", "product", "103");
            browser.form("/api/cart/lines", "product", "103");
            assertEquals(2, count(browser));
            shop.later(Duration.ofSeconds(3));
            browser.form("/api/cart/lines", "product", "103");

            assertEquals(3, count(browser));
        }
    }

    @Test
    void aClickIsKnownAfterARestart(@TempDir Path folder) throws Exception {
        try (FunctionShop shop = FunctionShop.open()) {
            FolderKeep keep = new FolderKeep(folder, new Seal(shop.settings().keys()));
            shop.keepClicks(keep);
            shop.restart();
            Browser browser = shop.browser();
            Answer before = browser.post("/api/cart/lines", "{'product':101}", KEY);
            shop.restart();
            Browser after = shop.browser();

            Answer again = after.post("/api/cart/lines", "{'product':101}", KEY);

            assertEquals(before.text(), again.text());
            assertEquals(1, count(after));
            keep.forget(Instant.now().plusSeconds(60));
            try (var files = Files.list(folder)) {
                assertEquals(0, files.count());
            }
        }
    }

    @Test
    void aClickWithoutAnAnswerIsLookedUpAfterARestart(@TempDir Path folder) throws Exception {
        try (FunctionShop shop = FunctionShop.open()) {
            shop.keepClicks(new FolderKeep(folder, new Seal(shop.settings().keys())));
            shop.restart();
            Browser browser = shop.browser();
            browser.post("/api/cart/lines", "{'product':101}");
            // The second request to the store is the change: it is made, and its answer is lost, as is the look at the
            // cart after it.
            shop.store()
                    .state()
                    .faults()
                    .add("dropped-connection(1)@POST /graphql#2; dropped-connection@POST /graphql#3");
            Answer lost = browser.post("/api/cart/lines", "{'product':101}", KEY);
            shop.store().state().faults().clear();
            shop.restart();
            Browser after = shop.browser();
            after.cookies().putAll(browser.cookies());

            Answer again = after.post("/api/cart/lines", "{'product':101}", KEY);

            assertEquals(503, lost.status());
            assertEquals("1", lost.header("Retry-After"));
            assertEquals(200, again.status());
            assertEquals(2, count(after));
            assertNotEquals("", again.text());
        }
    }

    @Test
    void aFunctionThatDiesInTheMiddleOfAClickLeavesBehindWhatItWasDoing(@TempDir Path folder) throws Exception {
        ExecutorService dying = Executors.newSingleThreadExecutor();
        try (FunctionShop shop = FunctionShop.open()) {
            shop.keepClicks(new FolderKeep(folder, new Seal(shop.settings().keys())));
            shop.restart();
            Browser browser = shop.browser();
            browser.post("/api/cart/lines", "{'product':101}");
            Browser doomed = browser.twin();
            shop.store().state().faults().add("slow-answer(4000)@POST /graphql#2");
            int before = shop.store().state().requests().total();
            Future<Answer> last = dying.submit(() -> doomed.post("/api/cart/lines", "{'product':101}", KEY));
            while (shop.store().state().requests().total() < before + 2 && !last.isDone()) {
                Thread.onSpinWait();
            }
            shop.restart();
            Browser after = shop.browser();
            after.cookies().putAll(browser.cookies());

            Answer again = after.post("/api/cart/lines", "{'product':101}", KEY);

            assertEquals(200, again.status(), again.text());
            assertEquals(2, count(after));
            assertEquals(200, last.get().status());
            assertEquals(2, count(after));
        } finally {
            dying.shutdownNow();
        }
    }
}
