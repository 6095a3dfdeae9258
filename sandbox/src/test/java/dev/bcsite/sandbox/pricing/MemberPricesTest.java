package dev.bcsite.sandbox.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the members of customer groups pay, and guests on channels where guests have a group. */
class MemberPricesTest {

    private static final String PRODUCTS = """
            [{"id": 1, "name": "Mug", "price": 10, "categories": [22], "variants": [{"id": 101}]},
             {"id": 2, "name": "Bowl", "price": 20, "sale_price": 18, "categories": [23],
              "bulk_pricing_rules": [{"quantity_min": 5, "quantity_max": 0, "type": "percent", "amount": ".10"}]},
             {"id": 3, "name": "Plate", "price": 8,
              "modifiers": [{"id": 31, "display_name": "Box", "type": "radio_buttons", "option_values": [
                {"id": 311, "label": "Yes", "adjusters": {"price": {"adjuster": "relative", "adjuster_value": 2}}}]}]}]
            """;
    private static final String GROUPS = """
            [{"id": 1, "name": "Friends", "discount_rules": [{"type": "all", "method": "percent", "amount": "10.0000"}]},
             {"id": 2, "name": "Trade", "discount_rules": [
               {"type": "all", "method": "percent", "amount": "10.0000"},
               {"type": "category", "method": "price", "amount": "3.0000", "category_id": 23},
               {"type": "product", "method": "fixed", "amount": "7.5000", "product_id": 1}]},
             {"id": 3, "name": "Listed", "discount_rules": [{"type": "price_list", "price_list_id": 5}]},
             {"id": 4, "name": "Table", "discount_rules": [
               {"type": "category", "method": "percent", "amount": "60.0000", "category_id": 21},
               {"type": "category", "method": "fixed", "amount": "5.0000", "category_id": 22}]},
             {"id": 5, "name": "Plain"}]
            """;
    private SandboxStore store;
    private Client client;

