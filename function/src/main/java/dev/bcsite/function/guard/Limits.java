package dev.bcsite.function.guard;

import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one may ask: whoever has asked for as much as a minute allows gets more as time passes. It counts up to {@value #MOST} askers at once and
 * forgets those who asked longest ago. Threads may share one.
 */
public final class Limits {

    private static final int MOST = 50_000;

    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    public Limits(InstantSource clock) {
        this.clock = clock;
    }

    /** How often in which time, from one address. An office or a mobile network can be one address. */
    public enum Rate {
        /** Looking at something. */
        READ(1200, Duration.ofMinutes(1)),
        /** Changing a cart. */
        CHANGE(300, Duration.ofMinutes(1)),
        /** What somebody could try to guess: passwords, codes, cards. */
        GUESS(30, Duration.ofMinutes(5)),
        /** The same, for one account, whoever asks. */
        GUESS_ONE(10, Duration.ofMinutes(15));

        private final int times;
        private final Duration within;

        Rate(int times, Duration within) {
            this.times = times;
            this.within = within;
        }
    }

    private record Bucket(double left, Instant at) {}

    /**
     * @param who is counted; never written anywhere
     * @throws Refusal when it is too often
     */
    public void admit(Rate rate, String who) {
        double seconds = rate.within.toMillis() / 1000.0;
        Instant now = clock.instant();
        synchronized (buckets) {
            String key = rate + " " + who;
            Bucket bucket = buckets.getOrDefault(key, new Bucket(rate.times, now));
            double passed = Math.max(0, Duration.between(bucket.at(), now).toMillis() / 1000.0);
            double left = Math.min(rate.times, bucket.left() + passed * rate.times / seconds);
            if (left < 1) {
                buckets.put(key, new Bucket(left, now));
                long wait = (long) Math.ceil((1 - left) * seconds / rate.times);
                throw Refusal.of(Reason.TOO_MANY, "this was asked for too often")
                        .with("seconds", wait);
            }
            buckets.put(key, new Bucket(left - 1, now));
        }
    }

    /** An address as it is counted: of version 6 only the half that one household has. */
    public static String address(String client) {
        if (!client.contains(":") || client.contains(".")) {
            return client;
        }
        String[] parts = client.replaceAll("[\\[\\]]", "").split(":", -1);
        StringBuilder half = new StringBuilder();
        for (int i = 0; i < 4 && i < parts.length && !parts[i].isEmpty(); i++) {
            half.append(parts[i]).append(':');
        }
        return half.toString();
    }
}
