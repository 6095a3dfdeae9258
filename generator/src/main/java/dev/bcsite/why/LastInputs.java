package dev.bcsite.why;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/**
 * What everything stood for that published pages were made from, in {@code .bcsite/channel-1-inputs.bin}: 16 bytes for
 * each thing that pages read, and for each page.
 *
 * <p>A later row goes before an earlier one with the same key, so that a build only adds what it found changed. Rows of
 * what is gone stay until the file has twice as many rows as keys. Only reasons are told by this file; no page
 * depends on it.
 */
final class LastInputs {

    private static final int ROW = 16;

    private final Path file;
    private final DigestTable before;
    private final DigestTable now = new DigestTable();
    private long rows;
    private boolean isWhollyNow;

    private LastInputs(Path file, DigestTable before, long rows) {
        this.file = file;
        this.before = before;
        this.rows = rows;
    }

    /** Nothing is known when there is no file, or one that was not written to its end. */
    static LastInputs read(Path file) throws IOException {
        LastInputs inputs = new LastInputs(file, new DigestTable(), 0);
        if (Files.isRegularFile(file)) {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            inputs.rows = bytes.remaining() / ROW;
            for (long row = 0; row < inputs.rows && bytes.limit() % ROW == 0; row++) {
                inputs.before.put(bytes.getLong(), bytes.getLong());
            }
        }
        return inputs;
    }

    OptionalLong before(long key) {
        return before.find(key);
    }

    void now(long key, long value) {
        now.put(key, value);
    }

    boolean isKnownNow(long key) {
        return now.find(key).isPresent();
    }

    /** @param isWhole whether everything that pages read was told, so that nothing of before counts any more */
    void write(boolean isWhole) throws IOException {
        DigestTable news = new DigestTable();
        now.forEach((key, value) -> {
            if (isWhole || before.put(key, value)) {
                news.put(key, value);
            }
        });
        if (isWhole || rows + news.size() > 2L * before.size()) {
            replace(isWhole ? now : before);
            rows = isWhole ? now.size() : before.size();
        } else if (news.size() > 0) {
            Files.write(file, bytes(news), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            rows += news.size();
        }
        isWhollyNow = isWhole;
    }

    /** What reading the file again would give, once it is written. */
    LastInputs next() {
        return new LastInputs(file, isWhollyNow ? now : before, rows);
    }

    private void replace(DigestTable all) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes(all));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] bytes(DigestTable table) {
        ByteBuffer bytes = ByteBuffer.allocate(table.size() * ROW);
        table.forEach((key, value) -> bytes.putLong(key).putLong(value));
        return bytes.array();
    }
}
