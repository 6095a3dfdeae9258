package dev.bcsite.sandbox.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.sandbox.SandboxStore;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The rounds that other people's clients walk, each a script with assertions of its own. */
final class Rounds {

    static final List<String> CLIENTS =
            List.of("node-bigcommerce", "@space48/bigcommerce-api", "@aligent/bigcommerce-api");
    static final List<String> ALL = List.of("store", "catalog", "lists", "cart", "order", "trouble");

    private Rounds() {}

    /** Fails with what the script said, unless the client came round. */
    static void walk(Scripts scripts, SandboxStore store, URI address, String client, String round) {
        Map<String, String> environment = Map.of(
                "BCSITE_STORE", address.toString(), "BCSITE_HASH", store.storeHash(), "BCSITE_TOKEN", store.token());
        Scripts.Outcome outcome = scripts.run(environment, "--require", "./detour.cjs", "roundtrip.mjs", client, round);
        assertEquals(0, outcome.status(), () -> client + " does not come round " + round + ":\n" + outcome.said());
    }
}
