package dev.bcsite.site;

import java.util.Map;
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
        start(node.tag(), node.attributes(), out);
        if (!VOID.contains(node.tag())) {
            node.children().forEach(this::node);
            out.append("</").append(node.tag()).append('>');
        }
    }

    static void start(String tag, Map<String, String> attributes, StringBuilder out) {
        out.append('<').append(tag);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            attribute(attribute.getKey(), attribute.getValue(), out);
        }
        out.append('>');
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name);
        if (!value.isEmpty() || name.equals("alt")) {
            out.append("=\"");
            HtmlText.escape(value, true, out);
            out.append('"');
        }
    }
}
