package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/**
 * One way in which a store misbehaves. {@link FaultCatalogue} lists those that come with the sandbox; a test may bring
 * its own.
 */
@FunctionalInterface
public interface Fault {

    /**
     * What the client gets instead of the answer.
     *
     * @param answer gives the store's own answer to this or another request; a fault need not ask
     */
    Response strike(Request request, Function<Request, Response> answer);
}
