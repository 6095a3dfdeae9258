package dev.bcsite.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser of a well-meaning person sends. */
class PreviewHostileTest {

    @TempDir
    Path folder;

    private TestPreview preview;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "s3cret");
        preview = new TestPreview(folder.resolve("site"))
                .show("index.html", "<body>Home</body>", "mugs/index.html", "<body>Mugs</body>", "a.txt", "text");
        Files.writeString(folder.resolve("site/.env"), "s3cret");
    }

    @AfterEach
    void stop() throws IOException {
        preview.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/mugs/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/%2E%2E%2Fsecret.txt",
                "/..%2fsecret.txt",
                "/..%5csecret.txt",
                "/..\\secret.txt",
                "/.%2e/secret.txt",
                "/..;/secret.txt",
                "/;/../secret.txt",
                "/mugs/..;a=b/..;/secret.txt",
                "/%252e%252e/secret.txt",
                "/%c0%ae%c0%ae/secret.txt",
                "/%u002e%u002e/secret.txt",
                "/%00/../secret.txt",
                "/a.txt%00.html",
                "//../secret.txt",
                "///secret.txt",
                "/./../secret.txt",
                "/%2e/%2e%2e/secret.txt",
                "/.env",
                "/%2eenv",
                "/./.env",
                "/mugs/../.env",
                "/a.txt;.html",
                "/;a.txt",
                "/a.txt;",
                "/mugs;/",
                "/mugs/;x=1",
                "/MUGS/",
                "/A.TXT",
                "/a.txt/",
                "/a.txt%20",
                "/a.txt.",
                "/a.txt::$DATA",
                "/a%2etxt%2f",
                "/mugs%2findex.html",
                "/%",
                "/%zz",
                "/%e2%80",
                "/\u0001",
                "*",
                "secret.txt",
                "\\..\\secret.txt",
                "/~root/",
                "/proc/self/environ"
            })
    void findsNothingAtPathsThatLeadElsewhere(String target) throws IOException {
        String answer = preview.raw(target, "127.0.0.1");

        assertTrue(answer.matches("(?s)HTTP/1\\.1 4\\d\\d .*"), answer);
        assertFalse(answer.contains("s3cret"), answer);
        assertFalse(answer.contains("Home"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "localhost.",
                "127.0.0.2",
                "127.1",
                "0.0.0.0",
                "0x7f000001",
                "2130706433",
                "[::ffff:127.0.0.1]",
                "[::]",
                "localhost,x",
                "127.0.0.1@evil.example",
                "evil.example#127.0.0.1",
                "127.0.0.1:80:80",
                "127.0.0.1:",
                "",
                "-",
                "localhosT.x"
            })
    void refusesHostsThatAreNotThisMachine(String host) throws IOException {
        String answer = preview.raw("/", host);

        assertTrue(answer.matches("(?s)HTTP/1\\.1 4(00|21) .*"), answer);
        assertFalse(answer.contains("Home"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LocalHost", "127.0.0.1:8080", "localhost:1", "[::1]:8080"})
    void answersUnderTheNamesOfThisMachine(String host) throws IOException {
        String answer = preview.raw("/", host);

        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
    }

    @Test
    void refusesAnotherHostInTheRequestLine() throws IOException {
        String answer = preview.raw("http://evil.example/", "127.0.0.1");

        assertTrue(answer.matches("(?s)HTTP/1\\.1 4\\d\\d .*"), answer);
    }

    @Test
    void refusesHeadersOfMoreThanEightKibibytes() throws IOException {
        String answer = preview.raw("/?" + "x".repeat(9000), "127.0.0.1");

        assertTrue(answer.matches("(?s)HTTP/1\\.1 4(14|31) .*"), answer);
    }

    @Test
    void ignoresWhatAProxyClaims() throws Exception {
        URI redirected = URI.create(preview.send(preview.request("/mugs")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "host=evil.example")
                        .build())
                .headers()
                .firstValue("location")
                .orElseThrow());

        assertEquals(URI.create("/mugs/"), redirected);
    }

    @Test
    void listensOnLoopbackOnly() {
        assertEquals("127.0.0.1", preview.server().address().getHost());
    }

    @Test
    void guessingTheFolderOfTheReloadScriptFindsNothing() throws Exception {
        for (String path : List.of("/__bcsite/", "/__bcsite/reload.js", "/__bcsite/" + "0".repeat(32) + "/events")) {
            assertEquals(404, preview.get(path).statusCode(), path);
        }
    }
}
