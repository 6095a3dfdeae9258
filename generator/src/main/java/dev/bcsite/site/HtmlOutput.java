package dev.bcsite.site;

import dev.bcsite.site.view.Markup;
import java.nio.charset.StandardCharsets;
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

    /** As a page will hold it, without blanks around it. */
    Markup markup() {
        int from = 0;
        int to = length;
        while (from < to && Character.isWhitespace(html[from])) {
            from++;
        }
        while (to > from && Character.isWhitespace(html[to - 1])) {
            to--;
        }
        return Markup.ofUtf8(utf8(from, to));
    }

    private byte[] utf8(int from, int to) {
        int size = to - from;
        for (int at = from; at < to; at++) {
            char unit = html[at];
            if (Character.isSurrogate(unit)) {
                return new String(html, from, to - from).getBytes(StandardCharsets.UTF_8);
            }
            size += unit < 0x80 ? 0 : unit < 0x800 ? 1 : 2;
        }
        byte[] bytes = new byte[size];
        int next = 0;
        for (int at = from; at < to; at++) {
            char unit = html[at];
            if (unit < 0x80) {
                bytes[next++] = (byte) unit;
            } else if (unit < 0x800) {
                bytes[next++] = (byte) (0xc0 | unit >> 6);
                bytes[next++] = (byte) (0x80 | unit & 0x3f);
            } else {
                bytes[next++] = (byte) (0xe0 | unit >> 12);
                bytes[next++] = (byte) (0x80 | unit >> 6 & 0x3f);
                bytes[next++] = (byte) (0x80 | unit & 0x3f);
            }
        }
        return bytes;
    }
}
