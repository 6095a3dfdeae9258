package dev.bcsite.site;

import java.util.Set;

/** Writes cleaned HTML, in one spelling only. */
final class HtmlWriter {

    private static final Set<String> VOID = Set.of("br", "wbr", "hr", "img");

    private final StringBuilder out = new StringBuilder();

    static String write(HtmlNode root) {
        HtmlWriter writer = new HtmlWriter();
        root.children().forEach(writer::node);
        return writer.out.toString().strip();
    }

    private void node(HtmlNode node) {
        if (node.isText()) {
            HtmlText.escape(node.text(), false, out);
            return;
        }
        out.append('<').append(node.tag());
        node.attributes().forEach(this::attribute);
        out.append('>');
        if (!VOID.contains(node.tag())) {
            node.children().forEach(this::node);
            out.append("</").append(node.tag()).append('>');
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name);
        if (!value.isEmpty() || name.equals("alt")) {
            out.append("=\"");
            HtmlText.escape(value, true, out);
            out.append('"');
        }
    }
}
