package dev.bcsite.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class WatchLoopTest {

    @TempDir
    Path folder;

    private Path content;
    private Path config;
    private WatchLoop watch;

    @BeforeEach
    void start() throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
        config = Files.writeString(folder.resolve("bcsite.yaml"), "store: sandbox\n");
        watch = WatchLoop.with(Duration.ofMillis(60));
        watch.watch(List.of(content, config), List.of(folder.resolve("target")));
    }

    @AfterEach
    void stop() throws IOException {
        watch.close();
    }

    @Test
    void tellsOfSeveralSavesAtOnce() throws Exception {
        write("content/about.md");
        write("content/index.md");

        assertEquals(paths("content/about.md", "content/index.md"), List.copyOf(watch.next()));
    }

    @Test
    void seesTheConfigButNotItsNeighbours() throws Exception {
        write("notes.txt");
        write("bcsite.yaml");

        assertEquals(paths("bcsite.yaml"), List.copyOf(watch.next()));
    }

    @Test
    void seesAFileThatIsReplacedByAnother() throws Exception {
        write("bcsite.yaml.new");
        Files.move(folder.resolve("bcsite.yaml.new"), config, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertTrue(watch.next().contains(config));
    }

    @Test
    void followsIntoFoldersThatAppearLater() throws Exception {
        Files.createDirectories(content.resolve("guides/care"));
        watch.next();

        write("content/guides/care/mugs.md");

        assertTrue(watch.next().contains(content.resolve("guides/care/mugs.md")));
    }

    @Test
    void seesAFolderThatWasMissingWhenItAppears() throws Exception {
        Path theme = folder.resolve("themes/mine");
        watch.watch(List.of(theme), List.of());

        Files.createDirectories(theme);
        watch.next();
        Files.writeString(theme.resolve("theme.yaml"), "extends: default\n");

        SortedSet<Path> changed = watch.next();
        while (!changed.contains(theme.resolve("theme.yaml"))) {
            changed = watch.next();
        }
        assertTrue(changed.contains(theme.resolve("theme.yaml")));
    }

    @Test
    void ignoresTheOutputHiddenFilesAndBackUpCopies() throws Exception {
        watch.watch(List.of(folder), List.of(folder.resolve("target")));
        Files.createDirectories(folder.resolve("target/site"));
        write("target/site/index.html");
        write("content/.about.md.swp");
        write("content/about.md~");
        write("content/about.md");

        assertEquals(paths("content/about.md"), List.copyOf(watch.next()));
    }

    @Test
    void seesADeletion() throws Exception {
        write("content/about.md");
        watch.next();

        Files.delete(content.resolve("about.md"));

        assertEquals(paths("content/about.md"), List.copyOf(watch.next()));
    }

    @Test
    void keepsChangesMadeWhileNobodyWaits() throws Exception {
        write("content/about.md");
        watch.next();
        write("content/index.md");
        write("content/care.md");

        assertEquals(paths("content/care.md", "content/index.md"), List.copyOf(watch.next()));
    }

    @Test
    void endsWhenItIsClosed() throws Exception {
        CompletableFuture<Void> loop = CompletableFuture.runAsync(() -> {
            try {
                watch.run(changed -> {});
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertFalse(loop.isDone());

        watch.close();

        loop.get(10, TimeUnit.SECONDS);
    }

    private void write(String name) throws IOException {
        Files.writeString(folder.resolve(name), "x");
    }

    private List<Path> paths(String... names) {
        return java.util.Arrays.stream(names).map(folder::resolve).toList();
    }
}
