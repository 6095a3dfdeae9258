package dev.bcsite.redirect;

import dev.bcsite.base.InvalidPathException;
import dev.bcsite.base.UrlPath;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A path that a browser may ask for, such as {@code /old-mugs/} or {@code /index.php?id=3}; held decoded, in Unicode NFC.
 *
 * <p>Wider than {@link UrlPath}: no file is written here, so anything that a browser can ask for will do. A query makes
 * it another address; {@link #pathKey()} leaves it out.
 */
public final class OldPath implements Comparable<OldPath> {

    private static final int MAX_BYTES = 1024;
    private static final String INDEX = "/index.html";

    private final String path;
    private final String query;
    private final String pathKey;

    private OldPath(String path, String query) {
        this.path = path;
        this.query = query;
        this.pathKey = keyOf(path);
    }

    /**
     * Reads a path as people and BigCommerce write it: raw, percent-encoded, or a bit of both.
     *
     * @throws InvalidPathException with what is wrong, for the caller to say where
     */
    public static OldPath of(String written) {
        if (written.indexOf('#') >= 0) {
            throw new InvalidPathException(written, "has a #, and browsers do not send what follows");
        }
        int mark = written.indexOf('?');
        String query = mark < 0 ? "" : UrlText.queryAsSent(written.substring(mark + 1));
        String decoded = decode(written, mark < 0 ? written : written.substring(0, mark));
        String path = "/" + Normalizer.normalize(decoded, Normalizer.Form.NFC);
        path = path.contains("//") ? path.replaceAll("/{2,}", "/") : path;
        check(written, path, query);
        return new OldPath(path, query);
    }

    /** As {@link #of}, but with nothing instead of an exception. */
    public static Optional<OldPath> tryOf(String written) {
        try {
            return Optional.of(of(written));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    public static OldPath of(UrlPath page) {
        return new OldPath(page.toString(), "");
    }

    /** Decoded, without the query. */
    public String path() {
        return path;
    }

    /** As a browser sends it, without the question mark; empty without one. */
    public String query() {
        return query;
    }

    /** The path as a browser sends it, without the query. */
    public String encoded() {
        return UrlText.pathAsSent(path);
    }

    /**
     * Equal for all spellings of one address: hosts fold letter case, the slash at the end, {@code index.html} and
     * encodings, each in its own way, and a redirect between two such spellings would go to and fro for ever.
     */
    String key() {
        return query.isEmpty() ? pathKey : pathKey + "?" + query;
    }

    /** The key of the path alone. */
    String pathKey() {
        return pathKey;
    }

    /** The key of a page or a file of the site. */
    static String keyOf(String path) {
        String key = UrlPath.collisionKey(path);
        return key.endsWith(INDEX) ? UrlPath.collisionKey(key.substring(0, key.length() - INDEX.length())) : key;
    }

    /**
     * Whether a host that compares letter by letter finds nothing here although the page is there, as at {@code /Mugs/}
     * for {@code /mugs/}. The slash at the end and {@code index.html} make no difference to any host.
     */
    boolean respells(UrlPath page) {
        return query.isEmpty() && !bare(path).equals(bare(page.toString()));
    }

    private static String bare(String path) {
        String folder = path.endsWith(INDEX) ? path.substring(0, path.length() - INDEX.length()) : path;
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }

    /** The same with a slash at its end, or without the one it has; absent for what looks like a file, and for the root. */
    Optional<OldPath> otherSlash() {
        if (path.equals("/")) {
            return Optional.empty();
        }
        if (path.endsWith("/")) {
            return Optional.of(new OldPath(path.substring(0, path.length() - 1), query));
        }
        boolean file = path.indexOf('.', path.lastIndexOf('/')) >= 0;
        return file ? Optional.empty() : Optional.of(new OldPath(path + "/", query));
    }

    @Override
    public int compareTo(OldPath other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : query.compareTo(other.query);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OldPath old && old.path.equals(path) && old.query.equals(query);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + query.hashCode();
    }

    /** As a message shows it. */
    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** A percent sign that begins no encoding stands for itself: merchants write {@code /100%-cotton/}. */
    private static String decode(String written, String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            decoded.write(low < 0 ? bytes[i] : high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidPathException(written, "has a percent-encoding that is not UTF-8");
        }
    }

    private static void check(String written, String path, String query) {
        path.codePoints().filter(OldPath::isRefused).findFirst().ifPresent(point -> {
            throw new InvalidPathException(
                    written, String.format(Locale.ROOT, "has the invisible character U+%04X", point));
        });
        if ((path + "/").contains("/./") || (path + "/").contains("/../")) {
            throw new InvalidPathException(written, "has a segment of dots, which browsers resolve before they ask");
        }
        if (path.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES || query.length() > MAX_BYTES) {
            throw new InvalidPathException(written, "is longer than " + MAX_BYTES + " bytes");
        }
    }

    private static boolean isRefused(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }
}