    @BeforeEach
    void open() throws Exception {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withSeed(Seed.of(Map.of(
                        "products", PRODUCTS,
                        "categories", """
                        [{"id": 21, "parent_id": 0, "name": "Table", "url": "/t/", "children": [
                           {"id": 22, "parent_id": 21, "name": "Mugs", "url": "/t/m/", "children": []}]},
                         {"id": 23, "parent_id": 0, "name": "Bowls", "url": "/b/", "children": []}]""",
                        "customer-groups", GROUPS,
                        "customers", """
                        [{"id": 1, "email": "ann@mail.example", "first_name": "Ann", "last_name": "Moss",
                          "customer_group_id": 2},
                         {"id": 2, "email": "bo@mail.example", "first_name": "Bo", "last_name": "Ek"}]""",
                        "channels", "[{\"id\": 1, \"name\": \"Main\"}, {\"id\": 2, \"name\": \"Second\"}]",
                        "currencies", """
                        [{"id": 1, "is_default": true, "currency_code": "USD"},
                         {"id": 2, "currency_code": "EUR", "currency_exchange_rate": "0.5"}]""",
                        "price-lists", """
                        [{"id": 5, "name": "L", "records": [{"variant_id": 101, "currency": "USD", "price": 4.5}]},
                         {"id": 6, "name": "M", "records": [{"variant_id": 101, "currency": "USD", "price": 9.25}],
                          "assignments": [{"channel_id": 2}]}]"""))));
        client = new Client(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> prices(String who) throws Exception {
        return prices("\"channel_id\": 1, \"currency_code\": \"USD\"" + who, "");
    }

    private List<String> prices(String who, String options) throws Exception {
        Client.Answer answer = client.send(
                "POST",
                "/v3/pricing/products",
                "{" + who + ", \"items\": [{\"product_id\": 1}, {\"product_id\": 2}, {\"product_id\": 3" + options
                        + "}]}");
        assertEquals(200, answer.status(), answer.text());
        List<String> prices = new ArrayList<>();
        answer.data()
                .forEach(row -> prices.add(row.path("calculated_price")
                        .path("as_entered")
                        .decimalValue()
                        .toPlainString()));
        return prices;
    }

    @Test
    void aGroupsDiscountComesOffWhatEverybodyPays() throws Exception {
        assertEquals(List.of("10", "18", "8"), prices(""));
        assertEquals(List.of("9", "16.2", "7.2"), prices(", \"customer_group_id\": 1"));
    }

    @Test
    void aProductsRuleComesBeforeItsCategorysAndThatBeforeTheOneForEverything() throws Exception {
        assertEquals(List.of("7.5", "15", "7.2"), prices(", \"customer_group_id\": 2"));
        assertEquals(List.of("7.5", "15", "7.2"), prices(", \"customer_id\": 1"));
    }

    @Test
    void ofSeveralCategoriesTheOneThatMakesItCheapestCounts() throws Exception {
        assertEquals(List.of("4", "18", "8"), prices(", \"customer_group_id\": 4"));
    }

    @Test
    void aPriceListOfTheGroupStandsInForDiscounts() throws Exception {
        assertEquals(List.of("4.5", "18", "8"), prices(", \"customer_group_id\": 3"));
    }

    @Test
    void whatAPriceListSaysIsNotDiscountedFurther() throws Exception {
        assertEquals(
                List.of("9.25", "16.2", "7.2"),
                prices("\"channel_id\": 2, \"currency_code\": \"USD\", \"customer_group_id\": 1", ""));
    }

    @Test
    void modifiersAreDiscountedToo() throws Exception {
        String boxed = ", \"options\": [{\"option_id\": 31, \"value_id\": 311}]";
        assertEquals(
                List.of("9", "16.2", "9"),
                prices("\"channel_id\": 1, \"currency_code\": \"USD\", \"customer_group_id\": 1", boxed));
    }

    @Test
    void amountsOfRulesAreInTheStoresCurrency() throws Exception {
        assertEquals(
                List.of("3.75", "7.5", "3.6"),
                prices("\"channel_id\": 1, \"currency_code\": \"EUR\", \"customer_group_id\": 2", ""));
    }

    @Test
    void guestsHaveTheGroupOfTheirChannelOrTheStores() throws Exception {
        put("/v3/customers/settings", "{\"customer_group_settings\": {\"guest_customer_group_id\": 1}}");
        put(
                "/v3/customers/settings/channels/2",
                "{\"customer_group_settings\": {\"guest_customer_group_id\": 4}, \"allow_global_logins\": true}");

        assertEquals(List.of("9", "16.2", "7.2"), prices(""));
        assertEquals(List.of("9.25", "18", "8"), prices("\"channel_id\": 2, \"currency_code\": \"USD\"", ""));
        assertEquals(List.of("10", "18", "8"), prices(", \"customer_id\": 2"));
        assertEquals(List.of("10", "18", "8"), prices(", \"customer_group_id\": 0"));
    }

    private void put(String path, String body) throws Exception {
        Client.Answer answer = client.send("PUT", path, body);
        assertEquals(200, answer.status(), answer.text());
    }

    private JsonNode line(long customer, long product, int quantity) throws Exception {
        Client.Answer answer = client.send(
                "POST",
                "/v3/carts",
                "{\"customer_id\": " + customer + ", \"line_items\": [{\"product_id\": " + product + ", \"quantity\": "
                        + quantity + "}]}");
        assertEquals(201, answer.status(), answer.text());
        JsonNode cart = answer.data();
        JsonNode checkout =
                client.get("/v3/checkouts/" + cart.path("id").asText()).data();
        assertEquals(cart.path("cart_amount"), checkout.path("grand_total"));
        return cart.path("line_items").path("physical_items").path(0);
    }

    @Test
    void aMembersCartHasTheGroupsPrices() throws Exception {
        JsonNode bowl = line(1, 2, 1);

        assertEquals("20 15 15", amounts(bowl, "original_price", "list_price", "extended_list_price"));
        assertEquals("18 18", amounts(line(2, 2, 1), "list_price", "extended_list_price"));
    }

    @Test
    void bulkPricesAreReckonedFromTheGroupsPrice() throws Exception {
        assertEquals("13.5 67.5", amounts(line(1, 2, 5), "list_price", "extended_list_price"));
    }

    private static String amounts(JsonNode line, String... fields) {
        List<String> amounts = new ArrayList<>();
        for (String field : fields) {
            amounts.add(line.path(field).decimalValue().toPlainString());
        }
        return String.join(" ", amounts);
    }

    @Test
    void pagesOfTheStoreShowThePricesOfTheGuestsGroup() throws Exception {
        put("/v3/customers/settings", "{\"customer_group_settings\": {\"guest_customer_group_id\": 1}}");
        URI page = store.storefront().resolve("/channels/1/mug/");

        String html = client.send(HttpRequest.newBuilder(page).GET()).text();

        assertTrue(html.contains("<p class=\"price\">$9.00</p>"), html);
    }
}
