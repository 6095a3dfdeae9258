package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** A list that says it has this many rows, whatever it has. */
public record LyingTotal(int total) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Lists.editPages(answer.apply(request), pages -> {
            int perPage = Math.max(1, pages.path("per_page").asInt(1));
            pages.put("total", total).put("total_pages", (total + perPage - 1) / perPage);
        });
    }
}
