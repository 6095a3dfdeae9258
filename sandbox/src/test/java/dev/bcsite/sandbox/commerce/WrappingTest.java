package dev.bcsite.sandbox.commerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gift wrapping is paid besides the goods, with a tax of its own. */
class WrappingTest {

    private SandboxStore store;
    private Client client;

    @BeforeEach
    void open() throws Exception {
        store = SandboxStore.start(
                SandboxOptions.defaults().withSeed(Seed.of(Map.of("products", """
                [{"id": 1, "name": "Bowl", "price": 20, "type": "digital"},
                 {"id": 2, "name": "Pot", "price": 5, "gift_wrapping_options_type": "none"},
                 {"id": 3, "name": "Cup", "price": 5, "gift_wrapping_options_type": "list",
                  "gift_wrapping_options_list": [7]}]""", "tax-rates", """
                [{"id": 1, "name": "Tax", "class_rates": [{"rate": 10, "tax_class_id": 0}, {"rate": 20, "tax_class_id": 3}]}]"""))));
        client = new Client(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Client.Answer cart(long product, String wrapping) throws Exception {
        return client.send(
                "POST",
                "/v3/carts",
                "{\"line_items\": [{\"product_id\": " + product + ", \"quantity\": 2, \"gift_wrapping\": " + wrapping
                        + "}]}");
    }

    private static String plain(JsonNode amount) {
        return amount.decimalValue().toPlainString();
    }

    @Test
    void theAmountGivenIsPaidForEveryPiece() throws Exception {
        Client.Answer made = cart(1, """
                {"wrap_together": true, "wrap_details": [{"id": 7, "message": "For Ann"}], "name": "Paper", "amount": 2.5}""");
        assertEquals(201, made.status(), made.text());
        JsonNode cart = made.data();
        String id = cart.path("id").asText();
        JsonNode line = cart.path("line_items").path("digital_items").path(0);
        JsonNode checkout = client.get("/v3/checkouts/" + id).data();

        assertEquals(
                "{\"name\":\"Paper\",\"message\":\"For Ann\",\"amount\":2.5}",
                line.path("gift_wrapping").toString());
        assertEquals("40", plain(line.path("extended_list_price")));
        assertEquals("44", plain(cart.path("cart_amount")));
        assertEquals("50", plain(checkout.path("grand_total")));
        assertEquals("5", plain(checkout.path("tax_total")));
        assertOrdered(id);
    }

    private void assertOrdered(String cart) throws Exception {
        client.send("POST", "/v3/checkouts/" + cart + "/billing-address", """
                {"first_name": "Ann", "last_name": "Moss", "email": "ann@mail.example", "address1": "1 Shore Road",
                 "city": "Bergen", "country_code": "NO", "postal_code": "5003"}""");
        Client.Answer ordered = client.send("POST", "/v3/checkouts/" + cart + "/orders", "");
        assertEquals(200, ordered.status(), ordered.text());
        String order = "/v2/orders/" + ordered.data().path("id").asText();
        JsonNode head = client.get(order).json();
        JsonNode product = client.get(order + "/products").json().path(0);
        assertEquals(
                "5.0000 5.0000 6.0000 1.0000 50.0000",
                String.join(
                        " ",
                        head.path("base_wrapping_cost").asText(),
                        head.path("wrapping_cost_ex_tax").asText(),
                        head.path("wrapping_cost_inc_tax").asText(),
                        head.path("wrapping_cost_tax").asText(),
                        head.path("total_inc_tax").asText()));
        assertEquals(
                "7 Paper For Ann 2.5000 3.0000",
                String.join(
                        " ",
                        product.path("wrapping_id").asText(),
                        product.path("wrapping_name").asText(),
                        product.path("wrapping_message").asText(),
                        product.path("base_wrapping_cost").asText(),
                        product.path("wrapping_cost_inc_tax").asText()));
        assertEquals(
                List.of("item", "gift-wrapping"),
                client.get(order + "/taxes?details=true").all("line_item_type"));
        assertEquals("5.0000", sum(client.get(order + "/taxes?details=true").json()));
    }

    private static String sum(JsonNode taxes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode tax : taxes) {
            sum = sum.add(new BigDecimal(tax.path("line_amount").asText()));
        }
        return sum.toPlainString();
    }

    @Test
    void withoutAnAmountItCostsNothing() throws Exception {
        Client.Answer made = cart(1, "{\"wrap_together\": true, \"wrap_details\": [{\"id\": 7}]}");

        assertEquals(
                "{\"name\":\"Gift wrapping\",\"message\":\"\",\"amount\":0}",
                made.data()
                        .path("line_items")
                        .path("digital_items")
                        .path(0)
                        .path("gift_wrapping")
                        .toString());
        assertEquals("44", plain(made.data().path("cart_amount")));
        JsonNode unwrapped = cart(1, "null").data();
        assertFalse(unwrapped.findParents("sku").get(0).has("gift_wrapping"));
    }

    @Test
    void aProductHasOnlyTheWrappingsThatItMay() throws Exception {
        assertEquals(
                "is not a gift wrapping of the product",
                error(cart(2, "{\"wrap_together\": true, \"wrap_details\": [{\"id\": 7}]}")));
        assertEquals(
                "is not a gift wrapping of the product",
                error(cart(3, "{\"wrap_together\": true, \"wrap_details\": [{\"id\": 8}]}")));
        assertEquals(
                201,
                cart(3, "{\"wrap_together\": true, \"wrap_details\": [{\"id\": 7}]}")
                        .status());
    }

    private static String error(Client.Answer answer) {
        assertEquals(422, answer.status(), answer.text());
        return answer.json().path("errors").path("line_items.0.gift_wrapping").asText();
    }
}
