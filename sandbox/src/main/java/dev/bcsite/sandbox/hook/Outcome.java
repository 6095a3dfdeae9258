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

    boolean isTaken() {
        return problem.isEmpty();
    }
}
