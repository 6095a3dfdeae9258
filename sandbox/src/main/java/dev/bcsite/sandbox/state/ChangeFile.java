package dev.bcsite.sandbox.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Change;
import dev.bcsite.sandbox.table.Documents;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The changes made to a store, a line for each request's, so that the next start continues where this one ended.
 *
 * <p>The first line names the seed the changes belong to. A last line that was cut off by a crash is forgotten.
 */
public final class ChangeFile implements Consumer<List<Change>> {

    private static final String NAME = "changes.ndjson";

    private final Path file;
    private final List<ObjectNode> earlier;

    private ChangeFile(Path file, List<ObjectNode> earlier) {
        this.file = file;
        this.earlier = earlier;
    }

    /** @throws IOException if the folder cannot be used, or holds the changes of another seed */
    public static ChangeFile in(Path folder, String seed) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(NAME);
        List<ObjectNode> lines = Files.exists(file) ? read(file) : List.of();
        if (lines.isEmpty()) {
            Files.write(file, line(Json.object().put("seed", seed)));
            return new ChangeFile(file, List.of());
        }
        String found = lines.get(0).path("seed").asText();
        if (!found.equals(seed)) {
            throw new IOException(file + " holds changes to the seed \"" + found + "\", not to \"" + seed
                    + "\"; use another data folder or delete the file");
        }
        rewrite(file, lines);
        return new ChangeFile(file, lines.subList(1, lines.size()));
    }

    /** Makes the earlier changes again. */
    public void replay(StoreState state) {
        for (JsonNode line : earlier) {
            line.path("changes").forEach(change -> replay(state, change));
        }
    }

    private static void replay(StoreState state, JsonNode change) {
        String table = change.path("table").asText();
        String key = change.path("key").asText();
        Optional<JsonNode> row = Optional.ofNullable(change.get("row"));
        if (table.equals(Documents.NAME)) {
            state.documents().replay(key, row);
        } else {
            Kind.named(table)
                    .ifPresent(kind -> state.table(kind).replay(Long.parseLong(key), row.map(ObjectNode.class::cast)));
        }
    }

    /** Changes that belong together are one line: after a crash all of them are there, or none. */
    @Override
    public synchronized void accept(List<Change> changes) {
        ObjectNode together = Json.object();
        for (Change change : changes) {
            ObjectNode one = together.withArray("changes").addObject();
            one.put("table", change.table()).put("key", change.key());
            change.after().ifPresent(now -> one.set("row", now));
        }
        try {
            Files.write(file, line(together), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("could not remember a change in " + file, e);
        }
    }

    private static byte[] line(ObjectNode json) {
        return (Json.text(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<ObjectNode> read(Path file) throws IOException {
        List<ObjectNode> lines = new ArrayList<>();
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
            try {
                if (Json.read(line) instanceof ObjectNode change) {
                    lines.add(change);
                }
            } catch (JsonProcessingException e) {
                break;
            }
        }
        return lines;
    }

    /** Without what could not be read, so that new lines begin on a line of their own. */
    private static void rewrite(Path file, List<ObjectNode> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(Json.text(line)).append('\n'));
        Path next = file.resolveSibling(NAME + ".next");
        Files.writeString(next, text, StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
