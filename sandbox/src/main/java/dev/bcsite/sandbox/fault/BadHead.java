package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Frame;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Answers whose beginning is no HTTP. */
public enum BadHead implements NamedFault {
    BAD_STATUS_LINE("a status line without a status", frame -> frame.withStatusLine("HTTP/1.1 OK")),
    UNKNOWN_STATUS("the status 799", frame -> frame.withStatusLine("HTTP/1.1 799 Strange")),
    HTTP_1_0(
            "the right answer in HTTP/1.0",
            frame -> frame.withStatusLine(frame.statusLine().replace("HTTP/1.1", "HTTP/1.0"))),
    BAD_HEADER_LINE("a header line without a colon", frame -> frame.with("this is no header")),
    INTERIM_ANSWER(
            "103 before the right answer, unasked",
            frame -> frame.withStatusLine("HTTP/1.1 103 Early Hints\r\n\r\n" + frame.statusLine())),
    NOT_HTTP("the greeting of a mail server", frame -> new Frame("220 mail.example ESMTP", List.of(), new byte[0]));

    private final String sentence;
    private final UnaryOperator<Frame> spoilt;

    BadHead(String sentence, UnaryOperator<Frame> spoilt) {
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
}
