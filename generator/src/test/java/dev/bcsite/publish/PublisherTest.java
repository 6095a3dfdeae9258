package dev.bcsite.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    private static final UrlPath MUGS = UrlPath.of("/mugs/");

    @TempDir
    Path folder;

    @Test
    void theManifestComesLastAndTellsEverything() throws IOException {
        Publisher publisher = Publisher.into(folder);
        publisher.page(MUGS, bytes("Mugs"), Digest.of("1"));
        assertFalse(Files.exists(folder.resolve("bcsite-manifest.json")));

        Manifest manifest = publisher.finish();

        assertEquals(new PublishedFile(Digest.of("Mugs"), 4), manifest.files().get(OutputPath.of("mugs/index.html")));
        assertEquals(
                Digest.of("1"),
                Publisher.into(folder).manifest().fingerprint(MUGS).orElseThrow());
    }

    @Test
    void nothingTemporaryIsLeft() throws IOException {
        Publisher publisher = Publisher.into(folder);
        publisher.page(MUGS, bytes("Mugs"), Digest.of("1"));
        publisher.finish();

        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    List.of(
                            "",
                            "bcsite-manifest",
                            "bcsite-manifest.json",
                            "bcsite-manifest/PART.json",
                            "mugs",
                            "mugs/index.html"),
                    files.map(file -> folder.relativize(file).toString())
                            .map(file -> file.replaceFirst("[0-9a-f]{32}", "PART"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void severalThreadsMayPublishIntoOneNewFolder() throws Exception {
        for (int round = 1; round <= 200; round++) {
            Publisher publisher = Publisher.into(folder.resolve("site-" + round));
            List<OutputPath> files = List.of(
                    OutputPath.of("new/a.txt"),
                    OutputPath.of("new/b.txt"),
                    OutputPath.of("new/c.txt"),
                    OutputPath.of("new/d.txt"));
            Parallel.forEach(files.size(), files, file -> publisher.write(file, bytes(file.text())));

            assertEquals(files.size(), publisher.finish().count());
        }
    }

    @Test
    void aFileThatIsPublishedAlreadyIsLeftAlone() throws IOException {
        publish("Mugs");
        Publisher second = Publisher.into(folder);
        second.page(MUGS, bytes("Mugs"), Digest.of("2"));
        second.finish();

        assertEquals(0, second.written());
        assertEquals(
                Optional.of(Digest.of("2")), Manifest.in(folder).orElseThrow().fingerprint(MUGS));
    }

    @Test
    void whatNobodyPublishedIsNeverRemoved() throws IOException {
        publish("Mugs");
        Files.writeString(folder.resolve("CNAME"), "shop.example");
        Publisher.into(folder).finish();

        assertTrue(Files.exists(folder.resolve("CNAME")));
        assertFalse(Files.exists(folder.resolve("mugs")), "an empty folder goes with its last page");
    }

    @Test
    void styleScriptsAndPicturesStayUntilSuchFilesWereReplacedFiveTimesMore() throws IOException {
        String first = "assets/site.0000000000.css";
        release("A page", first, "images/cup-640w-0123abcd.jpg", "assets/mine.css", "images/mine.jpg");
        for (int i = 1; i <= 5; i++) {
            release("Page " + i, "assets/site.000000000" + i + ".css");
            release("The same styles " + i, "assets/site.000000000" + i + ".css");
            assertTrue(Files.exists(folder.resolve(first)), "after " + i);
        }
        assertTrue(Files.exists(folder.resolve("images/cup-640w-0123abcd.jpg")));
        assertFalse(Files.exists(folder.resolve("assets/mine.css")), "not named by its content");
        assertFalse(Files.exists(folder.resolve("images/mine.jpg")), "not named by its content");

        release("Page", "assets/site.0000000006.css");
        assertFalse(Files.exists(folder.resolve(first)));
        assertFalse(Files.exists(folder.resolve("images")));
        assertEquals(
                "{assets/site.0000000001.css=5, assets/site.0000000002.css=4, assets/site.0000000003.css=3,"
                        + " assets/site.0000000004.css=2, assets/site.0000000005.css=1}",
                ages(Publisher.into(folder).manifest()));
    }

    @Test
    void whatComesBackIsOfTheReleaseAgain() throws IOException {
        release("A", "assets/site.0000000000.css");
        release("B", "assets/site.0000000001.css");
        release("A", "assets/site.0000000000.css");

        Manifest manifest = Publisher.into(folder).manifest();
        assertTrue(manifest.file(OutputPath.of("assets/site.0000000000.css")).isPresent());
        assertEquals("{assets/site.0000000001.css=1}", ages(manifest));
    }

    @Test
    void anUnchangedReleaseChangesNothingOfIt() throws IOException {
        release("A", "assets/site.0000000000.css");
        release("A", "assets/site.0000000001.css");
        Publisher again = Publisher.into(folder);
        again.page(MUGS, bytes("A"), Digest.of("1"));
        again.write(OutputPath.of("assets/site.0000000001.css"), bytes("assets/site.0000000001.css"));
        again.finish();

        assertEquals(0, again.written());
    }

    @Test
    void aPublishThatWasNotFinishedChangesNothing() throws IOException {
        release("A", "assets/site.0000000000.css");
        Publisher.into(folder).page(MUGS, bytes("B"), Digest.of("2"));

        assertEquals("A", Files.readString(folder.resolve("mugs/index.html")));
        Publisher.recover(folder, new Publication.InPlace());
        assertEquals("A", Files.readString(folder.resolve("mugs/index.html")));
        assertFalse(Files.exists(folder.resolve(".bcsite-publish")));
    }

    @Test
    void aDamagedManifestCountsAsNone() throws IOException {
        publish("Mugs");
        Files.writeString(folder.resolve("bcsite-manifest.json"), "{\"version\": 1, \"files\": {");

        assertEquals(0, Publisher.into(folder).manifest().files().size());
    }

    private void publish(String text) throws IOException {
        Publisher publisher = Publisher.into(folder);
        publisher.page(MUGS, bytes(text), Digest.of("1"));
        publisher.finish();
    }

    private void release(String page, String... files) throws IOException {
        Publisher publisher = Publisher.into(folder);
        publisher.page(MUGS, bytes(page), Digest.of("1"));
        for (String file : files) {
            publisher.write(OutputPath.of(file), bytes(file));
        }
        publisher.finish();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String ages(Manifest manifest) {
        TreeMap<OutputPath, Integer> ages = new TreeMap<>();
        manifest.earlier().forEach((path, file) -> ages.put(path, file.age()));
        return ages.toString();
    }
}
