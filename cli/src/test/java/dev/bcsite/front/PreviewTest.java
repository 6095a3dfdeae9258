package dev.bcsite.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.render.Asset;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who edits a shop while its preview runs. */
@Timeout(60)
class PreviewTest {

    private static final String CONFIG = """
            store: {hash: sandbox1, api: "%s"}
            storefronts: [{channel: 1, url: "https://shop.example"}]
            theme: look
            """;
    private static final String PAGE = """
            <#import "/layout.ftlh" as layout>
            <@layout.frame>%s</@layout.frame>
            """;

    @TempDir
    Path folder;

    private SandboxStore store;
    private RunningPreview preview;

    @BeforeEach
    void open() throws Exception {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withSeed(Seed.of(Map.of(
                        "products",
                        "[{\"id\": 77, \"name\": \"Cup\", \"price\": 10, \"custom_url\": {\"url\": \"/cup/\"}}]"))));
        write("bcsite.yaml", CONFIG.formatted(store.apiBase()));
        write("look/theme.yaml", "extends: default\n");
        write("look/pages/content.ftlh", PAGE.formatted("<h1>${content.title}</h1>"));
        write("content/about.md", "# About us\n");
        write("content/news.md", "# News\n");
        preview = RunningPreview.of(folder, store);
    }

    @AfterEach
    void close() throws InterruptedException {
        preview.close();
        store.close();
    }

    @Test
    void showsAnEditedTemplateAndThenWritesThePages() throws Exception {
        String before = preview.get("/about/").body();
        assertTrue(before.contains("<h1>About us</h1>"), before);

        write("look/pages/content.ftlh", PAGE.formatted("<h1>${content.title}!</h1>"));
        preview.awaitReload(before);

        String after = preview.get("/about/").body();
        assertTrue(after.contains("<h1>About us!</h1>"), after);
        assertEquals("Pages rendered: 2, removed: 0", preview.awaitNote("Pages rendered"));
        String written = Files.readString(folder.resolve("target/site/about/index.html"));
        assertEquals(written, preview.get("/about/").body().replaceFirst("<script src=\"/__bcsite[^>]*></script>", ""));
    }

    @Test
    void aPageIsTheSameBeforeAndAfterItIsWritten() throws Exception {
        String before = preview.get("/cup/").body();
        write("look/fragments/card.ftlh", "<p>${card.name}</p>\n");
        preview.awaitReload(before);

        String shown = preview.get("/cup/").body();
        preview.awaitNote("Pages rendered");

        assertEquals(shown, preview.get("/cup/").body());
    }

    @Test
    void showsEditedNewAndRemovedTexts() throws Exception {
        write("content/about.md", "# About our kiln\n");
        preview.await("/about/", "<h1>About our kiln</h1>");

        write("content/terms.md", "# Terms\n");
        preview.await("/terms/", "<h1>Terms</h1>");

        String terms = preview.get("/terms/").body();
        Files.delete(folder.resolve("content/terms.md"));
        preview.awaitReload(terms);
        assertEquals(404, preview.get("/terms/").statusCode());
    }

    @Test
    void showsANewStyleSheetUnderItsNewName() throws Exception {
        String text = "body{color:teal}\n";
        Asset expected = Asset.of("site.css", text.getBytes(StandardCharsets.UTF_8));
        write("look/assets/site.css", text);

        preview.await("/about/", expected.integrity());
        assertEquals(text, preview.get(expected.path().url()).body());
    }

    @Test
    void showsWhatIsWrongWithTheThemeUntilItIsMended() throws Exception {
        write("look/pages/content.ftlh", PAGE.formatted("${content.titel}"));
        String broken = preview.await("/about/", "content.titel");
        assertTrue(broken.contains("The site was not rebuilt"), broken);

        write("look/pages/content.ftlh", PAGE.formatted("<h1>Mended: ${content.title}</h1>"));
        preview.await("/about/", "<h1>Mended: About us</h1>");
    }

    @Test
    void showsAProblemOfAPageThatNobodyLooksAt() throws Exception {
        String home = preview.get("/").body();
        write("look/pages/content.ftlh", PAGE.formatted("<h1>${content.titel}</h1>"));
        preview.awaitReload(home);

        String broken = preview.await("/", "The site was not rebuilt");
        assertTrue(broken.contains("look/pages/content.ftlh:2"), broken);
        assertFalse(
                Files.readString(folder.resolve("target/site/about/index.html")).isEmpty());
    }

    @Test
    void showsAProductThatWasChangedAtTheStore() throws Exception {
        HttpRequest rename = HttpRequest.newBuilder(URI.create(store.apiBase() + "/v3/catalog/products/77"))
                .header("X-Auth-Token", store.token())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .PUT(BodyPublishers.ofString("{\"name\": \"Mug\"}"))
                .build();
        assertEquals(
                200,
                HttpClient.newHttpClient()
                        .send(rename, BodyHandlers.discarding())
                        .statusCode());
        preview.await("/cup/", "<h1>Mug</h1>");

        assertEquals("Changed: products at the store", preview.awaitNote("Changed"));
        preview.awaitNote("Pages rendered");
        assertTrue(
                Files.readString(folder.resolve("target/site/cup/index.html")).contains("<h1>Mug</h1>"));
    }

    @Test
    void followsAChangedConfiguration() throws Exception {
        write("content2/about.md", "# Elsewhere\n");
        write("bcsite.yaml", CONFIG.formatted(store.apiBase()) + "content: content2\n");
        preview.await("/about/", "<h1>Elsewhere</h1>");

        write("content2/about.md", "# Further away\n");
        preview.await("/about/", "<h1>Further away</h1>");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
