package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.catalog.Json;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ErrorBodyTest {

    @Test
    void everyShapeOfARefusalIsRead() throws IOException {
        assertEquals(
                "Bad | 0.name@0 name: no | 3@3 gone",
                read("{\"status\":422,\"title\":\"Bad\",\"errors\":{\"0.name\":\"no\",\"3\":\"gone\"}}"));
        assertEquals("The limit | ", read("[{\"status\":413,\"message\":\"The limit\",\"details\":{}}]"));
        assertEquals(
                "Some | 2@2 no", read("{\"errors\":{\"status\":422,\"title\":\"Some\",\"errors\":{\"2\":\"no\"}}}"));
        assertEquals(
                " | 1.key@1 key: no | 4@4 taken",
                read("{\"errors\":[{\"status\":422,\"errors\":{\"1.key\":\"no\"}},{\"status\":409,\"errors\":"
                        + "{\"4\":\"taken\"}}]}"));
        assertEquals("why | ", read("{\"detail\":\"why\",\"type\":\"about:blank\"}"));
    }

    @Test
    void whatIsNoErrorAtAllSaysNothing() throws IOException {
        List<String> bodies = List.of(
                "{}",
                "[]",
                "null",
                "7",
                "\"x\"",
                "[[]]",
                "{\"errors\":null}",
                "{\"errors\":[]}",
                "{\"errors\":\"x\"}",
                "{\"errors\":[1,\"x\",null]}");
        for (String body : bodies) {
            assertEquals(" | ", read(body), body);
        }
    }

    @Test
    void onlyANumberInFrontIsAPosition() throws IOException {
        assertEquals(
                " | a.0 a.0: x | 0x 0x: x | -1.a -1.a: x | 99999999999.a 99999999999.a: x | [2].a@2 a: x",
                read(
                        "{\"errors\":{\"a.0\":\"x\",\"0x\":\"x\",\"-1.a\":\"x\",\"99999999999.a\":\"x\",\"[2].a\":\"x\"}}"));
    }

    private static String read(String body) throws IOException {
        ErrorBody error = ErrorBody.of(Json.read(new StringReader(body)));
        return error.title() + " | "
                + error.fields().stream()
                        .map(field -> field.field()
                                + field.position()
                                        .map(position -> "@" + position)
                                        .orElse("") + " " + field.ofRow())
                        .collect(Collectors.joining(" | "));
    }
}
