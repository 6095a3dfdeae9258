package dev.bcsite.sandbox.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.StepClock;
import dev.bcsite.sandbox.state.Access;
import dev.bcsite.sandbox.state.Account;
import dev.bcsite.sandbox.table.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HooksTest {

    private final StepClock clock = new StepClock();
    private SandboxStore store;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        store = SandboxStore.start(
                SandboxOptions.defaults().withSeed("generated:3").withClock(clock));
        client = new Client(store);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private Client.Answer create(String scope, String destination) throws Exception {
        return client.send(
                "POST", "/v3/hooks", "{\"scope\": \"" + scope + "\", \"destination\": \"" + destination + "\"}");
    }

    private static String problem(Client.Answer answer, String field) {
        assertEquals(422, answer.status(), answer.text());
        return answer.json().path("errors").path(field).asText();
    }

    @Test
    void aHookHasTheFieldsThatBigCommerceShows() throws Exception {
        Client.Answer answer = create("store/product/*", "https://app.example/hooks");

        assertEquals(200, answer.status());
        assertEquals(
                "{\"id\":1,\"client_id\":\"sandbox-client-id\",\"store_hash\":\"sandbox1\",\"scope\":\"store/product/*\","
                        + "\"destination\":\"https://app.example/hooks\",\"headers\":null,\"is_active\":true,"
                        + "\"created_at\":1772366400,\"updated_at\":1772366400}",
                Json.text(answer.data()));
        clock.advance(Duration.ofSeconds(5));
        client.send("PUT", "/v3/hooks/1", "{\"is_active\": false, \"created_at\": 7}");
        assertEquals(
                1772366400, client.get("/v3/hooks/1").data().path("created_at").asLong());
        assertEquals(
                1772366405, client.get("/v3/hooks/1").data().path("updated_at").asLong());
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example/hooks, true",
        "https://app.example:443/hooks, true",
        "http://127.0.0.1:8080/hooks, true",
        "http://localhost/hooks, true",
        "https://app.example:8443/hooks, false",
        "http://app.example/hooks, false",
        "http://127.0.0.1.app.example/hooks, false",
        "http://me:secret@localhost/hooks, false",
        "ftp://app.example/hooks, false",
        "app.example, false",
        "https://app example/, false",
    })
    void destinationsAreSecureOrOnThisMachine(String destination, boolean isAllowed) throws Exception {
        Client.Answer answer = create("store/order/*", destination);

        assertEquals(isAllowed ? 200 : 422, answer.status(), answer.text());
        if (!isAllowed) {
            assertEquals("must be an https URL on port 443", problem(answer, "destination"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "store/product/updated, true",
        "store/product/*, true",
        "store/cart/lineItem/*, true",
        "store/channel/*, true",
        "store/channel/2/cart/created, true",
        "store/channel/2/settings/*, true",
        "store/channel/*/inventory/product/stock_changed, true",
        "store/product, false",
        "store/product/updated/, false",
        "store/*, false",
        "store/brand/created, false",
        "store/channel/x/cart/created, false",
        "product/updated, false",
    })
    void scopesAreThoseThatBigCommerceKnows(String scope, boolean isKnown) throws Exception {
        assertEquals(isKnown ? 200 : 422, create(scope, "https://app.example/").status());
    }

    @Test
    void oneScopeAndDestinationIsOneHookAndTenHooksAreAScope() throws Exception {
        create("store/order/created", "https://app.example/0");
        assertEquals(
                "already has a webhook with this scope",
                problem(create("store/order/created", "https://app.example/0"), "destination"));
        for (int i = 1; i < 10; i++) {
            assertEquals(
                    200,
                    create("store/order/created", "https://app.example/" + i).status());
        }
        assertEquals(
                "has as many webhooks as it can have",
                problem(create("store/order/created", "https://app.example/10"), "scope"));
        assertEquals(
                200, create("store/order/updated", "https://app.example/10").status());
        assertEquals(
                "has as many webhooks as it can have",
                problem(client.send("PUT", "/v3/hooks/11", "{\"scope\": \"store/order/created\"}"), "scope"));
    }

    @Test
    void exceptionsGoToOneDestinationOfTheirOwn() throws Exception {
        create("store/order/created", "https://app.example/");
        assertEquals(
                "must not be the one for delivery exceptions",
                problem(create(Hook.EXCEPTIONS, "https://app.example/"), "destination"));
        assertEquals(200, create(Hook.EXCEPTIONS, "https://alarm.example/").status());
        assertEquals(
                "has as many webhooks as it can have",
                problem(create(Hook.EXCEPTIONS, "https://other.example/"), "scope"));
        assertEquals(
                "must not be the one for delivery exceptions",
                problem(create("store/order/updated", "https://alarm.example/"), "destination"));
    }

    @Test
    void aClientSeesOnlyItsOwnHooks() throws Exception {
        store.state().access().grant("other-token", new Account("other-client", "other-secret"), Access.allScopes());
        create("store/order/created", "https://app.example/");

        Client.Answer list = client.send(client.request("GET", "/v3/hooks", "").header("X-Auth-Token", "other-token"));
        assertEquals(0, list.pagination().path("total").asInt());
        for (String method : new String[] {"GET", "PUT", "DELETE"}) {
            String body = method.equals("PUT") ? "{\"is_active\": false}" : "";
            assertEquals(
                    404,
                    client.send(client.request(method, "/v3/hooks/1", body).header("X-Auth-Token", "other-token"))
                            .status());
        }
        Client.Answer second = client.send(client.request(
                        "POST",
                        "/v3/hooks",
                        "{\"scope\": \"store/order/created\", \"destination\": \"https://app.example/\"}")
                .header("X-Auth-Token", "other-token"));
        assertEquals("other-client", second.data().path("client_id").asText());
    }

    @Test
    void theListIsFiltered() throws Exception {
        create("store/order/created", "https://app.example/a");
        create("store/order/updated", "https://app.example/b");
        client.send("PUT", "/v3/hooks/2", "{\"is_active\": false}");

        assertEquals("[1]", client.get("/v3/hooks?is_active=true").all("id").toString());
        assertEquals(
                "[2]",
                client.get("/v3/hooks?scope=store/order/updated").all("id").toString());
        assertEquals(
                "[1]",
                client.get("/v3/hooks?destination=https://app.example/a")
                        .all("id")
                        .toString());
    }

    @Test
    void aChangeNeedsAFieldAndARemovalShowsWhatWent() throws Exception {
        create("store/order/created", "https://app.example/");

        assertEquals(422, client.send("PUT", "/v3/hooks/1", "{\"id\": 3}").status());
        assertEquals(
                "store/order/created",
                client.send("DELETE", "/v3/hooks/1", "").data().path("scope").asText());
        assertEquals(404, client.get("/v3/hooks/1").status());
    }

    @Test
    void headersAreTextsThatHttpAllows() throws Exception {
        String hook = "{\"scope\": \"store/order/created\", \"destination\": \"https://app.example/\", \"headers\": ";
        assertEquals("must be an object", problem(client.send("POST", "/v3/hooks", hook + "[1]}"), "headers"));
        for (String header :
                new String[] {"{\"X\": 1}", "{\"X y\": \"1\"}", "{\"Host\": \"x\"}", "{\"X\": \"a\\nb\"}"}) {
            assertEquals(
                    422, client.send("POST", "/v3/hooks", hook + header + "}").status(), header);
        }
        assertEquals(
                200, client.send("POST", "/v3/hooks", hook + "{\"X\": \"1\"}}").status());
    }

    @Test
    void theOverviewShowsMailsAndHooksWithTheirStatus() throws Exception {
        create("store/order/created", "https://app.example/");
        create("store/order/updated", "https://app.example/");
        client.send("PUT", "/v3/hooks/2", "{\"is_active\": false}");
        assertEquals(
                204,
                client.send("PUT", "/v3/hooks/admin", "{\"emails\": [\"dev@mail.example\"]}")
                        .status());

        Client.Answer all = client.get("/v3/hooks/admin");
        assertEquals("[\"dev@mail.example\"]", Json.text(all.data().path("emails")));
        assertEquals("[]", Json.text(all.data().path("blocked_domains")));
        assertEquals(
                "active", all.data().path("hooks_list").get(0).path("status").asText());
        assertEquals(
                "inactive", all.data().path("hooks_list").get(1).path("status").asText());
        assertEquals(
                1,
                client.get("/v3/hooks/admin?is_active=false")
                        .data()
                        .path("hooks_list")
                        .size());
    }
}
