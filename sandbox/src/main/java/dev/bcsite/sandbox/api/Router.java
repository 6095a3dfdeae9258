package dev.bcsite.sandbox.api;

import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.List;
import java.util.Optional;

/** Finds the endpoint a request asks for. */
public final class Router {

    /** Parts of BigCommerce that exist there and not here. */
    private static final List<String> ABSENT_AREAS = List.of(
            "/v3/carts",
            "/v3/checkouts",
            "/v3/customers",
            "/v3/orders",
            "/v2/orders",
            "/v2/customers",
            "/v3/content/",
            "/v3/storefront/",
            "/v3/promotions",
            "/v3/inventory",
            "/v3/wishlists",
            "/v3/abandoned-carts",
            "/v3/payments",
            "/v3/channels/",
            "/v3/catalog/",
            "/v3/settings/",
            "/v3/pricelists",
            "/v3/tax/",
            "/v3/themes",
            "/v3/locations",
            "/v2/banners",
            "/v2/coupons",
            "/v2/gift_certificates",
            "/v2/countries",
            "/v2/shipping",
            "/v2/payments",
            "/v2/pages",
            "/v2/redirects",
            "/graphql");

    private final List<Endpoint> endpoints;
    private final Routes routes = new Routes();

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
        boolean otherMethod = routes.knows(segments(request));
        if (request.method().equals("PATCH")) {
            return Errors.of(request, 501, "The PATCH method is not implemented");
        }
        if (otherMethod) {
            return Errors.of(request, 405, "The method " + request.method() + " is not allowed for this resource");
        }
        if (ABSENT_AREAS.stream().anyMatch(request.path()::startsWith)) {
            return Errors.of(
                    request, 501, "BigCommerce may answer " + request.path() + ", but this sandbox does not yet");
        }
        return Errors.of(request, 404, "The requested resource was not found.");
    }

    public List<Endpoint> endpoints() {
        return endpoints;
    }
}
