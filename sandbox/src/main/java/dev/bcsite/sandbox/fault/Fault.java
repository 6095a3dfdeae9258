package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** One way in which a store misbehaves. */
public sealed interface Fault
        permits TooManyRequests,
                SlowAnswer,
                DroppedConnection,
                TruncatedBody,
                HtmlInsteadOfJson,
                MalformedJson,
                ServerError,
                ShiftedPages,
                ShortPull,
                Unauthorized,
                MissingScope {

    /**
     * What the client gets instead of the answer.
     *
     * @param answer gives the store's own answer to this or another request; a fault need not ask
     */
    Response strike(Request request, Function<Request, Response> answer);
}
