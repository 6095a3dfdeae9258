package dev.bcsite.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.table.Change;
import dev.bcsite.sandbox.table.Documents;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The changes made to a store, a line for each request's, so that the next start continues where this one ended.
 *
 * <p>The first line names the seed the changes belong to. What was answered is in the file, also when the process is
 * killed; a line that was cut off is forgotten. Power failures are another matter: nothing is forced to the disk.
 */
public final class ChangeFile implements AutoCloseable {

    private static final String NAME = "changes.ndjson";
    /** How the file names the clock, which is no table. */
    private static final String CLOCK = "clock";

    private final Path file;
    private final FolderLock lock;
    /** Not a channel: those close when a thread that writes is interrupted. */
    private final RandomAccessFile out;
    /** Where the first change begins. */
    private final long start;
    /** Where the next change begins. */
    private long end;

    private ChangeFile(Path file, FolderLock lock, RandomAccessFile out, long start, long end) {
        this.file = file;
        this.lock = lock;
        this.out = out;
        this.start = start;
        this.end = end;
    }

    /**
     * The file in this folder, made smaller when most of it is obsolete.
     *
     * @throws IOException if the folder cannot be used or is in use, or holds the changes of another seed
     */
    public static ChangeFile in(Path folder, String seed) throws IOException {
        Files.createDirectories(folder);
        FolderLock lock = FolderLock.of(folder);
        try {
            return open(folder.resolve(NAME), seed, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static ChangeFile open(Path file, String seed, FolderLock lock) throws IOException {
        byte[] first = line(Json.object().put("seed", seed));
        boolean isNew = !Files.exists(file) || ChangeLines.each(file, (line, bytes) -> {}) == 0;
        if (isNew) {
            Files.write(file, first);
        }
        Compaction compaction = new Compaction();
        long[] firstBytes = {0};
        long good = ChangeLines.each(file, (line, bytes) -> {
            if (firstBytes[0] == 0) {
                firstBytes[0] = bytes;
                requireSeed(file, line, seed);
            }
            compaction.line(line, bytes);
        });
        if (compaction.isWorthIt()) {
            compaction.rewrite(file);
            good = Files.size(file);
        }
        RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw");
        out.setLength(good);
        return new ChangeFile(file, lock, out, firstBytes[0], good);
    }

    private static void requireSeed(Path file, JsonNode first, String seed) throws IOException {
        String found = first.path("seed").asText();
        if (!found.equals(seed)) {
            throw new IOException(file + " holds changes to the seed \"" + found + "\", not to \"" + seed
                    + "\"; use another data folder or delete the file");
        }
    }

    /** Makes the earlier changes again. */
    public void replay(StoreState state) {
        try {
            ChangeLines.each(file, (line, bytes) -> line.path("changes").forEach(change -> replay(state, change)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replay(StoreState state, JsonNode change) {
        String table = change.path("table").asText();
        String key = change.path("key").asText();
        Optional<JsonNode> row = Optional.ofNullable(change.get("row"));
        if (table.equals(CLOCK)) {
            row.ifPresent(offset -> state.clock().setOffset(Duration.parse(offset.asText())));
        } else if (table.equals(Documents.NAME)) {
            state.documents().replay(key, row);
        } else {
            Kind.named(table)
                    .ifPresent(kind -> state.table(kind).replay(Long.parseLong(key), row.map(ObjectNode.class::cast)));
        }
    }

    /** Writes down everything that changes from now on. */
    public void follow(StoreState state) {
        state.clock().watch(this::append);
        state.commits().keepWith(new Keeper() {
            @Override
            public void keep(List<Change> changes) {
                append(changes);
            }

            @Override
            public void forget() {
                startAgain(state.clock().offset());
            }
        });
    }

    private void append(List<Change> changes) {
        ObjectNode together = Json.object();
        for (Change change : changes) {
            ObjectNode one = together.withArray("changes").addObject();
            one.put("table", change.table()).put("key", change.key());
            change.after().ifPresent(now -> one.set("row", now));
        }
        append(together);
    }

    private void append(Duration offset) {
        ObjectNode line = Json.object();
        line.withArray("changes")
                .addObject()
                .put("table", CLOCK)
                .put("key", "offset")
                .put("row", offset.toString());
        append(line);
    }

    /** Changes that belong together are one line: after a crash, or on a full disk, all of them are there or none. */
    private synchronized void append(ObjectNode together) {
        byte[] line = line(together);
        try {
            out.seek(end);
            out.write(line);
            end += line.length;
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    /** The seed again, at the time it is now. */
    private synchronized void startAgain(Duration offset) {
        try {
            out.setLength(start);
            end = start;
        } catch (IOException e) {
            throw notKept(e);
        }
        if (!offset.isZero()) {
            append(offset);
        }
    }

    /** Half a line may have been written; should it stay, the next line or the next start does away with it. */
    private Refusal notKept(IOException problem) {
        try {
            out.setLength(end);
        } catch (IOException e) {
            problem.addSuppressed(e);
        }
        return Refusal.of(503, "Nothing was changed, for the change could not be kept: " + problem.getMessage());
    }

    private static byte[] line(ObjectNode json) {
        return (Json.text(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps nothing any more, and lets others use the folder. */
    @Override
    public synchronized void close() throws IOException {
        out.close();
        lock.close();
    }
}
