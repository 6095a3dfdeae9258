package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.OffsetPaging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Redirects from old paths, one by one or as an array. Files of them are the business of {@link RedirectJobs}. */
public final class Redirects {

    private static final String PATH = "/v3/storefront/redirects";

    private final StoreState state;
    private final RedirectRows rows;

    public Redirects(StoreState state) {
        this.state = state;
        this.rows = new RedirectRows(state);
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                Resource.at(PATH, Scope.CONTENT, exchange -> state.redirects())
                        .filters(
                                Filter.number("id"),
                                Filter.number("site_id"),
                                Filter.single(
                                        "keyword",
                                        (value, exchange) -> row ->
                                                row.path("from_path").asText().startsWith(value)))
                        .sorts("from_path", "type", "site_id", "id")
                        .shape((exchange, row) -> shown(row, exchange.includes("to_url")))
                        .list(),
                Endpoint.write("PUT", PATH, Scope.CONTENT, this::put),
                Endpoint.write("DELETE", PATH, Scope.CONTENT, this::delete)));
        endpoints.addAll(new RedirectJobs(state, rows).endpoints());
        return endpoints;
    }

    private ObjectNode shown(ObjectNode row, boolean withTarget) {
        ObjectNode shown = row.deepCopy();
        if (withTarget) {
            rows.target(row).ifPresent(url -> shown.put("to_url", url));
        }
        return shown;
    }

    /** All of them or none; of two with the same path and site the later one stays. */
    private Response put(Exchange exchange) {
        Problems problems = new Problems();
        List<ObjectNode> redirects = new ArrayList<>();
        for (ObjectNode body : exchange.objects(Integer.MAX_VALUE)) {
            redirects.add(rows.read(body, redirects.size() + ".", problems));
        }
        problems.refuseAny();
        List<ObjectNode> stored = redirects.stream().map(rows::store).toList();
        ObjectNode meta = Json.object();
        meta.set(
                "pagination",
                OffsetPaging.plain().pagination(exchange, stored.size(), stored.size(), Math.max(1, stored.size()), 1));
        return Exchange.data(201, Json.array(stored), meta);
    }

    private Response delete(Exchange exchange) {
        List<String> ids = exchange.query().list("id:in");
        Optional<String> site = exchange.query().get("site_id");
        if (ids.isEmpty() && site.isEmpty()) {
            throw Refusal.of(422, "id:in or site_id is required");
        }
        for (long id : state.redirects().keys()) {
            boolean isNamed = ids.isEmpty() || ids.contains(Long.toString(id));
            boolean isThere = site.isEmpty() || isOnSite(id, site.get());
            if (isNamed && isThere) {
                state.redirects().remove(id);
            }
        }
        return Response.empty(204);
    }

    private boolean isOnSite(long id, String site) {
        return state.redirects()
                .row(id)
                .filter(row -> row.path("site_id").asText().equals(site))
                .isPresent();
    }
}
