package dev.bcsite.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/** This machine's disk, but forcing takes no time; and it may die after some operations. */
final class QuickDisk implements Disk {

    private final LocalDisk disk = new LocalDisk();
    private int left;

    /** @param operations how many are done before it dies */
    QuickDisk(int operations) {
        this.left = operations;
    }

    QuickDisk() {
        this(Integer.MAX_VALUE);
    }

    /** Thrown instead of the first operation that is not done any more. */
    static final class Dead extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    @Override
    public synchronized void makeFolder(Path folder) throws IOException {
        count();
        disk.makeFolder(folder);
    }

    @Override
    public synchronized void write(Path file, byte[] content) throws IOException {
        count();
        disk.write(file, content);
    }

    @Override
    public synchronized void copy(Path source, Path file) throws IOException {
        count();
        disk.copy(source, file);
    }

    @Override
    public synchronized void link(Path existing, Path name) throws IOException {
        count();
        disk.link(existing, name);
    }

    @Override
    public synchronized void point(Path link, Path to) throws IOException {
        count();
        disk.point(link, to);
    }

    @Override
    public synchronized void move(Path from, Path to) throws IOException {
        count();
        disk.move(from, to);
    }

    @Override
    public synchronized void remove(Path fileOrFolder) throws IOException {
        count();
        disk.remove(fileOrFolder);
    }

    @Override
    public void force(Collection<Path> filesAndFolders) {}

    private void count() {
        if (left-- <= 0) {
            throw new Dead();
        }
    }
}
