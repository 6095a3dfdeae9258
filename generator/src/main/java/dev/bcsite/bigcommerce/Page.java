package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.JsonRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param ids of everything on the page, in its order
 * @param rows what is kept of it
 * @param total how much the whole list holds, as far as BigCommerce tells
 * @param isLast whether no page follows
 */
record Page<T>(List<Long> ids, List<T> rows, Optional<Long> total, boolean isLast) {

    /** As many as BigCommerce gives at a time. */
    static final int SIZE = 250;

    /**
     * Reads a v3 page.
     *
     * @param noun what a row is called in messages
     * @param read absent for a row that is not kept
     */
    static <T> Page<T> of(JsonNode body, String noun, String idField, Function<JsonNode, Optional<T>> read)
            throws UnreadableAnswerException {
        List<JsonNode> data = Body.list(body);
        JsonNode paging = body.path("meta").path("pagination");
        Optional<Long> total = Optional.of(paging.path("total"))
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::asLong);
        return of(data, noun, idField, total, isLast(paging, data.size()), read);
    }

    /** Reads a v2 page, which tells nothing about the list: a page that is not full is the last. */
    static <T> Page<T> ofBare(JsonNode body, String noun, Function<JsonNode, Optional<T>> read)
            throws UnreadableAnswerException {
        List<JsonNode> data = Body.bareList(body);
        return of(data, noun, "id", Optional.empty(), data.size() < SIZE, read);
    }

    /** Reads a v3 page of rows that have no id. */
    static <T> Page<T> ofUnnumbered(JsonNode body, Function<JsonNode, T> read) throws UnreadableAnswerException {
        List<JsonNode> data = Body.list(body);
        List<T> rows = data.stream().map(read).toList();
        return new Page<>(
                List.of(), rows, Optional.empty(), isLast(body.path("meta").path("pagination"), data.size()));
    }

    private static <T> Page<T> of(
            List<JsonNode> data,
            String noun,
            String idField,
            Optional<Long> total,
            boolean isLast,
            Function<JsonNode, Optional<T>> read) {
        List<Long> ids =
                data.stream().map(row -> JsonRow.of(noun, row).id(idField)).toList();
        List<T> rows = data.stream().flatMap(row -> read.apply(row).stream()).toList();
        return new Page<>(ids, rows, total, isLast);
    }

    /** Site routes call it {@code total_page}. */
    private static boolean isLast(JsonNode paging, int rows) {
        JsonNode pages =
                paging.path("total_pages").isMissingNode() ? paging.path("total_page") : paging.path("total_pages");
        if (pages.isIntegralNumber() && paging.path("current_page").isIntegralNumber()) {
            return paging.path("current_page").asLong() >= pages.asLong();
        }
        return paging.path("links").isObject()
                ? paging.path("links").path("next").isMissingNode()
                : rows < SIZE;
    }
}
