package dev.bcsite.site;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An element that a parser puts where it is written, as long as it is closed in turn; with the answers that are wanted
 * at every one of its tags.
 */
final class HtmlElement {

    /** Stands for all that are not ordinary. */
    static final HtmlElement OTHER = new HtmlElement("other");

    private static final Map<String, HtmlElement> ORDINARY = ordinary();
    private static final int SLOTS = 256;
    private static final HtmlElement[] BY_LETTERS = byLetters();

    static final HtmlElement TABLE = ORDINARY.get("table");
    static final HtmlElement TABLE_BODY = ORDINARY.get("tbody");
    static final HtmlElement ROW = ORDINARY.get("tr");

    private final String written;
    private final HtmlTag tag;
    private final HtmlContent kind;
    private final boolean inline;
    private final boolean worth;
    private final HtmlContent.Model model;

    private HtmlElement(String written) {
        this.written = written;
        this.tag = HtmlTag.of(written);
        this.inline = tag.role() == HtmlTag.Role.INLINE;
        this.kind = HtmlContent.kindOf(tag.name());
        this.worth = HtmlInlines.isWorth(tag.name(), Map.of());
        this.model = HtmlContent.of(inline ? "p" : tag.name());
    }

    /** The element of that name, in whatever case. */
    static HtmlElement named(char[] html, int from, int to) {
        int slot = slot(html, from, to);
        while (BY_LETTERS[slot] != OTHER && !BY_LETTERS[slot].isNamed(html, from, to)) {
            slot = (slot + 1) % SLOTS;
        }
        return BY_LETTERS[slot];
    }

    private boolean isNamed(char[] html, int from, int to) {
        if (to - from != written.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (lower(html[i]) != written.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    private static int slot(char[] html, int from, int to) {
        int mixed = to - from;
        for (int i = from; i < to; i++) {
            mixed = mixed * 31 + lower(html[i]);
        }
        return (mixed & 0x7fffffff) % SLOTS;
    }

    private static char lower(char unit) {
        return unit >= 'A' && unit <= 'Z' ? (char) (unit + 'a' - 'A') : unit;
    }

    /** The name in the input. */
    String written() {
        return written;
    }

    HtmlTag.Role role() {
        return tag.role();
    }

    /** The name in the result. */
    String name() {
        return tag.name();
    }

    HtmlContent kind() {
        return kind;
    }

    boolean isInline() {
        return inline;
    }

    /** Whether it says anything without attributes. */
    boolean isWorth() {
        return worth;
    }

    /** What may stand in it; inline elements do not wrap blocks where everything is in its place. */
    HtmlContent.Model model() {
        return model;
    }

    private static Map<String, HtmlElement> ordinary() {
        Map<String, HtmlElement> elements = new HashMap<>();
        for (String name : List.of(
                "p",
                "div",
                "center",
                "section",
                "article",
                "blockquote",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "ul",
                "ol",
                "li",
                "table",
                "thead",
                "tbody",
                "tfoot",
                "tr",
                "td",
                "th",
                "strong",
                "em",
                "b",
                "i",
                "u",
                "s",
                "small",
                "sub",
                "sup",
                "span",
                "font",
                "code",
                "a",
                "br",
                "hr",
                "img",
                "script")) {
            elements.put(name, new HtmlElement(name));
        }
        return Map.copyOf(elements);
    }

    private static HtmlElement[] byLetters() {
        HtmlElement[] slots = new HtmlElement[SLOTS];
        Arrays.fill(slots, OTHER);
        for (HtmlElement element : ORDINARY.values()) {
            int slot = slot(element.written.toCharArray(), 0, element.written.length());
            while (slots[slot] != OTHER) {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot] = element;
        }
        return slots;
    }
}
