package dev.bcsite.sandbox.api;

import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import java.util.function.Function;

/**
 * One thing the API can be asked.
 *
 * @param writes whether a read-only scope is not enough
 */
record Endpoint(String method, PathTemplate path, Scope scope, boolean writes, Function<Exchange, Response> action) {

    static Endpoint get(String path, Scope scope, Function<Exchange, Response> action) {
        return new Endpoint("GET", PathTemplate.of(path), scope, false, action);
    }

    /** An endpoint that changes something. */
    static Endpoint write(String method, String path, Scope scope, Function<Exchange, Response> action) {
        return new Endpoint(method, PathTemplate.of(path), scope, true, action);
    }

    /** How request counts name it: {@code GET /v3/catalog/brands}. */
    String name() {
        return method + " " + path.text();
    }
}
