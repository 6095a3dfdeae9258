package dev.bcsite.sandbox.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void textsAndFilesAreReadByName() {
        byte[] content = {0, 13, 10, -1, 45, 45};
        Form form = posted(
                        "multipart/form-data; boundary=x",
                        "--x\r\n"
                                + "Content-Disposition: form-data; name=\"description\"\r\n\r\nA möss mug\r\n--x\r\n"
                                + "Content-Disposition: form-data; name=\"image_file\"; filename=\"mug.png\"\r\n"
                                + "Content-Type: image/png\r\n\r\n" + new String(content, StandardCharsets.ISO_8859_1)
                                + "\r\n--x--\r\n")
                .form();
        assertEquals("mug.png", form.file("image_file").orElseThrow().name());
        assertArrayEquals(content, form.file("image_file").orElseThrow().bytes());
        assertEquals(List.of("description"), List.copyOf(form.texts().keySet()));
    }

    @Test
    void aTextIsUtf8() {
        String part = new String("Möss".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        Form form = posted(
                        "multipart/form-data; boundary=\"x y\"",
                        "--x y\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n" + part + "\r\n--x y--\r\n")
                .form();
        assertEquals(Map.of("name", "Möss"), form.texts());
    }

    @Test
    void whatIsNoFormIsRefused() {
        assertEquals(415, refusal("application/json", "{}"));
        assertEquals(400, refusal("multipart/form-data", "--x--"));
        assertEquals(400, refusal("multipart/form-data; boundary=x", "--x\r\nContent-Disp"));
    }

    private static int refusal(String type, String body) {
        Request request = posted(type, body);
        return assertThrows(Refusal.class, request::form).status();
    }

    private static Request posted(String type, String body) {
        return new Request(
                "POST", "/v3/x", "", Map.of("Content-Type", List.of(type)), body.getBytes(StandardCharsets.ISO_8859_1));
    }
}
