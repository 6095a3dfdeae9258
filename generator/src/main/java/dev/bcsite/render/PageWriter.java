package dev.bcsite.render;

import dev.bcsite.site.view.Markup;
import freemarker.core.HTMLOutputFormat;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects a page as the UTF-8 that will be its file, and stops a template that will not end.
 *
 * <p>Text is encoded as it comes: nearly all of it is ASCII, so one loop over the characters is all that a page costs on
 * its way from the template.
 */
final class PageWriter extends Writer {

    /** Far more than any page a shopper would wait for. */
    static final int MAX_CHARACTERS = 4 * 1024 * 1024;

    /** From here on a string's own encoder is faster than asking it for each character. */
    private static final int LONG = 128;

    /** {@code &quot;} */
    private static final int LONGEST_REFERENCE = 6;

    /** What stands for a character of text in HTML, by character; null for what stands for itself. */
    private static final byte[][] REFERENCES = new byte['>' + 1][];

    static {
        for (char unit : new char[] {'<', '>', '&', '"', '\''}) {
            REFERENCES[unit] = HTMLOutputFormat.INSTANCE
                    .escapePlainText(String.valueOf(unit))
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    private byte[] bytes = new byte[16 * 1024];
    private int length;
    private int characters;

    /** The first half of a character whose other half is yet to come; 0 when there is none. */
    private char half;

    @Override
    public void write(char[] text, int from, int count) throws IOException {
        reserve(count);
        if (half != 0) {
            encode(new String(text, from, count));
            return;
        }
        byte[] to = bytes;
        int at = length;
        int end = from + count;
        for (int i = from; i < end; i++) {
            char unit = text[i];
            if (unit >= 0x80) {
                length = at;
                encode(new String(text, i, end - i));
                return;
            }
            to[at++] = (byte) unit;
        }
        length = at;
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        reserve(count);
        if (half != 0 || count > LONG) {
            encode(text.substring(from, from + count));
            return;
        }
        byte[] to = bytes;
        int at = length;
        int end = from + count;
        for (int i = from; i < end; i++) {
            char unit = text.charAt(i);
            if (unit >= 0x80) {
                length = at;
                encode(text.substring(i, end));
                return;
            }
            to[at++] = (byte) unit;
        }
        length = at;
    }

    /** Writes text so that HTML reads it as text. */
    void escaped(String text) throws IOException {
        int count = text.length();
        reserve(count);
        if (half != 0) {
            encode(HTMLOutputFormat.INSTANCE.escapePlainText(text));
            return;
        }
        ensure(LONGEST_REFERENCE * count);
        byte[] to = bytes;
        int at = length;
        for (int i = 0; i < count; i++) {
            char unit = text.charAt(i);
            if (unit >= 0x80) {
                length = at;
                encode(HTMLOutputFormat.INSTANCE.escapePlainText(text.substring(i)));
                return;
            }
            byte[] reference = unit <= '>' ? REFERENCES[unit] : null;
            if (reference == null) {
                to[at++] = (byte) unit;
            } else {
                System.arraycopy(reference, 0, to, at, reference.length);
                at += reference.length;
            }
        }
        length = at;
    }

    /** Writes what is HTML already. */
    void splice(Markup markup) throws IOException {
        byte[] html = markup.utf8();
        reserve(html.length);
        endHalf();
        append(html);
    }

    private void encode(String text) {
        String whole = half == 0 ? text : half + text;
        half = 0;
        int last = whole.length() - 1;
        if (last >= 0 && Character.isHighSurrogate(whole.charAt(last))) {
            half = whole.charAt(last);
            whole = whole.substring(0, last);
        }
        append(whole.getBytes(StandardCharsets.UTF_8));
    }

    private void append(byte[] encoded) {
        ensure(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    /** A half that no other half follows is no character. */
    private void endHalf() {
        if (half != 0) {
            half = 0;
            ensure(1);
            bytes[length++] = '?';
        }
    }

    private void reserve(int count) throws IOException {
        characters += count;
        if (characters > MAX_CHARACTERS) {
            throw new PageTooLongException();
        }
        ensure(count);
    }

    private void ensure(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    byte[] bytes() {
        endHalf();
        return Arrays.copyOf(bytes, length);
    }

    /** The same as markup for other pages, without blanks around it. */
    Markup markup() {
        endHalf();
        int from = 0;
        int to = length;
        while (from < to && isBlank(bytes[from])) {
            from++;
        }
        while (to > from && isBlank(bytes[to - 1])) {
            to--;
        }
        return Markup.ofUtf8(Arrays.copyOfRange(bytes, from, to));
    }

    private static boolean isBlank(byte unit) {
        return unit == ' ' || unit >= '\t' && unit <= '\r';
    }

    /** The page is longer than {@link #MAX_CHARACTERS}. */
    static final class PageTooLongException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
