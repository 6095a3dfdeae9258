package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.OffsetPaging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Redirects from old paths; one per path and site. */
public final class Redirects {

    private static final String PATH = "/v3/storefront/redirects";
    private static final List<String> TYPES = List.of("product", "brand", "category", "page", "post", "url");

    private final StoreState state;

    public Redirects(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        return List.of(
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
                Endpoint.write("DELETE", PATH, Scope.CONTENT, this::delete));
    }

    private ObjectNode shown(ObjectNode row, boolean withTarget) {
        ObjectNode shown = row.deepCopy();
        if (withTarget) {
            target(row).ifPresent(url -> shown.put("to_url", url));
        }
        return shown;
    }

    /** Where the redirect leads today, on the site's own domain; empty when the entity is gone. */
    private Optional<String> target(ObjectNode redirect) {
        JsonNode to = redirect.path("to");
        String path = to.path("type").asText().equals("url")
                ? to.path("url").asText()
                : pathOf(to.path("type").asText(), to.path("entity_id").asLong());
        if (path.startsWith("/")) {
            return state.sites()
                    .row(redirect.path("site_id").asLong())
                    .map(site -> site.path("url").asText() + path);
        }
        return Optional.of(path).filter(url -> !url.isEmpty());
    }

    private String pathOf(String type, long id) {
        return switch (type) {
            case "product" -> text(state.products(), id, "custom_url", "url");
            case "category" -> text(state.categories(), id, "url", "path");
            case "brand" -> text(state.brands(), id, "custom_url", "url");
            case "page" ->
                state.table(Kind.PAGES)
                        .row(id)
                        .map(row -> row.path("url").asText())
                        .orElse("");
            default ->
                state.table(Kind.POSTS)
                        .row(id)
                        .map(row -> row.path("url").asText())
                        .orElse("");
        };
    }

    private static String text(Table table, long id, String outer, String inner) {
        return table.row(id).map(row -> row.path(outer).path(inner).asText()).orElse("");
    }

    private Response put(Exchange exchange) {
        JsonNode body = exchange.body();
        if (!body.isArray()) {
            throw exchange.unprocessable("", "must be a JSON array");
        }
        List<ObjectNode> redirects = new ArrayList<>();
        for (JsonNode row : body) {
            redirects.add(redirect(exchange, row, redirects.size() + "."));
        }
        List<ObjectNode> stored = redirects.stream().map(this::store).toList();
        ObjectNode meta = Json.object();
        meta.set(
                "pagination",
                OffsetPaging.plain().pagination(exchange, stored.size(), stored.size(), Math.max(1, stored.size()), 1));
        return Exchange.data(201, Json.array(stored), meta);
    }

    private synchronized ObjectNode store(ObjectNode redirect) {
        Table table = state.redirects();
        long id = Arrays.stream(table.keys())
                .filter(key ->
                        table.row(key).filter(row -> isSamePlace(row, redirect)).isPresent())
                .findFirst()
                .orElseGet(table::nextId);
        table.put(id, redirect);
        return table.get(id).orElseThrow();
    }

    private static boolean isSamePlace(ObjectNode one, ObjectNode other) {
        return one.path("from_path").equals(other.path("from_path"))
                && one.path("site_id").asLong() == other.path("site_id").asLong();
    }

    private ObjectNode redirect(Exchange exchange, JsonNode row, String prefix) {
        String from = row.path("from_path").asText("");
        if (!from.startsWith("/")) {
            throw exchange.unprocessable(prefix + "from_path", "must begin with a slash");
        }
        if (state.sites().row(row.path("site_id").asLong()).isEmpty()) {
            throw exchange.unprocessable(prefix + "site_id", "is not a site of this store");
        }
        String type = row.path("to").path("type").asText("");
        if (!TYPES.contains(type)) {
            throw exchange.unprocessable(prefix + "to.type", "must be one of " + String.join(", ", TYPES));
        }
        if (type.equals("url")
                ? !row.path("to").path("url").isTextual()
                : !row.path("to").path("entity_id").isIntegralNumber()) {
            throw exchange.unprocessable(prefix + "to", "needs " + (type.equals("url") ? "a url" : "an entity_id"));
        }
        ObjectNode redirect = Json.object()
                .put("id", 0)
                .put("site_id", row.path("site_id").asLong())
                .put("from_path", from);
        ObjectNode to = redirect.putObject("to").put("type", type);
        String field = type.equals("url") ? "url" : "entity_id";
        to.set(field, row.path("to").get(field));
        return redirect;
    }

    private Response delete(Exchange exchange) {
        List<String> ids = exchange.query().list("id:in");
        Optional<String> site = exchange.query().get("site_id");
        if (ids.isEmpty() && site.isEmpty()) {
            return Errors.of(exchange.request(), 422, "id:in or site_id is required");
        }
        for (long id : state.redirects().keys()) {
            boolean named = ids.isEmpty() || ids.contains(Long.toString(id));
            boolean there = site.isEmpty()
                    || state.redirects()
                            .row(id)
                            .filter(row -> row.path("site_id").asText().equals(site.get()))
                            .isPresent();
            if (named && there) {
                state.redirects().remove(id);
            }
        }
        return Response.empty(204);
    }
}
