package dev.bcsite.sandbox.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Dates of filters and rows, as seconds since 1970. */
final class Dates {

    private Dates() {}

    /** The moment a filter means; 422 when it is no date. */
    static BigDecimal wanted(String name, String value, Exchange exchange) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            LocalTime now = LocalTime.ofInstant(exchange.state().clock().instant(), ZoneOffset.UTC);
            return seconds(LocalDate.parse(value).atTime(now.withNano(0)).toInstant(ZoneOffset.UTC));
        }
        return moment(value).orElseThrow(() -> exchange.unprocessable(name, "must be an ISO 8601 date"));
    }

    /** The moment of a date in a row; empty when there is none. */
    static Optional<BigDecimal> moment(String text) {
        if (text.matches("\\d{9,11}")) {
            return Optional.of(new BigDecimal(text));
        }
        String iso = text.replace(' ', 'T');
        try {
            boolean local = iso.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");
            return Optional.of(seconds(
                    local
                            ? LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(iso).toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond());
    }
}
