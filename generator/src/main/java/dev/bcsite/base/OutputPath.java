package dev.bcsite.base;

import java.nio.file.Path;
import java.text.Normalizer;

/**
 * A file below the output folder, with forward slashes: {@code mugs/index.html}.
 *
 * <p>Held in Unicode NFC, as URLs are. No instance can name anything outside the folder it is resolved in.
 */
public final class OutputPath implements Comparable<OutputPath> {

    private final String text;

    private OutputPath(String text) {
        this.text = text;
    }

    /** @throws InvalidPathException with what is wrong, for the caller to say where */
    public static OutputPath of(String written) {
        if (PathSegment.isPlain(written)) {
            return new OutputPath(written);
        }
        String text = Normalizer.normalize(written, Normalizer.Form.NFC);
        if (text.isEmpty()) {
            throw new InvalidPathException(text, "is empty");
        }
        for (String segment : text.split("/", -1)) {
            PathSegment.check(text, segment);
        }
        PathSegment.checkTotal(text, text);
        return new OutputPath(text);
    }

    /** The file of a path that passed the same rules. */
    static OutputPath ofPage(UrlPath page) {
        String path = page.toString();
        return new OutputPath(path.endsWith("/") ? path.substring(1).concat("index.html") : path.substring(1));
    }

    public String text() {
        return text;
    }

    public Path in(Path root) {
        Path base = root.toAbsolutePath().normalize();
        Path resolved = base.resolve(text).normalize();
        if (!resolved.startsWith(base) || resolved.equals(base)) {
            throw new InvalidPathException(text, "leaves its folder");
        }
        return resolved;
    }

    /** The URL path of this file itself, not of the page it may hold. */
    public String url() {
        return UrlPath.encoded("/" + text);
    }

    @Override
    public int compareTo(OutputPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutputPath path && path.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
