package dev.bcsite.redirect;

import org.junit.jupiter.api.Test;

/** As {@link RandomGraphsTest}, with graphs of up to 10,000 edges. Takes minutes, so it runs with {@code -Psoak} only. */
class RandomGraphsIT {

    @Test
    void tenThousandLargeGraphsGiveOneHopAndNoCircle() {
        for (long seed = 0; seed < 10_000; seed++) {
            RandomGraphs.check(seed, 10_000);
        }
    }
}
