package dev.bcsite.sandbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.StepClock;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** A store with a client that asks its GraphQL, with a private token for everything unless a test brings its own. */
final class Graph implements AutoCloseable {

    static final long FAR = 1_900_000_000L;

    static final String PASSWORD = "sandbox1";

    final StepClock clock = new StepClock();
    final SandboxStore store;
    final Client client;
    private final String token;

    Graph(Map<String, String> files) throws Exception {
        this(Seed.of(files));
    }

    Graph(Seed seed) throws Exception {
        this(SandboxOptions.defaults().withSeed(seed));
    }

    Graph(SandboxOptions options) throws Exception {
        store = SandboxStore.start(options.withClock(clock));
        client = new Client(store);
        token = minted(
                "-private",
                "\"channel_ids\": [" + channels() + "]," + " \"scopes\": [\"Unauthenticated\", \"Customer\", \"B2B\"]");
    }

    private String channels() {
        StringBuilder ids = new StringBuilder();
        for (long id : store.state().channels().keys()) {
            ids.append(ids.length() == 0 ? "" : ",").append(id);
        }
        return ids.toString();
    }

    /** A new token. */
    String minted(String kind, String fields) throws Exception {
        Client.Answer answer =
                client.send("POST", "/v3/storefront/api-token" + kind, "{" + fields + ", \"expires_at\": " + FAR + "}");
        assertEquals(200, answer.status(), answer.text());
        return answer.data().path("token").asText();
    }

    HttpRequest.Builder request(String token, long channel, String query) {
        return request(token, channel, Json.object().put("query", query));
    }

    HttpRequest.Builder request(String token, long channel, ObjectNode body) {
        return HttpRequest.newBuilder(store.storefront().resolve("/channels/" + channel + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)));
    }

    Client.Answer asked(String query) throws IOException, InterruptedException {
        return client.send(request(token, 1, query));
    }

    Client.Answer asked(ObjectNode body) throws IOException, InterruptedException {
        return client.send(request(token, 1, body));
    }

    /** The data of a query that must succeed. */
    JsonNode data(String query) throws IOException, InterruptedException {
        return data(1, query);
    }

    JsonNode data(long channel, String query) throws IOException, InterruptedException {
        Client.Answer answer = client.send(request(token, channel, query));
        assertEquals(200, answer.status(), answer.text());
        assertFalse(answer.json().has("errors"), answer.text());
        return answer.data();
    }

    /** The data of a query that must succeed, asked for a customer. */
    JsonNode dataAs(String customerToken, String query) throws IOException, InterruptedException {
        Client.Answer answer =
                client.send(request(token, 1, query).header("X-Bc-Customer-Access-Token", customerToken));
        assertEquals(200, answer.status(), answer.text());
        assertFalse(answer.json().has("errors"), answer.text());
        return answer.data();
    }

    /** The access token of a customer who signs in with the password of all customers here. */
    String signedIn(String email) throws IOException, InterruptedException {
        return data("mutation { login(email: \"" + email + "\", password: \"" + PASSWORD
                        + "\") { customerAccessToken { value } } }")
                .path("login")
                .path("customerAccessToken")
                .path("value")
                .asText();
    }

    /** What is below {@code site} in the answer to a query about it. */
    JsonNode site(String fields) throws IOException, InterruptedException {
        return data("{ site { " + fields + " } }").path("site");
    }

    /** The message of the only error. */
    String error(String query) throws IOException, InterruptedException {
        JsonNode errors = asked(query).json().path("errors");
        assertEquals(1, errors.size(), errors.toString());
        return errors.path(0).path("message").asText();
    }

    @Override
    public void close() {
        store.close();
    }
}
