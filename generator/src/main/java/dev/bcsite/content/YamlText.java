package dev.bcsite.content;

import java.nio.charset.StandardCharsets;

/** The text of a YAML file before anybody parses it. */
final class YamlText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private YamlText() {}

    /** Measured before parsing, as the parser takes seconds to refuse what is really long. */
    static boolean isTooLong(String text) {
        return text.length() > YamlDocument.MAX_BYTES
                || text.getBytes(StandardCharsets.UTF_8).length > YamlDocument.MAX_BYTES;
    }

    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
