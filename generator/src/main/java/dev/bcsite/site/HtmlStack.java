package dev.bcsite.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The elements that are open while ordinary HTML is copied.
 *
 * <p>An inline element waits with its start tag until words need it, as in {@link HtmlInlines}. A block has to be filled
 * before it ends: one that is not would go, which is more than copying.
 */
final class HtmlStack {

    /** What nests deeper is not ordinary; the cleaner's own limits lie beyond. */
    private static final int MAX_DEPTH = 30;

    private static final int MAX_INLINE = 10;

    private final HtmlOutput out;
    private final HtmlReport report;
    private final List<Open> open = new ArrayList<>();
    private Open inner = new Open(HtmlElement.OTHER, "", Map.of(), 0);
    private int inlines;
    private boolean waiting;

    private static final class Open {
        private final HtmlElement element;
        private final String tag;
        private final Map<String, String> attributes;
        private final int from;
        private boolean started;
        private boolean filled;

        private Open(HtmlElement element, String tag, Map<String, String> attributes, int from) {
            this.element = element;
            this.tag = tag;
            this.attributes = attributes;
            this.from = from;
        }
    }

    HtmlStack(HtmlOutput out, HtmlReport report) {
        this.out = out;
        this.report = report;
        open.add(inner);
    }

    boolean takes(HtmlContent kind) {
        return inner.element.model().takes(kind);
    }

    /** Whether that is the innermost element. */
    boolean isIn(HtmlElement element) {
        return inner.element == element;
    }

    /** Whether an element with that name in the result is open. */
    boolean contains(String tag) {
        for (int i = 1; i < open.size(); i++) {
            if (open.get(i).tag.equals(tag) || open.get(i).element.name().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return open.size() == 1;
    }

    boolean isFull() {
        return open.size() >= MAX_DEPTH || inlines >= MAX_INLINE;
    }

    void block(HtmlElement element, String tag, Map<String, String> attributes) {
        out.start(tag, attributes);
        push(new Open(element, tag, attributes, out.length()));
        inner.started = true;
    }

    /** @param tag empty when only what is inside stays */
    void inline(HtmlElement element, String tag, Map<String, String> attributes) {
        push(new Open(element, tag, attributes, out.length()));
        inlines++;
        waiting = true;
    }

    private void push(Open element) {
        open.add(element);
        inner = element;
    }

    /** Words or a picture come next: what waits is started. */
    void words() {
        inner.filled = true;
        if (waiting) {
            waiting = false;
            open.get(open.size() - 1 - inlines).filled = true;
            for (int i = open.size() - inlines; i < open.size(); i++) {
                start(open.get(i));
            }
        }
    }

    private void start(Open inline) {
        if (!inline.started && !inline.tag.isEmpty()) {
            out.start(inline.tag, inline.attributes);
            report.seen(inline.tag, inline.attributes);
        }
        inline.started = true;
    }

    /** Ends the innermost element; false when it cannot stay as it is. */
    boolean end() {
        Open ended = open.remove(open.size() - 1);
        inner = open.get(open.size() - 1);
        if (ended.element.isInline()) {
            inlines--;
        } else {
            inner.filled = true;
        }
        if (ended.started && !ended.tag.isEmpty()) {
            out.end(ended.tag);
        }
        return ended.element.isInline() || isComplete(ended);
    }

    /** A heading without a letter is none. */
    private boolean isComplete(Open block) {
        return switch (block.element.role()) {
            case CELL -> true;
            case HEADING -> block.filled && out.hasLetters(block.from);
            default -> block.filled;
        };
    }
}
