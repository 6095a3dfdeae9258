package dev.bcsite.sandbox.graph;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * One page of a list, in Relay's form. Cursors are positions, so rows that come or go shift the pages after them.
 *
 * <p>A client that asks for nothing gets ten.
 */
final class Connection {

    private static final int USUAL_PAGE = 10;
    private static final String CURSOR = "arrayconnection:";

    private Connection() {}

    static Map<String, Object> of(Call call, int largestPage, List<?> all) {
        return of(call, largestPage, all.size(), all::get);
    }

    /** @param element makes the element at a position; asked only for those on the page */
    static Map<String, Object> of(Call call, int largestPage, int total, IntFunction<?> element) {
        Optional<Integer> first = size(call, "first", largestPage);
        Optional<Integer> last = size(call, "last", largestPage);
        int start = position(call, "after").map(position -> position + 1).orElse(0);
        int end = Math.min(position(call, "before").orElse(total), total);
        start = Math.min(Math.max(start, 0), Math.max(end, 0));
        if (first.isPresent() || last.isEmpty()) {
            end = Math.min(end, start + first.orElse(USUAL_PAGE));
        }
        if (last.isPresent()) {
            start = Math.max(start, end - last.get());
        }
        return page(start, Math.max(start, end), total, element);
    }

    private static Map<String, Object> page(int start, int end, int total, IntFunction<?> element) {
        List<Map<String, Object>> edges = new ArrayList<>();
        for (int i = start; i < end; i++) {
            edges.add(Map.of("node", element.apply(i), "cursor", cursor(i)));
        }
        Map<String, Object> info = new HashMap<>();
        info.put("hasNextPage", end < total);
        info.put("hasPreviousPage", start > 0);
        if (end > start) {
            info.put("startCursor", cursor(start));
            info.put("endCursor", cursor(end - 1));
        }
        return Map.of("edges", edges, "pageInfo", info, "collectionInfo", Map.of("totalItems", total));
    }

    private static Optional<Integer> size(Call call, String argument, int largest) {
        Optional<Integer> size = call.integer(argument);
        if (size.isPresent() && size.get() > largest) {
            throw new GraphProblem("Argument '" + argument + "' cannot exceed " + largest);
        }
        if (size.isPresent() && size.get() < 0) {
            throw new GraphProblem("Argument '" + argument + "' must be a non-negative integer");
        }
        return size;
    }

    private static String cursor(int position) {
        return GlobalId.encoded(CURSOR + position);
    }

    /** A cursor that is none of ours counts as not given. */
    private static Optional<Integer> position(Call call, String argument) {
        return call.text(argument).flatMap(Connection::position);
    }

    private static Optional<Integer> position(String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.startsWith(CURSOR)
                    ? Optional.of(Integer.parseInt(text.substring(CURSOR.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
