package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/**
 * 429, although the quota is not used up.
 *
 * @param retryAfterSeconds sent as {@code X-Retry-After}; zero sends none, as when the platform is overloaded
 */
public record TooManyRequests(int retryAfterSeconds) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        Response refusal = Errors.of(request, 429, "Too Many Requests");
        return retryAfterSeconds == 0 ? refusal : refusal.with("X-Retry-After", Integer.toString(retryAfterSeconds));
    }
}
