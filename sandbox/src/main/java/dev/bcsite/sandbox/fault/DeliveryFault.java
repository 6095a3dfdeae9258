package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/**
 * One way in which the delivery of a webhook comes otherwise than it should, and still comes.
 *
 * <p>Whoever makes deliveries has to know what each means. To a request that somebody sends to the store it does nothing.
 */
public sealed interface DeliveryFault extends Fault permits LateDelivery, DoubledDelivery, ShuffledDeliveries {

    @Override
    default Response strike(Request request, Function<Request, Response> answer) {
        return answer.apply(request);
    }
}
