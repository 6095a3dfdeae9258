package dev.bcsite.sandbox.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a client sees of every fault, to the byte; {@code faults.txt} has it, see {@link View} for how to read it.
 *
 * <p>The last line of each is what the JDK's client makes of it: an answer, or an exception.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultCatalogueTest {

    private static final String BRANDS = "/v3/catalog/brands?include_fields=name&limit=2";

    private SandboxStore store;

    @BeforeAll
    void start() throws IOException {
        Map<String, String> shop = Map.of(
                "products",
                "[{\"id\": 7, \"name\": \"Cup\", \"price\": 12.5, \"availability\": \"available\"}]",
                "brands",
                "[{\"id\": 1, \"name\": \"A\"}, {\"id\": 2, \"name\": \"B\"}, {\"id\": 3, \"name\": \"C\"},"
                        + " {\"id\": 4, \"name\": \"D\"}, {\"id\": 5, \"name\": \"E\"}]");
        store = SandboxStore.start(SandboxOptions.defaults()
                .withClock(InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")))
                .withSeed(Seed.of(shop)));
    }

    @AfterAll
    void stop() {
        store.close();
    }

    /**
     * One fault and what is seen of it.
     *
     * @param fault as a specification has it
     * @param asked method, path and perhaps a body
     */
    record Case(String fault, String asked, List<String> seen) {

        static Case of(String text) {
            List<String> lines = text.lines().map(String::strip).toList();
            String[] heading = lines.get(0).split(" at ", 2);
            String asked = heading.length == 1 ? "GET " + BRANDS : heading[1];
            return new Case(heading[0], asked, lines.subList(1, lines.size()));
        }

        @Override
        public String toString() {
            return fault + " at " + asked;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = FaultCatalogueTest.class.getResourceAsStream("faults.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n+")).map(String::strip).map(Case::of);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aClientSees(Case expected) throws Exception {
        String[] asked = expected.asked().split(" ", 3);
        String body = asked.length == 3 ? asked[2] : "";
        List<String> seen = new ArrayList<>();
        Instant now = Instant.now();
        RawClient.Seen right = struckBy("", asked[0], asked[1], body);
        seen.addAll(new View(right, now).of(struckBy(expected.fault() + "@/v3/**", asked[0], asked[1], body)));
        seen.add("java.net.http: " + made(asked[0], asked[1], body));

        assertEquals(String.join("\n", expected.seen()), String.join("\n", seen));
    }

    /** Each from the same beginning, so that the quota's headers are always the same. */
    private RawClient.Seen struckBy(String fault, String method, String path, String body) throws IOException {
        store.state().reset();
        store.state().faults().add(fault);
        return new RawClient(store).ask(method, path, body);
    }

    private String made(String method, String path, String body) throws InterruptedException {
        try {
            new Client(store).send(method, path, body);
            return "answer";
        } catch (IOException | RuntimeException e) {
            return "exception";
        }
    }

    @Test
    void everyFaultIsSeen() throws IOException {
        List<String> unseen = cases().filter(one -> one.seen()
                        .equals(List.of("HTTP/1.1 200 OK", "body as usual", "goes on", "java.net.http: answer")))
                .map(Case::fault)
                .toList();

        // The first has no third field to change, and the second is only late.
        assertEquals(List.of("mutated-field(16)", "slow-answer(50)"), unseen);
    }

    @Test
    void everyFaultIsThere() throws IOException {
        TreeSet<String> seen = new TreeSet<>(List.of("refused-connections", "closed-connections"));
        cases().forEach(one -> seen.add(one.fault().replaceFirst("\\(.*", "")));

        // Nobody asks for a delivery; DeliveryFaultsTest sees those.
        List<String> asked = FaultCatalogue.kinds().stream()
                .filter(kind -> kind.group() != FaultGroup.DELIVERY)
                .map(FaultKind::name)
                .toList();
        assertEquals(new TreeSet<>(asked), seen);
    }
}
