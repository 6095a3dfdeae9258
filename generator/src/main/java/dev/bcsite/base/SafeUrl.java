package dev.bcsite.base;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A URL that may stand in a page: {@code https}, {@code http}, {@code mailto}, {@code tel}, a path of this storefront
 * or a fragment. Script, data and protocol-relative URLs cannot be built, whatever tricks they are spelled with.
 */
public final class SafeUrl {

    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i)https?://[\\p{L}\\p{N}\\p{M}._~-]+(:[0-9]{1,5})?([/?#].*)?");
    private static final Pattern CONTACT = Pattern.compile("(?i)(mailto|tel):[^<>\"]+");
    private static final int MAX_LENGTH = 2048;

    /** What is plain in the name of a host, and in the rest of an address. */
    private static final boolean[] HOST = lettersAnd(".-");

    private static final boolean[] PLAIN = lettersAnd("/.-_~?=&");

    private final String text;

    private SafeUrl(String text) {
        this.text = text;
    }

    public static Optional<SafeUrl> parse(String written) {
        if (isPlain(written)) {
            return Optional.of(new SafeUrl(written));
        }
        String cleaned = browserView(written);
        if (cleaned.isEmpty() || cleaned.length() > MAX_LENGTH || hasTrap(cleaned)) {
            return Optional.empty();
        }
        boolean path = cleaned.startsWith("/") && !cleaned.startsWith("//");
        boolean local = path || cleaned.startsWith("#") || cleaned.startsWith("?");
        boolean allowed = local
                || ABSOLUTE.matcher(cleaned).matches()
                || CONTACT.matcher(cleaned).matches();
        return allowed ? Optional.of(new SafeUrl(encodeStrays(cleaned))) : Optional.empty();
    }

    /**
     * Whether it is an ordinary address of a file or page, in which nothing has to be looked at twice: it is safe as it
     * is, and so is what it begins with.
     */
    public static boolean isPlain(String url) {
        if (!url.startsWith("https://") || url.length() > MAX_LENGTH) {
            return false;
        }
        int at = "https://".length();
        int host = at;
        while (at < url.length() && isOf(HOST, url.charAt(at))) {
            at++;
        }
        if (at == host || at < url.length() && url.charAt(at) != '/') {
            return false;
        }
        while (at < url.length() && isOf(PLAIN, url.charAt(at))) {
            at++;
        }
        return at == url.length();
    }

    private static boolean isOf(boolean[] some, char unit) {
        return unit < some.length && some[unit];
    }

    /** The ASCII letters and digits, and those beside them. */
    private static boolean[] lettersAnd(String others) {
        boolean[] some = new boolean[0x80];
        for (char unit = 0; unit < some.length; unit++) {
            some[unit] = Character.isLetterOrDigit(unit) || others.indexOf(unit) >= 0;
        }
        return some;
    }

    public static SafeUrl of(UrlPath path) {
        return new SafeUrl(path.encoded());
    }

    /** A path of this storefront, as opposed to another host, an address or a place on the same page. */
    public boolean isPath() {
        return text.startsWith("/");
    }

    public boolean isAbsolute() {
        return text.toLowerCase(Locale.ROOT).startsWith("http");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeUrl url && url.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** What a browser makes of it: it drops tabs and line ends anywhere, and blanks and control characters around. */
    private static String browserView(String written) {
        String kept = withoutLineEnds(written);
        int from = 0;
        int to = kept.length();
        while (from < to && kept.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && kept.charAt(to - 1) <= ' ') {
            to--;
        }
        return kept.substring(from, to);
    }

    /** A URL as it is read by a browser, to which tabs and line ends in it mean nothing. */
    public static String withoutLineEnds(String url) {
        if (url.indexOf('\t') < 0 && url.indexOf('\n') < 0 && url.indexOf('\r') < 0) {
            return url;
        }
        return url.replace("\t", "").replace("\n", "").replace("\r", "");
    }

    /** A browser takes a backslash for a slash; half a character and the sign for an unreadable one are no text. */
    private static boolean hasTrap(String url) {
        for (int at = 0; at < url.length(); at += Character.charCount(url.codePointAt(at))) {
            int point = url.codePointAt(at);
            if (point == '\\' || point == '\uFFFD' || Character.getType(point) == Character.SURROGATE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEncoding(String url, int percent) {
        return percent + 2 < url.length()
                && Character.digit(url.charAt(percent + 1), 16) >= 0
                && Character.digit(url.charAt(percent + 2), 16) >= 0;
    }

    private static String encodeStrays(String url) {
        StringBuilder encoded = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            char unit = url.charAt(i);
            switch (unit) {
                case ' ' -> encoded.append("%20");
                case '"' -> encoded.append("%22");
                case '<' -> encoded.append("%3C");
                case '>' -> encoded.append("%3E");
                case '`' -> encoded.append("%60");
                case '{' -> encoded.append("%7B");
                case '}' -> encoded.append("%7D");
                case '|' -> encoded.append("%7C");
                case '^' -> encoded.append("%5E");
                case '%' -> encoded.append(isEncoding(url, i) ? "%" : "%25");
                default -> {
                    if (unit < ' ' || unit == 0x7f) {
                        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) unit));
                    } else {
                        encoded.append(unit);
                    }
                }
            }
        }
        return encoded.toString();
    }
}
