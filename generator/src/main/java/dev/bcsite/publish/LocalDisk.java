package dev.bcsite.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;

/** This machine's disk. */
final class LocalDisk implements Disk {

    private static final long AT_ONCE_NANOS = 1_000_000;

    @Override
    public void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        Files.write(file, content);
    }

    @Override
    public void copy(Path source, Path file) throws IOException {
        Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void link(Path existing, Path name) throws IOException {
        try {
            Files.createLink(name, existing);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.copy(existing, name, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Override
    public void point(Path link, Path to) throws IOException {
        Files.createSymbolicLink(link, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void remove(Path fileOrFolder) throws IOException {
        try {
            Files.deleteIfExists(fileOrFolder);
        } catch (DirectoryNotEmptyException e) {
            // stays, as it should
        } catch (FileSystemException e) {
            if (Files.exists(fileOrFolder, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    /** The first one tells whether this disk takes its time. Those that wait for it together wait hardly longer than one. */
    @Override
    public void force(Collection<Path> filesAndFolders) throws IOException {
        List<Path> waiting = List.copyOf(filesAndFolders);
        int done = 0;
        long began = System.nanoTime();
        while (done < waiting.size() && System.nanoTime() - began < AT_ONCE_NANOS) {
            force(waiting.get(done++));
        }
        Batches.waiting(waiting.subList(done, waiting.size()), this::force);
    }

    /** Some systems cannot open a folder, and keep its names in their own way. */
    private void force(Path fileOrFolder) throws IOException {
        boolean isFolder = Files.isDirectory(fileOrFolder);
        StandardOpenOption how = isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(fileOrFolder, how)) {
            channel.force(true);
        } catch (IOException e) {
            if (!isFolder) {
                throw e;
            }
        }
    }
}
