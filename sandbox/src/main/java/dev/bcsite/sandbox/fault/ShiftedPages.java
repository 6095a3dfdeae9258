package dev.bcsite.sandbox.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
        int page = Lists.page(request);
        if (page < 2 || right.status() != 200) {
            return right;
        }
        Response before = answer.apply(Lists.onPage(request, page - 1));
        ArrayNode earlier = Lists.rows(Json.parse(before.bodyText()));
        return Lists.edit(right, rows -> {
            if (!rows.isEmpty() && !earlier.isEmpty()) {
                rows.remove(rows.size() - 1);
                rows.insert(0, earlier.get(earlier.size() - 1));
            }
        });
    }
}
