package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritesTest {

    private static final String ROUTES = "/v3/sites/1000/routes";
    private static final Seed SEED = Seed.of(Map.of(
            "routes",
                    "[{\"id\": 1, \"type\": \"home\", \"matching\": \"*\", \"route\": \"/\"},"
                            + " {\"id\": 2, \"type\": \"cart\", \"matching\": \"*\", \"route\": \"/cart/\"}]",
            "redirects", "[{\"id\": 1, \"from_path\": \"/a\", \"to\": {\"type\": \"url\", \"url\": \"/b/\"}}]",
            "products", "[{\"id\": 7, \"name\": \"Mug\"}]"));
    private static final String DESIRED =
            "[{\"id\": 1, \"type\": \"home\", \"matching\": \"*\", \"route\": \"/start/\"},"
                    + " {\"type\": \"product\", \"matching\": \"7\", \"route\": \"/mug/\"}]";

    @Test
    void aBulkPutOfRoutesLeavesOrRemovesTheOthers() throws Exception {
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withSeed(SEED))) {
            Client client = new Client(store);
            client.send("PUT", ROUTES, DESIRED);
            assertEquals(
                    List.of("/start/", "/cart/", "/mug/"), client.get(ROUTES).all("route"));
        }
        SandboxOptions replacing = SandboxOptions.defaults()
                .withSeed(SEED)
                .withReadings(Readings.defaults().with(Reading.ROUTES_PUT_REPLACES));
        try (SandboxStore store = SandboxStore.start(replacing)) {
            Client client = new Client(store);
            client.send("PUT", ROUTES, DESIRED);
            assertEquals(List.of("/start/", "/mug/"), client.get(ROUTES).all("route"));
        }
    }

    @Test
    void aRouteWithANumberToMatchIsRefusedAndNothingChanges() throws Exception {
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withSeed(SEED))) {
            Client client = new Client(store);
            Client.Answer answer = client.send("PUT", ROUTES, DESIRED.replace("\"7\"", "7"));
            assertEquals(422, answer.status());
            assertEquals(
                    "must be a text",
                    answer.json().path("errors").path("1.matching").asText());
            assertEquals(List.of("/", "/cart/"), client.get(ROUTES).all("route"));
            assertEquals(404, client.get("/v3/sites/9/routes").status());
        }
    }

    @Test
    void aRedirectIsKnownByItsPathAndSite() throws Exception {
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withSeed(SEED))) {
            Client client = new Client(store);
            String body =
                    "[{\"from_path\": \"/a\", \"site_id\": 1000, \"to\": {\"type\": \"product\", \"entity_id\": 7}},"
                            + " {\"from_path\": \"/c\", \"site_id\": 1000, \"to\": {\"type\": \"url\", \"url\": \"https://x.example/\"}}]";

            assertEquals(
                    201, client.send("PUT", "/v3/storefront/redirects", body).status());

            String site = store.storefront().toString();
            Client.Answer redirects = client.get("/v3/storefront/redirects?include=to_url");
            assertEquals(List.of("/a", "/c"), redirects.all("from_path"));
            assertEquals(List.of(site + "/mug/", "https://x.example/"), redirects.all("to_url"));
            assertEquals(
                    422, client.send("DELETE", "/v3/storefront/redirects", "").status());
            assertEquals(
                    204,
                    client.send("DELETE", "/v3/storefront/redirects?id:in=1", "")
                            .status());
            assertEquals(List.of("/c"), client.get("/v3/storefront/redirects").all("from_path"));
        }
    }

    @Test
    void aChannelSiteCanMove() throws Exception {
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withSeed(SEED))) {
            Client client = new Client(store);
            client.send("PUT", "/v3/sites/1000", "{\"url\": \"https://shop.example\"}");
            var site = client.get("/v3/channels/1/site").data();
            assertEquals("https://shop.example", site.path("url").asText());
            assertEquals(
                    "https://shop.example", site.path("urls").get(0).path("url").asText());
            assertEquals(
                    400,
                    client.send("PUT", "/v3/sites/1000", "{\"url\": \"shop\"}").status());
        }
    }
}
