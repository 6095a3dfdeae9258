package dev.bcsite.sandbox.api;

import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.fault.Fault;
import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.QuotaMeter;
import dev.bcsite.sandbox.state.RequestLog;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The management API of one store. Paths are relative to the API base.
 *
 * <p>The order in which a request is judged: token, quota, faults, path, scope, Accept header, and only then what it
 * asks for.
 */
public final class StoreApi {

    private static final String NOT_AN_ENDPOINT = "(no such endpoint)";
    /** Stands for a refusal because too many ask the same; it alone has no quota headers. */
    private static final Response CROWDED = Response.empty(429);

    private final StoreState state;
    private final Address address;
    private final Readings readings;
    private final Router router;
    private final Crowds crowds = new Crowds();
    private final AtomicInteger refusals = new AtomicInteger();

    public StoreApi(List<Endpoint> endpoints, StoreState state, Address address, Readings readings) {
        this.state = state;
        this.address = address;
        this.readings = readings;
        this.router = new Router(endpoints);
    }

    /** Everything it can be asked, as request counts name it: {@code GET /v3/catalog/brands}. */
    public List<String> endpoints() {
        return router.endpoints().stream().map(Endpoint::name).toList();
    }

    /** Answers a request; counts it, whatever the answer. */
    public Response answer(Request request) {
        Optional<Routes.Found> found = router.find(request);
        long start = System.nanoTime();
        Response response = judged(request, found);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        String endpoint = found.map(one -> one.endpoint().name()).orElse(NOT_AN_ENDPOINT);
        state.requests()
                .add(new RequestLog.Entry(
                        endpoint,
                        request.toString(),
                        response.status(),
                        state.clock().instant(),
                        took));
        return response;
    }

    private Response judged(Request request, Optional<Routes.Found> found) {
        if (!state.access().knows(request.header("x-auth-token"))) {
            return Errors.of(request, 401, "Unauthorized");
        }
        QuotaMeter.Reading reading = state.quota().take();
        if (!reading.within()) {
            return metered(refused(request, reading), reading);
        }
        Optional<Fault> fault = state.faults().next(request);
        // A fault may ask for another page or with another body, never at another path.
        Function<Request, Response> answer =
                asked -> found.map(one -> worked(asked, one)).orElseGet(() -> router.refuse(asked));
        Response response = fault.map(one -> one.strike(request, answer)).orElseGet(() -> answer.apply(request));
        return response == CROWDED ? Errors.of(request, 429, "Too Many Requests") : metered(response, reading);
    }

    /** Every other refusal also says when to come back in seconds: clients must manage without. */
    private Response refused(Request request, QuotaMeter.Reading reading) {
        Response refusal = Errors.of(request, 429, "Too Many Requests");
        long seconds = reading.untilReset().plus(Duration.ofMillis(999)).toSeconds();
        return refusals.getAndIncrement() % 2 == 0 ? refusal : refusal.with("X-Retry-After", Long.toString(seconds));
    }

    private static Response metered(Response response, QuotaMeter.Reading reading) {
        return response.with(
                        "X-Rate-Limit-Time-Window-Ms", millis(reading.quota().window()))
                .with("X-Rate-Limit-Time-Reset-Ms", millis(reading.untilReset()))
                .with(
                        "X-Rate-Limit-Requests-Quota",
                        Integer.toString(reading.quota().requests()))
                .with("X-Rate-Limit-Requests-Left", Integer.toString(reading.left()));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    private Response worked(Request request, Routes.Found found) {
        Endpoint endpoint = found.endpoint();
        String token = request.header("x-auth-token").orElse("");
        if (!state.access().allows(token, endpoint.scope(), endpoint.writes())) {
            return Errors.of(
                    request,
                    403,
                    "You don't have a required scope to access the endpoint",
                    Map.of("scope", needed(endpoint)));
        }
        if (!accepts(request, endpoint.accepts())) {
            return Errors.of(request, 406, "The Accept header must allow " + endpoint.accepts());
        }
        Exchange exchange = new Exchange(request, request.query(), found.ids(), state, address, readings);
        return crowds.within(endpoint, request.path(), () -> done(endpoint, exchange))
                .orElse(CROWDED);
    }

    private Response done(Endpoint endpoint, Exchange exchange) {
        try {
            return endpoint.writes()
                    ? state.commits().together(() -> endpoint.action().apply(exchange))
                    : endpoint.action().apply(exchange);
        } catch (Refusal refusal) {
            return Errors.of(exchange.request(), refusal);
        }
    }

    private String needed(Endpoint endpoint) {
        Scope scope = endpoint.scope();
        return endpoint.writes() ? state.access().modify(scope) : state.access().readOnly(scope);
    }

    private static boolean accepts(Request request, String mediaType) {
        String accept = request.header("accept").orElse("*/*");
        String family = mediaType.replaceFirst("/.*", "/*");
        return accept.contains(mediaType) || accept.contains(family) || accept.contains("*/*");
    }
}
