package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The faults that wait for their requests, in the order they were added. Safe to use from several threads.
 *
 * <p>Each rule counts the requests that concern it from when it was added. When several strike at once, the first one
 * added does. Faults that were ordered for the next request go before all rules.
 */
public final class Faults {

    private final List<Counted> rules = new ArrayList<>();
    private final List<Once> once = new ArrayList<>();
    private boolean ordered;

    public void add(FaultRule rule) {
        add(rule, rule.method() + " " + rule.path());
    }

    /** Adds what a specification says; see {@link FaultSpec} for how to write one. */
    public void add(String specification) {
        FaultSpec.read(specification).forEach(rule -> add(rule, specification));
    }

    private synchronized void add(FaultRule rule, String written) {
        ordered = true;
        rules.add(new Counted(rule, written));
    }

    /** What waits, as it was written, and how often it struck. */
    public synchronized Map<String, Integer> waiting() {
        Map<String, Integer> waiting = new LinkedHashMap<>();
        once.forEach(
                next -> waiting.merge("once at " + next.method + " " + String.join(", ", next.paths), 0, Integer::sum));
        rules.forEach(rule -> waiting.merge(rule.written, rule.struck, Integer::sum));
        return waiting;
    }

    /**
     * The faults strike the next requests to the API or to GraphQL, once each and in this order.
     *
     * <p>Not deliveries and pages: they come when they want, and have to be named. Faults that only deliveries know strike
     * the next deliveries.
     */
    public synchronized void next(Fault... faults) {
        ordered = true;
        for (Fault fault : faults) {
            boolean isOfDeliveries = fault instanceof DeliveryFault;
            once.add(new Once(
                    fault, "*", isOfDeliveries ? List.of("/deliveries/*") : List.of("/v2/**", "/v3/**", "/graphql")));
        }
    }

    /**
     * The faults strike the next requests like this, once each and in this order.
     *
     * @param request a path, with a method before it or not: {@code GET /v3/catalog/products/*}
     */
    public synchronized void next(String request, Fault... faults) {
        ordered = true;
        int space = request.indexOf(' ');
        String method = space < 0 ? "*" : request.substring(0, space);
        for (Fault fault : faults) {
            once.add(new Once(fault, method, List.of(request.substring(space + 1))));
        }
    }

    /** Whether any fault was ever ordered, whether or not it struck or was cleared since. */
    public synchronized boolean wereOrdered() {
        return ordered;
    }

    public synchronized void clear() {
        rules.clear();
        once.clear();
    }

    /** The fault that strikes at this request, whichever part of the store was asked. Asking counts. */
    public synchronized Optional<Fault> next(Request request) {
        Optional<Fault> struck = onceFor(request);
        for (Counted rule : rules) {
            Optional<Fault> fault = rule.at(request);
            struck = struck.isPresent() ? struck : fault;
        }
        return struck;
    }

    private Optional<Fault> onceFor(Request request) {
        for (Iterator<Once> waiting = once.iterator(); waiting.hasNext(); ) {
            Once next = waiting.next();
            if (next.concerns(request)) {
                waiting.remove();
                return Optional.of(next.fault);
            }
        }
        return Optional.empty();
    }

    private record Once(Fault fault, String method, List<String> paths) {

        boolean concerns(Request request) {
            return (method.equals("*") || method.equals(request.method()))
                    && paths.stream().anyMatch(path -> PathGlob.matches(path, request.path()));
        }
    }

    private static final class Counted {

        private final FaultRule rule;
        private final String written;
        private int requests;
        private int struck;

        private Counted(FaultRule rule, String written) {
            this.rule = rule;
            this.written = written;
        }

        private Optional<Fault> at(Request request) {
            Optional<Fault> fault = rule.concerns(request) ? rule.strikes().at(++requests) : Optional.empty();
            struck += fault.isPresent() ? 1 : 0;
            return fault;
        }
    }
}
