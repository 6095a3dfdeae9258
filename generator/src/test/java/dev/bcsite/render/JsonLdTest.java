package dev.bcsite.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
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
}
