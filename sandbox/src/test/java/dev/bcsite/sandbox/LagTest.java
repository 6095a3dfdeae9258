package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.table.Json;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store whose readers see changes late, by every way of reading. */
class LagTest {

    private static final String PRICES =
            "{\"channel_id\": 1, \"currency_code\": \"USD\", \"items\": [{\"product_id\": 1}]}";

    private final StepClock clock = new StepClock();
    private SandboxStore store;
    private Client client;
    private String token;

    @BeforeEach
    void start() throws Exception {
        Seed seed = Seed.of(Map.of("products", "[{\"id\": 1, \"name\": \"Mug\", \"price\": 10}]"));
        store = SandboxStore.start(SandboxOptions.defaults().withSeed(seed).withClock(clock));
        client = new Client(store);
        String asked = "{\"channel_id\": 1, \"expires_at\": 1900000000, \"scopes\": [\"Unauthenticated\"]}";
        token = client.send("POST", "/v3/storefront/api-token-private", asked)
                .data()
                .path("token")
                .asText();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private void lag(double seconds) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(store.control() + "/lag"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"seconds\": " + seconds + "}"));
        assertEquals(200, client.send(request).status());
    }

    private void price(int price) throws Exception {
        assertEquals(
                200,
                client.send("PUT", "/v3/catalog/products/1", "{\"price\": " + price + "}")
                        .status());
    }

    private void expect(int price) throws Exception {
        JsonNode rest = client.get("/v3/catalog/products/1").data();
        assertEquals(price, rest.path("price").asInt(), "a list");
        JsonNode quoted = client.send("POST", "/v3/pricing/products", PRICES).data();
        assertEquals(price, quoted.at("/0/price/as_entered").asInt(), "a question with a body");
        String query = "{ site { product(entityId: 1) { prices { price { value } } } } }";
        JsonNode graph = graph(query).at("/site/product/prices/price/value");
        assertEquals(price, graph.asInt(), "a query");
    }

    private JsonNode graph(String query) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(store.storefront().resolve("/channels/1/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(Json.bytes(Json.object().put("query", query))));
        return client.send(request).data();
    }

    @Test
    void everyReaderSeesAChangeLate() throws Exception {
        lag(5);
        price(11);
        expect(10);
        clock.advance(Duration.ofSeconds(5));
        expect(11);
    }

    @Test
    void aLagThatBeginsLaterKnowsWhatWasBefore() throws Exception {
        price(11);
        expect(11);
        lag(0.5);
        expect(11);
        price(12);
        expect(11);
        lag(0);
        expect(12);
        price(13);
        lag(60);
        price(14);
        expect(13);
        store.state().reset();
        expect(10);
    }

    @Test
    void aMutationSeesWhatIs() throws Exception {
        lag(5);
        price(11);
        String bought = "mutation { cart { createCart(input: {lineItems: [{productEntityId: 1, quantity: 1}]})"
                + " { cart { amount { value } } } } }";
        assertEquals(11, graph(bought).at("/cart/createCart/cart/amount/value").asInt());
    }

    @Test
    void theControlPageTellsTheLag() throws Exception {
        lag(2.5);
        JsonNode told = client.open(URI.create(store.control() + "/store")).json();
        assertEquals("2.5", told.path("lagSeconds").asText());
        assertEquals(Duration.ofMillis(2500), store.lag());
    }
}
