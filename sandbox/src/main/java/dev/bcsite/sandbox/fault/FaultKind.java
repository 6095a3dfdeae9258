package dev.bcsite.sandbox.fault;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * One entry of the catalogue: a fault by its name.
 *
 * @param name as it is typed
 * @param number what its number says; empty for a fault without
 * @param sentence what the client gets
 */
public record FaultKind(
        String name, FaultGroup group, Optional<Number> number, String sentence, IntFunction<Fault> make) {

    private static final int LONGEST_WAIT_IN_A_STORM = 100;

    /**
     * @param means what it counts: {@code seconds to wait}
     * @param otherwise when none is given; negative for half of the body
     */
    public record Number(String means, int otherwise) {

        /** The default, as documentation has it. */
        public String shown() {
            return otherwise < 0 ? "half" : Integer.toString(otherwise);
        }
    }

    /** The fault with its usual number. */
    public Fault usual() {
        return make.apply(number.map(Number::otherwise).orElse(0));
    }

    /** The fault with a number. */
    public Fault with(int value) {
        if (number.isEmpty()) {
            throw new IllegalArgumentException("the fault " + name + " takes no number");
        }
        return make.apply(value);
    }

    /** The fault as it comes in a storm: waits are short, so that a storm passes. */
    Fault inStorm() {
        return number.filter(one -> one.means().startsWith("milliseconds"))
                .map(one -> with(Math.min(LONGEST_WAIT_IN_A_STORM, one.otherwise() / 10)))
                .orElseGet(this::usual);
    }
}
