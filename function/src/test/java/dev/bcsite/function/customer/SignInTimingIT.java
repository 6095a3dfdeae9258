package dev.bcsite.function.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.guard.Pause;
import dev.bcsite.sandbox.fault.SlowAnswer;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * F9: how long it takes to learn that an address is unknown, or a password wrong, of a store that needs some milliseconds more for a password. Takes minutes, so it runs with {@code -Psoak} only.
 */
@EnabledIfSystemProperty(named = "bcsite.soak", matches = "true")
class SignInTimingIT {

    private static final int TRIES = 60;

    /** Milliseconds. */
    private static final int MORE = 15;

    @Test
    void theTimeDoesNotTellWhetherThereIsAnAccount() throws Exception {
        double told = difference("as the store answers", time -> {});
        double held = difference("as the function answers", Pause.REAL);

        assertTrue(told > 5, "the store gives nothing away: a difference of " + told);
        assertTrue(held < 5, "a difference of " + held);
    }

    /** Of the two means, in standard errors: Welch's t. */
    private static double difference(String what, Pause pause) throws Exception {
        double[] unknown = new double[TRIES];
        double[] wrong = new double[TRIES];
        try (FunctionShop shop = Shoppers.open()) {
            shop.pauseWith(pause);
            shop.restart();
            for (int i = -20; i < TRIES; i++) {
                double one = millis(shop, "nobody@mail.example");
                double other = millis(shop, "ann@mail.example");
                if (i >= 0) {
                    unknown[i] = one;
                    wrong[i] = other;
                }
            }
        }
        double t = Math.abs(mean(wrong) - mean(unknown)) / Math.sqrt((variance(wrong) + variance(unknown)) / TRIES);
        System.out.printf(
                "%s: unknown addresses %.1f ms, wrong passwords %.1f ms (medians %.1f and %.1f), t = %.1f%n",
                what, mean(unknown), mean(wrong), median(unknown), median(wrong), t);
        return t;
    }

    private static double millis(FunctionShop shop, String email) {
        // Neither the store nor the function listens to whoever guesses too often.
        shop.later(Duration.ofMinutes(3));
        if (email.startsWith("ann")) {
            shop.store().next(new SlowAnswer(MORE));
        }
        long start = System.nanoTime();
        int status = shop.browser()
                .post("/api/sign-in", "{'email':'" + email + "','password':'wrong'}")
                .status();
        double millis = (System.nanoTime() - start) / 1e6;
        assertEquals(409, status);
        return millis;
    }

    private static double mean(double[] of) {
        return Arrays.stream(of).average().orElseThrow();
    }

    private static double median(double[] of) {
        return Arrays.stream(of).sorted().toArray()[of.length / 2];
    }

    private static double variance(double[] of) {
        double mean = mean(of);
        return Arrays.stream(of).map(one -> (one - mean) * (one - mean)).sum() / (of.length - 1);
    }
}
