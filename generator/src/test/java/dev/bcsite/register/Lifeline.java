package dev.bcsite.register;

import dev.bcsite.sandbox.fault.DroppedConnection;
import dev.bcsite.sandbox.fault.Fault;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What every request to a store hangs on: it can be cut at a chosen request, before or after the store did what it was
 * asked; from then on nothing gets through. To the store that is what a process looks like that was killed.
 */
final class Lifeline implements Fault {

    private static final Fault CUT = new DroppedConnection(false);

    private final List<String> passed = new ArrayList<>();
    private Runnable beforeEach = () -> {};
    private int left = Integer.MAX_VALUE;
    private boolean cutsAfterEffect;

    /** Lets this many requests through and cuts off at the next. */
    synchronized void dieAfter(int requests, boolean afterEffect) {
        left = requests;
        cutsAfterEffect = afterEffect;
    }

    synchronized void live() {
        left = Integer.MAX_VALUE;
    }

    synchronized boolean isDead() {
        return left < 0;
    }

    /** Called before each request that gets through. */
    synchronized void beforeEach(Runnable action) {
        beforeEach = action;
    }

    /** What came through since the last call, as {@code PUT /v3/...}. */
    synchronized List<String> passed() {
        List<String> lines = List.copyOf(passed);
        passed.clear();
        return lines;
    }

    @Override
    public synchronized Response strike(Request request, Function<Request, Response> answer) {
        if (left < 0) {
            return CUT.strike(request, answer);
        }
        boolean cuts = left-- == 0;
        if (cuts && !cutsAfterEffect) {
            return CUT.strike(request, answer);
        }
        beforeEach.run();
        passed.add(request.toString());
        Response given = answer.apply(request);
        return cuts ? CUT.strike(request, answer) : given;
    }
}
