package dev.bcsite.sandbox.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Someone else's OpenAPI proxy, Stoplight's Prism, between clients and the sandbox.
 *
 * <p>Takes minutes, so it runs with {@code -Psoak verify} only: there the contract tests record what they exchange.
 */
class PrismIT {

    private static final Path RECORDED = Path.of(System.getProperty("bcsite.exchanges", "target/exchanges.jsonl"));
    private static final Path CONTRACTS = Path.of(System.getProperty("bcsite.contracts", ""), "openapi");

    @TempDir
    static Path folder;

    private static Scripts scripts;

    @BeforeAll
    static void findPrism() {
        scripts = new Scripts(Installed.orSkip(), folder);
    }

    @Test
    void whatTheContractTestsExchangedPassesPrism() throws Exception {
        assertTrue(Files.exists(RECORDED), () -> "no exchanges were recorded in " + RECORDED);
        Path report = folder.resolve("replayed.jsonl");
        String exchanges =
                Files.copy(RECORDED, folder.resolve("exchanges.jsonl")).toString();
        Files.delete(RECORDED); // the next run records its own

        Scripts.Outcome outcome =
                scripts.run(Map.of(), "relay.mjs", "replay", exchanges, CONTRACTS.toString(), report.toString());

        assertEquals(0, outcome.status(), outcome::said);
        System.out.println("Exchanges that passed Prism, by contract:\n" + outcome.said());
        assertNothingUnexplained(report);
    }

    @ParameterizedTest(name = "{0} comes round")
    @FieldSource("dev.bcsite.sandbox.proof.Rounds#CLIENTS")
    void everyClientComesRoundWithPrismBetween(String client) throws Exception {
        Path report = Files.createTempFile(folder, "live", ".jsonl");
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults());
                Relay relay = scripts.start(
                        Map.of(),
                        "relay.mjs",
                        "live",
                        store.storefront().toString(),
                        CONTRACTS.toString(),
                        report.toString())) {
            for (String round : Rounds.ALL) {
                Rounds.walk(scripts, store, relay.address(), client, round);
            }
        }
        assertNothingUnexplained(report);
    }

    private static void assertNothingUnexplained(Path report) throws Exception {
        List<String> unexplained = Objection.in(report).stream()
                .filter(objection -> !PrismSlips.explain(objection))
                .map(Objection::toString)
                .distinct()
                .toList();
        assertEquals("", String.join("\n", unexplained));
    }
}
