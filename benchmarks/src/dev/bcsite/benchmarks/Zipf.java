package dev.bcsite.benchmarks;

import java.util.Arrays;

/** Draws places of a list so that the first ones come up most: a shop has few large categories and many small ones. */
final class Zipf {

    /** Added to every place, so that the first category is the largest but not half of the shop. */
    private static final int FLATTENED = 3;

    private final double[] upTo;

    Zipf(int places, double steepness) {
        upTo = new double[places];
        double sum = 0;
        for (int i = 0; i < places; i++) {
            sum += 1 / StrictMath.pow(i + FLATTENED, steepness);
            upTo[i] = sum;
        }
    }

    int place(Dice dice) {
        int found = Arrays.binarySearch(upTo, dice.part() * upTo[upTo.length - 1]);
        return found < 0 ? -found - 1 : found;
    }
}
