package dev.bcsite;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link ManyEditsTest} does, with 200,000 edits of other shops. */
class ManyEditsIT {

    @TempDir
    Path folder;

    @Test
    void aRebuildAfterRandomEditsIsAFullBuildToTheByte() throws Exception {
        ManyEditsTest.run(folder, 1_001, 200, 200_000);
    }
}
