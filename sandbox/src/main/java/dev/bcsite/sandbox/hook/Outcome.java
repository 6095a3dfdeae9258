package dev.bcsite.sandbox.hook;

import java.util.OptionalInt;

/**
 * What became of one attempt.
 *
 * @param status the answer's; absent when there was none
 * @param problem what was wrong; empty when the destination took the delivery
 */
record Outcome(OptionalInt status, String problem) {

    static Outcome failed(String problem) {
        return new Outcome(OptionalInt.empty(), problem);
    }

    /** The destination takes a delivery by answering with any 2xx. */
    static Outcome answered(OptionalInt status) {
        boolean isGood = status.orElse(0) / 100 == 2;
        return new Outcome(status, isGood ? "" : "Non-200 response received");
    }

    boolean isTaken() {
        return problem.isEmpty();
    }
}
