package dev.bcsite.sandbox.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a file of changes line by line: it may be larger than memory.
 *
 * <p>A last line that a crash cut off is no line. One that cannot be read with others after it is damage, and is said.
 */
final class ChangeLines {

    private static final int BUFFER = 1 << 16;

    private ChangeLines() {}

    @FunctionalInterface
    interface Visitor {

        /** @param bytes how long the line is, with its end */
        void line(ObjectNode line, int bytes) throws IOException;
    }

    /** Shows every line, the first included, and says how many bytes they have together. */
    static long each(Path file, Visitor visitor) throws IOException {
        long good = 0;
        int number = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            for (Optional<byte[]> line = next(in); line.isPresent(); line = next(in)) {
                number++;
                Optional<ObjectNode> read = read(line.get());
                if (read.isEmpty() && in.read() < 0) {
                    return good;
                }
                ObjectNode found = read.orElseThrow(damaged(file, number));
                visitor.line(found, line.get().length);
                good += line.get().length;
            }
        }
        return good;
    }

    private static Supplier<IOException> damaged(Path file, int number) {
        return () -> new IOException(file + ": line " + number + " cannot be read, and others follow it;"
                + " repair the line, or use another data folder");
    }

    private static Optional<byte[]> next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                return Optional.of(line.toByteArray());
            }
        }
        return Optional.empty();
    }

    private static Optional<ObjectNode> read(byte[] line) {
        try {
            return Json.read(new String(line, StandardCharsets.UTF_8)) instanceof ObjectNode change
                    ? Optional.of(change)
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
