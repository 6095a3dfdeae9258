package dev.bcsite.render;

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

    private void encode(String text) {
        String whole = half == 0 ? text : half + text;
        half = 0;
        int last = whole.length() - 1;
        if (last >= 0 && Character.isHighSurrogate(whole.charAt(last))) {
            half = whole.charAt(last);
            whole = whole.substring(0, last);
        }
        byte[] encoded = whole.getBytes(StandardCharsets.UTF_8);
        ensure(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
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
        if (half != 0) {
            half = 0;
            ensure(1);
            bytes[length++] = '?';
        }
        return Arrays.copyOf(bytes, length);
    }

    /** The same as text, without blanks around it. */
    String text() {
        return new String(bytes(), StandardCharsets.UTF_8).strip();
    }

    /** The page is longer than {@link #MAX_CHARACTERS}. */
    static final class PageTooLongException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
