package dev.bcsite.site;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Levels for headings, so that they start at a given one and never go down by more than one at a time.
 *
 * <p>Merchants choose levels by looks. Headings that were equal or nested stay so; only the gaps close.
 */
final class HtmlOutline {

    private static final int DEEPEST = 6;

    private final int base;
    private final Deque<Integer> open = new ArrayDeque<>();

    HtmlOutline(int base) {
        this.base = base;
    }

    void apply(HtmlNode node) {
        if (node.tag().length() == 2
                && node.tag().charAt(0) == 'h'
                && Character.isDigit(node.tag().charAt(1))) {
            node.become("h" + next(node.tag().charAt(1) - '0'));
        }
        node.children().forEach(this::apply);
    }

    /** The level of the heading that comes next, written with another one. */
    int next(int written) {
        while (!open.isEmpty() && open.peek() >= written) {
            open.pop();
        }
        open.push(written);
        return Math.min(DEEPEST, base + open.size() - 1);
    }
}
