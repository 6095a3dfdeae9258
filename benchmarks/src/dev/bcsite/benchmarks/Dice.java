package dev.bcsite.benchmarks;

import java.util.List;
import java.util.Random;

/** Seeded chance, in the forms that a catalog needs. The same seed gives the same throws on every machine. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** True that often: 0.25 is one throw in four. */
    boolean once(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 up to, not including, 1. */
    double part() {
        return random.nextDouble();
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Mostly near {@code e^mean}, seldom far above. StrictMath, since Math may differ by machine in the last bit. */
    double logNormal(double mean, double spread) {
        return StrictMath.exp(mean + spread * random.nextGaussian());
    }

    double exponential(double mean) {
        return -StrictMath.log(1 - random.nextDouble()) * mean;
    }
}
