package dev.bcsite.sandbox.proof;

import dev.bcsite.sandbox.ReferencePage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrismSlipsTest {

    @Test
    void theReferenceListsEverySlipWithItsReason() throws Exception {
        List<String> lines = new ArrayList<>(List.of("| contract | at | because |", "|---|---|---|"));
        for (PrismSlips.Slip slip : PrismSlips.ALL) {
            String contracts = String.join("`, `", slip.contracts());
            lines.add("| `" + contracts + "` | `" + slip.location() + "` | " + slip.reason() + " |");
        }
        ReferencePage.assertSays(
                "<!-- objections: written by PrismSlipsTest -->",
                "<!-- end of objections -->",
                String.join("\n", lines) + "\n");
    }
}
