package dev.bcsite.redirect;

import org.junit.jupiter.api.Test;

/** No graph of redirects, however tangled, gives a circle, a chain or a redirect from a page. */
class RandomGraphsTest {

    @Test
    void tenThousandGraphsGiveOneHopAndNoCircle() {
        for (long seed = 0; seed < 10_000; seed++) {
            RandomGraphs.check(seed, seed % 2_000 == 0 ? 10_000 : 40);
        }
    }
}
