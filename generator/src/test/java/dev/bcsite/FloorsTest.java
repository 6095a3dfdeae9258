package dev.bcsite;

import dev.bcsite.sandbox.floors.Floors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keeps every package of the generator on the floor that ARCHITECTURE.md gives it. */
class FloorsTest {

    private static final Floors FLOORS =
            new Floors(Path.of("src/main/java/dev/bcsite"), "dev.bcsite", "## Floors of the generator", 7);

    @Test
    void everyPackageHasAFloor() throws IOException {
        FLOORS.assertEveryPackageHasAFloor();
    }

    @Test
    void importsOnlyPointToLowerFloors() throws IOException {
        FLOORS.assertImportsPointDown();
    }

    @Test
    void noPackageKnowsTheFacade() throws IOException {
        FLOORS.assertNobodyKnowsTheRoot(Set.of());
    }
}
