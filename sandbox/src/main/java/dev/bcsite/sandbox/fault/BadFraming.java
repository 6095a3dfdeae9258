package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Frame;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Bodies whose end is not where the head says, or is not said. */
public enum BadFraming implements NamedFault {
    MISSING_LAST_CHUNK("chunks without the last, empty one", frame -> frame.inChunks(frame.firstSize(), "")),
    BAD_CHUNK_SIZE("a chunk size that is no number", frame -> frame.inChunks("zz", "0\r\n\r\n")),
    NEGATIVE_CHUNK_SIZE("a chunk size below zero", frame -> frame.inChunks("-1", "0\r\n\r\n")),
    HUGE_CHUNK_SIZE("a chunk size beyond any type", frame -> frame.inChunks("fffffffffffffffff", "0\r\n\r\n")),
    CHUNK_TOO_SHORT(
            "a chunk size one too small",
            frame -> frame.inChunks(Integer.toHexString(frame.body().length / 2 - 1), "0\r\n\r\n")),
    TWO_LENGTHS("two lengths that differ", frame -> frame.with("Content-Length: 1")),
    LENGTH_AND_CHUNKS(
            "both chunks and a length",
            frame -> frame.inChunks(frame.firstSize(), "0\r\n\r\n").with("Content-Length: 1")),
    GARBLED_LENGTH(
            "a length that is no number",
            frame -> frame.without("Content-Length").with("Content-Length: many")),
    NEGATIVE_LENGTH("a length below zero", frame -> frame.withLength(-1)),
    UNANNOUNCED_LENGTH("no length: the body ends where the connection does", Frame::withoutLength),
    UNSEEN_CUT("no length, and only half of the body", frame -> half(frame.withoutLength()));

    private final String sentence;
    private final UnaryOperator<Frame> spoilt;

    BadFraming(String sentence, UnaryOperator<Frame> spoilt) {
        this.sentence = sentence;
        this.spoilt = spoilt;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Torn.spoilt(answer.apply(request), spoilt);
    }

    private static Frame half(Frame frame) {
        byte[] body = frame.body();
        return new Frame(frame.statusLine(), frame.head(), Arrays.copyOf(body, body.length / 2));
    }
}
