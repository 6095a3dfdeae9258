package dev.bcsite.sandbox.api;

import dev.bcsite.sandbox.shape.Timestamps;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Dates of filters and rows, as seconds since 1970. */
public final class Dates {

    private Dates() {}

    /** The moment a filter means; 422 when it is no date. */
    public static BigDecimal wanted(String name, String value, Exchange exchange) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalTime now = LocalTime.ofInstant(exchange.state().clock().instant(), ZoneOffset.UTC);
            return seconds(LocalDate.parse(value).atTime(now.withNano(0)).toInstant(ZoneOffset.UTC));
        }
        return moment(value).orElseThrow(() -> exchange.unprocessable(name, "must be an ISO 8601 date"));
    }

    /** The moment of a date in a row; empty when there is none. */
    static Optional<BigDecimal> moment(String text) {
        return Timestamps.read(text).map(Dates::seconds);
    }

    private static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond());
    }
}
