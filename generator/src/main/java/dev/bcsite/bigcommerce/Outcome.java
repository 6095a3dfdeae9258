package dev.bcsite.bigcommerce;

import dev.bcsite.base.Problem;

/** How one attempt at a request ended. */
sealed interface Outcome<T> {

    record Success<T>(T value) implements Outcome<T> {}

    /** No use in trying again. */
    record Refused<T>(Problem problem) implements Outcome<T> {}

    /**
     * Sent too early; the gate knows how long to wait.
     *
     * @param namesTime whether the store said when to come back: if not, it may not be the quota that is used up
     */
    record TooEarly<T>(boolean namesTime, Problem problem) implements Outcome<T> {}

    /**
     * May be well the next time.
     *
     * @param why short, for the count of retries
     * @param mostRetries how often to try again
     * @param mayBeDone whether the store may have heeded the request all the same
     */
    record Faulty<T>(String why, Problem problem, int mostRetries, boolean mayBeDone) implements Outcome<T> {}
}
