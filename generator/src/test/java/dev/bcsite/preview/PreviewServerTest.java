package dev.bcsite.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewServerTest {

    private static final String PAGE = "<!DOCTYPE html><title>Mugs</title><body><p>Tassen für alle</p></body>";

    @TempDir
    Path root;

    private TestPreview preview;

    @BeforeEach
    void start() throws IOException {
        preview = new TestPreview(root);
    }

    @AfterEach
    void stop() throws IOException {
        preview.close();
    }

    @Test
    void servesAPageAtItsCleanUrlWithTheReloadScriptAddedBeforeTheEndOfTheBody() throws Exception {
        preview.show("mugs/index.html", PAGE);

        HttpResponse<String> page = preview.get("/mugs/");

        assertEquals(200, page.statusCode());
        assertEquals("text/html; charset=utf-8", header(page, "content-type"));
        assertEquals(
                PAGE,
                page.body()
                        .replaceFirst(
                                "<script src=\"/__bcsite/[0-9a-f]{32}/reload.js\\?since=2\" defer></script>(?=</body>)",
                                ""));
    }

    @Test
    void neverWritesTheReloadScriptToDisk() throws Exception {
        preview.show("mugs/index.html", PAGE);

        preview.get("/mugs/");

        assertEquals(PAGE, Files.readString(root.resolve("mugs/index.html")));
    }

    @Test
    void sendsAPageWithoutItsSlashToTheOneWithItAndKeepsTheQuery() throws Exception {
        preview.show("große-tassen/index.html", PAGE);

        HttpResponse<String> answer = preview.get("/gro%C3%9Fe-tassen?sort=price");

        assertEquals(301, answer.statusCode());
        assertEquals("/gro%C3%9Fe-tassen/?sort=price", header(answer, "location"));
        assertEquals(200, preview.get("/gro%C3%9Fe-tassen/").statusCode());
    }

    @Test
    void servesOtherFilesUnchangedWithTheirTypeAndDigest() throws Exception {
        preview.show("assets/site.css", "main { color: red }");

        HttpResponse<String> style = preview.get("/assets/site.css");

        assertEquals("main { color: red }", style.body());
        assertEquals("text/css; charset=utf-8", header(style, "content-type"));
        Digest digest = Digest.builder().add("main { color: red }").build();
        assertEquals("\"" + digest + "\"", header(style, "etag"));
        assertEquals("no-store", header(style, "cache-control"));
    }

    @Test
    void answersAMissingPageWithTheSitesOwn404() throws Exception {
        preview.show("404.html", "<body>Lost?</body>", "index.html", PAGE);

        HttpResponse<String> answer = preview.get("/nowhere/");

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().startsWith("<body>Lost?"), answer.body());
    }

    @Test
    void servesNothingThatIsNotPublishedEvenWhenItLiesInTheFolder() throws Exception {
        preview.show("index.html", PAGE);
        Files.writeString(root.resolve(".secret"), "s3cret");
        Files.writeString(root.resolve("draft.html"), "s3cret");

        assertEquals(404, preview.get("/.secret").statusCode());
        assertEquals(404, preview.get("/draft.html").statusCode());
        assertEquals(404, preview.get("/assets/").statusCode());
    }

    @Test
    void showsTheNextSiteFromTheNextRequestOn() throws Exception {
        preview.show("a/index.html", PAGE);
        preview.show("b/index.html", PAGE);

        assertEquals(404, preview.get("/a/").statusCode());
        assertEquals(200, preview.get("/b/").statusCode());
    }

    @Test
    void headSendsTheHeadersOfGetAndNoBody() throws Exception {
        preview.show("index.html", PAGE, "feed.xml", "<feed/>");
        for (String path : List.of("/", "/feed.xml", "/nowhere/")) {
            HttpRequest head = preview.request(path)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();

            HttpResponse<String> answer = preview.send(head);

            HttpResponse<String> full = preview.get(path);
            assertEquals(full.statusCode(), answer.statusCode());
            assertEquals(full.headers().map(), answer.headers().map());
            assertEquals("", answer.body());
        }
    }

    @Test
    void refusesToChangeAnything() throws Exception {
        preview.show("index.html", PAGE);
        HttpRequest delete = preview.request("/").DELETE().build();

        HttpResponse<String> answer = preview.send(delete);

        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD", header(answer, "allow"));
    }

    @Test
    void saysThatCartsComeWithTheSite() throws Exception {
        preview.show("index.html", PAGE);
        HttpRequest.Builder post =
                preview.request("/api/cart/lines").POST(HttpRequest.BodyPublishers.ofString("product=77"));

        HttpResponse<String> toScript =
                preview.send(post.header("Accept", "application/json").build());
        HttpResponse<String> toPerson =
                preview.send(post.setHeader("Accept", "text/html,*/*").build());

        assertEquals(503, toScript.statusCode());
        assertEquals(
                "{\"status\":503,\"title\":\"Not yet\",\"detail\":\"Carts and checkout need the bcsite"
                        + " function, which runs when the site is built.\"}\n",
                toScript.body());
        assertEquals(503, toPerson.statusCode());
        assertTrue(toPerson.body().contains("<h1>Not yet</h1>"), toPerson.body());
    }

    @Test
    void saysThatTheSiteIsBeingBuiltBeforeThereIsOne() throws Exception {
        HttpResponse<String> answer = preview.get("/mugs/");

        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("<h1>The site is being built</h1>"), answer.body());
    }

    @Test
    void listsTheProblemsInsteadOfPagesUntilTheyAreMended() throws Exception {
        preview.show("index.html", PAGE);

        preview.server()
                .show(List.of(
                        Problem.at("content/about.md:4", "unknown key \"titel\"", "did you mean \"title\"?"),
                        Problem.at("/mugs/", "<two> pages want this URL")));
        HttpResponse<String> broken = preview.get("/");
        preview.show("index.html", PAGE);

        assertEquals(500, broken.statusCode());
        assertTrue(
                broken.body()
                        .contains("<li><code>content/about.md:4</code> <p>unknown key &quot;titel&quot;</p>"
                                + "<p class=\"remedy\">did you mean &quot;title&quot;?</p></li>\n"
                                + "<li><code>/mugs/</code> <p>&lt;two&gt; pages want this URL</p></li>\n"),
                broken.body());
        assertEquals(200, preview.get("/").statusCode());
    }

    @Test
    void saysSoWhenSomebodyRemovedAPublishedFile() throws Exception {
        preview.show("index.html", PAGE);
        Files.delete(root.resolve("index.html"));

        HttpResponse<String> answer = preview.get("/");

        assertEquals(500, answer.statusCode());
        assertTrue(
                answer.body().contains("index.html was published, but somebody removed it; build the site again"),
                answer.body());
    }

    @Test
    void namesThePortThatIsTaken() {
        int port = preview.server().address().getPort();

        BcsiteException taken = assertThrows(BcsiteException.class, () -> PreviewServer.on(port));

        assertEquals(
                "port " + port + " is taken; choose another with --port, or 0 for any free one", taken.getMessage());
    }

    @Test
    void takesAnotherPortWhenTheUsualOneIsTaken() throws Exception {
        try (PreviewServer first = PreviewServer.onUsualPort();
                PreviewServer second = PreviewServer.onUsualPort()) {
            assertFalse(first.address().equals(second.address()));
        }
    }

    @Test
    void sendsThePolicyThatAPublishedSiteShouldHaveWithEveryAnswer() throws Exception {
        preview.show("index.html", PAGE, "feed.xml", "<feed/>");
        for (String path : List.of("/", "/feed.xml", "/nowhere/", "/api/cart")) {
            HttpResponse<String> answer = preview.get(path);

            assertTrue(header(answer, "content-security-policy").startsWith("default-src 'none'; script-src 'self'; "));
            assertEquals("nosniff", header(answer, "x-content-type-options"));
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("(none)");
    }
}
