package dev.bcsite.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that publishes one version after the other, until at some operation it says that it is there, and waits to be killed.
 * Arguments: the output, the releases to keep or 0, and the number of the operation.
 */
final class PublishUntilKilled {

    private PublishUntilKilled() {}

    public static void main(String[] arguments) throws IOException {
        Path output = Path.of(arguments[0]);
        int keep = Integer.parseInt(arguments[1]);
        Machine local = Machine.local();
        Disk disk = new Stopping(local.disk(), Integer.parseInt(arguments[2]));
        Machine machine = new Machine(disk, local.boot(), local.few());
        Publication publication = keep == 0 ? new Publication.InPlace() : new Publication.Releases(keep);
        Layout.of(machine, output, publication).recover();
        Path file = Era.FILE.in(output);
        int version = Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 0;
        while (true) {
            version++;
            new Era(version).publish(machine, output, publication);
        }
    }

    /** Stops before one operation; when it writes, in the middle of it. Other threads go on until the end. */
    private static final class Stopping implements Disk {

        private final Disk disk;
        private final AtomicInteger left;

        Stopping(Disk disk, int operations) {
            this.disk = disk;
            this.left = new AtomicInteger(operations);
        }

        @Override
        public void makeFolder(Path folder) throws IOException {
            count();
            disk.makeFolder(folder);
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
            if (left.decrementAndGet() == 0) {
                disk.write(file, Arrays.copyOf(content, content.length / 2));
                stop();
            }
            disk.write(file, content);
        }

        @Override
        public void copy(Path source, Path file) throws IOException {
            count();
            disk.copy(source, file);
        }

        @Override
        public void link(Path existing, Path name) throws IOException {
            count();
            disk.link(existing, name);
        }

        @Override
        public void point(Path link, Path to) throws IOException {
            count();
            disk.point(link, to);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            count();
            disk.move(from, to);
        }

        @Override
        public void remove(Path fileOrFolder) throws IOException {
            count();
            disk.remove(fileOrFolder);
        }

        @Override
        public void force(Collection<Path> filesAndFolders) throws IOException {
            count();
            disk.force(filesAndFolders);
        }

        private void count() {
            if (left.decrementAndGet() == 0) {
                stop();
            }
        }

        private static void stop() {
            System.out.println("here");
            System.out.flush();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
