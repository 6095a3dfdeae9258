package dev.bcsite.sandbox.graph;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.Optional;

/** What browsers must be told before a page of another origin may ask. */
final class CrossOrigin {

    private CrossOrigin() {}

    /** Browsers ask first, and without the token: so every origin is told yes here, and the token decides later. */
    static Response preflight(Request request) {
        Response response = Response.empty(204)
                .with("Access-Control-Allow-Methods", "POST, OPTIONS")
                .with(
                        "Access-Control-Allow-Headers",
                        request.header("access-control-request-headers").orElse("authorization, content-type"))
                .with("Access-Control-Max-Age", "86400");
        return allowed(response, request.header("origin"));
    }

    static Response allowed(Response response, Optional<String> origin) {
        Response varied = response.with("Vary", "Origin");
        return origin.map(one -> varied.with("Access-Control-Allow-Origin", one)
                        .with("Access-Control-Allow-Credentials", "true")
                        .with(
                                "Access-Control-Expose-Headers",
                                "x-bc-graphql-complexity, x-bc-graphql-query-hash, x-bc-graphql-variables-hash,"
                                        + " x-bc-graphql-operation-type, x-bc-graphql-operation-name"))
                .orElse(varied);
    }
}
