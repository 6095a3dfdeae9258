package dev.bcsite.preview;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Puts a script at the end of a page's body, wherever that is. */
final class ScriptTag {

    private ScriptTag() {}

    static byte[] into(byte[] page, String tag) {
        // One character per byte, so that positions in the text are positions in the page.
        String text = new String(page, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int end = text.lastIndexOf("</body>");
        int at = end < 0 ? page.length : end;
        byte[] added = tag.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream joined = new ByteArrayOutputStream(page.length + added.length);
        joined.write(page, 0, at);
        joined.writeBytes(added);
        joined.write(page, at, page.length - at);
        return joined.toByteArray();
    }
}
