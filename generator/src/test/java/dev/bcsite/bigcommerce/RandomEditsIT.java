package dev.bcsite.bigcommerce;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@link ChangesTest}, with 2,000 edits. Takes minutes, so it runs with {@code -Psoak} only. */
class RandomEditsIT {

    @TempDir
    Path state;

    @TempDir
    Path fresh;

    @Test
    void whateverIsEditedAPullOfChangesBringsWhatAWholePullWould() throws Exception {
        Edits.run(state, fresh, 20_260, 2_000);
    }
}
