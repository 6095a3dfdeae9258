package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Pages by number: what most of v3 does.
 *
 * @param otherwise the limit when none is asked for
 * @param largest the largest limit for a request
 * @param pagesField what the number of pages is called
 */
public record OffsetPaging(int otherwise, ToIntFunction<Exchange> largest, String pagesField) implements Paging {

    public static OffsetPaging plain() {
        return of(50, 250);
    }

    public static OffsetPaging of(int otherwise, int largest) {
        return new OffsetPaging(otherwise, exchange -> largest, "total_pages");
    }

    @Override
    public List<String> parameters() {
        return List.of("page", "limit");
    }

    @Override
    public Response answer(Exchange exchange, long[] keys, Show show) {
        int asked = Paging.limit(exchange, otherwise, 250);
        int limit = Math.min(asked, largest.applyAsInt(exchange));
        int page = Paging.number(exchange, "page", 1);
        int from = (int) Math.min(keys.length, (page - 1L) * limit);
        List<JsonNode> rows = show.rows(Arrays.copyOfRange(keys, from, Math.min(keys.length, from + limit)));
        ObjectNode meta = Json.object();
        meta.set("pagination", pagination(exchange, keys.length, rows.size(), limit, page));
        return Exchange.data(200, Json.array(rows), meta);
    }

    public ObjectNode pagination(Exchange exchange, int total, int count, int limit, int page) {
        int pages = (total + limit - 1) / limit;
        ObjectNode pagination = Json.object()
                .put("total", total)
                .put("count", count)
                .put("per_page", limit)
                .put("current_page", page)
                .put(pagesField, pages);
        ObjectNode links = pagination.putObject("links");
        if (page > 1) {
            links.put("previous", Links.to(exchange, piece(page - 1, limit)));
        }
        links.put("current", Links.to(exchange, piece(page, limit)));
        if (page < pages) {
            links.put("next", Links.to(exchange, piece(page + 1, limit)));
        }
        return pagination;
    }

    private static Map<String, Integer> piece(int page, int limit) {
        Map<String, Integer> piece = new LinkedHashMap<>();
        piece.put("page", page);
        piece.put("limit", limit);
        return piece;
    }
}
