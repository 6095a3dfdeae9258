package dev.bcsite.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** Folders, whole. */
final class Trees {

    private Trees() {}

    /** What is at the target stays, unless it has the name of something copied. */
    static void copy(Path from, Path to) throws IOException {
        for (Path path : all(from)) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        for (Path path : all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }

    /** The folder itself and everything in it, parents first. */
    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        }
    }

    /** The same for the same files with the same bytes. */
    static String digest(Path folder) throws IOException {
        CRC32C sum = new CRC32C();
        for (Path path : all(folder)) {
            sum.update(folder.relativize(path).toString().getBytes(StandardCharsets.UTF_8));
            if (Files.isRegularFile(path)) {
                sum.update(Files.readAllBytes(path));
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
