package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** The right answer after this much white space, uncompressed. */
public record HugeBody(int mebibytes) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        Response right = answer.apply(request);
        return right.withBody(Bytes.joined(Bytes.spaces(mebibytes), right.body()))
                .delivered(Delivery.EXACT);
    }
}
