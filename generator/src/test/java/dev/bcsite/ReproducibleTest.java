package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds of one snapshot are equal to the byte, wherever and whenever they are made. */
class ReproducibleTest {

    private static final String SHOP = """
            -- store/categories.json --
            [{"category_id": 5, "tree_id": 1, "name": "Istanbul Mugs", "url": {"path": "/ISTANBUL/"}}]
            -- store/products.json --
            [{"id": 77, "name": "I\u0307nce Cup", "price": 1234.5, "custom_url": {"url": "/ince-cup/"}, "categories": [5],
              "availability": "preorder", "preorder_release_date": "2027-03-01T00:30:00+00:00",
              "reviews": [{"id": 1, "title": "Good", "text": "Holds tea.", "status": "approved", "rating": 5,
                "name": "Kim", "date_reviewed": "2026-01-05T23:30:00+00:00"}]},
             {"id": 78, "name": "\u0130zmir Cup", "price": 12, "custom_url": {"url": "/izmir-cup/"}, "categories": [5]}]
            -- content/blog/2026-03-01-kiln.md --
            # The kiln

            Opened at four.
            """;

    @TempDir
    Path folder;

    @Test
    void anotherFolderTimeZoneLocaleAndProcessGiveTheSameBytes() throws Exception {
        try (TestSite site = TestSite.of(folder.resolve("shop"), SHOP).build()) {
            SortedMap<String, String> here = TestSite.contents(site.output());
            Path there = folder.resolve("somewhere/else");
            Files.createDirectories(there.resolve(".bcsite"));
            Files.copy(site.folder().resolve(".bcsite/snapshot.mv"), there.resolve(".bcsite/snapshot.mv"));
            copyProject(site.folder(), there);

            buildElsewhere(site, there);

            assertEquals(here, TestSite.contents(there.resolve("target/site")));
        }
    }

    private static void copyProject(Path from, Path to) throws IOException {
        Files.copy(from.resolve("bcsite.yaml"), to.resolve("bcsite.yaml"));
        Files.createDirectories(to.resolve("content/blog"));
        Files.copy(from.resolve("content/blog/2026-03-01-kiln.md"), to.resolve("content/blog/2026-03-01-kiln.md"));
    }

    private static void buildElsewhere(TestSite site, Path there) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path").replace(';', File.pathSeparatorChar),
                OfflineBuild.class.getName(),
                there.toString(),
                site.access().hash(),
                site.access().api().toString()));
        Path log = there.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the other build does not end");
        assertEquals(0, process.exitValue(), () -> text(log));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
