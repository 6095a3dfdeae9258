package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;

/**
 * A fault and when it strikes.
 *
 * @param method in capitals, or {@code *} for any
 * @param path relative to the API base; {@code *} stands for one segment, {@code **} for any rest
 */
public record FaultRule(Fault fault, String method, String path, When when) {

    /** The fault strikes every time a path like this is asked. */
    public static FaultRule always(Fault fault, String path) {
        return new FaultRule(fault, "*", path, When.always());
    }

    /** The fault strikes at exactly the nth request to a path like this, counted from one. */
    public static FaultRule nth(Fault fault, String path, int nth) {
        return new FaultRule(fault, "*", path, When.between(nth, nth));
    }

    /** The fault strikes at the first {@code count} requests to a path like this. */
    public static FaultRule first(Fault fault, String path, int count) {
        return new FaultRule(fault, "*", path, When.between(1, count));
    }

    boolean concerns(Request request) {
        return (method.equals("*") || method.equals(request.method())) && PathGlob.matches(path, request.path());
    }
}
