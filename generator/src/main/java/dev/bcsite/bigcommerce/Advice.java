package dev.bcsite.bigcommerce;

import dev.bcsite.base.Problem;
import java.util.Optional;

/** What to do in situations that many operations share. */
final class Advice {

    /** What is to be changed is not there any more. */
    static final String GONE = "somebody removed it meanwhile: plan again";

    private Advice() {}

    /** The problem of an answer that was lost, for a request that is not sent twice. */
    static Problem perhapsDone(Problem problem) {
        return new Problem(
                problem.where(),
                problem.finding() + ", and it may have been done all the same",
                Optional.of("plan again: the new plan shows whether it is there"));
    }
}
