package dev.bcsite.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.Operations.Operation;
import dev.bcsite.function.customer.Shoppers;
import dev.bcsite.function.guard.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * R55: the store is down in every way for a second to half an hour, while eight shoppers at a time ask for everything there is. Each gets an answer within
 * 2.6 seconds at the real clock, browsers without a cart do not notice, the store is left alone, and all is well as soon as the store is. Takes minutes,
 * so it runs with {@code -Psoak} only.
 */
@EnabledIfSystemProperty(named = "bcsite.soak", matches = "true")
class StoreDownIT {

    private static final Duration LONGEST = Duration.ofMillis(2600);
    private static final Duration BEAT = Duration.ofMillis(5);
    private static final int AT_ONCE = 8;

    private static final List<Duration> OUTAGES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(30));

    /** What a store does that does not answer. After some of it nothing is asked for a while. */
    private static final List<String> SILENT = List.of(
            "stalled-answer(30000)",
            "stalled-head(30000)",
            "stalled-body(30000)",
            "trickled-answer(50)",
            "slow-answer(5000)",
            "refused-connections(20)",
            "closed-connections(1)",
            "dropped-connection(0)",
            "reset-connection(0)",
            "cut-answer(40)",
            "reset-body(10)",
            "server-error(500)",
            "bare-status(502)",
            "maintenance(120)");

    /** What it answers instead. */
    private static final List<String> GARBAGE = List.of(
            "html-instead-of-json",
            "malformed-json(30)",
            "empty-answer",
            "redirect-loop",
            "graphql-errors",
            "huge-body(8)",
            "gzip-bomb(16)",
            "deep-nesting(10000)",
            "too-many-requests(30)",
            "unauthorized");

    private static final List<String> READ = List.of(
            "/api/cart",
            "/api/cart?estimate=on",
            "/api/checkout",
            "/api/checkout/token",
            "/api/account",
            "/api/addresses",
            "/api/orders",
            "/api/order?number=1",
            "/api/wishlists",
            "/api/wishlist",
            "/api/fresh/101",
            "/api/sign-in",
            "/api/gift-certificate");

    private static final Set<Integer> ALLOWED = Set.of(200, 303, 400, 401, 404, 409, 429, 503);

    /** One question of one shopper. */
    private record Question(String name, Callable<Answer> asked) {}

    private final ExecutorService shoppers = Executors.newFixedThreadPool(AT_ONCE);

    /** How late a thread gets its turn here, which no function can help: what wants to run every five milliseconds tells. */
    private final ScheduledExecutorService metronome = Executors.newSingleThreadScheduledExecutor();

    private final AtomicLong late = new AtomicLong();
    private long expected;
    private long slowest;
    private long latest;
    private int answers;
    private int unavailable;

    @Test
    void everythingIsAnsweredWhileTheStoreIsSilent() throws Exception {
        for (String fault : SILENT.stream().filter(StoreDownIT::isAskedFor).toList()) {
            outages(fault, true);
        }
    }

    @Test
    void everythingIsAnsweredWhileTheStoreTalksNonsense() throws Exception {
        for (String fault : GARBAGE.stream().filter(StoreDownIT::isAskedFor).toList()) {
            outages(fault, false);
        }
    }

    /** {@code -Dbcsite.fault=stalled} for some of them only. */
    private static boolean isAskedFor(String fault) {
        return fault.startsWith(System.getProperty("bcsite.fault", ""));
    }

    @BeforeEach
    void start() {
        expected = System.nanoTime();
        metronome.scheduleAtFixedRate(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        long now = System.nanoTime();
        late.accumulateAndGet(Duration.ofNanos(now - expected).toMillis(), Math::max);
        expected = now + BEAT.toNanos();
    }

    @AfterEach
    void stop() {
        metronome.shutdownNow();
        shoppers.shutdownNow();
    }

    private void outages(String fault, boolean isSilent) throws Exception {
        slowest = 0;
        latest = 0;
        answers = 0;
        unavailable = 0;
        int recoveries = 0;
        try (FunctionShop shop = Shoppers.open().withOwnCheckout()) {
            shop.answerWithin(Hosting.LONGEST);
            shop.pauseWith(Pause.REAL);
            shop.restart();
            for (Duration outage : OUTAGES) {
                Browser browser = buyer(shop);
                shop.store().state().faults().add(fault + "@*");
                down(shop, browser, outage, fault);
                if (isSilent) {
                    leavesItAlone(shop, browser, fault);
                }
                shop.store().state().faults().clear();
                recoveries += recovered(shop, browser, fault);
                shop.later(Duration.ofMinutes(20));
            }
        }
        System.out.printf(
                "%s: %d answers, %d of them 503, the slowest after %d ms, turns late by up to %d ms; answered again after %d tries in %d outages%n",
                fault, answers, unavailable, slowest, latest, recoveries, OUTAGES.size());
    }

    private static Browser buyer(FunctionShop shop) {
        Browser browser = shop.browser();
        FaultRuns.patiently(shop, () -> Shoppers.signIn(browser, "ann"));
        FaultRuns.patiently(shop, () -> browser.post("/api/cart/lines", "{'product':101}"));
        return browser;
    }

    private void down(FunctionShop shop, Browser browser, Duration outage, String fault) throws Exception {
        List<Question> questions = questions(shop, browser);
        int steps = (questions.size() + AT_ONCE - 1) / AT_ONCE;
        for (int step = 0; step < steps; step++) {
            late.set(0);
            List<Question> now = questions.subList(step * AT_ONCE, Math.min(questions.size(), (step + 1) * AT_ONCE));
            List<Future<Void>> asked = new ArrayList<>();
            for (Question question : now) {
                asked.add(shoppers.submit(() -> ask(question, fault + " for " + outage)));
            }
            for (Future<Void> one : asked) {
                one.get();
            }
            latest = Math.max(latest, late.get());
            shop.later(outage.dividedBy(steps));
        }
    }

    /** Everything that can be asked, each by a browser of its own that has the buyer's cookies, and by one that has none. */
    private static List<Question> questions(FunctionShop shop, Browser buyer) {
        List<Question> all = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            Browser one = like(buyer, shop, all.size());
            all.add(new Question("POST " + operation.path(), () -> one.post(operation.path(), operation.without(""))));
        }
        for (String path : READ) {
            Browser one = like(buyer, shop, all.size());
            all.add(new Question("GET " + path, () -> one.get(path)));
            all.add(new Question("GET page " + path, () -> one.open(path)));
        }
        return all;
    }

    private static Browser like(Browser buyer, FunctionShop shop, int number) {
        Browser one = shop.browser("198.51.100." + number);
        one.cookies().putAll(buyer.cookies());
        return one;
    }

    private Void ask(Question question, String story) throws Exception {
        long start = System.nanoTime();
        Answer answer = question.asked().call();
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        String told = story + ": " + question.name() + " → " + answer.status() + " " + answer.text() + " after "
                + millis + " ms";
        assertTrue(millis <= LONGEST.toMillis() + 2 * late.get(), told + ", late by " + late.get() + " ms");
        assertTrue(ALLOWED.contains(answer.status()), told);
        synchronized (this) {
            slowest = Math.max(slowest, millis);
            answers++;
            unavailable += answer.status() == 503 ? 1 : 0;
        }
        return null;
    }

    /** Once it is known that the store does not answer, it is not asked, and shoppers are told at once. */
    private void leavesItAlone(FunctionShop shop, Browser browser, String fault) throws Exception {
        for (int i = 0; i < 30; i++) {
            Browser one = like(browser, shop, 200);
            ask(new Question("GET /api/cart", () -> one.get("/api/cart")), fault);
        }
        int before = shop.store().state().requests().total();
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertEquals(503, browser.get("/api/cart").status(), fault);
            assertEquals(200, shop.browser().open("/api/cart").status(), fault);
        }
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        // At most the one that looks whether the store is there again, every two seconds.
        int asked = shop.store().state().requests().total() - before;
        assertTrue(asked <= 1 + millis / 2000, fault + ": asked " + asked + " times in " + millis + " ms");
    }

    /** At which try the cart was there again, all of it. */
    private static int recovered(FunctionShop shop, Browser browser, String fault) {
        for (int i = 1; i <= 3; i++) {
            shop.later(Duration.ofSeconds(2));
            Answer answer = browser.get("/api/cart");
            if (answer.status() == 200) {
                return i;
            }
        }
        throw new AssertionError(fault + ": the store is there again and nobody asks it\n" + shop.log());
    }
}
