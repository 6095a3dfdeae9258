package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import java.util.List;

/** One of BigCommerce's ways to hand out a long list in pieces. */
public interface Paging {

    /** @param rows turns keys into what the answer shows of them; keys whose row is gone are left out */
    Response answer(Exchange exchange, long[] keys, Show rows);

    /** The parameters that belong to the paging. */
    List<String> parameters();

    @FunctionalInterface
    interface Show {
        List<JsonNode> rows(long[] keys);
    }

    /** The limit asked for, at most {@code largest}; what happens to a larger one differs. */
    static int limit(Exchange exchange, int otherwise, int largest) {
        int limit = number(exchange, "limit", otherwise);
        if (limit > largest && exchange.isV2()) {
            throw Refusal.answering(Errors.v2LimitTooLarge(largest));
        }
        if (limit > largest && exchange.readings().has(Reading.REFUSES_LARGE_LIMITS)) {
            throw Refusal.of(413, "The specified limit exceeds the maximum allowed.");
        }
        return Math.min(limit, largest);
    }

    /** A parameter that counts from one. */
    static int number(Exchange exchange, String name, int otherwise) {
        String text = exchange.query().get(name).orElse(Integer.toString(otherwise));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1) {
            throw exchange.unprocessable(name, "must be a number from 1");
        }
        return Integer.parseInt(text);
    }
}
