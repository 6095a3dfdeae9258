package dev.bcsite.redirect;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Spells parts of URLs so that no host's configuration takes a character for its own syntax.
 *
 * <p>What is left unencoded means nothing to a shell, to nginx, to Apache or in a {@code _redirects} file: no blank, no
 * quote, no {@code $}, {@code ;}, {@code :}, {@code *}, backslash or bracket.
 */
final class UrlText {

    private static final String PLAIN = "/-._~!(),=@+&";
    private static final String PLAIN_IN_QUERY = PLAIN + "?";

    /** What browsers encode in a path, besides controls and what is not ASCII; and a percent sign that is meant. */
    private static final String ENCODED_IN_PATHS = " \"#<>?^`{}%\\";

    private static final String ENCODED_IN_QUERIES = " \"#<>'";

    private UrlText() {}

    /** A decoded path, encoded. */
    static String path(String decoded) {
        return encode(decoded, PLAIN, false);
    }

    /** A query, a fragment or a path that may be encoded in part already: its encodings stay. */
    static String tidy(String written) {
        return encode(written, PLAIN_IN_QUERY, true);
    }

    /** A decoded path as browsers send it. */
    static String pathAsSent(String decoded) {
        return asSent(decoded, ENCODED_IN_PATHS);
    }

    /** A query as browsers send it. */
    static String queryAsSent(String written) {
        return asSent(written, ENCODED_IN_QUERIES);
    }

    /**
     * A regular expression that matches this text and nothing else: every byte but letters, digits, {@code /}, {@code -}
     * and {@code _} is written as {@code \xHH}, so that nothing is left that a quote, an expression or a variable could
     * begin with.
     */
    static String expression(String text) {
        StringBuilder expression = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            int value = unit & 0xff;
            boolean plain = value < 0x80 && (Character.isLetterOrDigit(value) || "/-_".indexOf(value) >= 0);
            expression.append(plain ? Character.toString(value) : String.format(Locale.ROOT, "\\x%02X", value));
        }
        return expression.toString();
    }

    private static String asSent(String text, String alsoEncoded) {
        StringBuilder sent = new StringBuilder(text.length());
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            int value = unit & 0xff;
            boolean encoded = value < ' ' || value >= 0x7f || alsoEncoded.indexOf(value) >= 0;
            append(sent, value, !encoded);
        }
        return sent.toString();
    }

    private static String encode(String text, String plain, boolean keepEncodings) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder encoded = new StringBuilder(bytes.length + 8);
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] & 0xff;
            boolean alphanumeric = value < 0x80 && Character.isLetterOrDigit(value);
            boolean kept = keepEncodings && isEncoding(bytes, i);
            append(encoded, value, alphanumeric || plain.indexOf(value) >= 0 || kept);
        }
        return encoded.toString();
    }

    private static boolean isEncoding(byte[] bytes, int at) {
        return bytes[at] == '%'
                && at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }

    private static void append(StringBuilder text, int value, boolean asItIs) {
        if (asItIs) {
            text.append((char) value);
        } else {
            text.append('%').append(String.format(Locale.ROOT, "%02X", value));
        }
    }
}
