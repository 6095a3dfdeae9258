package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages by number and by cursor at once. Both come back until one of them is used; a cursor and a page together are
 * refused.
 *
 * @param firstPageHasCursors whether to ask for page 1 is not to use pages yet; customers and price lists do not agree
 */
public record CursorPaging(int otherwise, boolean firstPageHasCursors) implements Paging {

    public CursorPaging(int otherwise) {
        this(otherwise, true);
    }

    /** Cursors end as soon as any page is asked for. */
    public CursorPaging orPages() {
        return new CursorPaging(otherwise, false);
    }

    @Override
    public List<String> parameters() {
        return List.of("page", "limit", "after", "before");
    }

    @Override
    public Response answer(Exchange exchange, long[] keys, Show show) {
        boolean byCursor = exchange.query().get("after").isPresent()
                || exchange.query().get("before").isPresent();
        if (byCursor && exchange.query().get("page").isPresent()) {
            throw exchange.unprocessable("page", "cannot be used together with after or before");
        }
        int limit = Paging.limit(exchange, otherwise, 250);
        int page = Paging.number(exchange, "page", 1);
        int from = byCursor ? start(exchange, keys, limit) : (int) Math.min(keys.length, (page - 1L) * limit);
        int to = Math.min(keys.length, byCursor ? end(exchange, keys, from, limit) : from + limit);
        List<JsonNode> rows = show.rows(Arrays.copyOfRange(keys, from, to));
        ObjectNode meta = Json.object();
        if (!byCursor) {
            ObjectNode pagination = OffsetPaging.plain().pagination(exchange, keys.length, rows.size(), limit, page);
            meta.set("pagination", pagination);
        }
        boolean byPage = exchange.query().get("page").isPresent() && !(firstPageHasCursors && page == 1);
        if (!byPage) {
            meta.set("cursor_pagination", cursors(exchange, keys, from, to, limit));
        }
        return Exchange.data(200, Json.array(rows), meta);
    }

    private static int start(Exchange exchange, long[] keys, int limit) {
        if (exchange.query().get("after").isPresent()) {
            long key = key(exchange, "after");
            int at = position(keys, key);
            return at < keys.length && keys[at] == key ? at + 1 : at;
        }
        return Math.max(0, position(keys, key(exchange, "before")) - limit);
    }

    private static int end(Exchange exchange, long[] keys, int from, int limit) {
        boolean before = exchange.query().get("after").isEmpty();
        return before ? position(keys, key(exchange, "before")) : from + limit;
    }

    /** Where the row of a cursor is, or would be in key order when it is gone. A sorted list is in another order. */
    private static int position(long[] keys, long key) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        return (int) Arrays.stream(keys).filter(other -> other < key).count();
    }

    private static ObjectNode cursors(Exchange exchange, long[] keys, int from, int to, int limit) {
        ObjectNode cursors = Json.object().put("count", to - from).put("per_page", limit);
        ObjectNode links = Json.object();
        if (to > from) {
            cursors.put("start_cursor", cursor(keys[from])).put("end_cursor", cursor(keys[to - 1]));
            if (from > 0) {
                links.put("previous", Links.to(exchange, piece("before", cursor(keys[from]), limit)));
            }
            if (to < keys.length) {
                links.put("next", Links.to(exchange, piece("after", cursor(keys[to - 1]), limit)));
            }
        }
        cursors.set("links", links);
        return cursors;
    }

    private static Map<String, Object> piece(String name, String cursor, int limit) {
        Map<String, Object> piece = new LinkedHashMap<>();
        piece.put("limit", limit);
        piece.put(name, cursor);
        return piece;
    }

    private static String cursor(long key) {
        byte[] text = ("row:" + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static long key(Exchange exchange, String parameter) {
        try {
            byte[] text = Base64.getUrlDecoder()
                    .decode(exchange.query().get(parameter).orElse(""));
            return Long.parseLong(new String(text, StandardCharsets.UTF_8).substring("row:".length()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw exchange.unprocessable(parameter, "is not a cursor of this list");
        }
    }
}
