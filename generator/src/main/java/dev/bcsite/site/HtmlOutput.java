package dev.bcsite.site;

import java.util.Arrays;
import java.util.Map;

/** HTML that grows at its end; whole stretches of characters are copied at once. */
final class HtmlOutput {

    private char[] html;
    private int length;

    HtmlOutput(int expected) {
        this.html = new char[expected];
    }

    int length() {
        return length;
    }

    void copy(char[] from, int start, int end) {
        reserve(end - start);
        System.arraycopy(from, start, html, length, end - start);
        length += end - start;
    }

    void add(String text) {
        reserve(text.length());
        text.getChars(0, text.length(), html, length);
        length += text.length();
    }

    void add(char unit) {
        reserve(1);
        html[length++] = unit;
    }

    void start(String tag, Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            add('<');
            add(tag);
            add('>');
        } else {
            StringBuilder start = new StringBuilder();
            HtmlWriter.start(tag, attributes, start);
            add(start.toString());
        }
    }

    void end(String tag) {
        add('<');
        add('/');
        add(tag);
        add('>');
    }

    boolean endsWith(char unit) {
        return length > 0 && html[length - 1] == unit;
    }

    /** Whether there is a letter or a digit to be read since then. */
    boolean hasLetters(int from) {
        int at = from;
        while (at < length) {
            if (html[at] == '<' || html[at] == '&') {
                char end = html[at] == '<' ? '>' : ';';
                while (html[at] != end) {
                    at++;
                }
            } else if (Character.isLetterOrDigit(html[at])) {
                return true;
            }
            at++;
        }
        return false;
    }

    private void reserve(int units) {
        if (length + units > html.length) {
            html = Arrays.copyOf(html, Math.max(length + units, html.length * 2));
        }
    }

    @Override
    public String toString() {
        return new String(html, 0, length);
    }
}
