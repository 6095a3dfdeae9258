package dev.bcsite.sandbox.api;

import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.List;
import java.util.Optional;

/** Finds the endpoint a request asks for. */
public final class Router {

    private final List<Endpoint> endpoints;
    private final Routes routes = new Routes();
    private final LeftOut leftOut = LeftOut.read();

    public Router(List<Endpoint> endpoints) {
        this.endpoints = List.copyOf(endpoints);
        endpoints.forEach(routes::add);
    }

    public Optional<Routes.Found> find(Request request) {
        return routes.find(request.method(), segments(request));
    }

    private static List<String> segments(Request request) {
        return List.of(request.path().replaceFirst("/$", "").split("/"));
    }

    /** The answer to a request that {@link #find} has no endpoint for. */
    Response refuse(Request request) {
        if (request.method().equals("PATCH")) {
            return Errors.of(request, 501, "The PATCH method is not implemented");
        }
        Optional<String> absent = leftOut.what(request.method() + " " + String.join("/", segments(request)));
        if (absent.isPresent()) {
            return Errors.of(request, 501, "The sandbox has no " + absent.get());
        }
        if (routes.knows(segments(request))) {
            return Errors.of(request, 405, "The method " + request.method() + " is not allowed for this resource");
        }
        return Errors.of(request, 404, "The requested resource was not found.");
    }

    public List<Endpoint> endpoints() {
        return endpoints;
    }
}
