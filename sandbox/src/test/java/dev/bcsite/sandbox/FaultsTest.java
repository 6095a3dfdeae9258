package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bcsite.sandbox.fault.DroppedConnection;
import dev.bcsite.sandbox.fault.FaultRule;
import dev.bcsite.sandbox.fault.SlowAnswer;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String BRANDS = "/v3/catalog/brands";

    private SandboxStore store;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withSeed(Seed.of(Map.of(
                        "brands",
                        "[{\"id\": 1, \"name\": \"A\"}, {\"id\": 2, \"name\": \"B\"},"
                                + " {\"id\": 3, \"name\": \"C\"}, {\"id\": 4, \"name\": \"D\"}]"))));
        client = new Client(store);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private Client.Answer struckBy(String fault) throws Exception {
        store.state().faults().clear();
        store.state().faults().add(fault + "@" + BRANDS);
        return client.get(BRANDS);
    }

    @Test
    void aFaultStrikesTheRequestItIsFor() throws Exception {
        store.state().faults().add("server-error(503)@GET " + BRANDS + "#2");

        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            client.get("/v2/time");
            statuses.add(client.get(BRANDS).status());
        }
        assertEquals(List.of(200, 503, 200), statuses);
    }

    @Test
    void refusalsLookLikeBigCommerces() throws Exception {
        assertEquals("2", struckBy("too-many-requests(2)").header("X-Retry-After"));
        assertEquals(429, struckBy("too-many-requests(0)").status());
        assertEquals(401, struckBy("unauthorized").status());
        assertEquals(403, struckBy("missing-scope").status());
        Client.Answer page = struckBy("html-instead-of-json(502)");
        assertEquals(502, page.status());
        assertTrue(page.header("Content-Type").startsWith("text/html"));
    }

    @Test
    void malformedJsonEndsInTheMiddle() throws Exception {
        Client.Answer answer = struckBy("malformed-json");

        assertEquals(200, answer.status());
        assertThrows(JsonProcessingException.class, () -> Json.read(answer.text()));
    }

    @Test
    void brokenConnectionsAreSeenAsSuch() throws Exception {
        assertThrows(IOException.class, () -> struckBy("dropped-connection"));
        assertThrows(IOException.class, () -> struckBy("truncated-body"));
    }

    @Test
    void aWriteMayBeDoneAlthoughTheConnectionDropped() {
        store.state().faults().add(FaultRule.first(new DroppedConnection(true), "/v3/sites/*/routes", 1));
        String route = "{\"type\": \"home\", \"matching\": \"*\", \"route\": \"/\"}";

        assertThrows(IOException.class, () -> client.send("POST", "/v3/sites/1000/routes", route));

        assertEquals(1, store.state().routes().size());
    }

    @Test
    void aShortPullLacksRowsThatItCounts() throws Exception {
        Client.Answer answer = struckBy("short-pull(2)");

        assertEquals(List.of("1", "2"), answer.all("id"));
        assertEquals(4, answer.pagination().path("total").asInt());
        assertEquals(4, answer.pagination().path("count").asInt());
    }

    @Test
    void shiftedPagesRepeatOneRowAndLoseAnother() throws Exception {
        store.state().faults().add("shifted-pages@" + BRANDS);

        assertEquals(List.of("1", "2"), client.get(BRANDS + "?limit=2&page=1").all("id"));
        assertEquals(List.of("2", "3"), client.get(BRANDS + "?limit=2&page=2").all("id"));
    }

    @Test
    void aSlowAnswerIsRightAfterAll() throws Exception {
        store.state().faults().add(FaultRule.always(new SlowAnswer(120), BRANDS));
        long before = System.nanoTime();

        assertEquals(4, client.get(BRANDS).data().size());

        assertTrue(System.nanoTime() - before >= 120_000_000L);
    }

    @Test
    void drawnFaultsAreTheSameForTheSameSeed() throws Exception {
        assertEquals(statuses("server-error@/**#p0.3:42"), statuses("server-error@/**#p0.3:42"));
        assertFalse(statuses("server-error@/**#p0.3:42").equals(statuses("server-error@/**#p0.3:43")));
        assertEquals(
                "[200, 500, 200, 500]",
                statuses("server-error@*#every:2").subList(0, 4).toString());
    }

    private List<Integer> statuses(String faults) throws Exception {
        store.state().faults().clear();
        store.state().faults().add(faults);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            statuses.add(client.get(BRANDS).status());
        }
        return statuses;
    }

    @Test
    void aFaultThatCannotBeReadIsExplained() {
        assertMessage(
                "slow",
                "cannot read the fault \"slow\"; expected something like"
                        + " too-many-requests(2)@/v3/catalog/products#3");
        assertMessage(
                "malformed-json@/a#often",
                "cannot read \"#often\" in the fault \"malformed-json@/a#often\";"
                        + " expected #3, #2-4, #every:10 or #p0.05:42");
        assertMessage("server-error(200)@/a", "a server error is between 500 and 599, not 200");
    }

    private void assertMessage(String specification, String message) {
        IllegalArgumentException mistake = assertThrows(
                IllegalArgumentException.class, () -> store.state().faults().add(specification));
        assertEquals(message, mistake.getMessage());
    }
}
