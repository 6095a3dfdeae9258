package dev.bcsite.function;

import dev.bcsite.sandbox.floors.Floors;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The packages of the function are where ARCHITECTURE.md says they are, and import only what is below them. */
class FloorsTest {

    private final Floors floors = new Floors(
            Path.of("src/main/java/dev/bcsite/function"), "dev.bcsite.function", "## Floors of the function", 7);

    @Test
    void everyPackageHasAFloor() throws Exception {
        floors.assertEveryPackageHasAFloor();
    }

    @Test
    void importsPointDown() throws Exception {
        floors.assertImportsPointDown();
    }

    @Test
    void nobodyBelowKnowsTheRoot() throws Exception {
        floors.assertNobodyKnowsTheRoot(Set.of());
    }
}
