package dev.bcsite.sandbox.fault;

import java.util.Optional;

/** Which fault strikes which of the requests that a rule concerns; requests are counted from one. */
@FunctionalInterface
public interface Strikes {

    Optional<Fault> at(int request);

    static Strikes of(Fault fault, When when) {
        return request -> when.strikesAt(request) ? Optional.of(fault) : Optional.empty();
    }
}
