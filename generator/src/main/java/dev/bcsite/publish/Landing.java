package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Where the new files of a release are kept until it is whole, and how it then becomes what is published. Files may be given by
 * several threads.
 */
interface Landing {

    /** @param digest of the content */
    void write(OutputPath path, Digest digest, byte[] content) throws IOException;

    /** @param digest of the source's content */
    void copy(OutputPath path, Digest digest, Path source) throws IOException;

    /**
     * Publishes what was given, and the root of the manifest last. If it does not return, what is published is what was
     * before, or all of this.
     *
     * @param root of {@code next}, in bytes
     * @param gone what of the release before is not in this one
     */
    void land(Manifest next, byte[] root, Set<OutputPath> gone) throws IOException;

    /** Leaves everything as it is. Nothing was given. */
    void abandon() throws IOException;
}
