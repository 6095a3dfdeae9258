package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.List;

/** Pages by number, described by offset and without a number of pages: what the list of sites does. */
public record SitePaging() implements Paging {

    @Override
    public List<String> parameters() {
        return List.of("page", "limit");
    }

    @Override
    public Response answer(Exchange exchange, long[] keys, Show show) {
        int limit = Paging.limit(exchange, 50, 250);
        int from = (int) Math.min(keys.length, (Paging.number(exchange, "page", 1) - 1L) * limit);
        List<JsonNode> rows = show.rows(Arrays.copyOfRange(keys, from, Math.min(keys.length, from + limit)));
        ObjectNode meta = Json.object();
        meta.putObject("pagination").put("offset", from).put("limit", limit).put("total_items", keys.length);
        return Exchange.data(200, Json.array(rows), meta);
    }
}
