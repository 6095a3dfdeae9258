package dev.bcsite.sandbox.floors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keeps every package of the sandbox on the floor that ARCHITECTURE.md gives it. */
class FloorsTest {

    private static final Floors FLOORS = new Floors(
            Path.of("src/main/java/dev/bcsite/sandbox"), "dev.bcsite.sandbox", "## Floors of the sandbox", 10);

    @Test
    void everyPackageHasAFloor() throws IOException {
        FLOORS.assertEveryPackageHasAFloor();
    }

    @Test
    void importsOnlyPointToLowerFloors() throws IOException {
        FLOORS.assertImportsPointDown();
    }

    @Test
    void onlyFactsOfTheRootAreKnownBelow() throws IOException {
        FLOORS.assertNobodyKnowsTheRoot(
                Set.of("Pictures", "Quota", "Reading", "Readings", "SeedException", "Size", "Timing"));
    }
}
