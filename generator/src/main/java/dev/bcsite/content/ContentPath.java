package dev.bcsite.content;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** References from one file of a content folder to another. */
final class ContentPath {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:|//).*", Pattern.DOTALL);

    private ContentPath() {}

    /** Whether a reference leads to another host, or is no path at all. */
    static boolean isAbsolute(String reference) {
        return ABSOLUTE.matcher(reference).matches();
    }

    /** The file a reference means, seen from a file; absent when it leads out of the folder or cannot be decoded. */
    static Optional<String> resolve(String from, String reference) {
        String decoded = Normalizer.normalize(decode(reference), Normalizer.Form.NFC);
        if (decoded.indexOf('\\') >= 0 || decoded.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        String folder = decoded.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1);
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (folder + decoded).split("/")) {
            if (step.equals("..") && steps.isEmpty()) {
                return Optional.empty();
            }
            if (step.equals("..")) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }

    /** The URL of a file that a document names; empty when it cannot be one. */
    static String url(DocumentName document, String reference) {
        return resolve(document.file(), reference).map(file -> "/" + file).orElse("");
    }

    private static String decode(String reference) {
        try {
            return URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return reference;
        }
    }
}
