package dev.bcsite.register;

import org.junit.jupiter.api.Test;

/**
 * As {@link ApplySafetyTest}, over a thousand seeds and with a thousand foreign things. Takes long, so it runs with
 * {@code -Psoak} only.
 */
class ApplySafetyIT {

    @Test
    void foreignThingsAreSafeOverAThousandSeeds() throws Exception {
        for (long seed = 1; seed <= 1000; seed++) {
            ApplySafetyTest.run(seed, 1000);
        }
    }
}
