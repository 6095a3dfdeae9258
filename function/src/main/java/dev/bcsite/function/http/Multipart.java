package dev.bcsite.function.http;

import dev.bcsite.function.json.Data;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a form with file fields. Browsers send one whenever a product has a file to be chosen; the store takes no files from outside,
 * so only fields without a file are read, and one with a file is refused.
 */
final class Multipart {

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"\\r\\n]{1,70})\"|([!-~&&[^\";]]{1,70}))");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"\\r\\n]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("[; ]filename\\*?=\"?([^\"\\r\\n]*)");

    private Multipart() {}

    static Data.Members read(String contentType, byte[] body) {
        // Every byte is one sign here, so that boundaries are found where they are; values are decoded later.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String line = "--" + boundary(contentType);
        Data.Members read = Data.object();
        int at = text.startsWith(line) ? line.length() : -1;
        while (at >= 0 && text.startsWith("\r\n", at)) {
            int end = text.indexOf("\r\n" + line, at);
            if (end < at + 2) {
                throw malformed();
            }
            read = withPart(read, text.substring(at + 2, end));
            at = end + 2 + line.length();
        }
        if (at < 0 || !text.startsWith("--", at)) {
            throw malformed();
        }
        return read;
    }

    private static Data.Members withPart(Data.Members read, String part) {
        int blank = part.indexOf("\r\n\r\n");
        if (blank < 0) {
            throw malformed();
        }
        String head = part.substring(0, blank);
        byte[] value = part.substring(blank + 4).getBytes(StandardCharsets.ISO_8859_1);
        String name =
                Forms.utf8(first(NAME, head).orElseThrow(Multipart::malformed).getBytes(StandardCharsets.ISO_8859_1));
        Optional<String> file = first(FILE_NAME, head);
        if (file.isPresent()) {
            if (!file.get().isEmpty() || value.length > 0) {
                throw Refusal.at(name, Reason.FILE_NOT_TAKEN, "the store takes no files here");
            }
            return read;
        }
        return Forms.added(read, name, Forms.utf8(value));
    }

    private static String boundary(String contentType) {
        Matcher found = BOUNDARY.matcher(contentType);
        if (!found.find()) {
            throw malformed();
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Refusal malformed() {
        return Refusal.of(Reason.MALFORMED, "the form's parts are not as multipart/form-data has them");
    }
}
