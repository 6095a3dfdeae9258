package dev.bcsite.function.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;

/** Escapes what would mean something in HTML. */
final class HtmlSafe extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private final int[] escapes = standardAsciiEscapesForJSON();

    HtmlSafe() {
        for (char sign : "<>&'".toCharArray()) {
            escapes[sign] = ESCAPE_STANDARD;
        }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return escapes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
        return null;
    }
}
