package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** The page before this one again; of lists without numbered pages the first one. */
public record DuplicatedPage() implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        int page = Lists.page(request);
        return answer.apply(page > 1 ? Lists.onPage(request, page - 1) : Lists.fromTheBeginning(request));
    }
}
