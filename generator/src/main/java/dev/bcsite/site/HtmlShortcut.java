package dev.bcsite.site;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Cleans ordinary HTML in one pass and without a tree, many times as fast: what an editor of rich text writes, every
 * element closed and in its place.
 *
 * <p>The result is exactly that of {@link HtmlBuilder}. Whatever is not certain to be so is not taken: neither broken
 * HTML, nor any of which something would have to be moved. Runs for every text of a shop, so it goes by plain loops.
 */
final class HtmlShortcut {

    /** The ASCII characters that stay as they are; a percent sign may become part of a macro. */
    private static final boolean[] COPIED = copied();

    private final HtmlCursor cursor;
    private final HtmlStartTag start;
    private final HtmlReport report = new HtmlReport();
    private final HtmlAttributes attributes;
    private final HtmlOutline outline;
    private final HtmlOutput out;
    private final HtmlStack stack;

    private HtmlShortcut(String html, HtmlCleaner.Rules rules) {
        this.cursor = new HtmlCursor(html);
        this.start = new HtmlStartTag(cursor);
        this.attributes = new HtmlAttributes(new HtmlUrls(rules), report);
        this.outline = new HtmlOutline(rules.headingBase());
        this.out = new HtmlOutput(html.length() + html.length() / 8 + 64);
        this.stack = new HtmlStack(out, report);
    }

    /** Absent when the text is not ordinary. */
    static Optional<CleanHtml> clean(String html, HtmlCleaner.Rules rules) {
        return html.length() <= HtmlCleaner.MAX_LENGTH && !html.contains("%%")
                ? new HtmlShortcut(html, rules).clean()
                : Optional.empty();
    }

    private Optional<CleanHtml> clean() {
        while (!cursor.isAtEnd()) {
            if (!(cursor.here() == '<' ? tag() : text())) {
                return Optional.empty();
            }
        }
        return stack.isEmpty() ? Optional.of(report.of(out.markup())) : Optional.empty();
    }

    /** The text up to the next tag. It starts the elements that wait for words; blanks do not. */
    private boolean text() {
        int from = cursor.at();
        cursor.takeBlanks();
        boolean blank = cursor.isAtEnd() || cursor.here() == '<';
        if (!stack.takes(HtmlContent.INLINE)) {
            // Between the parts of a list or a table, blanks mean nothing; words would have to be moved.
            return blank;
        }
        if (!blank) {
            stack.words();
        }
        cursor.moveTo(from);
        return copy(cursor.html(), from);
    }

    private boolean copy(char[] html, int start) {
        int from = start;
        int at = start;
        while (at < html.length) {
            char unit = html[at];
            if (unit < 0x7f ? COPIED[unit] : unit > 0xa0 && unit < Character.MIN_SURROGATE) {
                at++;
            } else if (unit == '<') {
                break;
            } else {
                out.copy(html, from, at);
                cursor.moveTo(at);
                if (!special(unit)) {
                    return false;
                }
                at = cursor.at();
                from = at;
            }
        }
        out.copy(html, from, at);
        cursor.moveTo(at);
        return true;
    }

    private static boolean[] copied() {
        boolean[] copied = new boolean[0x7f];
        Arrays.fill(copied, ' ', copied.length, true);
        for (char unit : new char[] {'\n', '\t'}) {
            copied[unit] = true;
        }
        for (char unit : new char[] {'<', '>', '&', '%'}) {
            copied[unit] = false;
        }
        return copied;
    }

    /** A character that is written otherwise, or is two, or may become part of a macro. */
    private boolean special(char unit) {
        switch (unit) {
            case '&' -> {
                return reference();
            }
            case '>' -> out.add("&gt;");
            case '\u00a0' -> out.add("&nbsp;");
            case '\r' -> out.add(cursor.next() == '\n' ? "" : "\n");
            case '%' -> {
                if (out.endsWith('%')) {
                    return false;
                }
                out.add('%');
            }
            default -> {
                return pair();
            }
        }
        cursor.step(1);
        return true;
    }

    private boolean reference() {
        Optional<HtmlReference> reference = HtmlReference.at(cursor.html(), cursor.at());
        if (reference.isEmpty()) {
            return false;
        }
        StringBuilder escaped = new StringBuilder();
        HtmlText.escape(reference.get().text(), false, escaped);
        out.add(escaped.toString());
        cursor.moveTo(reference.get().end());
        return true;
    }

