package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The right answer with quota headers that are not. */
public enum QuotaHeaders implements NamedFault {
    MISSING_QUOTA("no header says how the quota stands", Map.of()),
    USED_UP_QUOTA("the headers say that nothing is left for three seconds", headers("0", "3000")),
    FAR_RESET("the headers say that nothing is left for a month", headers("0", "2678400000")),
    NEGATIVE_QUOTA("the headers have numbers below zero", headers("-1", "-30000")),
    HUGE_QUOTA("the headers have numbers beyond any type", headers("99999999999999999999", "99999999999999999999")),
    GARBLED_QUOTA("the headers have words", headers("plenty", "soon"));

    private final String sentence;
    private final Map<String, String> headers;

    QuotaHeaders(String sentence, Map<String, String> headers) {
        this.sentence = sentence;
        this.headers = headers;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        Set<String> lost = headers.isEmpty() ? names() : Set.of();
        return answer.apply(request).delivered(new Delivery.Retouched(headers, lost));
    }

    static Set<String> names() {
        return Set.of(
                "X-Rate-Limit-Time-Window-Ms",
                "X-Rate-Limit-Time-Reset-Ms",
                "X-Rate-Limit-Requests-Quota",
                "X-Rate-Limit-Requests-Left");
    }

    private static Map<String, String> headers(String left, String reset) {
        return Map.of("X-Rate-Limit-Requests-Left", left, "X-Rate-Limit-Time-Reset-Ms", reset);
    }
}
