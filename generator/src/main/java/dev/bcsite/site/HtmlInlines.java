package dev.bcsite.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts text and inline elements into the current block.
 *
 * <p>An inline element is opened when the first text needs it. Where the input wraps blocks in one, as in
 * {@code <b><p>..</p><p>..</p></b>}, every block gets its own; where it is empty, it is never opened.
 */
final class HtmlInlines {

    private static final int MAX_DEPTH = 12;
    private static final Set<String> NESTABLE = Set.of("span", "sup", "sub", "q");
    private static final Set<String> ONLY_WITH_ATTRIBUTES = Set.of("span", "bdi");

    private final List<Inline> active = new ArrayList<>();
    private final List<Inline> open = new ArrayList<>();
    private final List<HtmlNode> nodes = new ArrayList<>();
    private HtmlNode block = HtmlNode.element("div", Map.of());
    private boolean gap;

    private static final class Inline {
        private final String tag;
        private final Map<String, String> attributes;
        private boolean used;

        private Inline(String tag, Map<String, String> attributes) {
            this.tag = tag;
            this.attributes = attributes;
        }

        /** Opens the element in {@code parent}; a second element for the same must not repeat the id. */
        private HtmlNode openIn(HtmlNode parent) {
            Map<String, String> own = new LinkedHashMap<>(attributes);
            if (used) {
                own.remove("id");
            }
            if (!isWorth(tag, own)) {
                return parent;
            }
            used = true;
            HtmlNode node = HtmlNode.element(tag, own);
            parent.append(node);
            return node;
        }
    }

    /** Whether an element says anything: a span without attributes does not. */
    static boolean isWorth(String tag, Map<String, String> attributes) {
        return switch (tag) {
            case "time" -> attributes.containsKey("datetime");
            default -> !ONLY_WITH_ATTRIBUTES.contains(tag) || !attributes.isEmpty();
        };
    }

    /** Starts an element; false when it would repeat one that is already there. */
    boolean activate(String tag, Map<String, String> attributes) {
        boolean repeated = !NESTABLE.contains(tag) && isActive(tag);
        if (repeated || active.size() >= MAX_DEPTH) {
            return false;
        }
        active.add(new Inline(tag, attributes));
        return true;
    }

    /** Ends the element started last; true when nothing came of it, something may stand here and its id is wanted. */
    boolean deactivateUnused(boolean placeable) {
        Inline ended = active.remove(active.size() - 1);
        return !ended.used && placeable && ended.attributes.containsKey("id");
    }

    boolean isActive(String tag) {
        return active.stream().anyMatch(inline -> inline.tag.equals(tag));
    }

    /** What follows goes into that block. */
    void enter(HtmlNode node) {
        block = node;
        open.clear();
        nodes.clear();
        gap = false;
    }

    void text(String text) {
        closeGap();
        openActive();
        target().appendText(block.is("pre") && block.isHollow() ? withoutFirstLineEnds(text) : text);
    }

    /** Blanks never open an element, and none are needed beside a line break. */
    void blank(String text) {
        if (gap || (block.is("pre") && block.children().isEmpty())) {
            return;
        }
        closeInactive();
        target().appendText(text);
    }

    void atom(HtmlNode node) {
        if (!node.is("br")) {
            closeGap();
        }
        gap = false;
        openActive();
        target().append(node);
    }

    void block(HtmlNode node) {
        open.clear();
        nodes.clear();
        gap = false;
        block.append(node);
    }

    /** Here a block began or ended that cannot stand here: what follows goes to a new line. */
    void gap() {
        open.clear();
        nodes.clear();
        gap = takesBlocks() ? HtmlShape.endsInWords(block) : !block.isHollow();
    }

    private void closeGap() {
        boolean broken = block.children().isEmpty() || block.last().is("br");
        if (gap && !broken) {
            if (takesBlocks()) {
                block.appendText("\n");
            } else {
                block.append(HtmlNode.element("br", Map.of()));
            }
        }
        gap = false;
    }

    private boolean takesBlocks() {
        return HtmlContent.of(block.tag()).takes(HtmlContent.BLOCK);
    }

    private void openActive() {
        closeInactive();
        for (int i = open.size(); i < active.size(); i++) {
            nodes.add(active.get(i).openIn(target()));
            open.add(active.get(i));
        }
    }

    private void closeInactive() {
        int common = 0;
        while (common < open.size() && common < active.size() && open.get(common) == active.get(common)) {
            common++;
        }
        open.subList(common, open.size()).clear();
        nodes.subList(common, nodes.size()).clear();
    }

    private HtmlNode target() {
        return nodes.isEmpty() ? block : nodes.get(nodes.size() - 1);
    }

    /** A parser drops the first line end of a pre, so none may stand there. */
    private static String withoutFirstLineEnds(String text) {
        return text.replaceFirst("^\\n+", "");
    }
}
