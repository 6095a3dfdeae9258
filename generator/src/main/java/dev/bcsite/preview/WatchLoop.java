package dev.bcsite.preview;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Waits for changes to files and folders, however deep, and tells of those that belong together at once.
 *
 * <p>What is watched may be a file, a folder, or missing so far. Folders that appear later are watched too. Hidden
 * files and the back-up copies of editors do not count. For one thread; {@link #close} may come from another and ends
 * the waiting.
 */
public final class WatchLoop implements AutoCloseable {

    /** Somebody who never stops saving still gets a rebuild after this many quiet periods. */
    private static final int PATIENCE = 20;

    private final WatchService service;
    private final Duration quiet;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private List<Path> watched = List.of();
    private List<Path> ignored = List.of();

    private WatchLoop(WatchService service, Duration quiet) {
        this.service = service;
        this.quiet = quiet;
    }

    /** Starts with nothing to watch. Changes belong together while less than {@code quiet} lies between them. */
    public static WatchLoop with(Duration quiet) throws IOException {
        return new WatchLoop(FileSystems.getDefault().newWatchService(), quiet);
    }

    /**
     * From now on watches these paths instead of the former ones.
     *
     * @param ignored folders that do not count even inside a watched one, such as the output
     */
    public void watch(List<Path> watched, List<Path> ignored) throws IOException {
        this.watched = absolute(watched);
        this.ignored = absolute(ignored);
        register();
    }

    /** Waits for changes, again and again, and tells {@code then} which paths changed; returns when interrupted or closed. */
    public void run(Consumer<SortedSet<Path>> then) throws IOException {
        try {
            while (true) {
                then.accept(next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClosedWatchServiceException e) {
            return;
        }
    }

    /** Waits for a change and for quiet after it. Changes made since the last call count. */
    public SortedSet<Path> next() throws IOException, InterruptedException {
        SortedSet<Path> changed = new TreeSet<>();
        while (changed.isEmpty()) {
            collect(service.take(), changed);
        }
        long latest = System.nanoTime() + quiet.multipliedBy(PATIENCE).toNanos();
        WatchKey key = service.poll(quiet.toNanos(), TimeUnit.NANOSECONDS);
        while (key != null) {
            collect(key, changed);
            key = System.nanoTime() > latest ? null : service.poll(quiet.toNanos(), TimeUnit.NANOSECONDS);
        }
        register();
        return changed;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    private void collect(WatchKey key, SortedSet<Path> changed) {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            // Without a name, so many things happened that the system gave up counting them.
            Path path = event.context() instanceof Path name ? folder.resolve(name) : folder;
            if (counts(path)) {
                changed.add(path);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    private boolean counts(Path path) {
        return ignored.stream().noneMatch(path::startsWith)
                && watched.stream().anyMatch(root -> root.startsWith(path) || isVisibleIn(root, path));
    }

    private static boolean isVisibleIn(Path root, Path path) {
        if (!path.startsWith(root)) {
            return false;
        }
        for (Path name : root.relativize(path)) {
            if (name.toString().startsWith(".") || name.toString().endsWith("~")) {
                return false;
            }
        }
        return true;
    }

    private void register() throws IOException {
        for (Path path : watched) {
            registerAbove(path);
            if (Files.isDirectory(path)) {
                registerBelow(path);
            }
        }
    }

    /** A file is watched through its folder, and one that is missing through the nearest folder there is. */
    private void registerAbove(Path path) throws IOException {
        Path folder = path.getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        if (folder != null) {
            register(folder);
        }
    }

    private void registerBelow(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!counts(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                register(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void register(Path folder) throws IOException {
        try {
            WatchKey key = folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            folders.put(key, folder);
        } catch (NoSuchFileException e) {
            // Deleted since we saw it, which is a change of its parent and told there.
            return;
        }
    }

    private static List<Path> absolute(List<Path> paths) {
        return paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    }
}
