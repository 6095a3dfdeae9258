package dev.bcsite.sandbox.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every run of a storm names its seed when it fails. */
class StormTest {

    private static final String BRANDS = "/v3/catalog/brands";

    private SandboxStore store;

    @BeforeEach
    void start() throws IOException {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withClock(InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")))
                .withSeed(Seed.of(Map.of(
                        "brands",
                        "[{\"id\": 1, \"name\": \"A\"}, {\"id\": 2, \"name\": \"B\"},"
                                + " {\"id\": 3, \"name\": \"C\"}, {\"id\": 4, \"name\": \"D\"}]"))));
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20260301})
    void aStormIsTheSameForTheSameSeed(long seed) throws Exception {
        Storm storm = new Storm(0.4, Set.of(), seed);
        List<String> first = outcomes(storm);

        assertEquals(first, outcomes(storm), storm::toString);
        assertFalse(first.equals(outcomes(new Storm(0.4, Set.of(), seed + 1))), storm::toString);
    }

    @Test
    void nothingIsLeftOfAStormElsewhere() throws Exception {
        Storm storm = new Storm(1, Set.of(), 7);
        String right =
                new RawClient(store).ask("/v2/time").bytes().lines().findFirst().orElseThrow();
        outcomes(storm);

        assertEquals(
                right,
                new RawClient(store).ask("/v2/time").bytes().lines().findFirst().orElseThrow(),
                storm::toString);
    }

    @Test
    void aStormMayBeOfSomeGroupsOnly() {
        Storm storm = new Storm(1, Set.of(FaultGroup.LIST), 3);
        Set<FaultGroup> groups = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        for (int request = 1; request <= 300; request++) {
            FaultKind kind = storm.kind(request).orElseThrow();
            groups.add(kind.group());
            kinds.add(kind.name());
        }

        assertEquals(Set.of(FaultGroup.LIST), groups);
        assertEquals(12, kinds.size());
    }

    /**
     * What comes of forty requests, byte by byte but for the time. How the connections end is left out: whoever asks on
     * one that was hung up on is answered with FIN or with RST, depending on which side was faster.
     */
    private List<String> outcomes(Storm storm) throws IOException {
        store.state().reset();
        store.state().faults().add(new FaultRule(storm, "*", "/v3/**"));
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String bytes = new RawClient(store).ask(BRANDS).bytes();
            outcomes.add(storm.kind(i + 1).map(FaultKind::name).orElse("right") + " "
                    + bytes.replaceFirst("Date: .*\r\n", ""));
        }
        return outcomes;
    }
}
