package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faults that wait for their requests, in the order they were added. Safe to use from several threads.
 *
 * <p>Each rule counts the requests that concern it from when it was added. When several strike at once, the first one
 * added does.
 */
public final class Faults {

    private final List<Counted> rules = new ArrayList<>();
    private boolean ordered;

    public synchronized void add(FaultRule rule) {
        ordered = true;
        rules.add(new Counted(rule));
    }

    /** Whether any fault was ever ordered, whether or not it struck or was cleared since. */
    public synchronized boolean wereOrdered() {
        return ordered;
    }

    /** Adds what a specification says; see {@link FaultSpec} for how to write one. */
    public void add(String specification) {
        FaultSpec.read(specification).forEach(this::add);
    }

    public synchronized void clear() {
        rules.clear();
    }

    /** The fault that strikes at this request. Asking counts. */
    public synchronized Optional<Fault> next(Request request) {
        Optional<Fault> struck = Optional.empty();
        for (Counted rule : rules) {
            if (rule.strikes(request) && struck.isEmpty()) {
                struck = Optional.of(rule.rule.fault());
            }
        }
        return struck;
    }

    private static final class Counted {

        private final FaultRule rule;
        private int requests;

        private Counted(FaultRule rule) {
            this.rule = rule;
        }

        private boolean strikes(Request request) {
            return rule.concerns(request) && rule.when().strikesAt(++requests);
        }
    }
}
