package dev.bcsite.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives an element its final shape once everything inside is known: what is empty goes, what is incomplete changes. */
final class HtmlShape {

    private HtmlShape() {}

    /** @param around the elements around {@code node}, its parent included */
    static void finish(HtmlNode node, HtmlNode parent, Collection<HtmlNode> around) {
        switch (node.tag()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(node);
            case "details" -> details(node);
            case "figure" -> figure(node);
            case "dl" -> terms(node);
            case "table" -> table(node, parent, around);
            default -> {}
        }
        if (isNeedless(node)) {
            remove(node, parent);
        }
    }

    /** A heading nobody can read is none: a picture stays. */
    private static void heading(HtmlNode heading) {
        if (heading.hasWords()) {
            return;
        }
        heading.become("div");
        if (!heading.contains("img")) {
            heading.children().clear();
        }
    }

    private static boolean isNeedless(HtmlNode node) {
        return switch (node.tag()) {
            case "td", "th", "tr", "thead", "tbody", "tfoot", "dt", "dd" -> false;
            case "ul", "ol" -> node.isHollow();
            default -> node.isHollow() && !node.attributes().containsKey("id");
        };
    }

    /** Leaves a line end, so that the words on both sides stay apart. */
    private static void remove(HtmlNode node, HtmlNode parent) {
        parent.children().remove(node);
        if (HtmlContent.of(parent.tag()).takes(HtmlContent.INLINE) && endsInWords(parent)) {
            parent.appendText("\n");
        }
    }

    /** Whether a text that follows would run into what is there. */
    static boolean endsInWords(HtmlNode block) {
        if (block.children().isEmpty()) {
            return false;
        }
        HtmlNode last = block.last();
        return last.isText()
                ? !HtmlText.isBlank(last.text().charAt(last.text().length() - 1))
                : isInline(last) && !last.is("br");
    }

    private static boolean isInline(HtmlNode node) {
        HtmlTag.Role role = HtmlTag.of(node.tag()).role();
        return role == HtmlTag.Role.INLINE || role == HtmlTag.Role.IMAGE || role == HtmlTag.Role.LINE_BREAK;
    }

    /** Without a summary there is nothing to click. */
    private static void details(HtmlNode details) {
        List<HtmlNode> summaries =
                details.children().stream().filter(child -> child.is("summary")).toList();
        if (summaries.isEmpty()) {
            details.become("div");
            return;
        }
        details.children().remove(summaries.get(0));
        details.children().add(0, summaries.get(0));
        summaries.stream().skip(1).forEach(summary -> summary.become("div"));
    }

    /** One caption, first or last. */
    private static void figure(HtmlNode figure) {
        trim(figure.children());
        int last = figure.children().size() - 1;
        boolean captioned = false;
        for (int i = 0; i <= last; i++) {
            HtmlNode child = figure.children().get(i);
            if (child.is("figcaption")) {
                if (captioned || (i > 0 && i < last)) {
                    child.become("div");
                } else {
                    captioned = true;
                }
            }
        }
    }

    private static void trim(List<HtmlNode> children) {
        while (!children.isEmpty() && children.get(0).isBlankText()) {
            children.remove(0);
        }
        while (!children.isEmpty() && children.get(children.size() - 1).isBlankText()) {
            children.remove(children.size() - 1);
        }
    }

    /** Terms and their descriptions in turns, or no list of terms at all. */
    private static void terms(HtmlNode list) {
        list.children().removeIf(HtmlNode::isBlankText);
        String turns = list.children().stream()
                .map(child -> child.is("dt") ? "t" : "d")
                .collect(Collectors.joining());
        if (turns.isEmpty() || turns.matches("(?:t+d+)+")) {
            return;
        }
        list.become("div");
        list.children().forEach(child -> child.become(child.is("dt") ? "p" : "div"));
        list.children()
                .removeIf(child -> child.isHollow() && !child.attributes().containsKey("id"));
    }

    private static void table(HtmlNode table, HtmlNode parent, Collection<HtmlNode> around) {
        table.children().removeIf(HtmlNode::isBlankText);
        HtmlTableGrid.fit(table);
        table.children().removeIf(part -> !part.is("caption") && part.isHollow());
        captionFirst(table);
        if (table.children().stream().allMatch(part -> part.is("caption"))) {
            table.children().forEach(caption -> caption.become("p"));
            table.become("div");
            return;
        }
        if (around.stream().noneMatch(outer -> outer.is("table"))) {
            HtmlNode scroll = HtmlNode.element("div", Map.of("class", HtmlAttributes.TABLE_SCROLL));
            scroll.attributes().put("tabindex", "0");
            scroll.append(table);
            parent.children().set(parent.children().indexOf(table), scroll);
        }
    }

    private static void captionFirst(HtmlNode table) {
        List<HtmlNode> captions =
                table.children().stream().filter(child -> child.is("caption")).toList();
        table.children().removeAll(captions);
        captions.stream().limit(1).forEach(caption -> table.children().add(0, caption));
    }
}
