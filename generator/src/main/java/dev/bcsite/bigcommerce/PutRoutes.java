package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.Json;
import java.util.List;

/** Writes the complete set of routes of a channel site. */
record PutRoutes(long site, List<Route> routes) implements Endpoint<Boolean> {

    @Override
    public String action() {
        return "write the routes of site " + site;
    }

    /** Not repeated while it creates routes: a lost answer would leave them there twice. */
    @Override
    public ApiRequest request() {
        ArrayNode body = Json.array();
        routes.forEach(route -> body.add(json(route)));
        return ApiRequest.put("/v3/sites/{id}/routes", site)
                .json(body)
                .repeatable(routes.stream().allMatch(route -> route.id().isPresent()));
    }

    @Override
    public Boolean read(JsonNode body) {
        return true;
    }

    private static ObjectNode json(Route route) {
        ObjectNode json = Json.object();
        route.id().ifPresent(id -> json.put("id", id));
        return json.setAll(RouteJson.write(route));
    }

    @Override
    public Scope scope() {
        return Scope.SITES;
    }
}
