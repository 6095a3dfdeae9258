package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import java.util.Set;

/**
 * Faults and when they strike.
 *
 * @param method in capitals, or {@code *} for any
 * @param path relative to the API base, or {@code /deliveries/ID} for those to a webhook; {@code *} stands for one
 *     segment, {@code **} for any rest
 */
public record FaultRule(Strikes strikes, String method, String path) {

    private static final String DELIVERIES = "/deliveries/";

    /** The fault strikes every time a path like this is asked. */
    public static FaultRule always(Fault fault, String path) {
        return new FaultRule(Strikes.of(fault, When.always()), "*", path);
    }

    /** The fault strikes at exactly the nth request to a path like this, counted from one. */
    public static FaultRule nth(Fault fault, String path, int nth) {
        return new FaultRule(Strikes.of(fault, When.between(nth, nth)), "*", path);
    }

    /** The fault strikes at the first {@code count} requests to a path like this. */
    public static FaultRule first(Fault fault, String path, int count) {
        return new FaultRule(Strikes.of(fault, When.between(1, count)), "*", path);
    }

    /** Any fault may strike whenever a path like this is asked; the same seed gives the same ones. */
    public static FaultRule storm(double probability, String path, long seed) {
        return new FaultRule(new Storm(probability, Set.of(), seed), "*", path);
    }

    boolean concerns(Request request) {
        return (method.equals("*") || method.equals(request.method()))
                && isOfDeliveries() == request.path().startsWith(DELIVERIES)
                && PathGlob.matches(path, request.path());
    }

    /** Deliveries come when they want, so what strikes at any path does not strike, or count, them. */
    boolean isOfDeliveries() {
        return path.startsWith(DELIVERIES);
    }
}
