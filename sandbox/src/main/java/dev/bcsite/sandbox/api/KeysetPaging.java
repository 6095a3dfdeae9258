package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows after the last id seen: what listings do. */
public record KeysetPaging(int otherwise) implements Paging {

    @Override
    public List<String> parameters() {
        return List.of("after", "limit");
    }

    @Override
    public Response answer(Exchange exchange, long[] keys, Show show) {
        int limit = Paging.limit(exchange, otherwise, 250);
        String after = exchange.query().get("after").orElse("0");
        if (!after.matches("\\d{1,18}")) {
            throw exchange.unprocessable("after", "must be a listing id");
        }
        long last = Long.parseLong(after);
        long[] rest = Arrays.stream(keys).filter(key -> key > last).toArray();
        long[] batch = Arrays.copyOf(rest, Math.min(limit, rest.length));
        List<JsonNode> rows = show.rows(batch);
        return Exchange.data(
                200, Json.array(rows), meta(exchange, keys.length, rows.size(), rest.length > limit, batch, limit));
    }

    private static ObjectNode meta(Exchange exchange, int total, int count, boolean more, long[] batch, int limit) {
        ObjectNode meta = Json.object();
        ObjectNode pagination = meta.putObject("pagination")
                .put("count", count)
                .put("total", total)
                .put("total_pages", (total + limit - 1) / limit);
        ObjectNode links = pagination.putObject("links");
        if (more) {
            Map<String, Object> next = new LinkedHashMap<>();
            next.put("after", batch[batch.length - 1]);
            next.put("limit", limit);
            links.put("next", Links.to(exchange, next));
        }
        return meta;
    }
}
