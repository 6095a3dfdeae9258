package dev.bcsite.publish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A publish that ends in the middle, at every point there is: the site is the old one or the new one, and the next build leaves what a
 * full build leaves. Of power failures only the telling ones; {@code CrashIT} has the rest.
 */
class CrashTest {

    private static final int NONE_AT_RANDOM = 0;
    private static final long SEED = 20_261_123;

    @TempDir
    Path folder;

    @Test
    void inPlaceAKillLeavesTheOldSiteOrTheNewOne() throws IOException {
        assertTrue(CrashCheck.inPlace(folder).kills() > 20);
    }

    @Test
    void inPlaceSoDoesAPowerFailure() throws IOException {
        assertTrue(CrashCheck.inPlace(folder).powerFailures(true, NONE_AT_RANDOM, SEED) > 50);
    }

    @Test
    void ofALargeReleaseInPlaceAPowerFailureMayTakeFilesButNoneIsTorn() throws IOException {
        assertTrue(CrashCheck.large(folder).powerFailures(false, NONE_AT_RANDOM, SEED) > 50);
    }

    @Test
    void theFirstReleaseIsThereOrNot() throws IOException {
        assertTrue(CrashCheck.first(folder).kills() > 20);
    }

    @Test
    void ofTheFirstReleaseAPowerFailureMayTakeFilesButNoneIsTorn() throws IOException {
        assertTrue(CrashCheck.first(folder).powerFailures(false, NONE_AT_RANDOM, SEED) > 50);
    }

    @Test
    void asReleasesAKillLeavesTheOldSiteOrTheNewOne() throws IOException {
        assertTrue(CrashCheck.releases(folder).kills() > 20);
    }

    @Test
    void asReleasesSoDoesAPowerFailure() throws IOException {
        assertTrue(CrashCheck.releases(folder).powerFailures(true, NONE_AT_RANDOM, SEED) > 50);
    }

    @Test
    void aFolderThatBecomesTheFirstReleaseIsNotLost() throws IOException {
        assertTrue(CrashCheck.adopted(folder).kills() > 20);
    }
}
