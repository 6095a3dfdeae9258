package dev.bcsite.sandbox.api;

import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.Map;

/** Ends the work on a request with an error answer. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Response response;

    ApiProblem(Response response) {
        super("status " + response.status(), null, false, false);
        this.response = response;
    }

    static ApiProblem notFound(Request request) {
        return new ApiProblem(Errors.of(request, 404, "The requested resource was not found."));
    }

    /** @param field where the problem is, with dots and array positions */
    static ApiProblem unprocessable(Request request, String field, String problem) {
        return new ApiProblem(Errors.of(request, 422, "JSON data is missing or invalid", Map.of(field, problem)));
    }

    Response response() {
        return response;
    }
}
