package dev.bcsite.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTagTest {

    @ParameterizedTest
    @CsvSource({
        "<body>Grüße</body></html>, <body>GrüßeX</body></html>",
        "<body>茶</BODY >, <body>茶</BODY >X",
        "<body>茶</BODY>, <body>茶X</BODY>",
        "<pre></body></pre></body>, <pre></body></pre>X</body>",
        "no body, no bodyX"
    })
    void goesBeforeTheLastEndOfTheBody(String page, String expected) {
        byte[] joined = ScriptTag.into(page.getBytes(StandardCharsets.UTF_8), "X");

        assertEquals(expected, new String(joined, StandardCharsets.UTF_8));
    }
}
