package dev.bcsite.bigcommerce;

import dev.bcsite.base.Problem;

/**
 * One row that BigCommerce refused while it may have taken others.
 *
 * @param row as it was sent
 * @param status of the refusal, such as 422; 409 where something else has the row's name; 0 where no answer came, so that
 *     the row may have been written all the same
 */
public record RefusedRow<T>(T row, int status, Problem problem) {

    /** Whether it may be written all the same. */
    public boolean mayBeWritten() {
        return status == 0;
    }
}
