package dev.bcsite.site;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;

/**
 * The words of a site's language: {@code addToCart} to "Add to cart".
 *
 * <p>Keys are the theme's. {@code {0}}, {@code {1}} stand for arguments. A counted text has the keys
 * {@code name.one} and {@code name.other}.
 */
public final class Strings {

    private final String language;
    private final Map<String, String> texts;

    public Strings(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    public String language() {
        return language;
    }

    /** Everything that makes up these words, for fingerprints. */
    public Map<String, String> all() {
        return texts;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** @throws UnknownStringException for a key that the theme does not have */
    public String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new UnknownStringException(key, language, new TreeSet<>(texts.keySet()));
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** The text for a count, which is its argument {@code {0}}. */
    public String counted(String key, int count) {
        String form = count == 1 ? ".one" : ".other";
        return text(has(key + form) ? key + form : key + ".other", count);
    }

    /** A date as people write it in this language: {@code date.format} with {day}, {month} and {year}. */
    public String date(LocalDate date) {
        return text("date.format")
                .replace("{day}", Integer.toString(date.getDayOfMonth()))
                .replace("{month}", text("date.month." + date.getMonthValue()))
                .replace("{year}", Integer.toString(date.getYear()));
    }
}
