package dev.bcsite.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Lets MVStore read a file without locking it.
 *
 * <p>A snapshot is never written in place, so its readers need no lock; and with one, a process could not open the same
 * snapshot twice, as a rebuild that compares the last one does. Public only because MVStore makes instances of it.
 */
public final class UnlockedFiles extends FilePathWrapper {

    private static final String SCHEME = "bcsite-unlocked";

    public UnlockedFiles() {}

    /** What MVStore is to open instead of the path itself. */
    static String nameOf(Path path) {
        FilePath.register(new UnlockedFiles());
        return SCHEME + ":" + path.toAbsolutePath();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new UnlockedFile(getBase().open("r"));
    }

    private static final class UnlockedFile extends FileBaseDefault {

        private final FileChannel file;

        UnlockedFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        /** Reads at a place do not disturb each other, so that many threads may. */
        @Override
        public int read(ByteBuffer into, long from) throws IOException {
            return file.read(into, from);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            throw new IOException("A snapshot is only read");
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public FileLock tryLock(long from, long length, boolean shared) {
            return new FileLock(this, from, length, shared) {
                @Override
                public boolean isValid() {
                    return true;
                }

                @Override
                public void release() {}
            };
        }
    }
}
