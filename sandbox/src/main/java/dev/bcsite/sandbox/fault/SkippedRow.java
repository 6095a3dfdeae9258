package dev.bcsite.sandbox.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.function.Function;

/**
 * A later page of an offset list, as if a row had been removed in front since the page before was read: its own first
 * row has moved to that page and is never seen. First pages and other lists are left alone.
 */
public record SkippedRow() implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        Response right = answer.apply(request);
        int page = Lists.page(request);
        if (page < 2 || right.status() != 200) {
            return right;
        }
        Response after = answer.apply(Lists.onPage(request, page + 1));
        ArrayNode later = after.status() == 200 ? Lists.rows(Json.parse(after.bodyText())) : Json.array();
        return Lists.edit(right, rows -> {
            if (!rows.isEmpty()) {
                rows.remove(0);
                rows.addAll(later.isEmpty() ? Json.array() : Json.array().add(later.get(0)));
            }
        });
    }
}
