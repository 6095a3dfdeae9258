package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.table.Json;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PricingTest {

    private static final String PRODUCTS = """
            [{"id": 1, "name": "Mug", "price": 10, "sale_price": 8, "retail_price": 12,
              "bulk_pricing_rules": [{"quantity_min": 5, "quantity_max": 0, "type": "percent", "amount": ".10"}]},
             {"id": 2, "name": "Shirt", "price": 20,
              "options": [{"id": 1, "display_name": "Size", "option_values": [{"id": 1, "label": "S"}, {"id": 2, "label": "L"}]}],
              "variants": [{"id": 21, "option_values": [{"option_id": 1, "id": 1}]},
                {"id": 22, "price": 25, "option_values": [{"option_id": 1, "id": 2}]}],
              "modifiers": [{"id": 9, "display_name": "Box", "type": "dropdown", "option_values": [
                {"id": 91, "label": "Yes", "adjusters": {"price": {"adjuster": "relative", "adjuster_value": 2.5}}},
                {"id": 92, "label": "Gold", "adjusters": {"price": {"adjuster": "percentage", "adjuster_value": 10}}}]}]}]""";

    private static JsonNode priced(Map<String, String> more, String currency, String item) throws Exception {
        Map<String, String> files = new TreeMap<>(more);
        files.put("products", PRODUCTS);
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withSeed(Seed.of(files)))) {
            String body = "{\"channel_id\": 1, \"currency_code\": \"" + currency + "\", \"items\": [" + item + "]}";
            Client.Answer answer = new Client(store).send("POST", "/v3/pricing/products", body);
            assertEquals(200, answer.status(), answer.text());
            return answer.data().path(0);
        }
    }

    private static String amounts(JsonNode price) {
        return amount(price, "as_entered") + " " + amount(price, "tax_exclusive") + " "
                + amount(price, "tax_inclusive");
    }

    private static String amount(JsonNode price, String field) {
        return price.path(field).decimalValue().stripTrailingZeros().toPlainString();
    }

    @Test
    void aSimpleProductHasItsSalePriceAndNoRange() throws Exception {
        JsonNode mug = priced(Map.of(), "USD", "{\"product_id\": 1}");

        assertEquals("10 10 10", amounts(mug.path("price")));
        assertEquals("8 8 8", amounts(mug.path("calculated_price")));
        assertEquals("12 12 12", amounts(mug.path("retail_price")));
        assertEquals("4 4 4", amounts(mug.path("saved")));
        assertFalse(mug.has("price_range"));
        assertEquals(
                "[{\"minimum\":5,\"maximum\":0,\"discount_amount\":10,\"discount_type\":\"percent\",\"tax_discount_amount\":[]}]",
                Json.text(mug.path("bulk_pricing")));
    }

    @Test
    void variantsHaveTheirOwnPricesAndModifiersAddToThem() throws Exception {
        JsonNode plain = priced(Map.of(), "USD", "{\"product_id\": 2}");
        JsonNode large = priced(
                Map.of(),
                "USD",
                "{\"product_id\": 2, \"options\": ["
                        + "{\"option_id\": 1, \"value_id\": 2}, {\"option_id\": 9, \"value_id\": 91}]}");
        JsonNode gold = priced(
                Map.of(),
                "USD",
                "{\"product_id\": 2, \"variant_id\": 22, \"options\": [" + "{\"option_id\": 9, \"value_id\": 92}]}");

        assertEquals("20 20 20", amounts(plain.path("calculated_price")));
        assertEquals("20 20 20", amounts(plain.path("price_range").path("minimum")));
        assertEquals("25 25 25", amounts(plain.path("price_range").path("maximum")));
        assertEquals(22, large.path("variant_id").asInt());
        assertEquals("27.5 27.5 27.5", amounts(large.path("calculated_price")));
        assertEquals("27.5 27.5 27.5", amounts(gold.path("calculated_price")));
    }

    @Test
    void taxIsAddedOrTakenOutAsThePricesWereEntered() throws Exception {
        String rates = "[{\"id\": 1, \"class_rates\": [{\"rate\": 25, \"tax_class_id\": 0}]}]";
        JsonNode added = priced(Map.of("tax-rates", rates), "USD", "{\"product_id\": 1}");
        String store = "{\"is_price_entered_with_tax\": true}";
        JsonNode taken = priced(Map.of("tax-rates", rates, "store", store), "USD", "{\"product_id\": 1}");

        assertEquals("8 8 10", amounts(added.path("calculated_price")));
        assertEquals("8 6.4 8", amounts(taken.path("calculated_price")));
    }

    @Test
    void aPriceListOfTheChannelComesBeforeTheCatalog() throws Exception {
        String lists =
                "[{\"id\": 1, \"name\": \"L\", \"records\": [{\"variant_id\": 21, \"currency\": \"USD\", \"price\": 15}],"
                        + " \"assignments\": [{\"channel_id\": 1}]}]";

        JsonNode shirt = priced(Map.of("price-lists", lists), "USD", "{\"product_id\": 2, \"variant_id\": 21}");

        assertEquals("15 15 15", amounts(shirt.path("calculated_price")));
        assertEquals("15 15 15", amounts(shirt.path("price_range").path("minimum")));
    }

    @Test
    void otherCurrenciesAreConvertedAndRounded() throws Exception {
        String currencies = """
                [{"id": 1, "is_default": true, "currency_code": "USD"},
                 {"id": 2, "currency_code": "JPY", "currency_exchange_rate": "149.37", "decimal_places": 0}]""";

        JsonNode mug = priced(Map.of("currencies", currencies), "JPY", "{\"product_id\": 1}");

        assertEquals("1195 1195 1195", amounts(mug.path("calculated_price")));
    }

    @Test
    void batchesHaveALimitAndUnknownThingsAreRefused() throws Exception {
        try (SandboxStore store =
                SandboxStore.start(SandboxOptions.defaults().withSeed(Seed.of(Map.of("products", PRODUCTS))))) {
            Client client = new Client(store);
            String items = "{\"product_id\": 1},".repeat(50) + "{\"product_id\": 1}";
            String start = "{\"channel_id\": 1, \"currency_code\": \"USD\", \"items\": [";
            assertEquals(
                    422,
                    client.send("POST", "/v3/pricing/products", start + items + "]}")
                            .status());
            assertEquals(
                    422,
                    client.send("POST", "/v3/pricing/products", start.replace("USD", "XXX") + "]}")
                            .status());
            assertEquals(
                    0,
                    client.send("POST", "/v3/pricing/products", start + "{\"product_id\": 99}]}")
                            .data()
                            .size());
        }
    }
}
