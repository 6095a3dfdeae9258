package dev.bcsite.sandbox.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void faultsForTheNextRequestsStrikeOnceEach() throws Exception {
        store.next(new TooManyRequests(3), new ServerError(503));

        assertEquals("3", client.get(BRANDS).header("X-Retry-After"));
        assertEquals(503, client.get("/v2/time").status());
        assertEquals(200, client.get(BRANDS).status());
    }

    @Test
    void aFaultForTheNextRequestLikeThisWaitsForIt() throws Exception {
        store.next("GET /v3/catalog/brands/*", new ServerError(502));

        assertEquals(200, client.get(BRANDS).status());
        assertEquals(502, client.get(BRANDS + "/1").status());
        assertEquals(200, client.get(BRANDS + "/1").status());
    }

    @Test
    void theNextRequestIsOneToTheApi() {
        Request delivery = new Request("POST", "/deliveries/1", "", Map.of(), new byte[0]);
        Faults faults = store.state().faults();
        faults.next(new ServerError(500));

        assertEquals(Optional.empty(), faults.next(delivery));
        faults.next("/deliveries/*", new ServerError(501));
        assertEquals(Optional.of(new ServerError(501)), faults.next(delivery));
        assertEquals(Optional.of(new ServerError(500)), faults.next(delivery.withPath("/graphql")));
    }

    @Test
    void aFaultMayBeATestsOwn() throws Exception {
        store.next((request, answer) -> answer.apply(request).with("X-Mood", "grim"));

        assertEquals("grim", client.get(BRANDS).header("X-Mood"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"done-anyway", "dropped-connection(1)", "reset-connection(1)", "cut-answer(9)", "stalled-body(9)"
            })
    void theWorkMayBeDoneAlthoughTheAnswerSaysNothingOfIt(String fault) throws Exception {
        store.state().faults().add(fault + "@POST /v3/sites/*/routes");
        String route = "{\"type\": \"home\", \"matching\": \"*\", \"route\": \"/\"}";
        try {
            assertEquals(
                    500, client.send("POST", "/v3/sites/1000/routes", route).status());
        } catch (IOException e) {
            assertFalse(fault.startsWith("done-anyway"));
        }

        assertEquals(1, store.state().routes().size());
    }

    @Test
    void someOfABatchMayBeRefused() throws Exception {
        store.next(new PartlyFailed(2));
        String redirects = "[" + redirect("/a") + "," + redirect("/b") + "," + redirect("/c") + "]";

        Client.Answer answer = client.send("PUT", "/v3/storefront/redirects", redirects);

        assertEquals(207, answer.status());
        assertEquals(
                "{\"total\":3,\"success\":1,\"failed\":2}",
                answer.json().path("meta").toString());
        assertEquals(1, store.state().redirects().size());
    }

    private static String redirect(String from) {
        return "{\"from_path\":\"" + from
                + "\",\"site_id\":1000,\"to\":{\"type\":\"url\",\"url\":\"https://example.com/\"}}";
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
        assertMessage("unauthorized(3)@/a", "the fault unauthorized takes no number");
        assertMessage(
                "server-error(often)@/a",
                "cannot read \"(often)\" in the fault \"server-error(often)@/a\"; expected a number");
        assertMessage(
                "storm@/a", "cannot read the storm \"storm@/a\"; expected something like storm(0.05)@/v3/**#seed:42");
        assertMessage(
                "storm(0.1,rain)@/a",
                "unknown group of faults \"rain\"; expected one of"
                        + " [refusal, header, encoding, json, value, list, wire, delivery]");
        assertMessage("server-error(200)@/a", "a server error is between 500 and 599, not 200");
    }

    @Test
    void anUnknownFaultIsAnsweredWithAllThatThereAre() {
        IllegalArgumentException mistake = assertThrows(
                IllegalArgumentException.class, () -> store.state().faults().add("rain@/a"));

        List<String> names =
                FaultCatalogue.kinds().stream().map(FaultKind::name).toList();
        assertEquals(
                "unknown fault \"rain\"; expected " + String.join(", ", names) + " or storm", mistake.getMessage());
    }

    private void assertMessage(String specification, String message) {
        IllegalArgumentException mistake = assertThrows(
                IllegalArgumentException.class, () -> store.state().faults().add(specification));
        assertEquals(message, mistake.getMessage());
    }
}
