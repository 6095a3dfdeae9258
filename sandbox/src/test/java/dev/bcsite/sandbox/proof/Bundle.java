package dev.bcsite.sandbox.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;

/** Makes one script for browsers of a module and of BigCommerce's library as it is on npm. */
public final class Bundle {

    private Bundle() {}

    /**
     * Skips the test that asks where the library is not installed.
     *
     * @param folder for what is said meanwhile
     */
    public static void make(Path module, Path output, Path folder) {
        Scripts scripts = new Scripts(Installed.orSkip(), folder);
        Scripts.Outcome made =
                scripts.run(Map.of(), "bundle.mjs", module.toAbsolutePath().toString(), output.toString());
        assertEquals(0, made.status(), made::said);
    }
}
