package dev.bcsite;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two builds from working on one state at the same time. The system releases it when a process dies. */
final class BuildLock implements AutoCloseable {

    private final FileChannel channel;

    private BuildLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws BcsiteException when another build holds it, or the folder cannot be written */
    static BuildLock in(Path state) throws IOException {
        FileChannel channel = open(state);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new BuildLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process, which is as good a reason to refuse
        }
        channel.close();
        throw new BcsiteException(Problem.at(
                state.toString(), "another build is using this folder", "wait for it to end, then build again"));
    }

    private static FileChannel open(Path state) throws IOException {
        try {
            Files.createDirectories(state);
            return FileChannel.open(state.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new BcsiteException(
                    Problem.at(
                            state.toString(),
                            "the folder for snapshot and caches cannot be written",
                            "change its permissions"),
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
