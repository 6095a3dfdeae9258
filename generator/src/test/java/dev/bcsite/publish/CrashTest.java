package dev.bcsite.publish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A publish that ends in the middle, at every point there is: the site is the old one or the new one, and the next build leaves what a
 * full build leaves.
 */
class CrashTest {

    private static final Publication IN_PLACE = new Publication.InPlace();
    private static final Publication RELEASES = new Publication.Releases(2);
    private static final int ALL_FORCED = 256;
    private static final int NONE_FORCED = 0;
    private static final int MOST = 8;
    private static final long SEED = 20_261_123;

    @TempDir
    Path folder;

    @Test
    void inPlaceAKillLeavesTheOldSiteOrTheNewOne() throws IOException {
        print("kill in place", inPlace(ALL_FORCED).kills());
    }

    @Test
    void inPlaceThePowerMayFail() throws IOException {
        print("power in place", inPlace(ALL_FORCED).powerFailures(true, MOST, SEED));
    }

    @Test
    void ofALargeReleaseInPlaceAPowerFailureMayTakeFilesButNoneIsTorn() throws IOException {
        CrashCheck check =
                new CrashCheck(folder, Optional.of(IN_PLACE), Shop.PLAIN_OLD, IN_PLACE, Shop.PLAIN_NEW, NONE_FORCED);
        print("power in place, large", check.powerFailures(false, MOST, SEED));
    }

    @Test
    void theFirstReleaseIsThereOrNot() throws IOException {
        CrashCheck check = new CrashCheck(folder, Optional.empty(), Shop.OLD, IN_PLACE, Shop.NEW, ALL_FORCED);
        print("kill of the first", check.kills());
    }

    @Test
    void ofTheFirstReleaseAPowerFailureMayTakeFilesButNoneIsTorn() throws IOException {
        CrashCheck check = new CrashCheck(folder, Optional.empty(), Shop.OLD, IN_PLACE, Shop.PLAIN_NEW, ALL_FORCED);
        print("power, the first", check.powerFailures(false, MOST, SEED));
    }

    @Test
    void asReleasesAKillLeavesTheOldSiteOrTheNewOne() throws IOException {
        print("kill, releases", releases().kills());
    }

    @Test
    void asReleasesThePowerMayFail() throws IOException {
        print("power, releases", releases().powerFailures(true, MOST, SEED));
    }

    @Test
    void aFolderThatBecomesTheFirstReleaseIsNotLost() throws IOException {
        CrashCheck check = new CrashCheck(folder, Optional.of(IN_PLACE), Shop.OLD, RELEASES, Shop.NEW, ALL_FORCED);
        print("kill of a change to releases", check.kills());
    }

    private CrashCheck inPlace(int few) throws IOException {
        return new CrashCheck(folder, Optional.of(IN_PLACE), Shop.OLD, IN_PLACE, Shop.NEW, few);
    }

    private CrashCheck releases() throws IOException {
        return new CrashCheck(folder, Optional.of(RELEASES), Shop.OLD, RELEASES, Shop.NEW, ALL_FORCED);
    }

    private static void print(String what, int states) {
        System.out.println(what + ": " + states + " states, seed " + SEED);
        assertTrue(states > 10);
    }
}
