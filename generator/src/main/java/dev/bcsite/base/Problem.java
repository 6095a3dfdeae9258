package dev.bcsite.base;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong: where, what was found, and what to do about it.
 *
 * <p>Its text is product: the console, a build log and the preview page all print {@link #toString()}.
 *
 * @param where a file and line, a URL path or a setting, in the words of the person who can fix it; empty when the
 *     finding names its own place
 * @param finding what was found and, where it helps, what was expected; quotes the value
 * @param remedy what to do next; absent when the finding says it all
 */
public record Problem(String where, String finding, Optional<String> remedy) {

    public Problem {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(remedy, "remedy");
    }

    public static Problem at(String where, String finding) {
        return new Problem(where, finding, Optional.empty());
    }

    public static Problem at(String where, String finding, String remedy) {
        return new Problem(where, finding, Optional.of(remedy));
    }

    public static Problem of(String finding, String remedy) {
        return new Problem("", finding, Optional.of(remedy));
    }

    /** The same problem, seen from a file that holds the place it names. */
    public Problem in(String file) {
        return new Problem(where.isEmpty() ? file : file + ":" + where, finding, remedy);
    }

    @Override
    public String toString() {
        String place = where.isEmpty() ? "" : where + ": ";
        return place + finding + remedy.map(text -> "; " + text).orElse("");
    }
}
