package dev.bcsite.site;

import dev.bcsite.site.view.Markup;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of some HTML, for places that take no markup: meta descriptions, cards, feeds. */
public final class PlainText {

    private static final Set<String> INLINE = Set.of(
            "a", "em", "strong", "b", "i", "u", "s", "small", "mark", "abbr", "time", "span", "code", "kbd", "samp",
            "var", "cite", "q", "dfn", "sub", "sup", "del", "ins", "bdi", "wbr");
    private static final Map<String, String> ENTITIES =
            Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&nbsp;", " ");

    private static final Pattern TRAILING = Pattern.compile("[\\s,;:.\\u2013-]+$");

    private PlainText() {}

    /**
     * The words of any HTML, blanks collapsed, not escaped; scripts and styles are not words.
     *
     * @param maxLength in characters as readers count them; a longer text is cut between words and ends in an ellipsis
     */
    public static String of(String html, int maxLength) {
        return ofClean(HtmlCleaner.clean(html, HtmlCleaner.Rules.CONTENT).html(), maxLength);
    }

    /** The same for a text that has been cleaned already. */
    public static String of(Markup cleaned, int maxLength) {
        return ofClean(cleaned.html(), maxLength);
    }

    /** The same for HTML in the cleaner's own spelling, which needs no parser. */
    static String ofClean(String html, int maxLength) {
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength must be at least 1, found " + maxLength);
        }
        // Most texts are much longer than what is wanted of them, and their first characters are told apart easily.
        String beginning = words(html, Math.min(maxLength, html.length()) + 2);
        if (beginning.length() <= maxLength) {
            return beginning;
        }
        return isSimple(beginning, maxLength + 1)
                ? cut(beginning, maxLength - 1)
                : shorten(words(html, Integer.MAX_VALUE), maxLength);
    }

    /** The words up to where there are so many units of them, and the last of those is no blank. */
    private static String words(String html, int enough) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < html.length() && (words.length() < enough || words.charAt(words.length() - 1) == ' ')) {
            char unit = html.charAt(at);
            if (unit == '<') {
                int end = html.indexOf('>', at);
                blankUnless(INLINE.contains(name(html, at, end)), words);
                at = end + 1;
            } else if (unit == '&') {
                int end = html.indexOf(';', at) + 1;
                append(ENTITIES.get(html.substring(at, end)).charAt(0), words);
                at = end;
            } else {
                append(unit, words);
                at++;
            }
        }
        return words.toString().strip();
    }

    private static String name(String html, int from, int to) {
        int start = html.charAt(from + 1) == '/' ? from + 2 : from + 1;
        int end = html.indexOf(' ', start);
        return html.substring(start, end < 0 || end > to ? to : end);
    }

    private static void append(char unit, StringBuilder words) {
        if (HtmlText.isBlank(unit) || Character.isSpaceChar(unit)) {
            blankUnless(false, words);
        } else {
            words.append(unit);
        }
    }

    private static void blankUnless(boolean inline, StringBuilder words) {
        if (!inline && words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    /** Whether readers count the first units of a text as as many characters. */
    static boolean isSimple(String text, int units) {
        for (int i = 0; i < units; i++) {
            if (!isSimple(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Letters and punctuation that join with nothing beside them: Latin, Greek, Cyrillic and Chinese. */
    static boolean isSimple(char unit) {
        if (unit < '\u0180') {
            return unit >= ' ' && unit != '\u00ad' && (unit <= '~' || unit > '\u00a0');
        }
        return (unit >= '\u0391' && unit <= '\u03c9')
                || (unit >= '\u0410' && unit <= '\u044f')
                || (unit >= '\u2010' && unit <= '\u2027')
                || (unit >= '\u2030' && unit <= '\u205e')
                || (unit >= '\u4e00' && unit <= '\u9fa5');
    }

    private static String shorten(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return end(characters, maxLength) == text.length() ? text : cut(text, end(characters, maxLength - 1));
    }

    private static String cut(String text, int room) {
        int blank = text.lastIndexOf(' ', room);
        // A text without blanks, as in Chinese, is cut where it is full.
        String kept = blank > room / 2 ? text.substring(0, blank) : text.substring(0, room);
        return TRAILING.matcher(kept).replaceFirst("") + "…";
    }

    private static int end(BreakIterator characters, int count) {
        characters.first();
        int end = count == 0 ? 0 : characters.next(count);
        return end == BreakIterator.DONE ? characters.last() : end;
    }
}
