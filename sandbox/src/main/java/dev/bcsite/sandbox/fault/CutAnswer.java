package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Flow;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** Only so many bytes arrive, status line and headers counted, before the connection ends. */
public record CutAnswer(int bytes) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Torn.at(answer.apply(request), Flow.until(frame -> bytes));
    }
}
