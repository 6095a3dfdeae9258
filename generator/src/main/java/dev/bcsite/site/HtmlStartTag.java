package dev.bcsite.site;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads start tags that every parser reads alike: attributes apart from each other, in quotes or without need of them.
 *
 * <p>Holds what it read last.
 */
final class HtmlStartTag {

    private static final int MANY = 40;
    private static final Set<String> LOOKS = Set.of(
            "style", "align", "valign", "border", "cellpadding", "cellspacing", "bgcolor", "color", "face", "size");

    private final HtmlCursor cursor;
    private HtmlElement element = HtmlElement.OTHER;
    private Optional<Element> written = Optional.empty();
    private boolean closed;

    HtmlStartTag(HtmlCursor cursor) {
        this.cursor = cursor;
    }

    HtmlElement element() {
        return element;
    }

    /** The attributes that may matter; absent when there are none, or only such as say how things look. */
    Optional<Element> written() {
        return written;
    }

    /** Whether it ended in {@code />}. */
    boolean isClosed() {
        return closed;
    }

    /** Reads the tag that begins here; false when it is not ordinary. */
    boolean read() {
        cursor.step(1);
        int from = cursor.at();
        cursor.takeName();
        element = HtmlElement.named(cursor.html(), from, cursor.at());
        written = Optional.empty();
        closed = false;
        return element != HtmlElement.OTHER && (cursor.take('>') || attributes());
    }

    private boolean attributes() {
        for (int count = 0; count < MANY; count++) {
            boolean apart = cursor.takeBlanks();
            closed = cursor.here() == '/' && cursor.next() == '>';
            if (closed || cursor.here() == '>') {
                cursor.step(closed ? 2 : 1);
                return true;
            }
            if (!apart || !attribute()) {
                return false;
            }
        }
        return false;
    }

    private boolean attribute() {
        int from = cursor.at();
        cursor.takeName();
        if (cursor.at() == from) {
            return false;
        }
        String name = new String(cursor.html(), from, cursor.at() - from).toLowerCase(Locale.ROOT);
        if (!cursor.take('=')) {
            return keep(name, cursor.at(), cursor.at());
        }
        char quote = cursor.here();
        boolean quoted = quote == '"' || quote == '\'';
        cursor.step(quoted ? 1 : 0);
        int value = cursor.at();
        if (!(quoted ? cursor.seek(quote) : cursor.takeBareValue())) {
            return false;
        }
        int end = cursor.at();
        cursor.step(quoted ? 1 : 0);
        return looksOnly(name) || keep(name, value, end);
    }

    private boolean looksOnly(String name) {
        return switch (name) {
            case "class" -> !element.name().equals("p") && !element.name().equals("div");
            case "width", "height" -> element.role() != HtmlTag.Role.IMAGE;
            default -> LOOKS.contains(name);
        };
    }

    /** A parser takes the first of several attributes of one name. */
    private boolean keep(String name, int from, int to) {
        Optional<String> value = HtmlReference.decode(cursor.html(), from, to);
        if (value.isPresent()) {
            Element kept = written.orElseGet(() -> new Element(element.written()));
            kept.attr(name, kept.hasAttr(name) ? kept.attr(name) : value.get());
            written = Optional.of(kept);
        }
        return value.isPresent();
    }
}
