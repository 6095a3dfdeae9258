package dev.bcsite.render;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes small XML documents whose elements are already text. */
final class XmlText {

    private XmlText() {}

    static byte[] document(String root, String namespace, List<String> elements) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append('<').append(root).append(" xmlns=\"").append(namespace).append("\">\n");
        elements.forEach(xml::append);
        xml.append("</").append(root).append(">\n");
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The text with markup escaped, and without the characters that XML 1.0 cannot hold. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(XmlText::isAllowed).forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&apos;");
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xd7ff)
                || (point >= 0xe000 && point <= 0xfffd)
                || point >= 0x10000;
    }
}
