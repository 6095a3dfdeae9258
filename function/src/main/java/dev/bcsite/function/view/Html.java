package dev.bcsite.function.view;

import dev.bcsite.function.json.Data;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes facts into HTML so that they stay facts. */
final class Html {

    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "srcset");

    /** Of this host, of another over HTTP, or within the page. Everything else could be a script. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:/(?![/\\\\])|https?://[^/\\\\]|#)[^\\s\\p{Z}\\p{Cntrl}\u0080-\u009f\"'<>\\\\`]*|/");

    /** The attributes that facts may fill, here and in scripts alike. */
    private static final Set<String> FILLABLE = Set.of(
            "href",
            "src",
            "alt",
            "action",
            "value",
            "min",
            "max",
            "checked",
            "selected",
            "disabled",
            "title",
            "datetime",
            "for",
            "id",
            "name",
            "aria-label",
            "aria-describedby",
            "data-line",
            "data-product");

    private Html() {}

    /** Writes nothing for a fact that is not there, or would not be harmless. True stands for the bare attribute. */
    static void attribute(String name, Data fact, StringBuilder html) {
        String value = Scope.asText(fact);
        boolean isFlag = fact instanceof Data.Flag;
        boolean isLeftOut = isFlag ? !fact.isTrue() : !fact.isThere() || !isHarmless(name, value);
        if (isLeftOut || !FILLABLE.contains(name)) {
            return;
        }
        html.append(' ').append(name);
        if (!isFlag) {
            html.append("=\"");
            text(value, html);
            html.append('"');
        }
    }

    private static boolean isHarmless(String attribute, String value) {
        return !ADDRESSES.contains(attribute) || ADDRESS.matcher(value).matches();
    }

    static void text(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(sign);
            }
        }
    }
}
