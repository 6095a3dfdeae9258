package dev.bcsite.function.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what stands in a {@code <template>} of a published page. Scripts bind the same template by the same attributes:
 *
 * <ul>
 *   <li>{@code data-text="name"}: the fact is the element's text
 *   <li>{@code data-set="href:url alt:name"}: facts are attributes
 *   <li>{@code data-if="discount"}, {@code data-unless="discount"}: whether the element stands at all
 *   <li>{@code data-each="lines"}: the element stands once for each
 * </ul>
 *
 * <p>This is no parser for the HTML of strangers: the page is the theme's. Every element but the empty ones must be closed.
 */
final class TemplateReader {

    private static final Set<String> EMPTY =
            Set.of("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private final String html;
    private int at;

    private TemplateReader(String html) {
        this.html = html;
    }

    /** @throws IllegalArgumentException when elements are not closed in order */
    static List<Part> read(String html) {
        TemplateReader reader = new TemplateReader(html);
        List<Part> parts = reader.content("");
        if (reader.at < html.length()) {
            throw new IllegalArgumentException("an element is closed that is not open");
        }
        return parts;
    }

    /** Up to the end tag of this element, which is read, too. */
    private List<Part> content(String element) {
        List<Part> parts = new ArrayList<>();
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            literal(parts, html.substring(at, tag < 0 ? html.length() : tag));
            at = tag < 0 ? html.length() : tag;
            if (tag < 0) {
                break;
            } else if (html.startsWith("<!--", at)) {
                at = html.indexOf("-->", at) + 3;
            } else if (html.startsWith("</", at)) {
                return closed(element, parts);
            } else {
                element(parts);
            }
        }
        if (!element.isEmpty()) {
            throw new IllegalArgumentException("<" + element + "> is not closed");
        }
        return parts;
    }

    private List<Part> closed(String element, List<Part> parts) {
        String end = "</" + element + ">";
        if (element.isEmpty() || !html.startsWith(end, at)) {
            throw new IllegalArgumentException("<" + element + "> is not closed where it must be");
        }
        at += end.length();
        return parts;
    }

    private void element(List<Part> parts) {
        at++;
        String name = word();
        Map<String, String> bound = new HashMap<>();
        List<Part> own = new ArrayList<>();
        literal(own, "<" + name);
        attributes(own, bound);
        if (bound.containsKey("data-set")) {
            for (String pair : bound.get("data-set").strip().split("\\s+")) {
                int colon = pair.indexOf(':');
                own.add(new Part.Attribute(pair.substring(0, colon), pair.substring(colon + 1)));
            }
        }
        literal(own, ">");
        if (!EMPTY.contains(name)) {
            List<Part> inner = content(name);
            own.addAll(bound.containsKey("data-text") ? List.of(new Part.Put(bound.get("data-text"))) : inner);
            literal(own, "</" + name + ">");
        }
        parts.addAll(conditioned(own, bound));
    }

    private static List<Part> conditioned(List<Part> element, Map<String, String> bound) {
        List<Part> parts = List.copyOf(element);
        if (bound.containsKey("data-unless")) {
            parts = List.of(new Part.When(false, bound.get("data-unless"), parts));
        }
        if (bound.containsKey("data-if")) {
            parts = List.of(new Part.When(true, bound.get("data-if"), parts));
        }
        if (bound.containsKey("data-each")) {
            parts = List.of(new Part.Each(bound.get("data-each"), parts));
        }
        return parts;
    }

    /** Up to the end of the tag. Attributes that bind are kept aside, all others stand as they are. */
    private void attributes(List<Part> own, Map<String, String> bound) {
        while (html.charAt(at) != '>') {
            int start = at;
            while (Character.isWhitespace(html.charAt(at))) {
                at++;
            }
            if (html.charAt(at) == '>') {
                break;
            }
            String name = word();
            String value = html.charAt(at) == '=' ? value() : "";
            if (Set.of("data-text", "data-set", "data-if", "data-unless", "data-each")
                    .contains(name)) {
                bound.put(name, value);
            } else {
                literal(own, html.substring(start, at));
            }
        }
        at++;
    }

    private String word() {
        int start = at;
        while (html.charAt(at) != '=' && html.charAt(at) != '>' && !Character.isWhitespace(html.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new IllegalArgumentException("a name was expected");
        }
        return html.substring(start, at);
    }

    private String value() {
        at++;
        char quote = html.charAt(at);
        if (quote != '"' && quote != '\'') {
            return word();
        }
        int end = html.indexOf(quote, at + 1);
        String value = html.substring(at + 1, end);
        at = end + 1;
        return value;
    }

    /** Neighbouring texts are one. */
    private static void literal(List<Part> parts, String html) {
        if (html.isEmpty()) {
            return;
        }
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last) instanceof Part.Literal literal) {
            parts.set(last, new Part.Literal(literal.html() + html));
        } else {
            parts.add(new Part.Literal(html));
        }
    }
}
