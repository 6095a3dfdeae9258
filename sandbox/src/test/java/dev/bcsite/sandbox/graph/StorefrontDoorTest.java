package dev.bcsite.sandbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is let in to GraphQL Storefront, from where, and what they are told otherwise. */
class StorefrontDoorTest {

    private static final String NAME = "{ site { settings { storeName } } }";
    private static final String SHOP = "https://www.shop.example";
    private Graph graph;

    @BeforeEach
    void open() throws Exception {
        graph = GraphShop.open();
    }

    @AfterEach
    void close() {
        graph.close();
    }

    private String storefrontToken() throws Exception {
        return graph.minted("", "\"channel_id\": 1, \"allowed_cors_origins\": [\"" + SHOP + "\"]");
    }

    private void assertRefused(String message, HttpRequest.Builder request) throws Exception {
        Client.Answer answer = graph.client.send(request);
        assertEquals(401, answer.status(), answer.text());
        assertEquals("{\"errors\":[{\"message\":\"" + message + "\"}]}", answer.text());
    }

    @Test
    void aBrowserIsLetInFromTheOriginsOfItsToken() throws Exception {
        HttpRequest.Builder request = graph.request(storefrontToken(), 1, NAME);

        Client.Answer answer = graph.client.send(request.copy().header("Origin", SHOP));

        assertEquals(
                "Sandbox Store",
                answer.data().path("site").path("settings").path("storeName").asText());
        assertEquals(SHOP, answer.header("Access-Control-Allow-Origin"));
        assertTrue(answer.header("Access-Control-Expose-Headers").contains("x-bc-graphql-complexity"));
        assertRefused(
                "The origin https://evil.example is not allowed for this token",
                request.copy().header("Origin", "https://evil.example"));
    }

    @Test
    void browsersAreToldBeforehandWhatTheyMaySend() throws Exception {
        Client.Answer answer = graph.client.send(
                HttpRequest.newBuilder(graph.store.storefront().resolve("/graphql"))
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", SHOP)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization, content-type"));

