package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.OffsetPaging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Rows;
import dev.bcsite.sandbox.table.Subset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The routes of a channel site: which URLs BigCommerce puts into links to each kind of entity. */
public final class SiteRoutes {

    private static final String PATH = "/v3/sites/{site_id}/routes";

    private final StoreState state;

    public SiteRoutes(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        Resource routes = Resource.at(PATH, Scope.SITES, this::routesOf)
                .paging(new OffsetPaging(50, exchange -> 250, "total_page"))
                .filters(Filter.text("type"))
                .shape((exchange, row) -> shown(row));
        return List.of(
                routes.list(),
                routes.one(),
                Endpoint.write("POST", PATH, Scope.SITES, this::create),
                Endpoint.write("PUT", PATH, Scope.SITES, this::putAll),
                Endpoint.write("PUT", PATH + "/{row_id}", Scope.SITES, this::putOne),
                Endpoint.write("DELETE", PATH + "/{row_id}", Scope.SITES, this::delete));
    }

    private Rows routesOf(Exchange exchange) {
        long site = exchange.id("site_id");
        if (state.sites().row(site).isEmpty()) {
            throw exchange.notFound();
        }
        return new Subset(state.routes(), "site_id", site);
    }

    private static ObjectNode shown(ObjectNode row) {
        ObjectNode shown = row.deepCopy();
        shown.remove("site_id");
        return shown;
    }

    private Response create(Exchange exchange) {
        routesOf(exchange);
        try {
            long id = state.routes().add(route(exchange, exchange.body(), ""));
            return Exchange.data(201, shown(state.routes().get(id).orElseThrow()));
        } catch (Refusal refusal) {
            // This refusal alone, in all of v3, has its status as text.
            ObjectNode body = (ObjectNode)
                    Json.parse(Errors.of(exchange.request(), refusal).bodyText());
            body.put("status", body.path("status").asText());
            return Exchange.json(refusal.status(), body);
        }
    }

    private Response putAll(Exchange exchange) {
        Rows existing = routesOf(exchange);
        JsonNode body = exchange.body();
        if (!body.isArray()) {
            return Errors.of(exchange.request(), 422, "The request body has to be a JSON array", Map.of());
        }
        int position = 0;
        for (JsonNode route : body) {
            String prefix = position++ + ".";
            route(exchange, route, prefix);
            if (route.has("id") && existing.row(route.path("id").asLong()).isEmpty()) {
                throw exchange.unprocessable(prefix + "id", "is not a route of this site");
            }
        }
        Set<Long> kept = new TreeSet<>();
        for (JsonNode route : body) {
            long id =
                    route.has("id") ? route.path("id").asLong() : state.routes().nextId();
            state.routes().put(id, route(exchange, route, ""));
            kept.add(id);
        }
        if (exchange.readings().has(Reading.ROUTES_PUT_REPLACES)) {
            Arrays.stream(existing.keys()).filter(id -> !kept.contains(id)).forEach(state.routes()::remove);
        }
        List<ObjectNode> rows = kept.stream()
                .map(state.routes()::get)
                .flatMap(Optional::stream)
                .map(SiteRoutes::shown)
                .toList();
        ObjectNode meta = Json.object();
        meta.set(
                "pagination",
                new OffsetPaging(50, any -> 250, "total_page")
                        .pagination(exchange, rows.size(), rows.size(), Math.max(1, rows.size()), 1));
        return Exchange.data(200, Json.array(rows), meta);
    }

    private Response putOne(Exchange exchange) {
        long id = exchange.id("row_id");
        routesOf(exchange).row(id).orElseThrow(exchange::notFound);
        state.routes().put(id, route(exchange, exchange.body(), ""));
        return Exchange.data(201, shown(state.routes().get(id).orElseThrow()));
    }

    private Response delete(Exchange exchange) {
        long id = exchange.id("row_id");
        routesOf(exchange).row(id).orElseThrow(exchange::notFound);
        state.routes().remove(id);
        return Response.empty(204);
    }

    /** Ids to match come as text, even though they are numbers. */
    private static ObjectNode route(Exchange exchange, JsonNode body, String prefix) {
        ObjectNode route = Json.object().put("id", 0).put("site_id", exchange.id("site_id"));
        for (String field : List.of("type", "matching", "route")) {
            if (!body.path(field).isTextual() || body.path(field).asText().isEmpty()) {
                throw exchange.unprocessable(prefix + field, "must be a text");
            }
            route.set(field, body.get(field));
        }
        return route;
    }
}
