package dev.bcsite.publish;

import java.io.IOException;
import java.nio.file.Path;

/** One of the ways in which a site lies on the disk. */
interface Layout {

    static Layout of(Machine machine, Path output, Publication publication) {
        return publication instanceof Publication.Releases releases
                ? new ReleasesLayout(machine, output, releases.keep())
                : new FolderLayout(machine, output);
    }

    /**
     * Finishes or undoes what a publish left that did not end. Afterwards what is published is whole. To be called by whoever
     * holds the lock of the build, as there is no telling a dead publish from one that is under way.
     */
    void recover() throws IOException;

    /** Starts a release. */
    Landing begin() throws IOException;
}
