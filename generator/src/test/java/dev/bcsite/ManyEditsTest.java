package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is edited, a rebuild is what a full build would be. */
class ManyEditsTest {

    private static final int SHOPS = 20;
    private static final int EDITS = 10_000;

    @TempDir
    Path folder;

    @Test
    void aRebuildAfterRandomEditsIsAFullBuildToTheByte() throws Exception {
        int edits = 0;
        int small = 0;
        for (int seed = 1; seed <= SHOPS; seed++) {
            System.out.println("random edits, seed " + seed);
            try (EditedShop shop = new EditedShop(seed, folder.resolve("shop-" + seed))) {
                // Single edits show what a small change is, many at once come sooner to shops that went a long way.
                for (int most = 1; shop.edits() < EDITS / SHOPS; most = most % 40 + 1) {
                    shop.round(most);
                }
                edits += shop.edits();
                small += shop.small();
                System.out.printf(
                        "%,d edits, %d builds, %d of them small%n", shop.edits(), shop.builds(), shop.small());
            }
        }
        int total = edits;
        int planned = small;
        assertTrue(total >= EDITS, () -> total + " edits");
        assertTrue(planned >= SHOPS, () -> "only " + planned + " builds had no need to plan");
    }
}
