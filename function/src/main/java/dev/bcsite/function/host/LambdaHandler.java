package dev.bcsite.function.host;

import dev.bcsite.function.Environment;
import dev.bcsite.function.ShopFunction;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Hosts the function on AWS Lambda, behind a function URL or an HTTP API of API Gateway (both with payload format 2.0).
 *
 * <p>Lambda is given the name {@code dev.bcsite.function.host.LambdaHandler::handle}. It takes a method of this shape from any class, so nothing
 * of AWS has to be there to compile or to run it. One instance answers one request after the other.
 */
public final class LambdaHandler {

    /** Bytes: a body that may be sent, in Base64, and as many headers as Lambda lets through. */
    private static final int LARGEST_EVENT = 128 * 1024;

    private final ShopFunction function;
    private final LambdaEvent events;

    /** As Lambda makes it, before the first request. */
    public LambdaHandler() {
        this(Environment.read(System.getenv()));
    }

    private LambdaHandler(Environment environment) {
        this(Hosts.function(environment), new Visitor(environment.proxyKey()));
    }

    LambdaHandler(ShopFunction function, Visitor visitor) {
        this.function = function;
        this.events = new LambdaEvent(visitor);
    }

    /** Reads an event and writes an answer; whatever the event is, there is an answer. */
    public void handle(InputStream event, OutputStream answer) throws IOException {
        answer.write(LambdaAnswer.of(answer(event.readNBytes(LARGEST_EVENT + 1))));
    }

    private Response answer(byte[] event) {
        if (event.length > LARGEST_EVENT) {
            return Hosts.refusal(Reason.TOO_LARGE, "the request is too large");
        }
        try {
            return function.handle(events.request(event));
        } catch (IOException e) {
            return Hosts.refusal(Reason.MALFORMED, "this is no event of payload format 2.0");
        }
    }
}
