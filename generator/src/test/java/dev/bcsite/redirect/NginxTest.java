package dev.bcsite.redirect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.sandbox.browser.Outside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's nginx, with the configuration that docs/how-to/redirects.md shows. */
class NginxTest {

    private static final Path PAGE = Path.of("..", "docs", "how-to", "redirects.md");

    @TempDir
    Path folder;

    private Path root;
    private Path program;
    private int port;

    @BeforeEach
    void findNginx() throws IOException {
        Optional<Path> found = Outside.command(List.of("nginx"))
                .or(() -> Optional.of(Path.of("/usr/sbin/nginx")).filter(Files::isExecutable));
        program = Outside.tool("nginx", found, "install nginx-light", "BCSITE_REQUIRE_NGINX");
        root = Files.createDirectories(folder.resolve("site"));
        port = ServedRedirects.freePort();
    }

    @AfterEach
    void stop() throws IOException {
        Path pid = folder.resolve("nginx.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroy);
        }
    }

    @Test
    void everyRedirectAnswers301ToAPageThatAnswers200() throws Exception {
        RedirectMap map = NastyRedirects.map();
        NastyRedirects.write(root, RedirectHost.NGINX.files(map));
        start();

        assertEquals(
                NastyRedirects.FROM.size() + NastyRedirects.FROM_QUERY.size(),
                map.redirects().size());
        ServedRedirects.check(map, port);
    }

    @Test
    void pagesAndUnknownPathsAnswerAsEver() throws Exception {
        NastyRedirects.write(root, RedirectHost.NGINX.files(NastyRedirects.map()));
        start();

        assertEquals(new Asked(200, Optional.empty(), "/new/"), Asked.get(port, "/new/"));
        assertEquals(new Asked(404, Optional.empty(), "nothing here"), Asked.get(port, "/plain/er/"));
        assertEquals(404, Asked.get(port, "/redirects.map").status());
        assertEquals(404, Asked.get(port, "/redirects-query.map").status());
        assertEquals("/new/", Asked.get(port, "/new").path());
        assertEquals("/new/?utm=1&x=%20", Asked.get(port, "/plain/?utm=1&x=%20").path());
        assertEquals("/new/", Asked.get(port, "/PLAIN").path());
    }

    @Test
    void aPathInOtherLettersLeadsToItsPageInOneHop() throws Exception {
        RedirectMap map = NastyRedirects.respelled();
        NastyRedirects.write(root, RedirectHost.NGINX.files(map));
        start();

        assertEquals(List.of(), map.redirects());
        assertEquals(NastyRedirects.RESPELLED.size(), map.respellings().size());
        ServedRedirects.check(map, port);
        assertEquals(new Asked(200, Optional.empty(), "/new/"), Asked.get(port, "/new/"));
        assertEquals("/new/?utm=1", Asked.get(port, "/New?utm=1").path());
        assertEquals(404, Asked.get(port, "/nEW/").status());
        assertEquals(404, Asked.get(port, "/New/er/").status());
    }

    @Test
    void theConfigurationHasRoomForManyRedirectsAndForTheLongest() throws Exception {
        List<String> wishes = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            wishes.add(i + ": /shop/category-" + i % 100 + "/product-" + i + "/ -> /new/");
        }
        wishes.add("30001: /" + "x".repeat(1021) + "/ -> /new/");
        wishes.add("30002: /" + "\u00fc".repeat(500) + ".php?" + "y".repeat(1000) + " -> /new/");
        RedirectMap map = TestRelease.redirects(TestRelease.of("/new/ product:1"), wishes.toArray(String[]::new));
        assertEquals(30_002, map.redirects().size());
        NastyRedirects.write(root, RedirectHost.NGINX.files(map));
        start();

        for (SiteRedirect redirect :
                List.of(map.redirects().get(0), map.redirects().get(30_000))) {
            assertEquals("/new/", Asked.get(port, redirect.from().encoded()).path());
        }
        assertEquals("/new/", Asked.get(port, "/" + "x".repeat(1021)).path());
        OldPath longest = OldPath.of("/" + "\u00fc".repeat(500) + ".php?" + "y".repeat(1000));
        assertEquals(
                "/new/",
                Asked.get(port, longest.encoded() + "?" + longest.query()).path());
    }

    /** nginx goes into the background once it listens, so there is nothing to wait for. */
    private void start() throws IOException, InterruptedException {
        Path log = folder.resolve("error.log");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-p",
                        folder.toString(),
                        "-e",
                        log.toString(),
                        "-c",
                        configuration().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> said(log));
    }

    private Path configuration() throws IOException {
        String shown = Files.readString(PAGE).replaceFirst("(?s).*```nginx\n(.*?)```.*", "$1");
        String http = shown.replace("/srv/shop/site", root.toString())
                .replace("listen 8080;", "listen 127.0.0.1:" + port + ";");
        String temporary = "";
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            temporary += kind + "_temp_path " + folder.resolve(kind) + ";\n";
        }
        return Files.writeString(
                folder.resolve("nginx.conf"),
                "master_process off;\npid " + folder.resolve("nginx.pid") + ";\nevents {}\nhttp {\naccess_log off;\n"
                        + temporary + http + "}\n");
    }

    private String said(Path log) {
        try {
            return Files.readString(folder.resolve("output.log")) + (Files.exists(log) ? Files.readString(log) : "");
        } catch (IOException e) {
            return e.toString();
        }
    }
}
