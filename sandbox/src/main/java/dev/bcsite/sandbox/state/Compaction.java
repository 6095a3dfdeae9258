package dev.bcsite.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Drops the changes that later ones made obsolete, once they are most of a file.
 *
 * <p>What is left of a line stays one line, and that a row is gone stays known: its id is not given again. Tables that
 * this version does not know are treated like any other.
 */
final class Compaction {

    /** Smaller files are not worth it. */
    private static final long WASTE_ALLOWED = 64 * 1024;

    private final Map<String, Latest> latest = new HashMap<>();
    private long all;
    private int count;

    /** The last change of a row or document: which one of the file it is, and about how many bytes it takes. */
    private record Latest(int position, int bytes) {}

    /** Takes note of one line. */
    void line(ObjectNode line, int bytes) {
        JsonNode changes = line.path("changes");
        for (JsonNode change : changes) {
            int share = bytes / changes.size();
            latest.put(key(change), new Latest(count++, share));
            all += share;
        }
    }

    boolean isWorthIt() {
        long needed = latest.values().stream().mapToLong(Latest::bytes).sum();
        return all - needed > Math.max(needed, WASTE_ALLOWED);
    }

    /** Replaces the file by a smaller one, in one step: after a crash there is the old file or the new one. */
    void rewrite(Path file) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(next))) {
            int[] position = {0};
            ChangeLines.each(file, (line, bytes) -> write(line, position, out));
        }
        try (FileChannel written = FileChannel.open(next, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(ObjectNode line, int[] position, OutputStream out) throws IOException {
        if (line.path("changes") instanceof ArrayNode changes) {
            ArrayNode left = Json.array();
            for (JsonNode change : changes) {
                if (latest.get(key(change)).position == position[0]++) {
                    left.add(change);
                }
            }
            if (left.isEmpty()) {
                return;
            }
            line.set("changes", left);
        }
        out.write((Json.text(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String key(JsonNode change) {
        return change.path("table").asText() + "/" + change.path("key").asText();
    }
}
