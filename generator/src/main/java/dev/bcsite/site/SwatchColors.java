package dev.bcsite.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/**
 * The colours of all swatches, as classes of one style sheet, so that no page needs an inline style.
 *
 * <p>The class for {@code #6b7f5e} and {@code #ffffff} is {@code swatch-6b7f5e-ffffff}; it sets {@code --c1} and
 * {@code --c2}. Safe for several threads.
 */
public final class SwatchColors {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?|[a-zA-Z]{3,20}");

    private final Set<List<String>> used =
            new ConcurrentSkipListSet<>((one, other) -> String.join(",", one).compareTo(String.join(",", other)));

    private final Map<List<String>, String> classes = new ConcurrentHashMap<>();

    /** As it was when it gave these {@link #used}. */
    public static SwatchColors of(List<List<String>> used) {
        SwatchColors colors = new SwatchColors();
        used.forEach(colors::classFor);
        return colors;
    }

    /** What was asked for so far. */
    public List<List<String>> used() {
        return List.copyOf(used);
    }

    /** The class for these colours; empty when none of them is a colour. */
    String classFor(List<String> colors) {
        return colors.isEmpty() ? "" : classes.computeIfAbsent(colors, this::use);
    }

    private String use(List<String> colors) {
        List<String> known = valid(colors);
        if (known.isEmpty()) {
            return "";
        }
        used.add(known);
        return className(known);
    }

    static List<String> valid(List<String> colors) {
        if (colors.isEmpty()) {
            return List.of();
        }
        return colors.stream()
                .map(String::strip)
                .filter(color -> COLOR.matcher(color).matches())
                .map(color -> color.toLowerCase(Locale.ROOT))
                .limit(3)
                .toList();
    }

    /** The style sheet for all colours that were asked for. */
    public String styleSheet() {
        StringBuilder css = new StringBuilder();
        for (List<String> colors : Collections.unmodifiableSet(used)) {
            List<String> settings = new ArrayList<>();
            for (int i = 0; i < colors.size(); i++) {
                settings.add("--c" + (i + 1) + ":" + colors.get(i));
            }
            css.append('.')
                    .append(className(colors))
                    .append('{')
                    .append(String.join(";", settings))
                    .append("}\n");
        }
        return css.toString();
    }

    private static String className(List<String> colors) {
        return "swatch-" + String.join("-", colors).replace("#", "");
    }
}
