package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** 429 whose own headers say that requests are left. */
public record RefusedWithQuotaLeft(int left) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Errors.of(request, 429, "Too Many Requests")
                .delivered(
                        new Delivery.Retouched(Map.of("X-Rate-Limit-Requests-Left", Integer.toString(left)), Set.of()));
    }
}
