package dev.bcsite.sandbox.api;

import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing the API can be asked.
 *
 * @param writes whether a read-only scope is not enough, and changes happen all together or not at all
 * @param crowd how many requests of a sort are worked on at once; absent when that does not matter
 * @param accepts the media type that an answer has
 * @param isLive whether readers who are behind see it as it is, since looking makes something or goes on with it
 */
public record Endpoint(
        String method,
        PathTemplate path,
        Scope scope,
        boolean writes,
        Function<Exchange, Response> action,
        Optional<Crowd> crowd,
        String accepts,
        boolean isLive) {

    private static final String JSON = "application/json";

    /**
     * At most so many requests of this name at once, over the whole store.
     *
     * @param isByPath whether each path counts for itself
     */
    public record Crowd(String name, int most, boolean isByPath) {}

    public static Endpoint get(String path, Scope scope, Function<Exchange, Response> action) {
        return new Endpoint("GET", PathTemplate.of(path), scope, false, action, Optional.empty(), JSON, false);
    }

    /** An endpoint that is asked with a body and changes nothing. */
    public static Endpoint ask(String path, Scope scope, Function<Exchange, Response> action) {
        return new Endpoint("POST", PathTemplate.of(path), scope, false, action, Optional.empty(), JSON, false);
    }

    /** An endpoint that changes something. */
    public static Endpoint write(String method, String path, Scope scope, Function<Exchange, Response> action) {
        return new Endpoint(method, PathTemplate.of(path), scope, true, action, Optional.empty(), JSON, false);
    }

    /** Refuses with a bare 429 when more requests of this name are under way. */
    public Endpoint atMost(int most, String name) {
        return new Endpoint(
                method, path, scope, writes, action, Optional.of(new Crowd(name, most, false)), accepts, isLive);
    }

    /** Refuses with a bare 429 when another request for the same thing is under way. */
    public Endpoint oneEach(String name) {
        return new Endpoint(
                method, path, scope, writes, action, Optional.of(new Crowd(name, 1, true)), accepts, isLive);
    }

    /** Does something else. */
    public Endpoint doing(Function<Exchange, Response> other) {
        return new Endpoint(method, path, scope, writes, other, crowd, accepts, isLive);
    }

    /** Answers something other than JSON. */
    public Endpoint answering(String mediaType) {
        return new Endpoint(method, path, scope, writes, action, crowd, mediaType, isLive);
    }

    /** Answers as things are now, even to those who are behind. */
    public Endpoint live() {
        return new Endpoint(method, path, scope, writes, action, crowd, accepts, true);
    }

    /** How request counts name it: {@code GET /v3/catalog/brands}. */
    public String name() {
        return method + " " + path.text();
    }
}
