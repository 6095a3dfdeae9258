package dev.bcsite.sandbox;

import java.time.Duration;

/**
 * How long things take that BigCommerce publishes no times for.
 *
 * @param lag until a change shows to those who read the API; webhooks do not wait for it
 * @param hookDeadline how long the destination of a webhook may take to answer
 */
public record Timing(Duration lag, Duration hookDeadline) {

    public Timing {
        if (hookDeadline.isNegative() || hookDeadline.isZero()) {
            throw new IllegalArgumentException("a deadline of " + hookDeadline + " is not possible");
        }
    }

    /** No lag, and ten seconds for a destination. */
    public static Timing defaults() {
        return new Timing(Duration.ZERO, Duration.ofSeconds(10));
    }

    public Timing withLag(Duration other) {
        return new Timing(other, hookDeadline);
    }

    public Timing withHookDeadline(Duration other) {
        return new Timing(lag, other);
    }
}
