package dev.bcsite.sandbox;

import java.time.Duration;
import java.util.Locale;

/**
 * How many requests a store's plan answers per window, counted over all clients of the store.
 *
 * @param requests requests per window, at least one
 * @param window length of a window; the count starts again with each
 */
public record Quota(int requests, Duration window) {

    public static final Quota STANDARD = new Quota(150, Duration.ofSeconds(30));
    public static final Quota PRO = new Quota(450, Duration.ofSeconds(30));
    public static final Quota UNLIMITED = new Quota(Integer.MAX_VALUE, Duration.ofSeconds(30));

    public Quota {
        if (requests < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException(
                    "a quota needs requests and a window, not " + requests + " per " + window);
        }
    }

    /** The quota of a plan: {@code standard}, {@code pro} or {@code unlimited}. */
    public static Quota named(String plan) {
        return switch (plan.toLowerCase(Locale.ROOT)) {
            case "standard" -> STANDARD;
            case "pro" -> PRO;
            case "unlimited" -> UNLIMITED;
            default ->
                throw new IllegalArgumentException(
                        "unknown quota \"" + plan + "\"; expected standard, pro or unlimited");
        };
    }
}
