package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * 429 that says when to come back in one of sixteen odd ways.
 *
 * @param form from zero; it starts again after the last one
 */
public record OddRetryAfter(int form) implements Fault {

    private static final List<String> FORMS = List.of(
            "0",
            "-1",
            "1.5",
            "1e3",
            "2147483648",
            "99999999999999999999",
            "soon",
            "NaN",
            "3s",
            "3, 5",
            "00003",
            "+3",
            "0x3",
            "PT3S",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "Fri, 31 Dec 9999 23:59:59 GMT");

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        String value = FORMS.get(form % FORMS.size());
        Set<String> noReset = Set.of("X-Rate-Limit-Time-Reset-Ms");
        return Errors.of(request, 429, "Too Many Requests")
                .delivered(new Delivery.Retouched(Map.of("X-Retry-After", value), noReset));
    }
}
