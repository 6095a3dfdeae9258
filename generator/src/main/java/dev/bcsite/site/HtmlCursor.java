package dev.bcsite.site;

/** A place in HTML that moves forward, and what stands there. */
final class HtmlCursor {

    private final char[] html;
    private int at;

    HtmlCursor(String html) {
        this.html = html.toCharArray();
    }

    char[] html() {
        return html;
    }

    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    boolean isAtEnd() {
        return at >= html.length;
    }

    /** The character that stands there; beyond the end a NUL, which is none of ordinary HTML. */
    char here() {
        return at < html.length ? html[at] : '\u0000';
    }

    char next() {
        return at + 1 < html.length ? html[at + 1] : '\u0000';
    }

    void step(int units) {
        at += units;
    }

    /** Moves on when that character stands there. */
    boolean take(char unit) {
        boolean taken = here() == unit;
        at += taken ? 1 : 0;
        return taken;
    }

    /** Moves over blanks; false when there are none. */
    boolean takeBlanks() {
        int from = at;
        while (at < html.length && isBlank(html[at])) {
            at++;
        }
        return at > from;
    }

    /** Moves over a name, which may be empty. */
    void takeName() {
        int from = at;
        while (at < html.length && isNamePart(html[at], at == from)) {
            at++;
        }
    }

    /** Moves to the next such character; false, and to the end, when there is none. */
    boolean seek(char unit) {
        while (at < html.length && html[at] != unit) {
            at++;
        }
        return at < html.length;
    }

    /** Moves over the value of an attribute that needs no quotes, as in {@code border=0}; false when there is none. */
    boolean takeBareValue() {
        int from = at;
        while (at < html.length && (isNamePart(html[at], false) || html[at] == '#' || html[at] == '%')) {
            at++;
        }
        return at > from && (here() == '>' || isBlank(here()));
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
    }

    private static boolean isNamePart(char unit, boolean first) {
        return (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || (!first && ((unit >= '0' && unit <= '9') || unit == '-'));
    }
}
