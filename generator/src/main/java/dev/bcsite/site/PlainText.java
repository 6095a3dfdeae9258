package dev.bcsite.site;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of some HTML, for places that take no markup: meta descriptions, cards, feeds. */
public final class PlainText {

    private static final Set<String> INLINE = Set.of(
            "a", "em", "strong", "b", "i", "u", "s", "small", "mark", "abbr", "time", "span", "code", "kbd", "samp",
            "var", "cite", "q", "dfn", "sub", "sup", "del", "ins", "bdi", "wbr");
    private static final Map<String, String> ENTITIES =
            Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&nbsp;", " ");

    private PlainText() {}

    /**
     * The words of any HTML, blanks collapsed, not escaped; scripts and styles are not words.
     *
     * @param maxLength in characters as readers count them; a longer text is cut between words and ends in an ellipsis
     */
    public static String of(String html, int maxLength) {
        return ofClean(HtmlCleaner.clean(html, HtmlCleaner.Rules.CONTENT).html(), maxLength);
    }

    /** The same for HTML in the cleaner's own spelling, which needs no parser. */
    static String ofClean(String html, int maxLength) {
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength must be at least 1, found " + maxLength);
        }
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
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
        return shorten(words.toString().strip(), maxLength);
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

    private static String shorten(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int fits = end(characters, maxLength);
        if (fits == text.length()) {
            return text;
        }
        int room = end(characters, maxLength - 1);
        int blank = text.lastIndexOf(' ', room);
        // A text without blanks, as in Chinese, is cut where it is full.
        String kept = blank > room / 2 ? text.substring(0, blank) : text.substring(0, room);
        return kept.replaceFirst("[\\s,;:.\\u2013-]+$", "") + "…";
    }

    private static int end(BreakIterator characters, int count) {
        characters.first();
        int end = count == 0 ? 0 : characters.next(count);
        return end == BreakIterator.DONE ? characters.last() : end;
    }
}
