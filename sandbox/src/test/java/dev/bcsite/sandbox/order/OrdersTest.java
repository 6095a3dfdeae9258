package dev.bcsite.sandbox.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.StepClock;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrdersTest {

    private static final String BILL = "\"billing_address\": {\"first_name\": \"Ann\", \"zip\": \"BA1\","
            + " \"country_iso2\": \"GB\", \"email\": \"ann@mail.example\"}";

    private final StepClock clock = new StepClock();
    private SandboxStore store;
    private Client client;

    @BeforeEach
    void open() throws IOException {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withClock(clock)
                .withSeed(Seed.of(Map.of(
                        "products",
                        "[{\"id\": 7, \"name\": \"Mug\", \"sku\": \"MUG\", \"price\": 10, \"inventory_tracking\": \"product\","
                                + " \"inventory_level\": 20}]",
                        "customers",
                        "[{\"id\": 1, \"email\": \"ann@mail.example\"}]",
                        "tax-zones",
                        "[{\"id\": 1}]",
                        "tax-rates",
                        "[{\"id\": 4, \"name\": \"VAT\", \"class_rates\": [{\"tax_class_id\": 0, \"rate\": 20}]}]"))));
        client = new Client(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private JsonNode create(String more) throws Exception {
        Client.Answer answer = client.send("POST", "/v2/orders", "{" + BILL + more + "}");
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    private JsonNode mugs(int quantity, String more) throws Exception {
        return create(", \"products\": [{\"product_id\": 7, \"quantity\": " + quantity + "}]" + more);
    }

    private void put(JsonNode order, String body) throws Exception {
        Client.Answer answer =
                client.send("PUT", "/v2/orders/" + order.path("id").asText(), body);
        assertEquals(200, answer.status(), answer.text());
    }

    private long stock() {
        return store.state()
                .products()
                .row(7)
                .orElseThrow()
                .path("inventory_level")
                .asLong();
    }

    private JsonNode read(JsonNode order, String path) throws Exception {
        return client.get("/v2/orders/" + order.path("id").asText() + path).json();
    }

    @Test
    void anOrderByHandCostsWhatTheCatalogAsksPlusTax() throws Exception {
        JsonNode order = mugs(2, "");
        assertEquals("20.0000", order.path("subtotal_ex_tax").asText());
        assertEquals("24.0000", order.path("subtotal_inc_tax").asText());
        assertEquals("24.0000", order.path("total_inc_tax").asText());
        assertEquals("4.0000", order.path("total_tax").asText());
        assertEquals("Pending", order.path("status").asText());
        assertEquals(1, order.path("channel_id").asInt());
        assertEquals(
                "United Kingdom", order.path("billing_address").path("country").asText());
        JsonNode product = read(order, "/products").path(0);
        assertEquals("10.0000", product.path("price_ex_tax").asText());
        assertEquals("24.0000", product.path("total_inc_tax").asText());
        assertEquals("MUG", product.path("sku").asText());
    }

    @Test
    void sumsThatAreGivenReplaceThoseOfTheStore() throws Exception {
        JsonNode order = mugs(
                2,
                ", \"shipping_cost_ex_tax\": \"5.00\", \"shipping_cost_inc_tax\": 6, \"discount_amount\": 1,"
                        + " \"subtotal_ex_tax\": 11, \"subtotal_inc_tax\": 12");
        assertEquals("12.0000", order.path("subtotal_inc_tax").asText());
        assertEquals("29.0000", order.path("total_inc_tax").asText());
        assertEquals("24.0000", order.path("total_ex_tax").asText());
        assertEquals("1.0000", order.path("discount_amount").asText());
        assertEquals(
                "6.0000",
                read(order, "/shipping_addresses").path(0).path("cost_inc_tax").asText());
    }

    @Test
    void datesAreThoseOfMailAndPartsAreLinks() throws Exception {
        JsonNode order = mugs(1, "");
        assertTrue(
                order.path("date_created")
                        .asText()
                        .matches("\\w{3}, \\d{2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} \\+0000"),
                order.path("date_created").asText());
        assertEquals(
                "/orders/100/products", order.path("products").path("resource").asText());
        assertEquals(
                store.apiBase() + "/v2/orders/100/products",
                order.path("products").path("url").asText());
    }

    @Test
    void whatIsWrongIsToldAsV2DoesIt() throws Exception {
        Client.Answer answer = client.send("POST", "/v2/orders", "{" + BILL + ", \"products\": [{\"product_id\": 8}]}");
        assertEquals(400, answer.status());
        assertEquals(
                "[{\"status\":400,\"message\":\"The field 'products.0.product_id' is invalid.\","
                        + "\"details\":{\"invalid_reason\":\"is not a product\"}}]",
                answer.text());
        assertEquals(0, store.state().table(Kind.ORDERS).size());
    }

    @Test
    void anOrderTakesItsGoodsWhenItIsPlacedAndAnIncompleteOneDoesNot() throws Exception {
        JsonNode incomplete = mugs(5, ", \"status_id\": 0");
        assertEquals(20, stock());
        put(incomplete, "{\"status_id\": 11}");
        assertEquals(15, stock());
        put(incomplete, "{\"status_id\": 9}");
        assertEquals(15, stock());
        mugs(1, "");
        assertEquals(14, stock());
    }

    @Test
    void editingAnOrderMovesTheDifferenceOfTheStock() throws Exception {
        JsonNode order = mugs(5, "");
        long line = read(order, "/products").path(0).path("id").asLong();
        put(order, "{\"products\": [{\"id\": " + line + ", \"quantity\": 2}]}");
        assertEquals(18, stock());
        assertEquals("24.0000", read(order, "").path("total_inc_tax").asText());
        put(order, "{\"products\": [{\"id\": " + line + ", \"quantity\": 0}]}");
        assertEquals(20, stock());
        assertEquals(204, client.get("/v2/orders/100/products").status());
    }

    @Test
    void cancellingGivesGoodsBackOnlyWhenTheSettingsSaySo() throws Exception {
        put(mugs(5, ""), "{\"status_id\": 5}");
        assertEquals(15, stock());
        store.state().documents().put("settings/inventory", Json.parse("{\"refund_order_stock_adjustment\": true}"));
        put(mugs(4, ""), "{\"status_id\": 5}");
        assertEquals(15, stock());
        JsonNode third = mugs(3, "");
        assertEquals(12, stock());
        client.send("DELETE", "/v2/orders/" + third.path("id").asText(), "");
        assertEquals(15, stock());
    }

    @Test
    void aStoreCanTakeGoodsOnlyWhenOrdersAreShipped() throws Exception {
        store.state()
                .documents()
                .put("settings/inventory", Json.parse("{\"update_stock_behavior\": \"order_completed_or_shipped\"}"));
        JsonNode order = mugs(5, ", \"status_id\": 11");
        assertEquals(20, stock());
        put(order, "{\"status_id\": 2}");
        assertEquals(15, stock());
    }

    @Test
    void shipmentsDecideTheStatus() throws Exception {
        JsonNode order = mugs(3, ", \"status_id\": 11");
        JsonNode product = read(order, "/products").path(0);
        String item =
                "{\"order_address_id\": " + product.path("order_address_id").asText()
                        + ", \"shipping_provider\": \"ups\", \"tracking_number\": \"T1\", \"items\": [{\"order_product_id\": "
                        + product.path("id").asText() + ", \"quantity\": %d}]}";
        JsonNode first = client.send("POST", "/v2/orders/100/shipments", item.formatted(1))
                .json();
        assertEquals("UPS", first.path("shipping_provider_display_name").asText());
        assertEquals(
                "https://bigcommerce.aftership.com/ups/T1",
                first.path("generated_tracking_link").asText());
        assertEquals("Partially Shipped", read(order, "").path("status").asText());
        assertEquals(
                400,
                client.send("POST", "/v2/orders/100/shipments", item.formatted(3))
                        .status());
        client.send("POST", "/v2/orders/100/shipments", item.formatted(2));
        assertEquals("Shipped", read(order, "").path("status").asText());
        assertEquals(3, read(order, "").path("items_shipped").asInt());
        assertEquals(
                2,
                client.get("/v2/orders/100/shipments/count")
                        .json()
                        .path("count")
                        .asInt());
        client.send("DELETE", "/v2/orders/100/shipments/1", "");
        assertEquals("Partially Shipped", read(order, "").path("status").asText());
        client.send("DELETE", "/v2/orders/100/shipments", "");
        assertEquals("Awaiting Fulfillment", read(order, "").path("status").asText());
        assertEquals(
                0, read(order, "/products").path(0).path("quantity_shipped").asInt());
    }

    @Test
    void ordersAreFilteredSortedAndCounted() throws Exception {
        mugs(1, ", \"customer_id\": 1, \"status_id\": 11, \"external_order_id\": \"X-1\"");
        clock.advance(Duration.ofDays(1));
        mugs(3, ", \"status_id\": 7, \"payment_method\": \"Cash\"");
        mugs(2, ", \"status_id\": 7");
        assertEquals(List.of("100"), client.get("/v2/orders?customer_id=1").all("id"));
        assertEquals(
                List.of("100"), client.get("/v2/orders?external_order_id=X-1").all("id"));
        assertEquals(
                List.of("101", "102"), client.get("/v2/orders?min_total=20").all("id"));
        assertEquals(
                List.of("101"), client.get("/v2/orders?payment_method=Cash").all("id"));
        assertEquals(
                List.of("102", "101", "100"),
                client.get("/v2/orders?sort=id:desc").all("id"));
        assertEquals(
                List.of("100", "101"),
                client.get("/v2/orders?limit=2&sort=date_created").all("id"));
        JsonNode counts = client.get("/v2/orders/count").json();
        assertEquals(3, counts.path("count").asInt());
        assertEquals(
                "Awaiting Payment", counts.path("statuses").path(2).path("name").asText());
        assertEquals(2, counts.path("statuses").path(2).path("count").asInt());
    }

    @Test
    void anArchivedOrderIsNotListedAndCanBeRead() throws Exception {
        mugs(1, "");
        assertEquals(204, client.send("DELETE", "/v2/orders/100", "").status());
        assertEquals(204, client.get("/v2/orders").status());
        assertTrue(client.get("/v2/orders/100").json().path("is_deleted").asBoolean());
    }

    @Test
    void taxesOfAnOrderAddUpWithTheirDetails() throws Exception {
        JsonNode order =
                create(", \"products\": [{\"product_id\": 7, \"quantity\": 1}, {\"product_id\": 7, \"quantity\": 2}],"
                        + " \"shipping_cost_ex_tax\": 5, \"shipping_cost_inc_tax\": 6");
        assertEquals("7.0000", read(order, "/taxes").path(0).path("line_amount").asText());
        JsonNode details = read(order, "/taxes?details=true");
        assertEquals(3, details.size());
        assertEquals("2.0000", details.path(0).path("line_amount").asText());
        assertEquals("4.0000", details.path(1).path("line_amount").asText());
        assertEquals("shipping", details.path(2).path("line_item_type").asText());
        assertEquals("1.0000", details.path(2).path("line_amount").asText());
    }

    @Test
    void aShopperSeesOwnOrdersAndAGuestThatOfTheCart() throws Exception {
        mugs(1, ", \"customer_id\": 1, \"status_id\": 11");
        mugs(1, ", \"customer_id\": 1, \"status_id\": 0");
        mugs(1, ", \"status_id\": 11");
        store.state().table(Kind.ORDERS).edit(102, row -> row.put("cart_id", "c1"));
        store.state().table(Kind.ORDERS).edit(100, row -> row.put("cart_id", "c0"));
        VisibleOrders orders = new VisibleOrders(store.state());
        assertEquals(
                List.of(100L),
                orders.of(1).stream().map(row -> row.path("id").asLong()).toList());
        assertTrue(orders.one(100, OptionalLong.of(1), Optional.empty()).isPresent());
        assertTrue(orders.one(100, OptionalLong.empty(), Optional.of("c0")).isEmpty());
        assertTrue(orders.one(102, OptionalLong.empty(), Optional.of("c1")).isPresent());
        assertTrue(orders.one(102, OptionalLong.of(1), Optional.empty()).isEmpty());
    }
}
