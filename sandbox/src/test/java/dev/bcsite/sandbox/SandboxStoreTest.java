package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.table.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxStoreTest {

    private static final Seed TWO_MUGS = Seed.of(Map.of("products", """
            [{"id": 77, "name": "Austin Cup", "price": 10}, {"id": 78, "name": "Boston Cup", "price": 12}]"""));

    private final StepClock clock = new StepClock();
    private SandboxStore store;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        store = SandboxStore.start(options());
        client = new Client(store);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private SandboxOptions options() {
        return SandboxOptions.defaults().withSeed(TWO_MUGS).withClock(clock);
    }

    @Test
    void theReadyLineTellsAClientAllItNeeds() {
        JsonNode line = Json.parse(store.readyLine());
        String origin = store.storefront().toString();

        assertEquals(origin + "/stores/sandbox1", line.path("api").asText());
        assertEquals("sandbox-access-token", line.path("token").asText());
        assertEquals("sandbox-client-id", line.path("clientId").asText());
        assertEquals("sandbox-client-secret", line.path("clientSecret").asText());
        assertEquals(origin, line.path("storefront").asText());
        assertEquals(origin + "/control", line.path("control").asText());
        assertTrue(origin.startsWith("http://127.0.0.1:"));
    }

    @Test
    void aRequestWithoutTheTokenIsRefused() throws Exception {
        Client.Answer none = client.send(client.request("GET", "/v3/catalog/products", ""));
        Client.Answer wrong = client.send(client.request("GET", "/v2/store", "").header("X-Auth-Token", "guess"));

        assertEquals(401, none.status());
        assertEquals("Unauthorized", none.json().path("title").asText());
        assertEquals("[{\"status\":401,\"message\":\"Unauthorized\"}]", wrong.text());
    }

    @Test
    void aMissingScopeIsNamed() throws Exception {
        store.state().access().takeAway(Scope.PRODUCTS);

        Client.Answer answer = client.get("/v3/catalog/brands");

        assertEquals(403, answer.status());
        assertEquals(
                "{\"scope\":\"store_v2_products_read_only\"}",
                Json.text(answer.json().path("errors")));
        store.state().access().giveBack(Scope.PRODUCTS);
        assertEquals(200, client.get("/v3/catalog/brands").status());
    }

    @Test
    void aReadOnlyScopeCannotWrite() throws Exception {
        store.state().access().makeReadOnly(Scope.SITES);
        String route = "{\"type\": \"home\", \"matching\": \"*\", \"route\": \"/\"}";

        assertEquals(200, client.get("/v3/sites/1000/routes").status());
        assertEquals(403, client.send("POST", "/v3/sites/1000/routes", route).status());
    }

    @Test
    void whatIsNotThereIsRefusedAsBigCommerceDoes() throws Exception {
        URI other = URI.create(store.storefront() + "/stores/other/v3/catalog/products");

        assertEquals(404, client.open(other).status());
        assertEquals(404, client.get("/v3/nonsense").status());
        assertEquals(404, client.get("/v3/catalog/products/1").status());
        assertEquals(405, client.send("DELETE", "/v3/channels", "").status());
        assertEquals(501, client.send("PATCH", "/v3/channels", "").status());
    }

    @Test
    void whatTheSandboxLeavesOutAnswers501AndAnUnknownPath404() throws Exception {
        Client.Answer widgets = client.get("/v3/content/widgets/8f2d");
        assertEquals(501, widgets.status());
        assertEquals(
                "The sandbox has no widgets: they live in themes that a static shop does not have",
                widgets.json().path("title").asText());
        Client.Answer admin = client.send("POST", "/graphql", "{\"query\": \"{store{entityId}}\"}");
        assertEquals(501, admin.status());
        assertEquals(
                "The sandbox has no GraphQL Admin: the REST API reads and writes all that a storefront shows",
                admin.json().path("title").asText());
        assertEquals(501, client.get("/v2/customers/7").status());
        assertEquals(501, client.send("PUT", "/v3/tax/rates", "[]").status());
        for (String unknown : List.of("/v3/carts/1/colour", "/v3/content/wodgets", "/v3/themesets", "/graphql/x")) {
            assertEquals(404, client.get(unknown).status(), unknown);
        }
    }

    @Test
    void bodiesAndAcceptHeadersAreChecked() throws Exception {
        var request = client.request("GET", "/v3/channels", "").header("X-Auth-Token", store.token());

        assertEquals(406, client.send(request.setHeader("Accept", "text/html")).status());
        assertEquals(
                400, client.send("POST", "/v3/sites/1000/routes", "{\"type\": ").status());
    }

    @Test
    void answersAreCompressedOnRequestAndSentInChunks() throws Exception {
        var plain = client.request("GET", "/v3/catalog/products", "").header("X-Auth-Token", store.token());
        Client.Answer whole = client.send(plain.copy());
        Client.Answer small = client.send(plain.header("Accept-Encoding", "gzip"));

        assertEquals("gzip", small.header("Content-Encoding"));
        assertEquals("chunked", small.header("Transfer-Encoding"));
        byte[] unpacked =
                new GZIPInputStream(new ByteArrayInputStream(small.http().body())).readAllBytes();
        assertEquals(whole.text(), new String(unpacked, StandardCharsets.UTF_8));
        assertEquals("", whole.header("Content-Encoding"));
    }

    @Test
    void theQuotaIsCountedPerWindow() throws Exception {
        store.state().quota().set(new Quota(2, Duration.ofSeconds(30)));

        assertEquals("1", client.get("/v2/time").header("X-Rate-Limit-Requests-Left"));
        clock.advance(Duration.ofSeconds(10));
        Client.Answer second = client.get("/v2/time");
        assertEquals("0", second.header("X-Rate-Limit-Requests-Left"));
        assertEquals("2", second.header("X-Rate-Limit-Requests-Quota"));
        assertEquals("30000", second.header("X-Rate-Limit-Time-Window-Ms"));
        assertEquals("20000", second.header("X-Rate-Limit-Time-Reset-Ms"));
        Client.Answer third = client.get("/v2/time");
        assertEquals(429, third.status());
        assertEquals("20000", third.header("X-Rate-Limit-Time-Reset-Ms"));
        assertEquals("", third.header("X-Retry-After"));
        assertEquals("20", client.get("/v2/time").header("X-Retry-After"));
        clock.advance(Duration.ofSeconds(20));
        assertEquals(200, client.get("/v2/time").status());
    }

    @Test
    void timeIsTheClocks() throws Exception {
        assertEquals("{\"time\":1772366400}", client.get("/v2/time").text());
    }

    @Test
    void requestsAreCountedPerEndpoint() throws Exception {
        client.get("/v3/catalog/products?limit=1");
        client.get("/v3/catalog/products/77");
        client.get("/v3/catalog/products/78");
        client.get("/v3/other");

        assertEquals(
                Map.of(
                        "GET /v3/catalog/products", 1,
                        "GET /v3/catalog/products/{row_id}", 2,
                        "(no such endpoint)", 1),
                store.state().requests().counts());
    }

    @Test
    void aChangedRowIsSeenByTheNextRequest() throws Exception {
        store.state().products().edit(77, row -> row.put("name", "Dallas Cup"));

        assertEquals(
                "Dallas Cup",
                client.get("/v3/catalog/products/77").data().path("name").asText());
        store.state().products().remove(78);
        assertEquals(List.of("77"), client.get("/v3/catalog/products").all("id"));
        store.state().reset();
        assertEquals(
                List.of("Austin Cup", "Boston Cup"),
                client.get("/v3/catalog/products").all("name"));
    }

    @Test
    void changesSurviveARestartWhenThereIsADataFolder(@TempDir Path data) throws Exception {
        SandboxOptions kept = options().withData(data);
        try (SandboxStore first = SandboxStore.start(kept)) {
            String route = "{\"type\": \"home\", \"matching\": \"*\", \"route\": \"/start\"}";
            new Client(first).send("POST", "/v3/sites/1000/routes", route);
            first.state().products().remove(78);
        }
        Files.writeString(data.resolve("changes.ndjson"), "{\"table\": \"prod", StandardOpenOption.APPEND);
        try (SandboxStore second = SandboxStore.start(kept)) {
            Client again = new Client(second);
            assertEquals(List.of("/start"), again.get("/v3/sites/1000/routes").all("route"));
            assertEquals(List.of("77"), again.get("/v3/catalog/products").all("id"));
        }
        IOException other = assertThrows(
                IOException.class,
                () -> SandboxStore.start(kept.withSeed("generated:1")).close());
        assertEquals(
                data.resolve("changes.ndjson") + " holds changes to the seed \"memory [products]\", not to"
                        + " \"generated:1:1\"; use another data folder or delete the file",
                other.getMessage());
    }

    @Test
    void aTakenPortIsSaid() {
        int port = store.storefront().getPort();

        IOException taken = assertThrows(
                IOException.class, () -> SandboxStore.start(options().withPort(port)));

        assertEquals("cannot listen on 127.0.0.1:" + port + "; choose another port, or 0 for any", taken.getMessage());
    }

    @Test
    void theControlEndpointsChangeTheRunningStore() throws Exception {
        put("/control/rows/brands/5", "{\"name\": \"Fern\"}");
        put("/control/clock", "{\"offsetSeconds\": 60}");
        put("/control/quota", "{\"plan\": \"standard\"}");

        assertEquals("1772366460", client.get("/v2/time").json().path("time").asText());
        Client.Answer brands = client.get("/v3/catalog/brands");
        assertEquals(List.of("Fern"), brands.all("name"));
        assertEquals("150", brands.header("X-Rate-Limit-Requests-Quota"));
        assertEquals(
                "{\"GET /v2/time\":1,\"GET /v3/catalog/brands\":1}",
                client.open(URI.create(store.control() + "/counts")).text());
        Client.Answer wrong = put("/control/quota", "{\"plan\": \"gold\"}");
        assertEquals("{\"problem\":\"unknown quota \\\"gold\\\"; expected standard, pro or unlimited\"}", wrong.text());
    }

    private Client.Answer put(String path, String body) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(store.storefront() + path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }
}
