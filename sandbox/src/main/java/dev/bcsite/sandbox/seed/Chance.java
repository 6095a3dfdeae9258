package dev.bcsite.sandbox.seed;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that depend only on a seed and on what they are for. */
final class Chance {

    private final SplittableRandom random;

    /** @param about what the choices are for, such as {@code product} */
    Chance(long seed, String about, long id) {
        this.random = new SplittableRandom((seed * 31 + about.hashCode()) * 1_000_003L + id);
        // The first numbers of neighbouring seeds resemble each other.
        random.nextLong();
    }

    /** True in so many of a hundred cases. */
    boolean percent(int hundredths) {
        return random.nextInt(100) < hundredths;
    }

    /** From {@code first} to {@code last}, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
