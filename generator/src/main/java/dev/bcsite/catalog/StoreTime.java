package dev.bcsite.catalog;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The several ways in which BigCommerce writes one moment, brought to {@code 2018-05-18T13:26:42Z}. */
final class StoreTime {

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ISO_DATE_TIME,
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendOffset("+HHmm", "Z")
                    .toFormatter(Locale.ROOT),
            DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US));

    private StoreTime() {}

    /** Empty when the text is no date; a date without an offset is taken as UTC. */
    static Optional<String> normal(String text) {
        for (DateTimeFormatter form : FORMS) {
            try {
                TemporalAccessor parsed = form.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
                OffsetDateTime moment = parsed instanceof LocalDateTime local
                        ? local.atOffset(ZoneOffset.UTC)
                        : (OffsetDateTime) parsed;
                return Optional.of(moment.toInstant().toString());
            } catch (DateTimeParseException e) {
                // Not in this form; try the next.
            }
        }
        return Optional.empty();
    }
}
