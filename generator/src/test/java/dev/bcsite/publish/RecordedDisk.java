package dev.bcsite.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** A disk that writes down what is done to it, in the smallest steps that a file system makes. */
final class RecordedDisk implements Disk {

    /** One step. Folders and files are numbers of a {@link Tree}. */
    sealed interface Step {

        /** A name begins to stand for a file or folder. */
        record Enter(int folder, String name, int number) implements Step {}

        /** A name stands for nothing any more. */
        record Leave(int folder, String name, int number) implements Step {}

        /** A name goes elsewhere, at once. */
        record Rename(int from, String name, int to, String newName, int number) implements Step {}

        /** A file gets its content. */
        record Data(int number, byte[] content) implements Step {}

        /** What was done to this file or folder is on the disk. */
        record Force(int number) implements Step {}
    }

    private final QuickDisk disk = new QuickDisk();
    private final Path root;
    private final Tree before;
    private final Tree now;
    private final List<Step> steps = new ArrayList<>();

    RecordedDisk(Path root) throws IOException {
        this.root = root;
        this.before = Tree.of(root);
        this.now = before.copy();
    }

    Tree before() {
        return before;
    }

    /** Every folder that a step made is known to this one. */
    Tree after() {
        return now;
    }

    List<Step> steps() {
        return steps;
    }

    @Override
    public synchronized void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(folder.getParent());
            disk.makeFolder(folder);
            int number = now.newNumber();
            now.folders.put(number, new TreeMap<>());
            enter(folder, number);
        }
    }

    @Override
    public synchronized void write(Path file, byte[] content) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalStateException("Somebody may be reading " + file);
        }
        disk.write(file, content);
        int number = now.newNumber();
        now.leaves.put(number, new Tree.Leaf(content, false));
        enter(file, number);
        steps.add(new Step.Data(number, content));
    }

    @Override
    public synchronized void copy(Path source, Path file) throws IOException {
        write(file, Files.readAllBytes(source));
    }

    @Override
    public synchronized void link(Path existing, Path name) throws IOException {
        disk.link(existing, name);
        enter(name, number(existing.toRealPath()));
    }

    @Override
    public synchronized void point(Path link, Path to) throws IOException {
        disk.point(link, to);
        int number = now.newNumber();
        now.leaves.put(number, new Tree.Leaf(to.toString().getBytes(StandardCharsets.UTF_8), true));
        enter(link, number);
    }

    @Override
    public synchronized void move(Path from, Path to) throws IOException {
        disk.move(from, to);
        int number = number(from);
        steps.add(new Step.Rename(folder(from), name(from), folder(to), name(to), number));
        now.folders.get(folder(from)).remove(name(from));
        now.folders.get(folder(to)).put(name(to), number);
    }

    @Override
    public synchronized void remove(Path fileOrFolder) throws IOException {
        boolean was = Files.exists(fileOrFolder, LinkOption.NOFOLLOW_LINKS);
        disk.remove(fileOrFolder);
        if (was && !Files.exists(fileOrFolder, LinkOption.NOFOLLOW_LINKS)) {
            int number = number(fileOrFolder);
            steps.add(new Step.Leave(folder(fileOrFolder), name(fileOrFolder), number));
            now.folders.get(folder(fileOrFolder)).remove(name(fileOrFolder));
        }
    }

    @Override
    public synchronized void force(Collection<Path> filesAndFolders) {
        filesAndFolders.forEach(path -> steps.add(new Step.Force(number(path))));
    }

    private void enter(Path path, int number) {
        steps.add(new Step.Enter(folder(path), name(path), number));
        now.folders.get(folder(path)).put(name(path), number);
    }

    private int folder(Path path) {
        return number(path.getParent());
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private int number(Path path) {
        if (path.equals(root)) {
            return 0;
        }
        List<String> names = new ArrayList<>();
        root.relativize(path).forEach(name -> names.add(name.toString()));
        int number = now.at(names);
        if (number < 0) {
            throw new IllegalStateException("Nothing was recorded of " + path);
        }
        return number;
    }
}
