package dev.bcsite.sandbox.metafield;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Many metafields at once, of different things of one sort. What can be done is done; what cannot is told, with 422
 * and the part that succeeded.
 */
record MetafieldBatches(Metafields metafields) {

    private static final int MOST = 50;

    Response create(Exchange exchange) {
        return all(exchange.objects(MOST), body -> {
            Problems problems = new Problems();
            ObjectNode row = Metafields.FIELDS.created(body, "", problems);
            String thing = metafields.thing(body);
            if (!metafields.isThere(thing)) {
                problems.add("resource_id", "is not known");
            }
            problems.refuseAny();
            long id = metafields.table().add(metafields.saved(exchange, thing, Optional.empty(), row));
            return metafields.shown(metafields.table().get(id).orElseThrow());
        });
    }

    Response update(Exchange exchange) {
        return all(exchange.objects(MOST), body -> {
            ObjectNode before = found(body.path("id"));
            ObjectNode row = Metafields.FIELDS.changed(before, body);
            String thing = before.path("resource_id").asText();
            long id = before.path("id").asLong();
            metafields.table().put(id, metafields.saved(exchange, thing, Optional.of(before), row));
            return metafields.shown(metafields.table().get(id).orElseThrow());
        });
    }

    Response remove(Exchange exchange) {
        JsonNode body = exchange.body();
        if (!body.isArray()) {
            throw Refusal.of(422, "The request body has to be a JSON array");
        }
        return all(Json.elements(body), id -> {
            ObjectNode row = found(id);
            metafields.refuseForeign(exchange, row);
            metafields.table().remove(id.asLong());
            return id;
        });
    }

    private ObjectNode found(JsonNode id) {
        Store rows = metafields.rows(Optional.empty());
        return rows.keyOf(id.asText())
                .flatMap(rows::get)
                .orElseThrow(() -> Refusal.unprocessable("id", "is not known"));
    }

    private static <T extends JsonNode> Response all(List<T> bodies, Function<T, JsonNode> work) {
        ArrayNode done = Json.array();
        ArrayNode errors = Json.array();
        for (T body : bodies) {
            try {
                done.add(work.apply(body));
            } catch (Refusal refusal) {
                errors.add(error(refusal, done.size() + errors.size()));
            }
        }
        ObjectNode answer = Json.object();
        answer.set("data", done);
        answer.set("errors", errors);
        answer.putObject("meta")
                .put("total", bodies.size())
                .put("success", done.size())
                .put("failed", errors.size());
        return Exchange.json(errors.isEmpty() ? 200 : 422, answer);
    }

    private static ObjectNode error(Refusal refusal, int position) {
        ObjectNode error = Json.object().put("status", refusal.status()).put("title", refusal.title());
        error.put("type", "https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes");
        ObjectNode fields = error.putObject("errors");
        Map<String, String> found = new TreeMap<>(refusal.errors());
        if (found.isEmpty()) {
            found.put("", refusal.title());
        }
        found.forEach(
                (field, problem) -> fields.put(field.isEmpty() ? "" + position : position + "." + field, problem));
        return error;
    }
}
