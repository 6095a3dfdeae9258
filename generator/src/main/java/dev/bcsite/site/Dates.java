package dev.bcsite.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day out of the store's dates, which come in ISO 8601 with more or less behind the day. */
public final class Dates {

    private static final Pattern DAY = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2}).*");

    private Dates() {}

    /** The day as written, whatever the time zone; absent when the text does not start with one. */
    public static Optional<LocalDate> day(String written) {
        Matcher day = DAY.matcher(written);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
