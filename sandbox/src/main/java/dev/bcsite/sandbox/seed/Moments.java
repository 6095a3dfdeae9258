package dev.bcsite.sandbox.seed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates for rows that came without: fixed, so that the same seed always gives the same shop. */
final class Moments {

    private static final Instant OPENING = Instant.parse("2025-01-15T09:00:00Z");
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'").withZone(ZoneOffset.UTC);

    private Moments() {}

    /** A date in catalog form, some minutes after the shop opened. */
    static String catalog(long minutes) {
        return OFFSET.format(OPENING.plusSeconds(minutes * 60));
    }

    /** A date in the form of the other v3 APIs. */
    static String zulu() {
        return OPENING.toString();
    }
}
