package dev.bcsite.sandbox.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wishlists and the readers of the newsletter. */
class ListsOfCustomersTest {

    private SandboxStore store;
    private Client client;

    @BeforeEach
    void open() throws IOException {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withSeed(Seed.of(Map.of(
                        "customers",
                        "[{\"email\": \"ann@mail.example\", \"first_name\": \"Ann\", \"last_name\": \"Reed\"}]",
                        "products",
                        "[{\"id\": 7, \"name\": \"Mug\"}, {\"id\": 8, \"name\": \"Pot\"}]"))));
        client = new Client(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aWishIsInAListOnceAndKeepsItsId() throws Exception {
        Client.Answer made = client.send(
                "POST",
                "/v3/wishlists",
                "{\"customer_id\": 1, \"name\": \"Home\", \"items\": [{\"product_id\": 7}, {\"product_id\": 7}]}");
        assertEquals(201, made.status());
        assertEquals("[{\"id\":1,\"product_id\":7}]", made.data().path("items").toString());
        client.send("POST", "/v3/wishlists/1/items", "{\"items\": [{\"product_id\": 8}]}");
        Client.Answer replaced = client.send(
                "PUT",
                "/v3/wishlists/1",
                "{\"customer_id\": 1, \"items\": [{\"product_id\": 8}, {\"product_id\": 7}]}");
        assertEquals(
                "[{\"id\":1,\"product_id\":7},{\"id\":2,\"product_id\":8}]",
                replaced.data().path("items").toString());
        assertEquals("Home", replaced.data().path("name").asText());
    }

    @Test
    void whatDoesNotExistCannotBeWishedFor() throws Exception {
        Client.Answer unknown = client.send(
                "POST", "/v3/wishlists", "{\"customer_id\": 1, \"name\": \"Home\", \"items\": [{\"product_id\": 9}]}");
        assertEquals(422, unknown.status());
        assertEquals(
                "{\"product_id\":\"product 9 does not exist\"}",
                unknown.json().path("errors").toString());
        assertEquals(List.of(), client.get("/v3/wishlists").all("id"));
        assertEquals(
                422,
                client.send("POST", "/v3/wishlists", "{\"customer_id\": 5, \"name\": \"Home\"}")
                        .status());
    }

    @Test
    void deletingSubscribersWithoutAFilterDeletesThemAll() throws Exception {
        for (String name : List.of("fay", "gus", "hal")) {
            client.send("POST", "/v3/customers/subscribers", "{\"email\": \"" + name + "@mail.example\"}");
        }
        assertEquals(
                409,
                client.send("POST", "/v3/customers/subscribers", "{\"email\": \"Gus@mail.example\"}")
                        .status());
        client.send("DELETE", "/v3/customers/subscribers?email=gus@mail.example", "");
        assertEquals(
                List.of("fay@mail.example", "hal@mail.example"),
                client.get("/v3/customers/subscribers").all("email"));
        assertEquals(204, client.send("DELETE", "/v3/customers/subscribers", "").status());
        assertEquals(List.of(), client.get("/v3/customers/subscribers").all("email"));
    }
}
