package dev.bcsite.bigcommerce;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Growing pauses between attempts at one request, each drawn between half a second and three times the last. */
final class Retries {

    private static final long SHORTEST = 500;
    private static final long LONGEST = 60_000;

    private final DoubleSupplier random;
    private long last = SHORTEST;
    private int count;

    Retries(DoubleSupplier random) {
        this.random = random;
    }

    int count() {
        return count;
    }

    Duration next() {
        count++;
        last = Math.min(LONGEST, SHORTEST + (long) ((3 * last - SHORTEST) * random.getAsDouble()));
        return Duration.ofMillis(last);
    }
}
