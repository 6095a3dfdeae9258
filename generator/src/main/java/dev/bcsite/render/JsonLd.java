package dev.bcsite.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.bcsite.site.view.Markup;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The one way in which data gets into a {@code <script type="application/ld+json">}.
 *
 * <p>Characters that could end the block or start a comment are written as JSON escapes, so a product named
 * {@code </script>} stays a name.
 */
final class JsonLd {

    private static final JsonFactory JSON = new JsonFactory().setCharacterEscapes(new HtmlSafe());

    private JsonLd() {}

    /** A finished script block. Maps keep their order; nothing is added or left out. */
    static Markup block(Map<String, ?> data) {
        return new Markup("<script type=\"application/ld+json\">" + text(data) + "</script>");
    }

    static String text(Map<String, ?> data) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(data, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Object data, JsonGenerator json) throws IOException {
        if (data instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                write(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (data instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(element, json);
            }
            json.writeEndArray();
        } else if (data instanceof Integer || data instanceof Long) {
            json.writeNumber(((Number) data).longValue());
        } else {
            json.writeString((String) data);
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
