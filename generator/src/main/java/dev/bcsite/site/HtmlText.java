package dev.bcsite.site;

import java.util.regex.Pattern;

/** Text as it may stand in HTML. */
final class HtmlText {

    /** Placeholders of the store's own templates, which mean nothing outside it. */
    private static final Pattern MACRO =
            Pattern.compile("%%(?:GLOBAL|ASSET|SNIPPET|LNG)_[A-Za-z0-9_./-]{1,100}%%", Pattern.CASE_INSENSITIVE);

    /** Nobody nests macros in good faith. */
    private static final int MAX_ROUNDS = 8;

    private HtmlText() {}

    /** Without control characters, halves of characters and code points that HTML does not know. */
    static String normalize(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if ((unit < ' ' && unit != '\n' && unit != '\t') || (unit >= 0x7f && unit < 0xa0) || unit >= 0xd800) {
                return normalizeSlowly(text);
            }
        }
        return text;
    }

    private static String normalizeSlowly(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        // Bidirectional marks stay: they are part of how some languages are written.
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', ' ')
                .codePoints()
                .forEach(point -> {
                    boolean control =
                            (point < ' ' && point != '\n' && point != '\t') || (point >= 0x7f && point < 0xa0);
                    boolean half = point >= 0xd800 && point < 0xe000;
                    boolean unknown = (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
                    if (!control && !half && !unknown) {
                        kept.appendCodePoint(point);
                    }
                });
        return kept.toString();
    }

    /** Removes macros until none is left, as removing one may bring the halves of another together. */
    static String withoutMacros(String html) {
        String rest = html;
        for (int round = 0; round < MAX_ROUNDS && hasMacro(rest); round++) {
            rest = MACRO.matcher(rest).replaceAll("");
        }
        return hasMacro(rest) ? rest.replace("%%", "") : rest;
    }

    static boolean hasMacro(String html) {
        return html.contains("%%") && MACRO.matcher(html).find();
    }

    static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\n' || unit == '\t' || unit == '\f' || unit == '\r';
    }

    /** Blank, or made of blanks that do not break and characters without width. */
    static boolean isInvisible(CharSequence text) {
        return text.chars()
                .allMatch(unit -> isBlank((char) unit)
                        || Character.isSpaceChar(unit)
                        || Character.getType(unit) == Character.FORMAT);
    }

    static void escape(CharSequence text, boolean attribute, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\u00a0' -> out.append("&nbsp;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(unit);
            }
        }
    }
}
