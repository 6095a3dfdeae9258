package dev.bcsite.sandbox.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.function.Function;

/**
 * A later page of an offset list, as if a row had been added in front since the page before was read: it begins with
 * the last row of that page again, and its own last row has moved on. First pages and other lists are left alone.
 */
public record ShiftedPages() implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        Response right = answer.apply(request);
        int page = request.query()
                .get("page")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(1);
        if (page < 2 || right.status() != 200) {
            return right;
        }
        ArrayNode before =
                Lists.rows(Json.parse(answer.apply(onPage(request, page - 1)).bodyText()));
        return Lists.edit(right, rows -> {
            if (!rows.isEmpty() && !before.isEmpty()) {
                rows.remove(rows.size() - 1);
                rows.insert(0, (ObjectNode) before.get(before.size() - 1));
            }
        });
    }

    private static Request onPage(Request request, int page) {
        String query = request.rawQuery().replaceFirst("(^|&)page=\\d+", "$1page=" + page);
        return new Request(request.method(), request.path(), query, request.headers(), request.body());
    }
}
