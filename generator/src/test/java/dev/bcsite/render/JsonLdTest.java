package dev.bcsite.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a product is called, its name stays a name inside a JSON-LD block. */
class JsonLdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "]]>",
                "\u2028\u2029",
                "\"quoted\" \\ back",
                "&lt;/script&gt; &amp; 'single'",
                "\u0000\u0007\t\n",
                "\ud83d\ude00 \u6025\u9808 \u062f\u0644\u0651\u0629",
                "</SCRIPT ",
                "<\\/script>"
            })
    void survivesTheWayThroughHtml(String name) throws IOException {
        String html = "<html><head>" + JsonLd.block(Map.of("name", name)).html() + "</head><body>after</body></html>";

        Element block = Jsoup.parse(html).selectFirst("script");

        assertEquals(name, new ObjectMapper().readTree(block.data()).get("name").asText());
        assertEquals("after", Jsoup.parse(html).body().text());
        assertFalse(block.data().contains("<"), block.data());
    }

    /** Jackson writes the same, told to escape what HTML and old JavaScript would take for something else. */
    @Test
    void isWhatJacksonWouldWrite() throws IOException {
        for (long seed = 0; seed < 500; seed++) {
            Map<String, Object> data = object(new Random(seed), 3);
            String json =
                    new ObjectMapper(new JsonFactory().setCharacterEscapes(new HtmlSafe())).writeValueAsString(data);

            assertEquals(
                    "<script type=\"application/ld+json\">" + json + "</script>",
                    JsonLd.block(data).html(),
                    "seed " + seed);
        }
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.put(text(random), value(random, depth));
        }
        return object;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextLong();
            case 2 -> text(random);
            case 3 -> object(random, depth - 1);
            default ->
                Stream.generate(() -> value(random, depth - 1))
                        .limit(random.nextInt(4))
                        .toList();
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x80));
                case 1 -> text.append("<>&'\"\\/\u2028\u2029\u007f\u00e9".charAt(random.nextInt(11)));
                case 2 -> text.append("\ud83d\ude00");
                default -> text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.toString();
    }

    private static final class HtmlSafe extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();
            for (char unsafe : new char[] {'<', '>', '&', '\''}) {
                ascii[unsafe] = CharacterEscapes.ESCAPE_STANDARD;
            }
            return ascii;
        }

        @Override
        public SerializableString getEscapeSequence(int unit) {
            return unit == 0x2028 || unit == 0x2029 ? new SerializedString("\\u" + Integer.toHexString(unit)) : null;
        }
    }
}
