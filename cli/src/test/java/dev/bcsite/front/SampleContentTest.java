package dev.bcsite.front;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleContentTest {

    private static final Path ORIGINAL = Path.of("../content/content");

    @TempDir
    Path folder;

    @Test
    void unpacksEveryTextOfTheSampleShop() throws IOException {
        Path unpacked = SampleContent.unpack(folder.resolve("sample"));

        assertEquals(visibleFiles(ORIGINAL), visibleFiles(unpacked));
        for (String name : visibleFiles(ORIGINAL)) {
            assertArrayEquals(
                    Files.readAllBytes(ORIGINAL.resolve(name)), Files.readAllBytes(unpacked.resolve(name)), name);
        }
    }

    @Test
    void leavesWhatSomebodyEditedAlone() throws IOException {
        SampleContent.unpack(folder);
        Files.writeString(folder.resolve("index.md"), "# Mine\n");

        SampleContent.unpack(folder);

        assertEquals("# Mine\n", Files.readString(folder.resolve("index.md")));
    }

    @Test
    void replacesTheTextsOfAnotherVersion() throws IOException {
        SampleContent.unpack(folder);
        Files.writeString(folder.resolve(".unpacked"), "0123456789abcdef0123456789abcdef");
        Files.writeString(folder.resolve("dropped-since.md"), "# Old\n");

        SampleContent.unpack(folder);

        assertFalse(Files.exists(folder.resolve("dropped-since.md")));
        assertEquals(visibleFiles(ORIGINAL), visibleFiles(folder));
    }

    private static List<String> visibleFiles(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
