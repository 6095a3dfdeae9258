package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.fault.Fault;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.StorefrontTokens;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Replica;
import dev.bcsite.sandbox.state.RequestLog;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GraphQL Storefront over HTTP: who may ask, what is asked, and the headers that tell of it. */
public final class StorefrontGraphQl {

    private final StoreState state;
    private final Address address;
    private final Readings readings;
    private final Door door;
    private final Shelves shelves;
    private final Replica replica;
    private final Shelves lateShelves;
    private final GraphEngine engine = new GraphEngine();

    /** @param replica what queries see when it is behind; mutations see what is */
    public StorefrontGraphQl(StoreState state, Replica replica, Address address, Readings readings) {
        this.state = state;
        this.address = address;
        this.readings = readings;
        this.door = new Door(state, new StorefrontTokens(state, address.storeHash()));
        this.shelves = new Shelves(state);
        this.replica = replica;
        this.lateShelves = new Shelves(replica.state());
    }

    /** @param channel whose storefront is asked */
    public Response answer(Request request, long channel) {
        long start = System.nanoTime();
        Optional<Fault> fault = state.faults().next(request.withPath("/graphql"));
        Response response = fault.map(one -> one.strike(request, work -> judged(work, channel)))
                .orElseGet(() -> judged(request, channel));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        String line = request.method() + " /channels/" + channel + "/graphql";
        state.requests()
                .add(new RequestLog.Entry(
                        request.method() + " /graphql",
                        line,
                        response.status(),
                        state.clock().instant(),
                        took));
        return response;
    }

    private Response judged(Request request, long channel) {
        if (request.method().equals("OPTIONS")) {
            return CrossOrigin.preflight(request);
        }
        if (!request.method().equals("POST")) {
            return problem(405, "Only POST requests are supported").with("Allow", "POST, OPTIONS");
        }
        Caller caller;
        try {
            caller = door.caller(request, channel);
        } catch (Refusal refusal) {
            return problem(refusal.status(), refusal.title());
        }
        return CrossOrigin.allowed(worked(request, channel, caller), caller.origin());
    }

    private Response worked(Request request, long channel, Caller caller) {
        GraphRequest asked;
        try {
            asked = GraphRequest.parse(request.bodyText());
        } catch (GraphProblem problem) {
            return problem(400, problem.getMessage());
        }
        Map<String, String> preferences = request.header("accept-language")
                .map(languages -> Map.of("accept-language", languages))
                .orElse(Map.of());
        Browser browser = new Browser(state, caller.isBrowser() ? Optional.of(request) : Optional.empty(), channel);
        Visit visit = new Visit(state, address, shelves, channel, caller, browser, preferences);
        Visit late = replica.late().map(rows -> visit.seeing(rows, lateShelves)).orElse(visit);
        return browser.remembers(shown(asked, engine.run(asked, new Visits(visit, late))));
    }

    private Response shown(GraphRequest asked, GraphEngine.Outcome outcome) {
        boolean isRefused = outcome.operation().isEmpty() && readings.has(Reading.REFUSES_INVALID_QUERIES);
        Response response = json(isRefused ? 400 : 200, outcome.body())
                .with("x-bc-graphql-query-hash", hash(asked.query()))
                .with("x-bc-graphql-variables-hash", hash(text(asked.variables())));
        return outcome.operation().map(operation -> told(response, operation)).orElse(response);
    }

    private static Response told(Response response, Operation operation) {
        Response told = response.with(
                        "x-bc-graphql-complexity",
                        Integer.toString(operation.cost().complexity()))
                .with("x-bc-graphql-operation-type", operation.type());
        return operation.name().isEmpty() ? told : told.with("x-bc-graphql-operation-name", operation.name());
    }

    private static Response problem(int status, String message) {
        return json(status, Map.of("errors", List.of(Map.of("message", message))));
    }

    private static Response json(int status, Map<String, Object> body) {
        return Response.of(status, "application/json", text(body));
    }

    private static String text(Map<String, Object> value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
