package dev.bcsite.bigcommerce;

import dev.bcsite.base.Problem;

/** How one attempt at a request ended. */
sealed interface Outcome<T> {

    record Success<T>(T value) implements Outcome<T> {}

    /** No use in trying again. */
    record Refused<T>(Problem problem) implements Outcome<T> {}

    /** Sent too early; the gate knows how long to wait. */
    record TooEarly<T>() implements Outcome<T> {}

    /**
     * May be well the next time.
     *
     * @param why short, for the count of retries
     * @param mostRetries how often to try again
     */
    record Faulty<T>(String why, Problem problem, int mostRetries) implements Outcome<T> {}
}
