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
                    List.of("bcsite-manifest.json", "mugs/index.html"),
                    files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aFileThatIsPublishedAlreadyIsLeftAlone() throws IOException {
        publish("Mugs");
        Publisher second = Publisher.into(folder);
        second.page(MUGS, bytes("Mugs"), Digest.of("2"));
        second.finish();

        assertEquals(1, second.written(), "only the manifest, for the new fingerprint");
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
