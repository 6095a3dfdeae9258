package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is edited, a rebuild is what a full build would be. {@code ManyEditsIT} makes fifty times as many edits. */
class ManyEditsTest {

    private static final int SHOPS = 8;
    private static final int EDITS = 2_500;

    @TempDir
    Path folder;

    @Test
    void aRebuildAfterRandomEditsIsAFullBuildToTheByte() throws Exception {
        run(folder, 1, SHOPS, EDITS);
    }

    @Test
    void soIsOneOfManyInOneProcess() throws Exception {
        int small = 0;
        for (int seed = 501; seed < 501 + 3; seed++) {
            System.out.println("random edits in one process, seed " + seed);
            try (EditedShop shop = EditedShop.kept(seed, folder.resolve("shop-" + seed))) {
                while (shop.edits() < 250) {
                    shop.round(1);
                    shop.round(2);
                    shop.round(20);
                }
                small += shop.small();
                System.out.printf(
                        "%,d edits, %d builds, %d of them small%n", shop.edits(), shop.builds(), shop.small());
            }
        }
        int unplanned = small;
        assertTrue(unplanned >= 30, () -> "only " + unplanned + " builds had no need to plan");
    }

    /** @param first seed of the first shop; the next ones follow */
    static void run(Path folder, int first, int shops, int edits) throws Exception {
        int small = 0;
        for (int seed = first; seed < first + shops; seed++) {
            System.out.println("random edits, seed " + seed);
            try (EditedShop shop = new EditedShop(seed, folder.resolve("shop-" + seed))) {
                // Single edits show what a small change is, many at once come sooner to shops that went a long way.
                while (shop.edits() < edits / shops) {
                    shop.round(1);
                    shop.round(100);
                }
                small += shop.small();
                System.out.printf(
                        "%,d edits, %d builds, %d of them small%n", shop.edits(), shop.builds(), shop.small());
            }
        }
        int unplanned = small;
        assertTrue(unplanned >= shops, () -> "only " + unplanned + " builds had no need to plan");
    }
}
