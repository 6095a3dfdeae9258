package dev.bcsite.content;

import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the files of a content folder, in an order that no file system decides.
 *
 * <p>Links are refused, not followed: a folder of content can then never publish what lies outside of it.
 */
final class ContentWalk {

    private static final int MAX_DEPTH = 32;

    private final Path root;
    private final String label;
    private final Problems problems;
    private final SortedMap<String, Path> found = new TreeMap<>();

    private ContentWalk(Path root, String label, Problems problems) {
        this.root = root;
        this.label = label;
        this.problems = problems;
    }

    /** Regular files by their name relative to the root, with forward slashes. */
    static SortedMap<String, Path> files(Path root, String label, Problems problems) throws IOException {
        ContentWalk walk = new ContentWalk(root.toRealPath(), label, problems);
        walk.folder(walk.root, "", 0);
        return walk.found;
    }

    private void folder(Path folder, String prefix, int depth) throws IOException {
        for (Path entry : sorted(folder)) {
            String name = entry.getFileName().toString();
            if (!name.startsWith(".")) {
                entry(entry, prefix + name, depth);
            }
        }
    }

    private void entry(Path entry, String name, int depth) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            refuse(name, "is a symbolic link, which could lead out of the folder", "put the file itself here");
        } else if (attributes.isDirectory() && depth == MAX_DEPTH) {
            refuse(name, "lies more than " + MAX_DEPTH + " folders deep", "move it up");
        } else if (attributes.isDirectory()) {
            folder(entry, name + "/", depth + 1);
        } else if (attributes.isRegularFile()) {
            found.put(Normalizer.normalize(name, Normalizer.Form.NFC), entry);
        } else {
            refuse(name, "is not a regular file", "remove it");
        }
    }

    private static List<Path> sorted(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        return entries;
    }

    private void refuse(String name, String finding, String remedy) {
        problems.add(Problem.at(label + "/" + name, finding, remedy));
    }
}
