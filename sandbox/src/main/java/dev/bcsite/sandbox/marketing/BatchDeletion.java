package dev.bcsite.sandbox.marketing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Store;
import java.util.List;
import java.util.function.Consumer;

/** {@code DELETE ?id:in=1,2,3} as promotions and their codes have it: what cannot be deleted is told, the rest is gone. */
record BatchDeletion(Exchange exchange, int most) {

    /** @param refusing throws for a row that must stay */
    Response of(Store store, Consumer<ObjectNode> refusing) {
        List<String> ids = exchange.query().list("id:in");
        if (ids.isEmpty() || ids.size() > most || ids.stream().anyMatch(id -> !id.matches("\\d{1,18}"))) {
            throw exchange.unprocessable("id:in", "must have between 1 and " + most + " ids");
        }
        ArrayNode errors = Json.array();
        for (String id : ids) {
            store.row(Long.parseLong(id)).ifPresent(row -> remove(store, row, refusing, errors));
        }
        return errors.isEmpty() ? Response.empty(204) : failed(ids.size(), errors);
    }

    private static void remove(Store store, ObjectNode row, Consumer<ObjectNode> refusing, ArrayNode errors) {
        long id = row.path("id").asLong();
        try {
            refusing.accept(row);
            store.remove(id);
        } catch (Refusal refusal) {
            ObjectNode error = errors.addObject().put("status", 422).put("title", refusal.title());
            error.put("type", "https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes");
            ObjectNode fields = error.putObject("errors");
            refusal.errors().forEach((field, problem) -> fields.put(Long.toString(id), problem));
        }
    }

    private static Response failed(int total, ArrayNode errors) {
        ObjectNode body = Json.object();
        body.set("errors", errors);
        body.putObject("meta")
                .put("total", total)
                .put("success", total - errors.size())
                .put("failed", errors.size());
        return Exchange.json(422, body);
    }
}
