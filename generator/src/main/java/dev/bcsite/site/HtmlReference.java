package dev.bcsite.site;

import java.util.Optional;
import org.jsoup.nodes.Entities;

/**
 * A character written by its name or number, as in {@code &eacute;}, where it can be read in one way only: with its
 * semicolon, and standing for something visible or a blank that does not break; not for a percent sign, which may make
 * a macro.
 *
 * @param text what it stands for
 * @param end where the reference ends
 */
record HtmlReference(String text, int end) {

    private static final int LONGEST = 12;

    /** The reference that begins at an ampersand; absent when a parser is needed to say what is meant. */
    static Optional<HtmlReference> at(char[] html, int ampersand) {
        int from = ampersand + 1;
        if (from < html.length && html[from] == ' ') {
            return Optional.of(new HtmlReference("&", from));
        }
        int end = from;
        while (end < html.length && end - from < LONGEST && html[end] != ';') {
            end++;
        }
        if (end == from || end - from == LONGEST || end == html.length) {
            return Optional.empty();
        }
        String text = html[from] == '#' ? numbered(html, from + 1, end) : named(html, from, end);
        return isVisible(text) ? Optional.of(new HtmlReference(text, end + 1)) : Optional.empty();
    }

    /** A value with its references read; absent when one of them, or a control character, needs a parser. */
    static Optional<String> decode(char[] html, int from, int to) {
        StringBuilder decoded = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            char unit = html[at];
            if (unit < ' ') {
                return Optional.empty();
            }
            if (unit == '&') {
                Optional<HtmlReference> reference = at(html, at);
                if (reference.isEmpty() || reference.get().end() > to) {
                    return Optional.empty();
                }
                decoded.append(reference.get().text());
                at = reference.get().end();
            } else {
                decoded.append(unit);
                at++;
            }
        }
        return Optional.of(decoded.toString());
    }

    private static String named(char[] html, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isLetter(html[i]) && (i == from || !isDigit(html[i]))) {
                return "";
            }
        }
        return Entities.getByName(new String(html, from, to - from));
    }

    /** Decimal only, and five digits at most. */
    private static String numbered(char[] html, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(html[i]) || i - from == 5) {
                return "";
            }
            number = number * 10 + html[i] - '0';
        }
        return number < Character.MIN_SURROGATE ? Character.toString((char) number) : "";
    }

    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit <= ' ' || unit == '%' || (unit >= 0x7f && unit < 0xa0) || unit >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isLetter(char unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }
}
