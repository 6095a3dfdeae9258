package dev.bcsite.sandbox.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Taxes of several priorities, and the zones that addresses are in, whoever asks. */
class TaxRatesTest {

    private static final String ZONES = """
            [{"id": 1, "name": "Home"},
             {"id": 2, "name": "Texas", "shopper_target_settings": {"locations": [
               {"country_code": "US", "subdivision_codes": ["TX"], "postal_codes": []}], "customer_groups": []}},
             {"id": 3, "name": "Austin", "shopper_target_settings": {"locations": [
               {"country_code": "US", "subdivision_codes": ["TX"], "postal_codes": ["787*"]}], "customer_groups": []}},
             {"id": 4, "name": "Trade in Texas", "shopper_target_settings": {"locations": [
               {"country_code": "US", "subdivision_codes": ["TX"], "postal_codes": []}], "customer_groups": [1]}}]
            """;
    private static final String RATES = """
            [{"id": 1, "tax_zone_id": 1, "name": "Federal", "priority": 2, "class_rates": [{"rate": 10, "tax_class_id": 0}]},
             {"id": 2, "tax_zone_id": 1, "name": "State", "class_rates": [{"rate": 10, "tax_class_id": 0}]},
             {"id": 3, "tax_zone_id": 1, "name": "City", "class_rates": [{"rate": 5, "tax_class_id": 0}]},
             {"id": 4, "tax_zone_id": 2, "name": "Texas", "class_rates": [{"rate": 7, "tax_class_id": 0}]},
             {"id": 5, "tax_zone_id": 3, "name": "Austin", "class_rates": [{"rate": 8, "tax_class_id": 0}]},
             {"id": 6, "tax_zone_id": 4, "name": "Trade", "class_rates": [{"rate": 1, "tax_class_id": 0}]}]
            """;

    /** What a test does with a store. */
    private interface Visit {
        void to(Client client) throws Exception;
    }

    private static void shop(String store, Visit visit) throws Exception {
        Map<String, String> files = new TreeMap<>(Map.of(
                "products",
                "[{\"id\": 1, \"name\": \"Vase\", \"price\": 126.5, \"type\": \"digital\"}]",
                "tax-zones",
                ZONES,
                "tax-rates",
                RATES,
                "customer-groups",
                "[{\"id\": 1, \"name\": \"Trade\"}]",
                "customers",
                """
                [{"id": 1, "email": "ann@mail.example", "first_name": "Ann", "last_name": "Moss",
                  "customer_group_id": 1}]""",
                "store",
                store));
        try (SandboxStore sandbox = SandboxStore.start(SandboxOptions.defaults().withSeed(Seed.of(files)))) {
            visit.to(new Client(sandbox));
        }
    }

    private static JsonNode checkout(Client client, long customer) throws Exception {
        Client.Answer made = client.send(
                "POST",
                "/v3/carts",
                "{\"customer_id\": " + customer + ", \"line_items\": [{\"product_id\": 1, \"quantity\": 1}]}");
        assertEquals(201, made.status(), made.text());
        return client.get("/v3/checkouts/" + made.data().path("id").asText()).data();
    }

    @Test
    void ratesOfALaterPriorityAreChargedOnThoseBefore() throws Exception {
        shop("{\"is_price_entered_with_tax\": true}", client -> {
            JsonNode checkout = checkout(client, 0);
            assertEquals(
                    "[{\"name\":\"City\",\"amount\":5},{\"name\":\"Federal\",\"amount\":11.5},"
                            + "{\"name\":\"State\",\"amount\":10}]",
                    checkout.path("taxes").toString());
            assertEquals("126.5", checkout.path("grand_total").decimalValue().toPlainString());
            assertEquals("100", checkout.path("subtotal_ex_tax").decimalValue().toPlainString());
        });
    }

    @Test
    void quotedPricesHaveTheSameTaxes() throws Exception {
        shop("{\"is_price_entered_with_tax\": true}", client -> {
            JsonNode price = client.send(
                            "POST",
                            "/v3/pricing/products",
                            "{\"channel_id\": 1, \"currency_code\": \"USD\", \"items\": [{\"product_id\": 1}]}")
                    .data()
                    .path(0)
                    .path("price");
            assertEquals("100", price.path("tax_exclusive").decimalValue().toPlainString());
            assertEquals("126.5", price.path("tax_inclusive").decimalValue().toPlainString());
        });
    }

    private static String taxAt(Client client, long customer, String code) throws Exception {
        String id = checkout(client, customer).path("id").asText();
        Client.Answer billed = client.send("POST", "/v3/checkouts/" + id + "/billing-address", """
                {"email": "ann@mail.example", "country_code": "US", "state_or_province_code": "TX", "postal_code": "%s"}""".formatted(code));
        assertEquals(200, billed.status(), billed.text());
        JsonNode tax = billed.data().path("taxes").path(0);
        return tax.path("name").asText() + " " + tax.path("amount").asText();
    }

    @Test
    void theZoneThatSaysMostOfAnAddressCountsForCartsAndZoneChecksAlike() throws Exception {
        shop("{}", client -> {
            assertEquals("Austin 10.12", taxAt(client, 0, "78701"));
            assertEquals("Texas 8.86", taxAt(client, 0, "75001"));
            assertEquals("Trade 1.27", taxAt(client, 1, "75001"));
            Client.Answer checked = client.send("POST", "/v3/tax/zonecheck", """
                    [{"country_code": "US", "subdivision_codes": "TX", "postal_code": "78701"},
                     {"country_code": "US", "subdivision_codes": "TX", "postal_code": "75001"},
                     {"country_code": "US", "subdivision_codes": "TX", "postal_code": "75001", "customer_group_id": 1}]""");
            assertEquals("[Austin, Texas, Trade in Texas]", checked.all("name").toString());
        });
    }

    @Test
    void ordersByHandAreTaxedByTheNameOfTheirState() throws Exception {
        shop("{}", client -> {
            Client.Answer order = client.send("POST", "/v2/orders", """
                    {"billing_address": {"first_name": "Ann", "last_name": "Moss", "email": "ann@mail.example",
                       "street_1": "1 Shore Road", "city": "Dallas", "state": "Texas", "zip": "75001",
                       "country": "United States", "country_iso2": "US"},
                     "products": [{"product_id": 1, "quantity": 1}]}""");
            assertEquals("8.8600", order.json().path("total_tax").asText(), order.text());
        });
    }
}
