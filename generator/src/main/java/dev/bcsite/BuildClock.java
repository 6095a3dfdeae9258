package dev.bcsite;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures how long the stages of a build take. Its figures go into the report, never into a page. */
final class BuildClock {

    private final long start = System.nanoTime();
    private final Map<String, Duration> laps = new LinkedHashMap<>();
    private long last = start;

    /** Ends a stage; stages of the same name add up. */
    void lap(String stage) {
        long now = System.nanoTime();
        laps.merge(stage, Duration.ofNanos(now - last), Duration::plus);
        last = now;
    }

    Map<String, Duration> laps() {
        return Collections.unmodifiableMap(laps);
    }

    Duration total() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
