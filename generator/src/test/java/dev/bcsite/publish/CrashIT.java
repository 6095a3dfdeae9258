package dev.bcsite.publish;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@link CrashTest}, with kills of the command that mends, and with many more power failures. Takes minutes, so it runs with {@code -Psoak} only. */
class CrashIT {

    private static final int MOST = 512;
    private static final long SEED = 20_261_123;

    @TempDir
    Path folder;

    @Test
    void inPlace() throws IOException {
        print("two kills", CrashCheck.inPlace(folder).killsOfTwo());
    }

    @Test
    void inPlacePower() throws IOException {
        print("power failures", CrashCheck.inPlace(folder).powerFailures(true, MOST, SEED));
    }

    @Test
    void largeInPlace() throws IOException {
        print("two kills of a large release", CrashCheck.large(folder).killsOfTwo());
    }

    @Test
    void largeInPlacePower() throws IOException {
        print("power failures, large", CrashCheck.large(folder).powerFailures(false, MOST, SEED));
    }

    @Test
    void first() throws IOException {
        print("two kills, the first release", CrashCheck.first(folder).killsOfTwo());
    }

    @Test
    void firstPower() throws IOException {
        print("power failures, the first release", CrashCheck.first(folder).powerFailures(false, MOST, SEED));
    }

    @Test
    void releases() throws IOException {
        print("two kills, releases", CrashCheck.releases(folder).killsOfTwo());
    }

    @Test
    void releasesPower() throws IOException {
        print("power failures, releases", CrashCheck.releases(folder).powerFailures(true, MOST, SEED));
    }

    @Test
    void adopted() throws IOException {
        print("two kills, to releases", CrashCheck.adopted(folder).killsOfTwo());
    }

    private static void print(String what, int states) {
        System.out.println(what + ": " + states + " states, 0 torn, 0 mixed, seed " + SEED);
    }
}
