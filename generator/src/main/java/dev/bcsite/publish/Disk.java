package dev.bcsite.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/**
 * What publishing does to files. Everything that changes a disk goes through here, so that a test can say what is left of it when
 * the process dies or the power fails in between. Reading does not.
 *
 * <p>Until something is forced, a power failure may undo it, and undo a later thing or an earlier one alone. Safe for several threads.
 */
interface Disk {

    /** Makes a folder and those above it, where they are missing. */
    void makeFolder(Path folder) throws IOException;

    /** Writes a file that nobody reads yet. */
    void write(Path file, byte[] content) throws IOException;

    /** Copies into a file that nobody reads yet. */
    void copy(Path source, Path file) throws IOException;

    /** Makes a second name for a file; where the file system has none, a copy with the same time. */
    void link(Path existing, Path name) throws IOException;

    /** Makes a symbolic link that leads to a relative path. */
    void point(Path link, Path to) throws IOException;

    /** Gives something another name at once; a file of that name is replaced. */
    void move(Path from, Path to) throws IOException;

    /** Removes a file, or a folder if it is empty; does nothing where there is none, or the folder is not empty. */
    void remove(Path fileOrFolder) throws IOException;

    /** Returns when the contents of these files, and the names in these folders, will survive a power failure. */
    void force(Collection<Path> filesAndFolders) throws IOException;
}
