package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PaceTest {

    /** A store whose quota other applications use too, evenly over time. */
    private static final class Quota {

        final int requests;
        final double othersPerMilli;
        Instant windowEnd = Instant.MIN;
        Instant lastSeen = Instant.MIN;
        double used;
        Instant closedUntil = Instant.MIN;

        Quota(int requests, double othersShare) {
            this.requests = requests;
            this.othersPerMilli = requests * othersShare / 30_000;
        }

        /** Whether the request is answered; false is a refusal. */
        boolean take(Instant now) {
            pass(now);
            if (used >= requests) {
                closedUntil = windowEnd;
                return false;
            }
            used++;
            return true;
        }

        void pass(Instant now) {
            if (!now.isBefore(windowEnd)) {
                windowEnd = now.plusSeconds(30);
                used = 0;
                lastSeen = now;
            }
            used = Math.min(
                    requests,
                    used + othersPerMilli * Duration.between(lastSeen, now).toMillis());
            lastSeen = now;
        }

        RateLimit headers(Instant now) {
            return limit(Map.of(
                    "X-Rate-Limit-Time-Window-Ms", "30000",
                    "X-Rate-Limit-Time-Reset-Ms",
                            Long.toString(Duration.between(now, windowEnd).toMillis()),
                    "X-Rate-Limit-Requests-Quota", Integer.toString(requests),
                    "X-Rate-Limit-Requests-Left", Long.toString((long) (requests - used))));
        }
    }

    @Test
    void nothingIsSentBeforeTheWindowEndsWhateverOthersTake() throws InterruptedException {
        for (int requests : List.of(150, 450)) {
            for (int percent = 0; percent <= 90; percent += 10) {
                for (long seed = 0; seed < 3; seed++) {
                    run(requests, percent, seed);
                }
            }
        }
    }

    private static void run(int requests, int percent, long seed) throws InterruptedException {
        String run = requests + " per window, others take " + percent + " %, seed " + seed;
        SplittableRandom random = new SplittableRandom(seed);
        MovingClock clock = new MovingClock();
        Pace pace = new Pace(clock, clock, random::nextDouble, new RequestMeter());
        Quota quota = new Quota(requests, percent / 100.0);
        Instant start = clock.instant();
        int sent = 0;
        int refused = 0;
        for (; sent < 1000; sent++) {
            Pace.Ticket ticket = pace.enter();
            assertTrue(!clock.instant().isBefore(quota.closedUntil), run + ": sent before the reset");
            boolean answered = quota.take(clock.instant());
            clock.of(Duration.ofMillis(20 + random.nextInt(20)));
            if (answered) {
                pace.leave(quota.headers(clock.instant()));
            } else {
                refused++;
                pace.refused(ticket, quota.headers(clock.instant()));
            }
        }
        assertTrue(refused * 100 <= sent, run + ": " + refused + " of " + sent + " were refused");
        double windows = Duration.between(start, clock.instant()).toMillis() / 30_000.0;
        double most = requests * (1 - percent / 100.0) * windows;
        assertTrue(sent >= 0.95 * most, run + ": sent " + sent + " where " + most + " were possible");
    }

    @Test
    void aRefusalWithAnyHeadersIsWaitedOutBetweenATenthOfASecondAndFiveMinutes() throws InterruptedException {
        List<String> forms = List.of(
                "",
                " ",
                "0",
                "-1",
                "-0",
                "1",
                "99",
                "100",
                "101",
                "5000",
                "30000",
                "299999",
                "300000",
                "300001",
                "9223372036854775807",
                "9223372036854775808",
                "99999999999999999999999",
                "1.5",
                "1e3",
                "abc",
                "0x10",
                "+5",
                "1,000",
                "½",
                "١٢",
                "NaN",
                "Infinity",
                "-Infinity",
                "null",
                "5 s");
        List<Map<String, String>> all = new ArrayList<>();
        forms.forEach(form -> all.add(Map.of("X-Rate-Limit-Time-Reset-Ms", form)));
        forms.forEach(form -> all.add(Map.of("X-Retry-After", form)));
        forms.forEach(form -> all.add(Map.of("X-Rate-Limit-Time-Reset-Ms", form, "X-Retry-After", form)));
        all.add(Map.of());
        for (Map<String, String> headers : all) {
            MovingClock clock = new MovingClock();
            Pace pace = new Pace(clock, clock, () -> 1.0, new RequestMeter());
            for (int i = 0; i < 10; i++) {
                pace.refused(pace.enter(), limit(headers));
                Instant before = clock.instant();
                pace.refused(pace.enter(), limit(headers));
                Duration waited = Duration.between(before, clock.instant());
                assertTrue(waited.compareTo(Duration.ofMillis(100)) >= 0, headers + " waited " + waited);
                assertTrue(waited.compareTo(Duration.ofMinutes(5)) <= 0, headers + " waited " + waited);
            }
        }
    }

    @Test
    void theLongerOfTheTwoTimesIsWaited() throws InterruptedException {
        assertEquals(Duration.ofSeconds(7), waited(Map.of("X-Rate-Limit-Time-Reset-Ms", "7000", "X-Retry-After", "3")));
        assertEquals(Duration.ofSeconds(9), waited(Map.of("X-Rate-Limit-Time-Reset-Ms", "7000", "X-Retry-After", "9")));
        assertEquals(Duration.ofSeconds(9), waited(Map.of("x-retry-after", "9")));
        assertEquals(Duration.ofSeconds(1), waited(Map.of()));
        assertEquals(
                Duration.ofSeconds(7),
                waited(Map.of("X-Rate-Limit-Time-Reset-Ms", "7000", "X-Rate-Limit-Requests-Left", "35")));
    }

    @Test
    void refusalsWithoutATimeBackOffFromOneSecondToOneMinute() throws InterruptedException {
        MovingClock clock = new MovingClock();
        Pace pace = new Pace(clock, clock, () -> 0.0, new RequestMeter());
        List<Long> waits = new ArrayList<>();
        pace.refused(pace.enter(), limit(Map.of()));
        for (int i = 0; i < 8; i++) {
            Instant before = clock.instant();
            pace.refused(pace.enter(), limit(Map.of()));
            waits.add(Duration.between(before, clock.instant()).toSeconds());
        }
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), waits);
    }

    @Test
    void aClockThatIsSetBackDoesNotCloseTheGateForLong() throws InterruptedException {
        Instant[] now = {Instant.parse("2026-03-29T01:30:00Z")};
        List<Duration> pauses = new ArrayList<>();
        Pace pace = new Pace(
                () -> now[0],
                duration -> {
                    pauses.add(duration);
                    now[0] = now[0].plus(duration);
                },
                () -> 0.0,
                new RequestMeter());
        pace.refused(pace.enter(), limit(Map.of("X-Rate-Limit-Time-Reset-Ms", "2000")));
        now[0] = now[0].minus(Duration.ofHours(1));
        pace.enter();
        assertTrue(pauses.stream().allMatch(pause -> pause.compareTo(Duration.ofMinutes(5)) <= 0), pauses.toString());
        assertTrue(pauses.size() <= 13, "paused " + pauses.size() + " times");
    }

    private static Duration waited(Map<String, String> headers) throws InterruptedException {
        MovingClock clock = new MovingClock();
        Pace pace = new Pace(clock, clock, () -> 0.0, new RequestMeter());
        pace.refused(pace.enter(), limit(headers));
        Instant before = clock.instant();
        pace.enter();
        return Duration.between(before, clock.instant());
    }

    private static RateLimit limit(Map<String, String> headers) {
        Map<String, List<String>> lists = new HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return RateLimit.of(HttpHeaders.of(lists, (name, value) -> true));
    }
}
