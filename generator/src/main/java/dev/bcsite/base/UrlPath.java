package dev.bcsite.base;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a page is served: an absolute path on the storefront, such as {@code /mugs/austin-coffee-cup/}.
 *
 * <p>Held decoded and in Unicode NFC. A path that could leave the output folder, or that some file system cannot
 * hold, cannot be built. Paths end in a slash unless their last segment names a file ({@code /feed.xml}).
 */
public final class UrlPath implements Comparable<UrlPath> {

    public static final UrlPath ROOT = new UrlPath("/");

    /** What a decoder puts for bytes that are no character. */
    private static final char UNREADABLE = '\uFFFD';

    /** The ASCII characters that stand in a URL as they are. */
    private static final boolean[] UNRESERVED = unreserved();

    private final String text;

    private UrlPath(String text) {
        this.text = text;
    }

    /**
     * Reads a path as people and BigCommerce write it: with or without the leading slash, raw or percent-encoded.
     *
     * @throws InvalidPathException with what is wrong, for the caller to say where
     */
    public static UrlPath of(String written) {
        String plain = strip(written);
        if (PathSegment.isPlain(plain)) {
            if (plain.indexOf('.') >= 0 && namesFile(plain)) {
                return new UrlPath("/" + plain);
            }
            return new UrlPath(written.length() == plain.length() + 2 ? written : "/" + plain + "/");
        }
        String decoded = Normalizer.normalize(decode(written), Normalizer.Form.NFC);
        String trimmed = strip(decoded);
        if (trimmed.isEmpty()) {
            return ROOT;
        }
        for (String segment : trimmed.split("/", -1)) {
            PathSegment.check(written, segment);
        }
        PathSegment.checkTotal(written, trimmed);
        return new UrlPath(namesFile(trimmed) ? "/" + trimmed : "/" + trimmed + "/");
    }

    /** As {@link #of}, but with nothing instead of an exception. */
    public static Optional<UrlPath> tryOf(String written) {
        try {
            return Optional.of(of(written));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** This folder's child: {@code /mugs/} and {@code page/2/} give {@code /mugs/page/2/}. */
    public UrlPath resolve(String relative) {
        String base = text.endsWith("/") ? text : text.substring(0, text.lastIndexOf('/') + 1);
        return of(base + relative);
    }

    /** The file this page is written to: {@code mugs/index.html} for {@code /mugs/}. */
    public OutputPath file() {
        return OutputPath.ofPage(this);
    }

    /** The path as it stands in a URL: percent-encoded UTF-8. */
    public String encoded() {
        return encoded(text);
    }

    static String encoded(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isUnreserved(text.charAt(at))) {
                return encodedByBytes(text);
            }
        }
        return text;
    }

    private static String encodedByBytes(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 8);
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            int value = unit & 0xff;
            if (isUnreserved(value)) {
                encoded.append((char) value);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", value));
            }
        }
        return encoded.toString();
    }

    /**
     * Equal for two paths that a file system or a reader may take for one: letter case, Unicode form, invisible
     * characters and the trailing slash are folded away.
     */
    public String collisionKey() {
        return collisionKey(text);
    }

    /** The same for a decoded path that need not be one that can be served. */
    public static String collisionKey(String decoded) {
        String folded = Ascii.is(decoded) ? decoded.toLowerCase(Locale.ROOT) : folded(decoded);
        int end = folded.length();
        while (end > 0 && folded.charAt(end - 1) == '/') {
            end--;
        }
        return folded.substring(0, end);
    }

    /** Upper case first: some letters have one capital and two small forms. */
    private static String folded(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    public List<String> segments() {
        String trimmed = strip(text);
        return trimmed.isEmpty() ? List.of() : List.of(trimmed.split("/"));
    }

    @Override
    public int compareTo(UrlPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UrlPath path && path.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The decoded path, as a message shows it. */
    @Override
    public String toString() {
        return text;
    }

    private static String decode(String written) {
        if (written.indexOf('%') < 0) {
            return written;
        }
        try {
            String decoded = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (decoded.indexOf(UNREADABLE) >= 0 && written.indexOf(UNREADABLE) < 0) {
                throw new InvalidPathException(written, "has a percent-encoding that is not UTF-8");
            }
            return decoded;
        } catch (InvalidPathException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidPathException(written, "has a broken percent-encoding");
        }
    }

    private static String strip(String path) {
        int from = 0;
        int to = path.length();
        if (from < to && path.charAt(from) == '/') {
            from++;
        }
        if (from < to && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(from, to);
    }

    private static boolean namesFile(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (String ending : PathSegment.FILE_ENDINGS) {
            if (last.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnreserved(int value) {
        return value < UNRESERVED.length && UNRESERVED[value];
    }

    private static boolean[] unreserved() {
        boolean[] unreserved = new boolean[0x80];
        for (char unit = 0; unit < unreserved.length; unit++) {
            unreserved[unit] = Character.isLetterOrDigit(unit) || "/-._~!$&'()*+,;=@".indexOf(unit) >= 0;
        }
        return unreserved;
    }
}
