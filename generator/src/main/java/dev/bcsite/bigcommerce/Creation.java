package dev.bcsite.bigcommerce;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;

/**
 * How an attempt to create something ended.
 *
 * <p>BigCommerce has no way to send a creation twice and get one thing. A creation is therefore never repeated once it may
 * have arrived: whoever gets {@link Unsure} lists what there is and decides.
 */
public sealed interface Creation<T> {

    record Made<T>(T value) implements Creation<T> {}

    /** Something else has the name already: HTTP 409. Nothing was created. */
    record Taken<T>(Problem problem) implements Creation<T> {}

    /** The request may have arrived, and its answer did not. */
    record Unsure<T>(Problem problem) implements Creation<T> {}

    /** What was created, or the problem as an exception. */
    default T orElseThrow() {
        if (this instanceof Made<T> made) {
            return made.value();
        }
        throw new BcsiteException(this instanceof Taken<T> taken ? taken.problem() : ((Unsure<T>) this).problem());
    }
}
