package dev.bcsite.sandbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.StepClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Currencies, taxes, countries and the store's metafields. */
class StoreTest {

    private static final String CURRENCIES = "/v2/currencies";
    private static final String EURO =
            "{\"currency_code\": \"EUR\", \"currency_exchange_rate\": 0.9, \"name\": \"Euro\","
                    + " \"token_location\": \"right\", \"token\": \"€\", \"decimal_token\": \",\", \"thousands_token\": \".\","
                    + " \"decimal_places\": 2}";
    private static final SandboxOptions OPTIONS =
            SandboxOptions.defaults().withClock(new StepClock()).withSeed(Seed.of(Map.of("tax-zones", """
                            [{"id": 1, "name": "Everywhere"},
                             {"id": 2, "name": "America", "shopper_target_settings":
                               {"locations": [{"country_code": "US", "subdivision_codes": [], "postal_codes": []}], "customer_groups": []}},
                             {"id": 3, "name": "California", "shopper_target_settings":
                               {"locations": [{"country_code": "US", "subdivision_codes": ["CA"], "postal_codes": []}], "customer_groups": []}},
                             {"id": 4, "name": "Hills", "shopper_target_settings":
                               {"locations": [{"country_code": "US", "subdivision_codes": [], "postal_codes": ["902*"]}], "customer_groups": []}},
                             {"id": 5, "name": "Off", "enabled": false, "shopper_target_settings":
                               {"locations": [{"country_code": "US", "subdivision_codes": ["CA"], "postal_codes": ["90210"]}], "customer_groups": []}},
                             {"id": 6, "name": "Trade", "shopper_target_settings": {"locations": [], "customer_groups": [9]}}]
                            """)));

    @Test
    void theDefaultCurrencyEndsOnlyByAnotherOne() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            JsonNode euro = client.send("POST", CURRENCIES, EURO).json();
            assertEquals("0.9000000000", euro.path("currency_exchange_rate").asText());
            assertEquals(
                    "Sun, 01 Mar 2026 12:00:00 +0000", euro.path("last_updated").asText());
            assertEquals(
                    400,
                    client.send("PUT", CURRENCIES + "/1", "{\"is_default\": false}")
                            .status());
            assertEquals(
                    400,
                    client.send("PUT", CURRENCIES + "/1", "{\"enabled\": false}")
                            .status());
            assertEquals(400, client.send("DELETE", CURRENCIES + "/1", "").status());
            client.send("PUT", CURRENCIES + "/2", "{\"is_default\": true, \"currency_code\": \"SEK\"}");
            assertEquals(List.of("false", "true"), client.get(CURRENCIES).all("is_default"));
            assertEquals(List.of("USD", "EUR"), client.get(CURRENCIES).all("currency_code"));
            JsonNode shown = client.get("/v2/store").json();
            assertEquals("EUR", shown.path("currency").asText());
            assertEquals("right", shown.path("currency_symbol_location").asText());
            assertEquals(204, client.send("DELETE", CURRENCIES, "").status());
            assertEquals(List.of("EUR"), client.get(CURRENCIES).all("currency_code"));
        }
    }

    @Test
    void aCurrencyThatIsNoneOrThereAlreadyOrForPayingIsRefused() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            assertEquals(
                    400,
                    client.send("POST", CURRENCIES, EURO.replace("EUR", "ZZZ")).status());
            assertEquals(
                    409,
                    client.send("POST", CURRENCIES, EURO.replace("EUR", "USD")).status());
            assertEquals(
                    400,
                    client.send("POST", CURRENCIES, EURO.replace("0.9", "\"-1\""))
                            .status());
            String paying = EURO.replace("{", "{\"is_transactional\": true, ");
            Client.Answer refused = client.send("POST", CURRENCIES, paying);
            assertEquals(
                    "[{\"status\":400,\"message\":\"Transactional currencies can only be added in the control panel\"}]",
                    refused.text());
        }
    }

    private static String zone(Client client, String address) throws Exception {
        return client.send("POST", "/v3/tax/zonecheck", "[" + address + "]")
                .data()
                .path(0)
                .path("name")
                .asText();
    }

    @Test
    void aShopperIsInTheZoneThatSaysMostAboutTheAddress() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            assertEquals("Everywhere", zone(client, "{\"country_code\": \"SE\"}"));
            assertEquals("America", zone(client, "{\"country_code\": \"US\", \"subdivision_codes\": \"NY\"}"));
            assertEquals("California", zone(client, "{\"country_code\": \"US\", \"subdivision_codes\": \"CA\"}"));
            assertEquals(
                    "Hills",
                    zone(
                            client,
                            "{\"country_code\": \"US\", \"subdivision_codes\": \"CA\", \"postal_code\": \"90210\"}"));
            assertEquals("Trade", zone(client, "{\"country_code\": \"SE\", \"customer_group_id\": 9}"));
        }
    }

    @Test
    void taxSettingsKeepWhatARequestLeavesOut() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            JsonNode changed = client.send("PUT", "/v3/tax/settings", "{\"guest_shopper_tax_zone_id\": 3}")
                    .data();
            assertEquals(3, changed.path("guest_shopper_tax_zone_id").asInt());
            assertEquals("FIXED", changed.path("fallback_strategy").asText());
            assertEquals(
                    422,
                    client.send("PUT", "/v3/tax/settings", "{\"store_tax_zone_id\": 33}")
                            .status());
            assertEquals(
                    List.of("Non-Taxable Products", "Shipping", "Gift Wrapping"),
                    client.get("/v2/tax_classes").all("name"));
            assertTrue(client.get("/v2/tax_classes/2").json().path("id").isTextual());
        }
    }

    @Test
    void theWorldHasCountriesAndSomeOfThemStates() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            JsonNode canada = client.get("/v2/countries?country_iso2=CA").json().path(0);
            assertEquals("CAN", canada.path("country_iso3").asText());
            String states = "/countries/" + canada.path("id").asText() + "/states";
            assertEquals(states, canada.path("states").path("resource").asText());
            assertEquals(
                    store.apiBase() + "/v2" + states,
                    canada.path("states").path("url").asText());
            assertEquals(
                    13,
                    client.get("/v2" + states + "/count").json().path("count").asInt());
            assertEquals(
                    List.of("Ontario"),
                    client.get("/v2" + states + "?state_abbreviation=ON").all("state"));
            assertEquals(
                    client.get("/v2/countries/states/count")
                            .json()
                            .path("count")
                            .asInt(),
                    client.get("/v2/countries/states?limit=250").json().size());
        }
    }

    @Test
    void theStoreHasMetafieldsOfItsOwn() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            String field = "[{\"namespace\": \"n\", \"key\": \"k\", \"value\": \"v\", \"permission_set\": \"read\"}]";
            JsonNode made =
                    client.send("POST", "/v3/store/metafields", field).data().path(0);
            assertEquals("store", made.path("resource_type").asText());
            assertTrue(made.path("id").isTextual());
            Client.Answer again = client.send("POST", "/v3/store/metafields", field);
            assertEquals(422, again.status());
            assertEquals(1, again.json().path("meta").path("failed").asInt());
            String path = "/v3/store/metafields/" + made.path("id").asText();
            assertEquals("v", client.get(path).data().path("value").asText());
            assertEquals(204, client.send("DELETE", path, "").status());
        }
    }
}
