package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build from what the last one was made from has nothing to do, and says the same. */
class LastBuildTest {

    private static final String SHOP = """
            -- store/categories.json --
            [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}}]
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"},
              "categories": [5], "description": "Blue."}]
            -- content/about.md --
            # About us

            We make [mugs](/nowhere/).
            """;

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void build() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP).build();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void itIsNotPlannedAgainAndSaysTheSame() throws IOException {
        String first = site.report().summary();
        long pages = site.report().planned();
        assertTrue(site.wasPlanned());

        site.build();

        assertFalse(site.wasPlanned());
        assertEquals(pages, site.report().planned());
        assertEquals(0, site.report().rendered());
        assertTrue(first.contains("leads nowhere"), first);
        assertEquals(notes(first), notes(site.report().summary()));
        site.assertSameAsFullBuild();
    }

    @Test
    void aFileThatSomebodyChangedWithoutChangingItsLengthIsWrittenAgain() throws IOException {
        Path page = site.output().resolve("austin-cup/index.html");
        String html = Files.readString(page);
        Files.writeString(page, html.replace("Blue.", "Cyan."));
        // Later than the manifest, whatever the resolution of the file system's times.
        Files.setLastModifiedTime(page, FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));

        site.build();

        assertEquals(html, Files.readString(page));
        site.assertRendered("/austin-cup/");
        site.build();
        assertFalse(site.wasPlanned());
        site.assertSameAsFullBuild();
    }

    @Test
    void aStyleSheetThatSomebodyChangedIsWrittenAgain() throws IOException {
        Path style = site.output().resolve(name(site.output().resolve("assets"), "swatches"));
        Files.writeString(style, "x");

        site.build();

        site.assertSameAsFullBuild();
    }

    @Test
    void aTextThatChangedIsPublished() throws IOException {
        site.write("content/about.md", "# About us\n\nWe make pots.\n");
        site.build();

        assertTrue(site.wasPlanned());
        site.assertPage("/about/", "We make pots.");
        site.assertSameAsFullBuild();
    }

    @Test
    void anotherAddressOfTheShopIsPublished() throws IOException {
        site.write(
                "bcsite.yaml",
                Files.readString(site.folder().resolve("bcsite.yaml")).replace("shop.example", "other.example"));
        site.build();

        assertTrue(site.wasPlanned());
        site.assertSameAsFullBuild();
    }

    @Test
    void aPastThatWasLostIsFoundOut() throws IOException {
        Files.delete(site.folder().resolve(".bcsite/channel-1-paths.txt"));
        site.build();

        assertTrue(site.wasPlanned());
        site.build();
        assertFalse(site.wasPlanned());
    }

    @Test
    void aRecordThatCannotBeReadDoesNotCount() throws IOException {
        Files.writeString(site.folder().resolve(".bcsite/channel-1-build.json"), "{\"madeFrom\": ");
        site.build();

        assertTrue(site.wasPlanned());
        site.assertRendered();
    }

    private static String notes(String summary) {
        return summary.lines()
                .filter(line -> line.startsWith("Note: "))
                .toList()
                .toString();
    }

    private static String name(Path folder, String beginning) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> Path.of(file).getFileName().toString().startsWith(beginning))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
