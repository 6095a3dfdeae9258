package dev.bcsite.sandbox.fault;

import java.util.SplittableRandom;

/** At which of the requests that concern it a fault strikes; requests are counted from one. */
@FunctionalInterface
public interface When {

    boolean strikesAt(int request);

    static When always() {
        return request -> true;
    }

    /** Both ends included. */
    static When between(int first, int last) {
        return request -> request >= first && request <= last;
    }

    /** Every nth request: n, 2n, 3n. */
    static When every(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("every needs a number from 1, not " + n);
        }
        return request -> request % n == 0;
    }

    /** A drawn part of the requests; the same seed draws the same ones. */
    static When drawn(double probability, long seed) {
        return request -> new SplittableRandom(seed * 1_000_003L + request).nextDouble() < probability;
    }
}
