package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Flow;
import dev.bcsite.sandbox.http.Frame;
import dev.bcsite.sandbox.http.Response;
import java.util.function.UnaryOperator;

/** Answers that do not reach the client as a server would send them. */
final class Torn {

    private Torn() {}

    /** Right as far as it flows. */
    static Response at(Response right, Flow flow) {
        return right.delivered(new Delivery.Raw(UnaryOperator.identity(), flow));
    }

    /** All of it, in the wrong form. */
    static Response spoilt(Response right, UnaryOperator<Frame> spoilt) {
        return right.delivered(new Delivery.Raw(spoilt, Flow.whole()));
    }
}
