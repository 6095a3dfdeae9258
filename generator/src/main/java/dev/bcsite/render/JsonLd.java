package dev.bcsite.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bcsite.site.view.Markup;
import java.util.Map;

/**
 * The one way in which data gets into a {@code <script type="application/ld+json">}.
 *
 * <p>Characters that could end the block or start a comment are written as JSON escapes, so a product named
 * {@code </script>} stays a name.
 */
final class JsonLd {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static {
        MAPPER.getFactory().setCharacterEscapes(new HtmlSafe());
    }

    private JsonLd() {}

    /** A finished script block. Maps keep their order; nothing is added or left out. */
    static Markup block(Map<String, ?> data) {
        return new Markup("<script type=\"application/ld+json\">" + text(data) + "</script>");
    }

    static String text(Map<String, ?> data) {
        try {
            return MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Structured data holds something that is no JSON", e);
        }
    }

    /** Escapes the characters that mean something to an HTML parser or to old JavaScript parsers. */
    private static final class HtmlSafe extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

        HtmlSafe() {
            for (char unsafe : new char[] {'<', '>', '&', '\''}) {
                ascii[unsafe] = CharacterEscapes.ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public SerializableString getEscapeSequence(int unit) {
            return unit == 0x2028 || unit == 0x2029 ? new SerializedString("\\u" + Integer.toHexString(unit)) : null;
        }
    }
}
