package dev.bcsite.sandbox.proof;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
            lines.add("| `" + contracts + "` | `" + slip.place() + "` | " + slip.reason() + " |");
        }
        ReferencePage.assertSays(
                "<!-- objections: written by PrismSlipsTest -->",
                "<!-- end of objections -->",
                String.join("\n", lines) + "\n");
    }

    @Test
    void aSlipForgivesNothingButWhatItNames() {
        PrismSlips.Slip slip = new PrismSlips.Slip("items.*.price: null", "why", "a.yml", "b.yml");

        assertTrue(slip.explains(objection("b.yml", 200, "response.body.data.items.*.price", "null")));
        assertTrue(slip.explains(objection("b.yml", 200, "response.body.items.first.price", "null")));
        assertFalse(slip.explains(objection("c.yml", 200, "response.body.data.items.*.price", "null")));
        assertFalse(slip.explains(objection("b.yml", 200, "response.body.data.items.*.price", "\"1\"")));
        assertFalse(slip.explains(objection("b.yml", 200, "response.body.data.items.*.sale_price", "null")));
        assertFalse(slip.explains(objection("b.yml", 200, "response.body.data.items.first.second.price", "null")));
    }

    @Test
    void aSlipWithAStatusForgivesThatStatusOnlyAndThePlaceAsAWhole() {
        PrismSlips.Slip slip = new PrismSlips.Slip("204 response", "why", "a.yml");

        assertTrue(slip.explains(objection("a.yml", 204, "response", "nothing")));
        assertFalse(slip.explains(objection("a.yml", 200, "response", "nothing")));
        assertFalse(slip.explains(objection("a.yml", 204, "response.body", "nothing")));
    }

    private static Objection objection(String contract, int status, String location, String found) {
        return new Objection(contract, "GET /", status, location, found, "message");
    }
}
