package dev.bcsite.benchmarks;

/** Something is not there or not as it has to be, so that a figure would mean nothing. Says what to do. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unfit(String message) {
        super(message);
    }
}
