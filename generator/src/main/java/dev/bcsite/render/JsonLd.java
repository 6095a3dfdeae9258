package dev.bcsite.render;

import dev.bcsite.site.view.Markup;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The one way in which data gets into a {@code <script type="application/ld+json">}.
 *
 * <p>Characters that could end the block or start a comment are written as JSON escapes, so a product named
 * {@code </script>} stays a name.
 */
final class JsonLd {

    /** How an ASCII character is written; null for most, which stand for themselves. */
    private static final String[] ESCAPES = new String[0x80];

    static {
        for (char unit = 0; unit < ESCAPES.length; unit++) {
            if (unit < ' ' || "<>&'".indexOf(unit) >= 0) {
                ESCAPES[unit] = String.format(Locale.ROOT, "\\u%04X", (int) unit);
            }
        }
        ESCAPES['\b'] = "\\b";
        ESCAPES['\t'] = "\\t";
        ESCAPES['\n'] = "\\n";
        ESCAPES['\f'] = "\\f";
        ESCAPES['\r'] = "\\r";
        ESCAPES['"'] = "\\\"";
        ESCAPES['\\'] = "\\\\";
    }

    private final StringBuilder json = new StringBuilder(1024);

    private JsonLd() {}

    /** A finished script block. Maps keep their order; nothing is added or left out. */
    static Markup block(Map<String, ?> data) {
        JsonLd block = new JsonLd();
        block.json.append("<script type=\"application/ld+json\">");
        block.write(data);
        block.json.append("</script>");
        return new Markup(block.json.toString());
    }

    private void write(Object data) {
        if (data instanceof String text) {
            text(text);
        } else if (data instanceof Integer || data instanceof Long) {
            json.append(data);
        } else if (data instanceof Map<?, ?> map) {
            object(map);
        } else {
            array((List<?>) data);
        }
    }

    private void object(Map<?, ?> map) {
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.append(before);
            text((String) entry.getKey());
            json.append(':');
            write(entry.getValue());
            before = ',';
        }
        json.append(map.isEmpty() ? "{}" : "}");
    }

    private void array(List<?> list) {
        json.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            write(list.get(i));
        }
        json.append(']');
    }

    /** Most texts have nothing to escape, and are taken as a whole. */
    private void text(String text) {
        json.append('"');
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            String escape = escape(text.charAt(at));
            if (escape != null) {
                json.append(text.substring(from, at)).append(escape);
                from = at + 1;
            }
        }
        json.append(from == 0 ? text : text.substring(from)).append('"');
    }

    /** Beside ASCII there are two characters that ended the lines of old JavaScript. */
    private static String escape(char unit) {
        if (unit < ESCAPES.length) {
            return ESCAPES[unit];
        }
        return switch (unit) {
            case '\u2028' -> "\\u2028";
            case '\u2029' -> "\\u2029";
            default -> null;
        };
    }
}
