package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Changes one route of a channel site. */
record PutRoute(long site, long id, Route route) implements Endpoint<Route> {

    @Override
    public String action() {
        return "change the route " + route.type() + " " + route.matching() + " of site " + site;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.put("/v3/sites/{id}/routes/{route}", site, id)
                .json(RouteJson.write(route))
                .readingAnswer();
    }

    @Override
    public Route read(JsonNode body) throws UnreadableAnswerException {
        return RouteJson.read(Body.object(body));
    }

    @Override
    public Scope scope() {
        return Scope.SITES;
    }

    @Override
    public Optional<String> hintFor(int status) {
        return status == 404 ? Optional.of(Advice.GONE) : Endpoint.super.hintFor(status);
    }
}
