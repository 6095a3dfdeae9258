package dev.bcsite.sandbox.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes pages, one object or an array of them.
 *
 * <p>A wrong page in an array makes the answer a 422, yet the right ones are written. A page whose URL is taken is
 * written without it, and the answer is a 207.
 */
final class PageBatches {

    private static final int LARGEST_BODY = 1024 * 1024;

    private final StoreState state;
    private final PageRules rules;

    PageBatches(StoreState state) {
        this.state = state;
        this.rules = new PageRules(state);
    }

    private Table pages() {
        return state.table(Kind.PAGES);
    }

    Response create(Exchange exchange) {
        return all(exchange, 201, exchange.body().isObject(), this::created);
    }

    /** A single page may come without an array, but the answer has one. */
    Response update(Exchange exchange) {
        return all(exchange, 200, false, body -> {
            long id = pages().keyOf(body.path("id").asText())
                    .orElseThrow(() -> Refusal.of(
                            404,
                            "There is no page with the id " + body.path("id").asText()));
            return changed(id, body);
        });
    }

    Response updateOne(Exchange exchange) {
        long id = exchange.id("page_id");
        pages().row(id).orElseThrow(exchange::notFound);
        return all(exchange, 200, true, body -> changed(id, body));
    }

    private Written created(ObjectNode body) {
        ObjectNode row = rules.created(body);
        long id = pages().add(row);
        return settled(id, "");
    }

    private Written changed(long id, ObjectNode body) {
        ObjectNode before = pages().get(id).orElseThrow();
        pages().put(id, rules.changed(before, body));
        return settled(id, before.path("url").asText());
    }

    /** A page as it was written, and whether its URL could be. */
    private record Written(ObjectNode page, boolean hasUrl) {}

    private Written settled(long id, String urlBefore) {
        ObjectNode page = pages().get(id).orElseThrow();
        boolean isFree = rules.isFree(page);
        if (!isFree) {
            pages().put(id, page.put("url", urlBefore));
        }
        if (page.path("is_homepage").asBoolean()) {
            rules.makeOnlyHomepage(page);
        }
        return new Written(pages().row(id).orElseThrow(), isFree);
    }

    @FunctionalInterface
    private interface Work {
        Written on(ObjectNode body);
    }

    private Response all(Exchange exchange, int status, boolean isSingle, Work work) {
        if (exchange.request().body().length > LARGEST_BODY) {
            throw Refusal.of(413, "The body is too large; about 1 MB is allowed");
        }
        List<ObjectNode> bodies = exchange.body().isObject() ? List.of(exchange.object()) : exchange.objects(250);
        List<Written> written = new ArrayList<>();
        Map<String, String> problems = new TreeMap<>();
        for (int i = 0; i < bodies.size(); i++) {
            try {
                written.add(work.on(bodies.get(i)));
            } catch (Refusal refusal) {
                if (refusal.status() != 422 || isSingle) {
                    throw refusal;
                }
                String prefix = bodies.size() == 1 ? "" : i + ".";
                refusal.errors().forEach((field, problem) -> problems.put(prefix + field, problem));
            }
        }
        return problems.isEmpty()
                ? answer(exchange, status, isSingle, written)
                : Errors.of(exchange.request(), 422, "Input is invalid", problems);
    }

    private static Response answer(Exchange exchange, int status, boolean isSingle, List<Written> written) {
        List<JsonNode> rows = new ArrayList<>();
        written.forEach(one -> rows.add(Pages.show(exchange, one.page)));
        JsonNode data = isSingle ? rows.get(0) : Json.array(rows);
        Optional<Written> without = written.stream().filter(one -> !one.hasUrl).findFirst();
        if (without.isEmpty()) {
            return Exchange.data(status, data);
        }
        ObjectNode answer = Json.object();
        answer.set("data", data);
        answer.putObject("errors")
                .put("status", 409)
                .put(
                        "title",
                        "The URL of the page " + without.get().page.path("name").asText() + " is already in use")
                .put("type", "/api-docs/getting-started/api-status-codes")
                .putObject("errors")
                .put("url", "is already in use");
        long failed = written.stream().filter(one -> !one.hasUrl).count();
        answer.putObject("meta")
                .put("total", written.size())
                .put("success", written.size() - failed)
                .put("failed", failed);
        return Exchange.json(207, answer);
    }
}
