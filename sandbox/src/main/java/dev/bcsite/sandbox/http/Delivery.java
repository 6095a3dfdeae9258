package dev.bcsite.sandbox.http;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What becomes of an answer on its way to the client. Anything but {@link Whole} is a fault.
 *
 * <p>It happens last, so it also strikes headers that were added after the fault, such as the quota's.
 */
public sealed interface Delivery {

    Delivery WHOLE = new Whole();
    Delivery EXACT = new Exact();

    /** As any server sends it: compressed where the client wants that, in chunks. */
    record Whole() implements Delivery {}

    /** Byte for byte with its length: compressed or not, it arrives as it is. */
    record Exact() implements Delivery {}

    /** Whole, but later. */
    record Late(Duration by) implements Delivery {}

    /** Whole, with other headers. */
    record Retouched(Map<String, String> changed, Set<String> lost) implements Delivery {

        public Retouched {
            changed = Map.copyOf(changed);
            lost = Set.copyOf(lost);
        }
    }

    /** Whole, with a {@code Date} that is wrong by this much; ahead when positive. */
    record Redated(Duration by) implements Delivery {}

    /** Whole, and at once again on the same connection, where the next request takes it for its own answer. */
    record Repeated() implements Delivery {}

    /** Other bytes than a proper server would send, or fewer. The connection ends with them. */
    record Raw(UnaryOperator<Frame> spoilt, Flow flow) implements Delivery {}

    /** Nothing, and for this long nobody listens at the port. */
    record NotListening(Duration time) implements Delivery {}

    /** Nothing, and as many new connections end as soon as they are open. */
    record HangingUp(int connections) implements Delivery {}
}
