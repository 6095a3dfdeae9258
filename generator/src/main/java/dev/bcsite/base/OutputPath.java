package dev.bcsite.base;

import java.nio.file.Path;
import java.text.Normalizer;

/**
 * A file below the output folder, with forward slashes: {@code mugs/index.html}.
 *
 * <p>Held in Unicode NFC, as URLs are. No instance can name anything outside the folder it is resolved in.
 */
public record OutputPath(String text) implements Comparable<OutputPath> {

    public OutputPath {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (text.isEmpty()) {
            throw new InvalidPathException(text, "is empty");
        }
        for (String segment : text.split("/", -1)) {
            PathSegment.check(text, segment);
        }
        PathSegment.checkTotal(text, text);
    }

    public static OutputPath of(String text) {
        return new OutputPath(text);
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
        StringBuilder url = new StringBuilder();
        for (String segment : text.split("/")) {
            url.append('/').append(UrlPath.of(segment + "/").encoded().replace("/", ""));
        }
        return url.toString();
    }

    @Override
    public int compareTo(OutputPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
