package dev.bcsite.publish;

import dev.bcsite.base.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Whether published files are still as they were left, without reading them: each has its length, and none is newer than
 * the manifest's root, which is written last. Safe for several threads.
 *
 * <p>A copy of a site whose files got new times counts as touched, and is written again.
 */
final class Untouched {

    private static final FileTime NEVER = FileTime.fromMillis(Long.MIN_VALUE);

    private final Path output;
    private final FileTime published;

    private Untouched(Path output, FileTime published) {
        this.output = output;
        this.published = published;
    }

    static Untouched in(Path output) {
        Path root = output.toAbsolutePath().normalize();
        try {
            return new Untouched(root, Files.getLastModifiedTime(Manifest.FILE.in(root)));
        } catch (IOException e) {
            return new Untouched(root, NEVER);
        }
    }

    boolean is(OutputPath path, PublishedFile file) {
        return is(path.text(), file.size());
    }

    /** @param path as a manifest has it; nothing but its length and time is looked at */
    boolean is(String path, long size) {
        try {
            BasicFileAttributes found = Files.readAttributes(output.resolve(path), BasicFileAttributes.class);
            return found.size() == size && found.lastModifiedTime().compareTo(published) <= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
