package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Flow;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** The right answer with its length, of whose body only a part arrives before the connection ends. */
public record TruncatedBody(Part kept) implements Fault {

    /** Half of the body. */
    public TruncatedBody() {
        this(Part.HALF);
    }

    /** So many bytes of the body. */
    public TruncatedBody(int bytes) {
        this(Part.bytes(bytes));
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Torn.at(answer.apply(request), Flow.until(kept::ofBody));
    }
}
