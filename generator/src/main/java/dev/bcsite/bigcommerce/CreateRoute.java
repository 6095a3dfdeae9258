package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;

/** Adds one route to a channel site. */
record CreateRoute(long site, Route route) implements Creating<Route> {

    @Override
    public String action() {
        return "add the route " + route.type() + " " + route.matching() + " to site " + site;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.post("/v3/sites/{id}/routes", site).json(RouteJson.write(route));
    }

    @Override
    public Route created(JsonNode data) {
        return RouteJson.read(data);
    }

    @Override
    public Scope scope() {
        return Scope.SITES;
    }
}
