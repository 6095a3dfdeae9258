package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.Progress;
import dev.bcsite.sandbox.Quota;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.QuotaMeter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole pulls that need several windows of a quota. Time passes only while the client waits. */
class QuotaTest {

    private static final int REQUESTS = 30;
    private static final PullOrder ORDER = TestShop.channels(1);

    @TempDir
    Path state;

    private final MovingClock clock = new MovingClock();
    private final AtomicReference<QuotaMeter> meter = new AtomicReference<>();

    /** @param closedFor how long the answer says to stay away; zero when it was not refused */
    private record Asked(Instant at, Duration closedFor) {}

    @Test
    void aWindowIsUsedToItsEndAndNoRequestIsRefused() throws Exception {
        List<Asked> asked = pull(3, 0, 1);
        assertEquals(
                List.of(),
                asked.stream().filter(one -> !one.closedFor().isZero()).toList());
        Map<Instant, Integer> windows = new TreeMap<>();
        asked.forEach(one -> windows.merge(one.at(), 1, Integer::sum));
        List<Integer> used = new ArrayList<>(windows.values());
        assertTrue(used.size() >= 3, used.toString());
        // The last window is as full as what was left to ask.
        for (int count : used.subList(0, used.size() - 1)) {
            assertTrue(count >= 0.95 * REQUESTS, used.toString());
        }
    }

    @Test
    void afterARefusalNothingIsAskedUntilTheTimeThatItNamed() throws Exception {
        long refused = 0;
        for (long seed = 1; seed <= 3; seed++) {
            Instant closedUntil = Instant.MIN;
            for (Asked one : pull(1, 25, seed)) {
                assertTrue(!one.at().isBefore(closedUntil), "seed " + seed + ": asked at " + one.at());
                if (!one.closedFor().isZero()) {
                    refused++;
                    closedUntil = one.at().plus(one.closedFor());
                }
            }
        }
        assertTrue(refused > 0, "nobody was ever refused, so nothing was shown");
    }

    @Test
    void anotherClientOfTheStoreIsSurvived() throws Exception {
        List<Asked> asked = pull(3, 8, 5);
        long refused = asked.stream().filter(one -> !one.closedFor().isZero()).count();
        assertTrue(refused * 10 < asked.size(), refused + " of " + asked.size() + " were refused");
    }

    /** @param most requests that somebody else sends at a time, now and then */
    private List<Asked> pull(int readers, int most, long seed) throws Exception {
        List<Asked> asked = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        SandboxOptions options = SandboxOptions.defaults()
                .withSeed("generated:900:5")
                .withQuota(new Quota(REQUESTS, Duration.ofSeconds(30)))
                .withClock(clock)
                .withObserver((request, response) -> {
                    synchronized (asked) {
                        asked.add(new Asked(clock.instant(), closedFor(response)));
                        for (int others = most > 0 && random.nextInt(12) == 0 ? random.nextInt(most) : 0;
                                others > 0;
                                others--) {
                            meter.get().take();
                        }
                    }
                });
        try (SandboxStore store = SandboxStore.start(options)) {
            meter.set(store.state().quota());
            new SnapshotPuller(TestClients.of(store, clock), state, clock)
                    .pull(ORDER.withReaders(readers).withWholeAfter(Duration.ZERO), Progress.silent())
                    .close();
        }
        return asked;
    }

    private static Duration closedFor(Response response) {
        return response.status() == 429
                ? Duration.ofMillis(Long.parseLong(response.headers().get("X-Rate-Limit-Time-Reset-Ms")))
                : Duration.ZERO;
    }
}
