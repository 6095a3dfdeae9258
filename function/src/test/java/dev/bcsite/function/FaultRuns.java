package dev.bcsite.function;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Does something again and again, each time with faults between function and store that are drawn from a seed.
 *
 * <p>Most of the time of such a run goes by in waiting for answers that never come, at the real clock. So several shops do it side by side, each with
 * a store and a function of its own; what a seed draws does not depend on them. {@code -Dbcsite.faults=10000} for more seeds,
 * {@code -Dbcsite.shops} for more shops, {@code -Dbcsite.seed} for the first seed.
 */
public final class FaultRuns {

    private static final int SEEDS = Integer.getInteger("bcsite.faults", 50);
    private static final int SHOPS = Integer.getInteger("bcsite.shops", 4);
    private static final long FIRST_SEED = Long.getLong("bcsite.seed", 1L);

    /** A shop that has had so many carts makes room for a new one. */
    private static final int MOST_IN_ONE_SHOP = 500;

    private static final int CLICKS = 8;

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

    private FaultRuns() {}

    /** Opens one of the shops. */
    public interface Opening {
        FunctionShop open() throws Exception;
    }

    /** What is done once for each seed. */
    public interface Round {
        void run(FunctionShop shop, long seed);
    }

    /** Every seed once; fails with the story of the first that fails. */
    public static void each(Opening opening, Round round) throws Exception {
        ExecutorService shops = Executors.newFixedThreadPool(SHOPS);
        try {
            List<Future<?>> running = new ArrayList<>();
            int batch = Math.min(MOST_IN_ONE_SHOP, (SEEDS + SHOPS - 1) / SHOPS);
            for (int first = 0; first < SEEDS; first += batch) {
                long from = FIRST_SEED + first;
                long to = FIRST_SEED + Math.min(SEEDS, first + batch);
                running.add(shops.submit(() -> batch(opening, round, from, to)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw e;
        } finally {
            shops.shutdownNow();
            shops.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private static Void batch(Opening opening, Round round, long from, long to) throws Exception {
        try (FunctionShop shop = opening.open()) {
            shop.answerWithin(Duration.ofMillis(1000));
            shop.restart();
            for (long seed = from; seed < to && !Thread.currentThread().isInterrupted(); seed++) {
                round.run(shop, seed);
            }
        }
        return null;
    }

    /** Up to three faults, at the first {@code requests} requests that meet them. */
    public static String drawn(Random random, String where, int requests) {
        List<String> rules = new ArrayList<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            String fault = String.format(FAULTS.get(random.nextInt(FAULTS.size())), random.nextInt(1500));
            rules.add(fault + "@" + where + "#" + (1 + random.nextInt(requests)));
        }
        return String.join("; ", rules);
    }

    /** Looks whether everything is as it may be; fails with the story if not. */
    public interface Check {
        void hold(String story);
    }

    /**
     * One click, sent again and again as the script does, until it is heard what became of it. The store is well again before the last of them.
     *
     * @param check holds after each of them
     */
    public static Answer clicked(
            FunctionShop shop, Browser browser, String path, String body, long seed, String faults, Check check) {
        shop.store().state().faults().add(faults);
        StringBuilder story = new StringBuilder("seed " + seed + ", " + path + " " + body + " with " + faults);
        Map<String, String> key = key(seed);
        Answer answer = null;
        for (int i = 0; i < CLICKS && (answer == null || answer.status() == 503); i++) {
            if (i == CLICKS / 2) {
                shop.store().state().faults().clear();
            }
            answer = browser.post(path, body, key);
            story.append("\n  ").append(answer.status()).append(' ').append(answer.text());
            assertTrue(List.of(200, 409, 503).contains(answer.status()), story.toString());
            check.hold(story.toString());
            // The breaker must not decide this.
            shop.later(Duration.ofSeconds(3));
        }
        shop.store().state().faults().clear();
        return answer;
    }

    public static Map<String, String> key(long seed) {
        return Map.of("Idempotency-Key", "the-click-of-the-seed-" + seed);
    }

    /** What every machine does sooner or later, however busy it is with other things. */
    public static Answer patiently(FunctionShop shop, Click click) {
        Answer answer = click.send();
        for (int i = 0; i < 20 && answer.status() == 503; i++) {
            shop.later(Duration.ofSeconds(3));
            answer = click.send();
        }
        assertTrue(answer.status() == 200, answer.status() + " " + answer.text() + "\n" + shop.log());
        return answer;
    }

    /** Something that is asked for. */
    public interface Click {
        Answer send();
    }
}
