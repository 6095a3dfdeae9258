package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Lists one page of the routes of a channel site. */
record ListRoutes(long site, int page) implements Endpoint<Page<Route>> {

    @Override
    public String action() {
        return "list the routes of site " + site;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/sites/{id}/routes", site).query("page", page).query("limit", Page.SIZE);
    }

    @Override
    public Page<Route> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(body, "route", "id", json -> Optional.of(RouteJson.read(json)));
    }

    @Override
    public Scope scope() {
        return Scope.SITES;
    }
}
