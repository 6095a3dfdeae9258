package dev.bcsite.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.stream.Stream;

/** Folders come and go with the files in them. */
final class Folders {

    private Folders() {}

    /** Removes a folder with everything in it. Links are removed, not followed. */
    static void removeTree(Disk disk, Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                disk.remove(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                disk.remove(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Removes a file of a site, and the folders that were there only for it.
     *
     * @param needed folders that stay, the outermost among them
     */
    static void removeFile(Disk disk, Path file, Set<Path> needed) throws IOException {
        disk.remove(file);
        Path folder = file.getParent();
        while (!needed.contains(folder) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isEmpty(folder)) {
            disk.remove(folder);
            folder = folder.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            return names.findAny().isEmpty();
        }
    }
}
