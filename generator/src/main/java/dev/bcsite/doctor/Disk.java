package dev.bcsite.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much room there is. */
public interface Disk {

    /** @param folder an existing one */
    long usableBytes(Path folder) throws IOException;

    /** The disk that the folder is on. */
    static Disk real() {
        return folder -> Files.getFileStore(folder).getUsableSpace();
    }
}
