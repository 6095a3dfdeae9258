package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** The right answer, late. */
public record SlowAnswer(int milliseconds) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            // The store is closing: answer now.
            Thread.currentThread().interrupt();
        }
        return answer.apply(request);
    }
}
