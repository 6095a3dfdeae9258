package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** A list that silently lacks its last rows, while what it says about its length stays true. */
public record ShortPull(int missing) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Lists.edit(answer.apply(request), rows -> {
            for (int i = 0; i < missing && !rows.isEmpty(); i++) {
                rows.remove(rows.size() - 1);
            }
        });
    }
}
