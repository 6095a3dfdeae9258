package dev.bcsite.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is on a disk, as a file system knows it: folders that give names to numbers, and what the numbers stand for. Two names may
 * stand for one file. The root is number 0.
 */
final class Tree {

    /** What is not a folder: a file, or a symbolic link. */
    record Leaf(byte[] content, boolean isLink) {}

    private static final FileTime THEN = FileTime.fromMillis(1_600_000_000_000L);

    final Map<Integer, SortedMap<String, Integer>> folders = new HashMap<>();
    final Map<Integer, Leaf> leaves = new HashMap<>();
    private int last;

    Tree() {
        folders.put(0, new TreeMap<>());
    }

    int newNumber() {
        return ++last;
    }

    static Tree of(Path root) throws IOException {
        Tree tree = new Tree();
        tree.read(root, 0, new HashMap<>());
        return tree;
    }

    private void read(Path folder, int number, Map<Object, Integer> files) throws IOException {
        for (Path path : list(folder)) {
            String name = path.getFileName().toString();
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                int child = newNumber();
                folders.put(child, new TreeMap<>());
                folders.get(number).put(name, child);
                read(path, child, files);
            } else if (Files.isSymbolicLink(path)) {
                int child = newNumber();
                String to = Files.readSymbolicLink(path).toString();
                leaves.put(child, new Leaf(to.getBytes(StandardCharsets.UTF_8), true));
                folders.get(number).put(name, child);
            } else {
                Object key = Files.getAttribute(path, "unix:ino");
                int child = files.computeIfAbsent(key, unseen -> newNumber());
                leaves.put(child, new Leaf(Files.readAllBytes(path), false));
                folders.get(number).put(name, child);
            }
        }
    }

    Tree copy() {
        Tree copy = new Tree();
        folders.forEach((number, names) -> copy.folders.put(number, new TreeMap<>(names)));
        copy.leaves.putAll(leaves);
        copy.last = last;
        return copy;
    }

    /** The number at a path of names; -1 for none. */
    int at(List<String> names) {
        int number = 0;
        for (String name : names) {
            number = folders.containsKey(number) ? folders.get(number).getOrDefault(name, -1) : -1;
        }
        return number;
    }

    /** Lays it out in an empty folder. All files get one time, so that none looks newer than another. */
    void write(Path root) {
        try {
            write(root, 0, new HashMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path folder, int number, Map<Integer, Path> written) throws IOException {
        for (Map.Entry<String, Integer> entry : folders.get(number).entrySet()) {
            Path path = folder.resolve(entry.getKey());
            int child = entry.getValue();
            Leaf leaf = leaves.get(child);
            if (leaf == null) {
                Files.createDirectory(path);
                write(path, child, written);
            } else if (leaf.isLink()) {
                Files.createSymbolicLink(path, Path.of(new String(leaf.content(), StandardCharsets.UTF_8)));
            } else if (written.containsKey(child)) {
                Files.createLink(path, written.get(child));
            } else {
                Files.write(path, leaf.content());
                Files.setLastModifiedTime(path, THEN);
                written.put(child, path);
            }
        }
    }

    /** Equal for two trees that look the same. */
    String text() {
        StringBuilder text = new StringBuilder();
        append(text, 0);
        return text.toString();
    }

    private void append(StringBuilder text, int number) {
        Leaf leaf = leaves.get(number);
        if (leaf != null) {
            text.append(leaf.isLink() ? '>' : '=').append(new String(leaf.content(), StandardCharsets.ISO_8859_1));
            return;
        }
        text.append('{');
        folders.get(number).forEach((name, child) -> {
            text.append(name).append(':');
            append(text, child);
            text.append(',');
        });
        text.append('}');
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }
}
