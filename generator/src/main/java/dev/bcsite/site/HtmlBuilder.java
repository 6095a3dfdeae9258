package dev.bcsite.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Copies what is allowed from a parsed tree into a valid one.
 *
 * <p>The result obeys HTML's content model whatever came in, so a browser reads it as the tree it was written from:
 * inline elements ({@link HtmlInlines}) never hold blocks, lists hold items only, tables rows of cells. What stands in
 * the wrong place gets the element around it that it lacks.
 */
final class HtmlBuilder {

    /** Deeper nesting carries no meaning in a text; a page stays cheap to lay out. */
    private static final int MAX_DEPTH = 48;

    private final HtmlCleaner.Rules rules;
    private final HtmlReport report;
    private final HtmlAttributes attributes;
    private final HtmlUrls urls;
    private final HtmlNode root = HtmlNode.element("div", Map.of());
    private final Deque<HtmlNode> blocks = new ArrayDeque<>();
    private final HtmlInlines inlines = new HtmlInlines();

    HtmlBuilder(HtmlCleaner.Rules rules, HtmlReport report) {
        this.rules = rules;
        this.report = report;
        this.urls = new HtmlUrls(rules);
        this.attributes = new HtmlAttributes(urls, report);
        enter(root);
    }

    HtmlNode root() {
        return root;
    }

    void add(Node node) {
        if (node instanceof TextNode text) {
            text(HtmlText.normalize(text.getWholeText()));
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void text(String text) {
        if (!HtmlText.isBlank(text)) {
            place(HtmlContent.INLINE, () -> inlines.text(text));
        } else if (!text.isEmpty() && takes(HtmlContent.INLINE)) {
            inlines.blank(text);
        }
    }

    private void element(Element element) {
        HtmlTag tag = HtmlTag.of(element.normalName());
        switch (tag.role()) {
            case REMOVED -> report.removed("<" + element.normalName() + ">");
            case IGNORED -> {}
            case UNWRAPPED -> children(element);
            case INLINE -> inline(element, tag.name());
            case LINE_BREAK -> place(HtmlContent.INLINE, () -> inlines.atom(HtmlNode.element(tag.name(), Map.of())));
            case IMAGE -> image(element);
            case FRAME -> frame(element);
            case RULE -> rule();
            default -> block(element, tag);
        }
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            add(child);
        }
    }

    private void inline(Element element, String name) {
        Map<String, String> kept = attributes.of(element, name);
        String tag = name.equals("a") && !kept.containsKey("href") ? "span" : name;
        boolean opened = HtmlInlines.isWorth(tag, kept) && inlines.activate(tag, kept);
        children(element);
        if (opened && inlines.deactivateUnused(takes(HtmlContent.INLINE))) {
            // Nothing inside, but links may lead to it.
            inlines.atom(HtmlNode.element("span", Map.of("id", kept.get("id"))));
        }
    }

    private void image(Element element) {
        Map<String, String> kept = attributes.of(element, "img");
        if (kept.containsKey("src")) {
            place(HtmlContent.INLINE, () -> inlines.atom(HtmlNode.element("img", kept)));
        }
    }

    private void frame(Element element) {
        Optional<String> page = HtmlVideo.page(element.attr("src"));
        if (page.isEmpty() || inlines.isActive("a")) {
            report.removed("<iframe>");
            return;
        }
        String title = HtmlText.normalize(element.attr("title")).strip();
        HtmlNode link = HtmlNode.element("a", Map.of("href", page.get()));
        link.appendText(title.isEmpty() ? rules.videoText() : rules.videoText() + ": " + title);
        if (takesInlineOnly() || isTooDeep("p")) {
            inlines.gap();
            inlines.atom(link);
            inlines.gap();
            return;
        }
        place(HtmlContent.BLOCK, () -> {
            HtmlNode paragraph = HtmlNode.element("p", Map.of("class", HtmlAttributes.VIDEO_LINK));
            paragraph.append(link);
            inlines.block(paragraph);
        });
    }

    private void rule() {
        if (takesInlineOnly()) {
            inlines.gap();
        } else {
            place(HtmlContent.BLOCK, () -> inlines.block(HtmlNode.element("hr", Map.of())));
        }
    }

    private void block(Element element, HtmlTag tag) {
        // Every table gets its own way to scroll again.
        boolean scroll = tag.name().equals("div") && element.attr("class").equals(HtmlAttributes.TABLE_SCROLL);
        if (takesInlineOnly() || isTooDeep(tag.name()) || scroll) {
            inlines.gap();
            children(element);
            inlines.gap();
            return;
        }
        String name = HtmlContent.fits(tag.name(), current().tag()) ? tag.name() : "div";
        place(HtmlContent.kindOf(name), () -> {
            HtmlNode node = HtmlNode.element(name, attributes.of(element, name));
            inlines.block(node);
            enter(node);
            children(element);
            leave();
        });
    }

    private boolean takesInlineOnly() {
        return takes(HtmlContent.INLINE) && !takes(HtmlContent.BLOCK);
    }

    /** Parts of lists and tables belong to what is already there, however deep. */
    private boolean isTooDeep(String name) {
        boolean startsDeeper = HtmlContent.kindOf(name) == HtmlContent.BLOCK || takes(HtmlContent.BLOCK);
        return startsDeeper && blocks.size() >= MAX_DEPTH;
    }

    private boolean takes(HtmlContent kind) {
        return HtmlContent.of(current().tag()).takes(kind);
    }

    /** Does {@code content} where its kind may stand, inside the elements that are missing around it. */
    private void place(HtmlContent kind, Runnable content) {
        if (takes(kind)) {
            content.run();
            return;
        }
        String missing = HtmlContent.of(current().tag()).missing(kind);
        enter(HtmlContent.isReopened(missing) ? reopened(missing) : started(missing));
        place(kind, content);
        leave();
    }

    /** The element that just ended, if it is one of that name. */
    private HtmlNode reopened(String name) {
        List<HtmlNode> children = current().children();
        int last = children.size() - 1;
        while (last >= 0 && children.get(last).isBlankText()) {
            last--;
        }
        return last >= 0 && children.get(last).is(name) ? children.get(last) : started(name);
    }

    private HtmlNode started(String name) {
        HtmlNode node = HtmlNode.element(name, Map.of());
        inlines.block(node);
        return node;
    }

    private HtmlNode current() {
        return blocks.peek();
    }

    private void enter(HtmlNode node) {
        blocks.push(node);
        inlines.enter(node);
    }

    private void leave() {
        HtmlNode node = blocks.pop();
        inlines.enter(current());
        HtmlShape.finish(node, current(), blocks);
    }
}
