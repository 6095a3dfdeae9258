package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.Map;
import java.util.function.Function;

/** Errors that say less than a client would like to know. */
public enum Refusal implements NamedFault {
    OVERLOADED(
            "429 of the platform itself: plain text, and no header says when to come back",
            request -> Response.of(429, "text/plain; charset=utf-8", "Too Many Requests\n")),
    TOO_MANY_AT_ONCE(
            "429 because too many requests run at once, without the quota's headers",
            request -> Errors.of(request, 429, "Too many concurrent requests")),
    JOB_IS_RUNNING(
            "429 because another job runs in the store, without the quota's headers",
            request -> Errors.of(request, 429, "Another job is in progress")),
    V2_ERROR_IN_V3(
            "an error as v2 writes them, whatever was asked",
            request -> Errors.of(request.withPath("/v2/"), 500, "The store could not answer.")),
    GRAPHQL_ERRORS(
            "200 with errors and no data, as GraphQL fails",
            request -> Response.of(
                    200, "application/json", "{\"data\":null,\"errors\":[{\"message\":\"Internal error\"}]}"));

    private final String sentence;
    private final Function<Request, Response> refusal;

    Refusal(String sentence, Function<Request, Response> refusal) {
        this.sentence = sentence;
        this.refusal = refusal;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return refusal.apply(request).delivered(new Delivery.Retouched(Map.of(), QuotaHeaders.names()));
    }
}
