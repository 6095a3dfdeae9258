package dev.bcsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionVerbTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void withoutAStoreItServesASandboxAndThePagesThatWereBuilt() throws Exception {
        Path page = folder.resolve("target/site/cart/index.html");
        Files.createDirectories(page.getParent());
        Files.writeString(
                page, "<template><b data-if=\"isEmpty\">Empty</b></template><!--waiting-->...<!--/waiting-->");
        PipedInputStream said = new PipedInputStream(1 << 16);
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread program;
        try (PrintStream out = new PrintStream(new PipedOutputStream(said), true, StandardCharsets.UTF_8)) {
            program = new Thread(() -> exit.complete(run(out, Map.of(), "--port", "0")));
            program.start();
            BufferedReader lines = new BufferedReader(new InputStreamReader(said, StandardCharsets.UTF_8));

            String first = lines.readLine();

            assertTrue(first.matches("Function: http://127\\.0\\.0\\.1:[0-9]+/api/health"), first);
            URI health = URI.create(first.substring("Function: ".length()));
            assertEquals("{\"status\":\"ok\"}", get(health, "*/*"));
            assertEquals(
                    "<template><b data-if=\"isEmpty\">Empty</b></template><b>Empty</b>",
                    get(health.resolve("cart"), "text/html"));
            assertTrue(lines.readLine().startsWith("{\"route\":\"cart\",\"status\":200,"));

            program.interrupt();
            assertEquals(0, exit.get(20, TimeUnit.SECONDS));
        }
        assertTrue(Files.exists(folder.resolve(".bcsite/session.key")));
    }

    @Test
    void whatIsNotSetIsToldAtOnce() throws IOException {
        Files.writeString(
                folder.resolve("bcsite.yaml"),
                "store: abc123\nstorefronts: [{channel: 7, url: \"https://shop.example\", locales: [en, de]}]\n");
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int exit = run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                Map.of("BCSITE_METRICS_TOKEN", "x"),
                "--port",
                "0");

        assertEquals(
                "BCSITE_ACCESS_TOKEN: it is not set; set it to the access token of an API account of the store\n"
                        + "BCSITE_METRICS_TOKEN: it has 1 characters, and needs 16; make one with: openssl rand -hex 32\n"
                        + "BCSITE_SESSION_KEYS: it is not set; make a key with: openssl rand -base64 32, and set it with a"
                        + " name in front, as a:KEY\n",
                said.toString(StandardCharsets.UTF_8));
        assertEquals(1, exit);
    }

    @Test
    void aChannelThatIsNotConfiguredIsTold() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int exit = run(new PrintStream(said, true, StandardCharsets.UTF_8), Map.of(), "--channel", "9");

        assertEquals(
                "the configuration has no storefront with channel 9; write it below storefronts, or name another with --channel\n",
                said.toString(StandardCharsets.UTF_8));
        assertEquals(1, exit);
    }

    private int run(PrintStream out, Map<String, String> environment, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "function";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Main.run(new Terminal(out, out, environment, folder, false), arguments);
    }

    private static String get(URI address, String accept) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Accept", accept).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
