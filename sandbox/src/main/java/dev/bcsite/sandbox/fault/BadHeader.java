package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The right body under wrong headers. */
public enum BadHeader implements NamedFault {
    MISSING_CONTENT_TYPE("no Content-Type", right -> right.without("Content-Type")),
    WRONG_CONTENT_TYPE("JSON that says it is HTML", right -> right.with("Content-Type", "text/html; charset=utf-8")),
    GARBLED_CONTENT_TYPE("a Content-Type that is none", right -> right.with("Content-Type", "json;;=")),
    UNKNOWN_CHARSET(
            "JSON in a charset that nobody knows",
            right -> right.with("Content-Type", "application/json; charset=utf-99")),
    GARBLED_DATE(
            "a Date header that is none",
            right -> right.delivered(new Delivery.Retouched(Map.of("Date", "yesterday"), Set.of()))),
    MISSING_DATE("no Date header", right -> Torn.spoilt(right, frame -> frame.without("Date")));

    private final String sentence;
    private final UnaryOperator<Response> change;

    BadHeader(String sentence, UnaryOperator<Response> change) {
        this.sentence = sentence;
        this.change = change;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return change.apply(answer.apply(request));
    }
}
