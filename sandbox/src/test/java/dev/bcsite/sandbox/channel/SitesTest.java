package dev.bcsite.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.state.SiteUrls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SitesTest {

    private static final String CHECKOUT = "/v3/channels/2/site/checkout-url";
    private static final SandboxOptions OPTIONS = SandboxOptions.defaults()
            .withSeed(Seed.of(Map.of(
                    "channels",
                    "[{\"id\": 1, \"name\": \"Main\"}, {\"id\": 2, \"name\": \"Second\", \"platform\": \"custom\"},"
                            + " {\"id\": 3, \"name\": \"Till\", \"type\": \"pos\", \"platform\": \"square\"}]",
                    "sites",
                    "[{\"id\": 1000, \"channel_id\": 1, \"url\": \"https://main.example\"}]",
                    "routes",
                    "[{\"id\": 1, \"type\": \"home\", \"matching\": \"*\", \"route\": \"/\"}]")));

    private static String url(String url) {
        return "{\"url\": \"" + url + "\"}";
    }

    private static List<String> urls(JsonNode site) {
        return site.path("urls").findValuesAsText("url");
    }

    @Test
    void aNewSiteHasACanonicalUrlAndBorrowsItsCheckout() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            assertEquals(404, client.get("/v3/channels/2/site").status());
            client.send("POST", "/v3/channels/2/site", url("https://www.second.example"));
            JsonNode site = client.get("/v3/channels/2/site").data();
            String canonical =
                    "http://store-sandbox1-2.localhost:" + store.storefront().getPort();
            assertEquals(
                    List.of(
                            "https://www.second.example",
                            canonical,
                            store.storefront().toString()),
                    urls(site));
            assertEquals(
                    List.of("primary", "canonical", "checkout"),
                    site.path("urls").findValuesAsText("type"));
            assertEquals(false, site.path("is_checkout_url_customized").asBoolean());
            assertEquals(Optional.of(store.storefront().toString()), new SiteUrls(store.state()).checkout(2));
        }
    }

    @Test
    void aDomainServesOneChannelOnly() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            assertEquals(
                    400,
                    client.send("POST", "/v3/channels/2/site", url("http://MAIN.example/shop"))
                            .status());
            client.send("POST", "/v3/channels/2/site", url("https://second.example"));
            assertEquals(
                    400,
                    client.send("PUT", "/v3/sites/1000", url("https://second.example"))
                            .status());
            assertEquals(
                    400,
                    client.send("POST", "/v3/channels/2/site", url("https://other.example"))
                            .status());
        }
    }

    @Test
    void aSiteGoesWithItsRoutesButTheDefaultOneStays() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            long id = client.send("POST", "/v3/channels/2/site", url("https://second.example"))
                    .data()
                    .path("id")
                    .asLong();
            client.send(
                    "POST",
                    "/v3/sites/" + id + "/routes",
                    "{\"type\": \"recover_abandoned_cart\", \"matching\": \"*\", \"route\": \"/back\"}");
            assertEquals(204, client.send("DELETE", "/v3/sites/" + id, "").status());
            assertEquals(404, client.get("/v3/sites/" + id + "/routes").status());
            assertEquals(1, store.state().routes().size());
            assertEquals(403, client.send("DELETE", "/v3/channels/1/site", "").status());
            assertEquals(200, client.get("/v3/channels/1/site").status());
        }
    }

    @Test
    void aCheckoutUrlIsSecureAndUnderTheMainDomain() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            assertEquals(
                    404,
                    client.send("PUT", CHECKOUT, url("https://pay.second.co.uk"))
                            .status());
            client.send("POST", "/v3/channels/2/site", url("https://www.second.co.uk"));
            assertEquals(
                    422,
                    client.send("PUT", CHECKOUT, url("https://pay.other.co.uk")).status());
            assertEquals(
                    422,
                    client.send("PUT", CHECKOUT, url("https://pay.main.example"))
                            .status());
            Client.Answer answer = client.send("PUT", CHECKOUT, url("http://pay.second.co.uk"));
            assertEquals(200, answer.status());
            assertEquals(true, answer.json().path("is_checkout_url_customized").asBoolean());
            assertEquals(Optional.of("https://pay.second.co.uk"), new SiteUrls(store.state()).checkout(2));
            assertEquals(
                    422,
                    client.send("PUT", "/v3/channels/2/site", url("https://third.example"))
                            .status());
            assertEquals(
                    "{\"data\":{},\"meta\":{}}",
                    client.send("DELETE", CHECKOUT, "").text());
            assertEquals(Optional.of(store.storefront().toString()), new SiteUrls(store.state()).checkout(2));
            assertEquals(
                    200,
                    client.send("PUT", "/v3/channels/2/site", url("https://third.example"))
                            .status());
        }
    }

    @Test
    void theAnswerToACheckoutUrlIsBareOrWrapped() throws Exception {
        SandboxOptions second = OPTIONS.withReadings(Readings.defaults().with(Reading.WRAPS_BARE_OBJECTS));
        try (SandboxStore store = SandboxStore.start(second)) {
            Client client = new Client(store);
            client.send("POST", "/v3/channels/2/site", url("https://second.example"));
            Client.Answer answer = client.send("PUT", CHECKOUT, url("https://pay.second.example"));
            assertEquals(2, answer.data().path("channel_id").asInt());
        }
    }
}
