package dev.bcsite.sandbox.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.OffsetPaging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Pages as written in the control panel. Their bodies come only when asked for. */
public final class Pages {

    private static final String PATH = "/v3/content/pages";
    private static final Set<String> PARAMETERS =
            Set.of("channel_id", "id:in", "name", "name:like", "limit", "page", "include");

    private final StoreState state;
    private final PageBatches batches;

    public Pages(StoreState state) {
        this.state = state;
        this.batches = new PageBatches(state);
    }

    public List<Endpoint> endpoints() {
        Resource pages = Resource.at(PATH, Scope.CONTENT, this::askable)
                .paging(OffsetPaging.of(20, 250))
                .filters(
                        Filter.number("channel_id"),
                        Filter.number("id"),
                        Filter.text("name", ""),
                        new Filter("name", List.of("like"), (operator, value, exchange) -> row -> holds(row, value)))
                .shape(Pages::show);
        return new SiteKey(state)
                .name()
                .in(List.of(
                        pages.list(),
                        Endpoint.get(PATH + "/{page_id}", Scope.CONTENT, this::one),
                        Endpoint.write("POST", PATH, Scope.CONTENT, batches::create),
                        Endpoint.write("PUT", PATH, Scope.CONTENT, batches::update),
                        Endpoint.write("PUT", PATH + "/{page_id}", Scope.CONTENT, batches::updateOne),
                        Endpoint.write("DELETE", PATH, Scope.CONTENT, this::removeMany),
                        Endpoint.write("DELETE", PATH + "/{page_id}", Scope.CONTENT, this::removeOne)));
    }

    private Table pages() {
        return state.table(Kind.PAGES);
    }

    private Table askable(Exchange exchange) {
        refuseUnknown(exchange);
        return pages();
    }

    private static void refuseUnknown(Exchange exchange) {
        Set<String> unknown = new TreeSet<>(exchange.query().names());
        unknown.removeAll(PARAMETERS);
        if (!unknown.isEmpty()) {
            throw Refusal.of(400, "Not supported here: " + String.join(", ", unknown));
        }
    }

    private static boolean holds(ObjectNode page, String text) {
        return Filter.contains(page.path("name"), text) || Filter.contains(page.path("body"), text);
    }

    static ObjectNode show(Exchange exchange, ObjectNode row) {
        ObjectNode page = row.deepCopy();
        if (!exchange.includes("body")) {
            page.remove("body");
        }
        return page;
    }

    /** The filters of the list hold for one page too: what they do not let through is not there. */
    private Response one(Exchange exchange) {
        refuseUnknown(exchange);
        ObjectNode page = pages().row(exchange.id("page_id"))
                .filter(row -> isAskedFor(exchange.query(), row))
                .orElseThrow(exchange::notFound);
        return Exchange.data(200, show(exchange, page));
    }

    private static boolean isAskedFor(Query query, ObjectNode page) {
        List<String> ids = query.list("id:in");
        Optional<String> channel = query.get("channel_id");
        Optional<String> name = query.get("name");
        Optional<String> like = query.get("name:like");
        return (ids.isEmpty() || ids.contains(page.path("id").asText()))
                && channel.filter(id -> !id.equals(page.path("channel_id").asText()))
                        .isEmpty()
                && name.filter(text -> !text.equalsIgnoreCase(page.path("name").asText()))
                        .isEmpty()
                && like.filter(text -> !holds(page, text)).isEmpty();
    }

    /** Removes those that exist, even when others do not and the answer is 404. */
    private Response removeMany(Exchange exchange) {
        List<String> ids = exchange.query().list("id:in");
        if (ids.isEmpty()) {
            throw Refusal.unprocessable("id:in", "is required");
        }
        List<String> unknown = new ArrayList<>();
        for (String id : ids) {
            pages().keyOf(id).ifPresentOrElse(key -> remove(exchange, key), () -> unknown.add(id));
        }
        return unknown.isEmpty()
                ? Response.empty(204)
                : Errors.of(exchange.request(), 404, "There is no page with the id " + String.join(", ", unknown));
    }

    private Response removeOne(Exchange exchange) {
        long id = exchange.id("page_id");
        pages().row(id).orElseThrow(exchange::notFound);
        remove(exchange, id);
        return Response.empty(204);
    }

    /** Pages below it go too when the request says so; otherwise they move to the top. */
    private void remove(Exchange exchange, long id) {
        boolean withChildren =
                exchange.query().get("delete_children").filter("true"::equals).isPresent();
        pages().remove(id);
        for (long child : pages().having("parent_id", Long.toString(id))) {
            if (withChildren) {
                remove(exchange, child);
            } else {
                pages().edit(child, page -> page.put("parent_id", 0));
            }
        }
    }
}
