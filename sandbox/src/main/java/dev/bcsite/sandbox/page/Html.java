package dev.bcsite.sandbox.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A piece of HTML that is whole in itself. Text becomes part of it only escaped.
 *
 * @param markup ready to be sent
 */
record Html(String markup) {

    static final Html NOTHING = new Html("");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");

    /** An attribute; one whose value is empty text is written with it, {@link #flag} writes none. */
    record Attribute(String name, Optional<String> value) {}

    static Attribute at(String name, String value) {
        return new Attribute(name, Optional.of(value));
    }

    /** An attribute without a value, when {@code isSet}. */
    static Object flag(String name, boolean isSet) {
        return isSet ? new Attribute(name, Optional.empty()) : NOTHING;
    }

    /** @param parts attributes first, then texts, pieces, lists of pieces and optional ones of these */
    static Html tag(String name, Object... parts) {
        StringBuilder attributes = new StringBuilder();
        StringBuilder content = new StringBuilder();
        for (Object part : parts) {
            add(part, attributes, content);
        }
        String open = "<" + name + attributes + ">";
        return new Html(VOID.contains(name) ? open : open + content + "</" + name + ">");
    }

    private static void add(Object part, StringBuilder attributes, StringBuilder content) {
        if (part instanceof Attribute attribute) {
            attributes.append(' ').append(attribute.name);
            attribute.value.ifPresent(
                    value -> attributes.append("=\"").append(escaped(value)).append('"'));
        } else if (part instanceof Html html) {
            content.append(html.markup);
        } else if (part instanceof List<?> list) {
            list.forEach(one -> add(one, attributes, content));
        } else if (part instanceof Optional<?> optional) {
            optional.ifPresent(one -> add(one, attributes, content));
        } else {
            content.append(escaped(part.toString()));
        }
    }

    static Html all(Object... parts) {
        StringBuilder content = new StringBuilder();
        for (Object part : parts) {
            add(part, new StringBuilder(), content);
        }
        return new Html(content.toString());
    }

    /** The text of someone else's HTML: its tags are taken away, its entities stay. */
    static Html textOf(String html) {
        return new Html(html.replaceAll("(?is)<(script|style)\\b.*?</\\1\\s*>", " ")
                .replaceAll("(?s)<!--.*?-->|<[^>]*>", " ")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .strip());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