        assertEquals(204, answer.status());
        assertEquals(SHOP, answer.header("Access-Control-Allow-Origin"));
        assertEquals("authorization, content-type", answer.header("Access-Control-Allow-Headers"));
        assertEquals("POST, OPTIONS", answer.header("Access-Control-Allow-Methods"));
    }

    @Test
    void tokensOfServersAreRefusedFromBrowsers() throws Exception {
        String privateToken = graph.minted("-private", "\"channel_id\": 1, \"scopes\": [\"Unauthenticated\"]");
        String impersonation = graph.minted("-customer-impersonation", "\"channel_id\": 1");

        for (String token : new String[] {privateToken, impersonation}) {
            assertEquals(200, graph.client.send(graph.request(token, 1, NAME)).status());
            assertRefused(
                    "This token cannot be used from a web browser",
                    graph.request(token, 1, NAME).header("Origin", SHOP));
        }
    }

    @Test
    void storefrontTokensServeServersOnlyWhenOldAndOnlyForAWhile() throws Exception {
        String old = storefrontToken();
        assertEquals(200, graph.client.send(graph.request(old, 1, NAME)).status());

        graph.clock.advance(Duration.ofDays(200));
        assertEquals(200, graph.client.send(graph.request(old, 1, NAME)).status());
        String refusal = "Storefront tokens cannot be used for server-to-server requests; use a private token";
        assertRefused(refusal, graph.request(storefrontToken(), 1, NAME));

        graph.clock.advance(Duration.ofDays(200));
        assertRefused(refusal, graph.request(old, 1, NAME));
        assertEquals(
                200,
                graph.client
                        .send(graph.request(old, 1, NAME).header("Origin", SHOP))
                        .status());
    }

    @Test
    void tokensHoldForTheirChannelsAndUntilTheirTime() throws Exception {
        String token = graph.minted("-private", "\"channel_ids\": [2], \"scopes\": [\"Unauthenticated\"]");

        assertEquals(200, graph.client.send(graph.request(token, 2, NAME)).status());
        assertRefused("JWT channel id doesn't match channel id of the URL", graph.request(token, 1, NAME));
        graph.clock.advance(Duration.ofSeconds(Graph.FAR - graph.clock.instant().getEpochSecond()));
        assertRefused("JWT is expired", graph.request(token, 2, NAME));
    }

    @Test
    void somethingElseThanAGoodTokenIsRefused() throws Exception {
        String token = storefrontToken();
        assertRefused("Malformed JWT token", graph.request("nonsense", 1, NAME));
        assertRefused("Invalid JWT token", graph.request(token.substring(0, token.length() - 2) + "xx", 1, NAME));
        assertRefused(
                "Authorization header with a bearer token is missing",
                HttpRequest.newBuilder(graph.store.storefront().resolve("/graphql"))
                        .POST(BodyPublishers.ofString("{}")));
    }

    @Test
    void aRevokedTokenIsUnknownSoonAfterwards() throws Exception {
        String token = graph.minted("-private", "\"channel_id\": 1, \"scopes\": [\"Unauthenticated\"]");
        Client.Answer revoked = revoke(token);

        assertEquals(200, revoked.status(), revoked.text());
        assertEquals(200, graph.client.send(graph.request(token, 1, NAME)).status());
        graph.clock.advance(Duration.ofSeconds(10));
        assertRefused("Unknown JWT token", graph.request(token, 1, NAME));
        assertEquals(422, revoke("nonsense").status());
        assertEquals(
                422,
                revoke(graph.minted("-customer-impersonation", "\"channel_id\": 1"))
                        .status());
    }

    private Client.Answer revoke(String token) throws IOException, InterruptedException {
        return graph.client.send(graph.client
                .request("DELETE", "/v3/storefront/api-token", "")
                .header("X-Auth-Token", graph.store.token())
                .header("Sf-Api-Token", token));
    }

    @Test
    void tokensAreMadeForWhatIsThereAndForTheFuture() throws Exception {
        for (String wrong : new String[] {
            "{\"expires_at\": 1900000000}",
            "{\"channel_id\": 9, \"expires_at\": 1900000000}",
            "{\"channel_id\": 1, \"expires_at\": 1600000000}",
            "{\"channel_id\": 1}",
            "{\"channel_id\": 1, \"expires_at\": 1900000000, \"allowed_cors_origins\": [\"a\", \"b\", \"c\"]}"
        }) {
            assertEquals(
                    422,
                    graph.client.send("POST", "/v3/storefront/api-token", wrong).status(),
                    wrong);
        }
        String noScope = "{\"channel_id\": 1, \"expires_at\": 1900000000, \"scopes\": []}";
        assertEquals(
                422,
                graph.client
                        .send("POST", "/v3/storefront/api-token-private", noScope)
                        .status());
    }

    @Test
    void privateTokensSeeWhatTheirScopesCover() throws Exception {
        String token = graph.minted("-private", "\"channel_id\": 1, \"scopes\": [\"Customer\"]");

        Client.Answer answer = graph.client.send(graph.request(token, 1, "{ site { settings { storeName } } }"));

        assertEquals(200, answer.status());
        JsonNode error = answer.json().path("errors").path(0);
        assertEquals(
                "INSUFFICIENT_ACCESS_SCOPE",
                error.path("extensions").path("code").asText());
        assertEquals("[\"Unauthenticated\"]", Json.text(error.path("extensions").path("requiredScopes")));
        assertEquals("{\"site\":{\"settings\":null}}", Json.text(answer.data()));
    }

    @Test
    void anImpersonationTokenSpeaksForTheCustomerItNames() throws Exception {
        String members = "{ site { content { page(entityId: 6) { name } } } }";
        String token = graph.minted("-customer-impersonation", "\"channel_id\": 1");
        graph.store.state().table(Kind.CUSTOMERS).put(7, Json.object().put("email", "ann@mail.example"));

        JsonNode guest = graph.client.send(graph.request(token, 1, members)).data();
        JsonNode ann = graph.client
                .send(graph.request(token, 1, members).header("X-Bc-Customer-Id", "7"))
                .data();

        assertTrue(guest.path("site").path("content").path("page").isNull());
        assertEquals(
                "Members",
                ann.path("site").path("content").path("page").path("name").asText());
        assertRefused("Customer 8 does not exist", graph.request(token, 1, NAME).header("X-Bc-Customer-Id", "8"));
    }

    @Test
    void onlyPostIsAnsweredAndOnlyWithAQuery() throws Exception {
        Client.Answer get = graph.client.open(graph.store.storefront().resolve("/graphql?query=%7B__typename%7D"));
        assertEquals(405, get.status());
        assertEquals("POST, OPTIONS", get.header("Allow"));

        assertEquals(400, graph.asked(Json.object()).status());
        assertEquals(
                400,
                graph.asked(Json.object().put("query", "{__typename}").put("variables", 1))
                        .status());
        assertEquals(
                404,
                graph.client.send(graph.request(storefrontToken(), 99, NAME)).status());
    }

    @Test
    void headersTellOfWhatWasAsked() throws Exception {
        ObjectNode body = Json.object().put("query", "query Names { site { settings { storeName } } }");
        body.put("operationName", "Names").putObject("variables");

        Client.Answer answer = graph.asked(body);

        assertEquals("3", answer.header("x-bc-graphql-complexity"));
        assertEquals("query", answer.header("x-bc-graphql-operation-type"));
        assertEquals("Names", answer.header("x-bc-graphql-operation-name"));
        assertEquals(64, answer.header("x-bc-graphql-query-hash").length());
        assertEquals(
                "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
                answer.header("x-bc-graphql-variables-hash"));
    }

    @Test
    void invalidQueriesAreToldSoWithEitherStatus() throws Exception {
        Client.Answer usual = graph.asked("{ site { nothing } }");
        assertEquals(200, usual.status());
        assertFalse(usual.json().has("data"));
        assertTrue(usual.json().path("errors").path(0).path("message").asText().contains("nothing"), usual.text());
        assertEquals("", usual.header("x-bc-graphql-complexity"));

        SandboxOptions options = SandboxOptions.defaults().withSeed(GraphShop.seed());
        try (Graph strict = new Graph(options.withReadings(options.readings().with(Reading.REFUSES_INVALID_QUERIES)))) {
            assertEquals(400, strict.asked("{ site { nothing } }").status());
            assertEquals(400, strict.asked("{ site {").status());
            assertEquals(200, strict.asked(NAME).status());
        }
    }

    @Test
    void expensiveAndDeepQueriesAreRefused() throws Exception {
        String wide =
                "{ site { products(first: 50) { edges { node { variants(first: 250) { edges { node { sku } } } } } } } }";
        assertEquals("The query is too complex as it has a score of 37652 out of 10000.", graph.error(wide));

        String deep = "children { ".repeat(15) + "name" + " }".repeat(15);
        assertEquals("Max query depth 16 is reached.", graph.error("{ site { categoryTree { " + deep + " } } }"));
        String allowed = "children { ".repeat(13) + "name" + " }".repeat(13);
        assertFalse(graph.asked("{ site { categoryTree { " + allowed + " } } }")
                .json()
                .has("errors"));
    }

    @Test
    void pagesAreNoLargerThanBigCommerceHasThem() throws Exception {
        assertEquals(
                "Argument 'first' cannot exceed 50",
                graph.error("{ site { products(first: 51) { edges { node { sku } } } } }"));
        assertEquals(
                "Argument 'first' cannot exceed 250",
                graph.error("{ site { product(entityId: 101) { variants(first: 251) { edges { node { sku } } } } } }"));
        assertEquals(
                "Argument 'last' cannot exceed 50",
                graph.error("{ site { brands(last: 51) { edges { node { name } } } } }"));
    }
}
