package dev.bcsite.catalog;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;

/**
 * Whether bytes are UTF-8, by the table of well-formed sequences in the Unicode standard.
 *
 * <p>Looked at beforehand, because a parser of JSON lets some sequences pass that are not, such as half of a surrogate pair.
 */
final class Utf8 {

    private Utf8() {}

    static void require(byte[] text) throws CharacterCodingException {
        int at = 0;
        while (at < text.length) {
            if (text[at] >= 0) {
                at++;
                continue;
            }
            int length = length(text, at);
            if (length == 0) {
                throw new MalformedInputException(1);
            }
            at += length;
        }
    }

    /** Of the sequence of several bytes that begins here; zero when it is not well-formed. */
    private static int length(byte[] text, int at) {
        int first = text[at] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (at + length > text.length || !isSecond(first, text[at + 1] & 0xFF)) {
            return 0;
        }
        for (int next = at + 2; next < at + length; next++) {
            if ((text[next] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** After some first bytes not every one may follow: there is a shorter way to write it, or it is no character. */
    private static boolean isSecond(int first, int second) {
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        return second >= least && second <= most;
    }
}
