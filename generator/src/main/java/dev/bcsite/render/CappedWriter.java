package dev.bcsite.render;

import java.io.IOException;
import java.io.Writer;

/** Collects a page's text, and stops a template that will not end. */
final class CappedWriter extends Writer {

    /** Far more than any page a shopper would wait for. */
    static final int MAX_CHARACTERS = 4 * 1024 * 1024;

    private final StringBuilder text = new StringBuilder(16 * 1024);

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        if (text.length() + length > MAX_CHARACTERS) {
            throw new PageTooLongException();
        }
        text.append(characters, from, length);
    }

    @Override
    public void write(String written, int from, int length) throws IOException {
        if (text.length() + length > MAX_CHARACTERS) {
            throw new PageTooLongException();
        }
        text.append(written, from, from + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    String text() {
        return text.toString();
    }

    /** The page is longer than {@link #MAX_CHARACTERS}. */
    static final class PageTooLongException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
