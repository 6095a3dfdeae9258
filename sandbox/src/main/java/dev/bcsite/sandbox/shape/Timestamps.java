package dev.bcsite.sandbox.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Timestamps in the ways BigCommerce writes them. */
public final class Timestamps {

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss +0000", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter AMERICAN =
            DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** {@code 2026-03-01T09:00:00Z}: most of v3. */
    public static String zulu(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@code 2026-03-01T09:00:00+00:00}: the catalog. */
    public static String offset(Instant moment) {
        return zulu(moment).replace("Z", "+00:00");
    }

    /** {@code Sun, 01 Mar 2026 09:00:00 +0000}: v2. */
    public static String mail(Instant moment) {
        return RFC_2822.format(moment);
    }

    /** {@code {"timezone_type": 1, "date": "2026-03-01 09:00:00.000000", "timezone": "+00:00"}}: the blog. */
    public static ObjectNode dateObject(Instant moment) {
        String date = zulu(moment).replace('T', ' ').replace("Z", ".000000");
        return Json.object().put("timezone_type", 1).put("date", date).put("timezone", "+00:00");
    }

    /** {@code 3/1/2026 9:00:00 AM}: what the blog calls ISO 8601. */
    public static String american(Instant moment) {
        return AMERICAN.format(moment);
    }

    /** Any of these, a date alone, a date and time without zone (taken as UTC), or seconds since 1970. */
    public static Optional<Instant> read(String text) {
        if (text.matches("\\d{9,11}")) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        try {
            if (text.matches("[A-Z][a-z]{2}, .*")) {
                return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
            }
            String iso = text.replace(' ', 'T').replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
            if (iso.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            boolean isLocal = iso.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");
            return Optional.of(
                    isLocal
                            ? LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
