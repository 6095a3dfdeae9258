package dev.bcsite.redirect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.sandbox.browser.Nginx;
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
    private Nginx nginx;

    @BeforeEach
    void makeSite() throws IOException {
        root = Files.createDirectories(folder.resolve("site"));
    }

    @AfterEach
    void stop() throws IOException {
        if (nginx != null) {
            nginx.close();
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
        ServedRedirects.check(map, nginx.port());
    }

    @Test
    void pagesAndUnknownPathsAnswerAsEver() throws Exception {
        NastyRedirects.write(root, RedirectHost.NGINX.files(NastyRedirects.map()));
        start();

        assertEquals(new Asked(200, Optional.empty(), "/new/"), Asked.get(nginx.port(), "/new/"));
        assertEquals(new Asked(404, Optional.empty(), "nothing here"), Asked.get(nginx.port(), "/plain/er/"));
        assertEquals(404, Asked.get(nginx.port(), "/redirects.map").status());
        assertEquals(404, Asked.get(nginx.port(), "/redirects-query.map").status());
        assertEquals("/new/", Asked.get(nginx.port(), "/new").path());
        assertEquals(
                "/new/?utm=1&x=%20",
                Asked.get(nginx.port(), "/plain/?utm=1&x=%20").path());
        assertEquals("/new/", Asked.get(nginx.port(), "/PLAIN").path());
    }

    @Test
    void aPathInOtherLettersLeadsToItsPageInOneHop() throws Exception {
        RedirectMap map = NastyRedirects.respelled();
        NastyRedirects.write(root, RedirectHost.NGINX.files(map));
        start();

        assertEquals(List.of(), map.redirects());
        assertEquals(NastyRedirects.RESPELLED.size(), map.respellings().size());
        ServedRedirects.check(map, nginx.port());
        assertEquals(new Asked(200, Optional.empty(), "/new/"), Asked.get(nginx.port(), "/new/"));
        assertEquals("/new/?utm=1", Asked.get(nginx.port(), "/New?utm=1").path());
        assertEquals(404, Asked.get(nginx.port(), "/nEW/").status());
        assertEquals(404, Asked.get(nginx.port(), "/New/er/").status());
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
            assertEquals(
                    "/new/", Asked.get(nginx.port(), redirect.from().encoded()).path());
        }
        assertEquals("/new/", Asked.get(nginx.port(), "/" + "x".repeat(1021)).path());
        OldPath longest = OldPath.of("/" + "\u00fc".repeat(500) + ".php?" + "y".repeat(1000));
        assertEquals(
                "/new/",
                Asked.get(nginx.port(), longest.encoded() + "?" + longest.query())
                        .path());
    }

    private void start() throws IOException, InterruptedException {
        nginx = Nginx.start(folder, Files.readString(PAGE).replaceFirst("(?s).*```nginx\n(.*?)```.*", "$1"));
    }
}