    /** A character beyond the first plane, as emoji are; not those that Unicode leaves undefined for good. */
    private boolean pair() {
        if (!Character.isSurrogatePair(cursor.here(), cursor.next())) {
            return false;
        }
        if ((Character.toCodePoint(cursor.here(), cursor.next()) & 0xfffe) == 0xfffe) {
            return false;
        }
        out.add(cursor.here());
        out.add(cursor.next());
        cursor.step(2);
        return true;
    }

    private boolean tag() {
        if (cursor.next() == '/') {
            return end();
        }
        if (!start.read() || stack.isFull()) {
            return false;
        }
        HtmlElement element = start.element();
        return switch (element.role()) {
            case LINE_BREAK -> atom("br", Map.of());
            case IMAGE -> image();
            case RULE -> rule();
            case INLINE -> !start.isClosed() && inline(element);
            case REMOVED -> !start.isClosed() && script();
            default -> !start.isClosed() && block(element);
        };
    }

    private boolean end() {
        cursor.step(2);
        int from = cursor.at();
        cursor.takeName();
        HtmlElement element = HtmlElement.named(cursor.html(), from, cursor.at());
        cursor.takeBlanks();
        boolean table = element == HtmlElement.TABLE;
        if (element == HtmlElement.OTHER || !cursor.take('>') || (table && !endTableBody())) {
            return false;
        }
        boolean ended = stack.isIn(element) && stack.end();
        if (table) {
            out.add("</div>");
        }
        return ended;
    }

    /** Rows that stand in a table at once are in a body all the same, which ends with the table. */
    private boolean endTableBody() {
        return !stack.isIn(HtmlElement.TABLE_BODY) || stack.end();
    }

    private boolean image() {
        Map<String, String> kept = kept("img");
        return kept.containsKey("src") && atom("img", kept);
    }

    private boolean atom(String tag, Map<String, String> kept) {
        if (!stack.takes(HtmlContent.INLINE)) {
            return false;
        }
        stack.words();
        out.start(tag, kept);
        report.seen(tag, kept);
        return true;
    }

    private boolean rule() {
        if (!stack.takes(HtmlContent.BLOCK)) {
            return false;
        }
        stack.words();
        out.add("<hr>");
        return true;
    }

    /** Goes with everything inside; one that could hide its own end is not ordinary. */
    private boolean script() {
        boolean ended = cursor.seek('<') && cursor.next() == '/';
        if (!ended || !stack.takes(HtmlContent.INLINE)) {
            return false;
        }
        cursor.step(2);
        int name = cursor.at();
        cursor.takeName();
        boolean same = HtmlElement.named(cursor.html(), name, cursor.at()) == start.element();
        report.removed("<script>");
        return same && cursor.take('>');
    }

    private boolean inline(HtmlElement element) {
        Map<String, String> kept = kept(element.name());
        boolean link = element.name().equals("a");
        String tag = link && !kept.containsKey("href") ? "span" : element.name();
        boolean worth = kept.isEmpty() ? element.isWorth() && tag.equals(element.name()) : true;
        boolean repeated = (worth || link) && (stack.contains(tag) || stack.contains(element.name()));
        // An id has to be kept even where the element is not.
        if (!stack.takes(HtmlContent.INLINE) || repeated || kept.containsKey("id")) {
            return false;
        }
        stack.inline(element, worth ? tag : "", kept);
        return true;
    }

    private boolean block(HtmlElement element) {
        if (element == HtmlElement.ROW && stack.isIn(HtmlElement.TABLE)) {
            stack.block(HtmlElement.TABLE_BODY, "tbody", Map.of());
        }
        Map<String, String> kept = kept(element.name());
        if (!stack.takes(element.kind()) || isShaped(element, kept)) {
            return false;
        }
        switch (element.role()) {
            case HEADING ->
                stack.block(element, "h" + outline.next(element.written().charAt(1) - '0'), kept);
            case TABLE -> {
                out.add("<div class=\"table-scroll\" tabindex=\"0\">");
                stack.block(element, element.name(), kept);
            }
            default -> stack.block(element, element.name(), kept);
        }
        return true;
    }

    /** What has a meaning together with what is around it. */
    private boolean isShaped(HtmlElement element, Map<String, String> kept) {
        return switch (element.role()) {
            case TABLE -> stack.contains("table");
            case CELL -> kept.containsKey("colspan") || kept.containsKey("rowspan");
            case ITEM -> start.written().isPresent();
            default ->
                start.written().isPresent()
                        && start.written().get().attr("class").equals(HtmlAttributes.TABLE_SCROLL);
        };
    }

    private Map<String, String> kept(String tag) {
        return start.written().isPresent() ? attributes.of(start.written().get(), tag) : Map.of();
    }
}
