package dev.bcsite.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Lists that lead a reader astray. Answers that are no lists are left alone. */
public enum BadList implements NamedFault {
    EMPTY_LIST("no rows, and a total of zero", BadList::emptied),
    REPEATED_ROW("the last row twice, instead of the first", right -> Lists.edit(right, BadList::repeat)),
    REVERSED_ROWS("the rows backwards", right -> Lists.edit(right, BadList::reverse)),
    NULL_ROW("null for the first row", right -> Lists.edit(right, rows -> first(rows, () -> rows.setNull(0)))),
    MISSING_NEXT_LINK("nothing says that there is another page", right -> Lists.rewrite(right, BadList::withoutNext)),
    MISSING_PAGINATION("nothing about pages", right -> Lists.rewrite(right, BadList::withoutPages)),
    ENDLESS_PAGES("each page says that there is another", BadList::endless);

    private final String sentence;
    private final UnaryOperator<Response> change;

    BadList(String sentence, UnaryOperator<Response> change) {
        this.sentence = sentence;
        this.change = change;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return change.apply(answer.apply(request));
    }

    private static Response emptied(Response right) {
        Response empty = Lists.edit(right, ArrayNode::removeAll);
        return Lists.editPages(
                empty, pages -> pages.put("total", 0).put("count", 0).put("total_pages", 0));
    }

    private static void repeat(ArrayNode rows) {
        first(rows, () -> {
            rows.remove(0);
            rows.add(rows.isEmpty() ? Json.object() : rows.get(rows.size() - 1));
        });
    }

    private static void reverse(ArrayNode rows) {
        for (int i = 0; i < rows.size(); i++) {
            rows.insert(i, rows.remove(rows.size() - 1));
        }
    }

    private static void first(ArrayNode rows, Runnable change) {
        if (!rows.isEmpty()) {
            change.run();
        }
    }

    private static JsonNode withoutNext(JsonNode body) {
        for (JsonNode pages : body.path("meta")) {
            if (pages.path("links") instanceof ObjectNode links) {
                links.remove("next");
            }
            if (pages instanceof ObjectNode object) {
                object.remove("end_cursor");
            }
        }
        return body;
    }

    private static JsonNode withoutPages(JsonNode body) {
        if (body instanceof ObjectNode object && object.has("meta")) {
            object.putObject("meta");
        }
        return body;
    }

    private static Response endless(Response right) {
        return Lists.editPages(right, pages -> {
            int next = pages.path("current_page").asInt(1) + 1;
            pages.put("total", pages.path("per_page").asInt(1) * next).put("total_pages", next);
            if (pages.path("links") instanceof ObjectNode links) {
                links.put("next", "?page=" + next);
            }
        });
    }
}
