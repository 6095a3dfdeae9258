package dev.bcsite.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a Markdown file says: {@code blog/2026-03-01-kiln.de.md} is the German text of a post.
 *
 * @param original the same name without the language
 * @param path the default path of the page, not yet checked: {@code /blog/kiln/}
 * @param words the default title: {@code Kiln}
 */
record DocumentName(
        String file, String original, Optional<String> locale, Optional<LocalDate> date, String path, String words) {

    static final String ENDING = ".md";
    static final String BLOG = "blog/";

    private static final Pattern LOCALE = Pattern.compile("(.+)\\.([a-z]{2}(?:-[A-Z]{2})?)");
    private static final Pattern DATED = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})-(.+)");
    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    static DocumentName of(String file) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String stem = file.substring(folder.length(), file.length() - ENDING.length());
        Matcher localised = LOCALE.matcher(stem);
        boolean hasLocale =
                localised.matches() && LANGUAGES.contains(localised.group(2).substring(0, 2));
        String name = hasLocale ? localised.group(1) : stem;
        Optional<LocalDate> date = folder.equals(BLOG) ? date(name) : Optional.empty();
        String plain = date.isPresent() ? name.substring(11) : name;
        return new DocumentName(
                file,
                folder + name + ENDING,
                hasLocale ? Optional.of(localised.group(2)) : Optional.empty(),
                date,
                "/" + slug(folder) + (plain.equals("index") ? "" : slug(plain) + "/"),
                words(plain.equals("index") && !folder.isEmpty() ? folder.substring(0, folder.length() - 1) : plain));
    }

    boolean isHome() {
        return original.equals("index.md");
    }

    boolean isPost() {
        return original.startsWith(BLOG) && !original.equals(BLOG + "index.md") && original.indexOf('/', 5) < 0;
    }

    private static Optional<LocalDate> date(String name) {
        Matcher dated = DATED.matcher(name);
        try {
            return dated.matches() ? Optional.of(LocalDate.parse(dated.group(1))) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }

    private static String words(String name) {
        String words = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[\\s_-]+", " ")
                .strip();
        if (words.isEmpty()) {
            return name;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
