package dev.bcsite.sandbox.seed;

import java.time.LocalDateTime;

/** Dates for rows that came without: fixed, so that the same seed always gives the same shop. */
final class Moments {

    private static final LocalDateTime OPENING = LocalDateTime.parse("2025-01-15T09:00");

    private Moments() {}

    /** A date in catalog form, some minutes after the shop opened. */
    static String catalog(long minutes) {
        // Whole minutes are written without seconds, and much faster than by a pattern.
        return OPENING.plusMinutes(minutes) + ":00+00:00";
    }

    /** A date in the form of the other v3 APIs. */
    static String zulu() {
        return OPENING + ":00Z";
    }
}
