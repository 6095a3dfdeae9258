package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.List;

/** Pages by number as bare arrays, and 204 for an empty one: what v2 does. */
public record BarePaging() implements Paging {

    @Override
    public List<String> parameters() {
        return List.of("page", "limit");
    }

    @Override
    public Response answer(Exchange exchange, long[] keys, Show show) {
        int limit = Paging.limit(exchange, 50, 250);
        int from = (int) Math.min(keys.length, (Paging.number(exchange, "page", 1) - 1L) * limit);
        List<JsonNode> rows = show.rows(Arrays.copyOfRange(keys, from, Math.min(keys.length, from + limit)));
        return rows.isEmpty() ? Response.empty(204) : Exchange.json(200, Json.array(rows));
    }
}
