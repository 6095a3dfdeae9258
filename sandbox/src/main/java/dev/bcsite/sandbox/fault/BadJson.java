package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Bodies that say they are JSON, and are not, or not quite. */
public enum BadJson implements NamedFault {
    EMPTY_ANSWER("nothing", text -> new byte[0]),
    BLANK_ANSWER("white space", text -> bytes(" \n")),
    NULL_ANSWER("null", text -> bytes("null")),
    EMPTY_OBJECT("an object without fields", text -> bytes("{}")),
    STRING_ANSWER("one string", text -> bytes("\"OK\"")),
    BYTE_ORDER_MARK("a byte order mark before the JSON", text -> Bytes.joined(Bytes.of(0xEF, 0xBB, 0xBF), bytes(text))),
    TEXT_BEFORE_JSON(
            "a warning before the JSON", text -> bytes("<b>Notice</b>: undefined index on line 7<br />\n" + text)),
    TEXT_AFTER_JSON("a comment after the JSON", text -> bytes(text + "<!-- served in 12 ms -->")),
    TWO_DOCUMENTS("the JSON twice in a row", text -> bytes(text + text)),
    TRAILING_COMMA("a comma before the last bracket", text -> bytes(text.replaceFirst("([\\]}]\\s*)$", ",$1"))),
    SINGLE_QUOTES("apostrophes for quotes", text -> bytes(text.replace('"', '\''))),
    DUPLICATE_KEYS(
            "the first key of the first object twice, first with null",
            text -> bytes(text.replaceFirst("\\{(\"[^\"]*\":)", "{$1null,$1"))),
    NOT_A_NUMBER("NaN for the first number", text -> bytes(firstNumber(text, "NaN"))),
    HUGE_NUMBER("1e999999 for the first number", text -> bytes(firstNumber(text, "1e999999"))),
    LONG_NUMBER("a thousand digits for the first number", text -> bytes(firstNumber(text, "9".repeat(1000)))),
    CONTROL_CHARACTER("a raw control character in the first text", text -> bytes(firstText(text, "\u0001"))),
    LONE_SURROGATE("half a character, escaped, in the first text", text -> bytes(firstText(text, "\\\\ud800"))),
    BROKEN_UTF_8(
            "bytes that are no UTF-8 in the first text",
            text -> firstText(text, "\u00c3\u0028").getBytes(StandardCharsets.ISO_8859_1)),
    WRONG_CHARSET(
            "ISO 8859-1 where the header says UTF-8",
            text -> firstText(text, "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1)),
    UTF_16("UTF-16 where the header says UTF-8", text -> text.getBytes(StandardCharsets.UTF_16));

    private final String sentence;
    private final Function<String, byte[]> change;

    BadJson(String sentence, Function<String, byte[]> change) {
        this.sentence = sentence;
        this.change = change;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        Response right = answer.apply(request);
        Response changed = right.withBody(change.apply(right.bodyText())).delivered(Delivery.EXACT);
        return this == WRONG_CHARSET || this == UTF_16 || this == BROKEN_UTF_8
                ? changed.with("Content-Type", "application/json; charset=utf-8")
                : changed;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String firstNumber(String text, String other) {
        return text.replaceFirst(":-?\\d[\\d.eE+-]*", ":" + other);
    }

    /** Puts something at the beginning of the first text that is a value. */
    private static String firstText(String text, String more) {
        return text.replaceFirst(":\"", ":\"" + more);
    }
}
