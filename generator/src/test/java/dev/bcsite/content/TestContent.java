package dev.bcsite.content;

import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A content folder on disk, written from one text: {@code -- about.md --} starts a file. */
final class TestContent {

    private final Path folder;
    private final Problems problems = new Problems();

    private TestContent(Path folder) {
        this.folder = folder;
    }

    static TestContent of(Path folder, String files) throws IOException {
        TestContent content = new TestContent(folder);
        for (String file : files.split("(?m)^-- ")) {
            if (!file.isBlank()) {
                int end = file.indexOf(" --\n");
                content.write(file.substring(0, end), file.substring(end + 4));
            }
        }
        return content;
    }

    TestContent write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    TestContent write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    ContentLibrary read() throws IOException {
        return ContentLibrary.read(folder, problems);
    }

    ContentLibrary readWithDrafts() throws IOException {
        return ContentLibrary.read(folder, new ContentOptions("content", true, true), problems);
    }

    /** What was found wrong, one problem on a line. */
    String problems() {
        return problems.list().stream()
                .map(Problem::toString)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
