package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** The right answer after this much white space, compressed to a thousandth. */
public record GzipBomb(int mebibytes) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        Response right = answer.apply(request);
        byte[] body = Bytes.gzip(Bytes.joined(Bytes.spaces(mebibytes), right.body()));
        return right.withBody(body).with("Content-Encoding", "gzip").delivered(Delivery.EXACT);
    }
}
