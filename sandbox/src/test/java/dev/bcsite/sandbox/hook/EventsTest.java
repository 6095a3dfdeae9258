package dev.bcsite.sandbox.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventsTest {

    private static final Seed SEED = Seed.of(Map.of(
            "products", """
                    [{"id": 7, "name": "Mug", "price": 10, "categories": [21], "inventory_tracking": "product",
                      "inventory_level": 5, "inventory_warning_level": 2},
                     {"id": 8, "name": "Bowl", "inventory_tracking": "variant",
                      "options": [{"id": 1, "display_name": "Size", "option_values": [
                        {"id": 11, "label": "S"}, {"id": 12, "label": "L"}]}],
                      "variants": [
                        {"id": 81, "sku": "S", "inventory_level": 3, "option_values": [{"option_id": 1, "id": 11}]},
                        {"id": 82, "sku": "L", "option_values": [{"option_id": 1, "id": 12}]}]}]""",
            "categories", "[{\"id\": 21, \"parent_id\": 0, \"name\": \"Table\"}]",
            "channels", "[{\"id\": 1, \"name\": \"Main\"}, {\"id\": 2, \"name\": \"Second\"}]",
            "trees", "[{\"id\": 1, \"name\": \"Tree\", \"channels\": [1]}]",
            "price-lists", """
                    [{"id": 1, "name": "Club", "records": [
                      {"variant_id": 81, "currency": "usd", "price": 8}, {"variant_id": 82, "currency": "usd", "price": 9}],
                      "assignments": [{"customer_group_id": 9}]}, {"id": 2, "name": "Trade"}]""",
            "routes", "[{\"id\": 1, \"type\": \"home\", \"matching\": \"*\", \"route\": \"/\"}]",
            "settings", "{\"storefront/seo@2\": {\"www_redirect\": \"None\"}}"));

    private final List<String> events = new ArrayList<>();
    private SandboxStore store;

    @BeforeEach
    void start() throws Exception {
        store = SandboxStore.start(SandboxOptions.defaults().withSeed(SEED));
        store.state()
                .commits()
                .listen(changes -> Events.of(changes, store.state())
                        .forEach(event -> events.add(event.scope() + " " + Json.text(event.data()))));
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private void expect(String... expected) {
        assertEquals(String.join("\n", expected), String.join("\n", events));
        events.clear();
    }

    private void edit(Kind kind, long id, String changes) {
        store.state().table(kind).edit(id, row -> row.setAll((ObjectNode) Json.parse(changes)));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) Json.parse(text);
    }

    @Test
    void aProductTellsOfTheFieldsThatBigCommerceListsAndOfNoOthers() {
        edit(Kind.PRODUCTS, 7, "{\"price\": 12}");
        expect("store/product/updated {\"type\":\"product\",\"id\":7}");

        edit(Kind.PRODUCTS, 7, "{\"price\": 12.00, \"date_modified\": \"2026-01-01T00:00:00+00:00\"}");
        edit(Kind.PRODUCTS, 7, "{\"mpn\": \"x\", \"gtin\": \"y\", \"custom_fields\": [{\"id\": 1}]}");
        expect();
    }

    @Test
    void onlyTheFirstThumbnailUpdatesItsProduct() {
        edit(Kind.PRODUCTS, 7, "{\"images\": [{\"id\": 1, \"is_thumbnail\": false}]}");
        expect();
        edit(Kind.PRODUCTS, 7, "{\"images\": [{\"id\": 1, \"is_thumbnail\": true}]}");
        expect("store/product/updated {\"type\":\"product\",\"id\":7}");
        edit(
                Kind.PRODUCTS,
                7,
                "{\"images\": [{\"id\": 1, \"is_thumbnail\": false}, {\"id\": 2, \"is_thumbnail\": true}]}");
        edit(Kind.PRODUCTS, 7, "{\"images\": []}");
        expect();
    }

    @Test
    void stockThatIsWrittenIsTheLevelAndStockThatIsOrderedIsTheDifference() {
        edit(Kind.PRODUCTS, 7, "{\"inventory_level\": 4}");
        long variant = store.state()
                .products()
                .row(7)
                .orElseThrow()
                .path("base_variant_id")
                .asLong();
        String place = "{\"variant_id\":" + variant + ",\"product_id\":7,\"location_id\":1}";
        expect(
                "store/product/updated {\"type\":\"product\",\"id\":7}",
                "store/product/inventory/updated"
                        + " {\"type\":\"product\",\"id\":7,\"inventory\":{\"product_id\":7,\"method\":\"absolute\",\"value\":4}}",
                "store/channel/*/inventory/product/stock_changed " + place);

        store.state().commits().together(() -> {
            store.state().table(Kind.ORDERS).put(100, json("{\"channel_id\": 1, \"status_id\": 11}"));
            edit(Kind.PRODUCTS, 7, "{\"inventory_level\": 0}");
        });
        expect(
                "store/order/created {\"type\":\"order\",\"id\":100}",
                "store/channel/1/order/created {\"order_id\":100}",
                "store/product/updated {\"type\":\"product\",\"id\":7}",
                "store/product/inventory/order/updated"
                        + " {\"type\":\"product\",\"id\":7,\"inventory\":{\"product_id\":7,\"method\":\"relative\",\"value\":-4}}",
                "store/channel/*/inventory/product/stock_changed " + place,
                "store/channel/*/inventory/product/low_stock_reached " + place,
                "store/channel/*/inventory/product/out_of_stock_reached " + place);
    }

    @Test
    void theWarningLevelIsASettingOfTheStock() {
        edit(Kind.PRODUCTS, 7, "{\"inventory_warning_level\": 1, \"base_variant_id\": 71}");
        expect(
                "store/product/updated {\"type\":\"product\",\"id\":7}",
                "store/channel/*/inventory/product/settings_changed"
                        + " {\"variant_id\":71,\"product_id\":7,\"location_id\":1}");
    }

    @Test
    void variantsWithOptionsAreSkus() {
        store.state().products().edit(8, product -> {
            ((ObjectNode) product.path("variants").get(0)).put("price", 3);
            return product;
        });
        expect("store/sku/updated {\"type\":\"sku\",\"id\":81,\"sku\":{\"product_id\":8,\"variant_id\":81}}");

        store.state().products().edit(8, product -> {
            ((ObjectNode) product.path("variants").get(0)).put("inventory_level", 1);
            return product;
        });
        expect(
                "store/sku/inventory/updated {\"type\":\"sku\",\"id\":81,\"inventory\":"
                        + "{\"product_id\":8,\"method\":\"absolute\",\"value\":1,\"variant_id\":81}}",
                "store/channel/*/inventory/product/stock_changed"
                        + " {\"variant_id\":81,\"product_id\":8,\"location_id\":1}");

        store.state().products().remove(8);
        expect(
                "store/product/deleted {\"type\":\"product\",\"id\":8}",
                "store/sku/deleted {\"type\":\"sku\",\"id\":81,\"sku\":{\"product_id\":8,\"variant_id\":81}}",
                "store/sku/deleted {\"type\":\"sku\",\"id\":82,\"sku\":{\"product_id\":8,\"variant_id\":82}}");
    }

    @Test
    void placesOfSaleAreToldByChannel() {
        edit(Kind.PRODUCTS, 7, "{\"channels\": [2]}");
        expect(
                "store/channel/2/product/assigned {\"product_id\":7}",
                "store/channel/1/product/unassigned {\"product_id\":7}");
        edit(Kind.PRODUCTS, 7, "{\"categories\": []}");
        expect(
                "store/product/updated {\"type\":\"product\",\"id\":7}",
                "store/channel/1/category/product/unassigned {\"product_id\":7}");
    }

    @Test
    void categoriesAreToldForTheStoreAndForChannelsOfTheirTree() {
        edit(Kind.CATEGORIES, 21, "{\"name\": \"Tables\"}");
        expect(
                "store/category/updated {\"type\":\"category\",\"id\":21}",
                "store/channel/1/category/updated {\"category_id\":21,\"tree_id\":1}");
        edit(Kind.TREES, 1, "{\"channels\": [2]}");
        expect(
                "store/channel/1/categoryTree/updated {\"tree_id\":1}",
                "store/channel/2/categoryTree/updated {\"tree_id\":1}");
    }

    @Test
    void metafieldsOfAllOwnersAreToldAndBrandsAreNot() throws Exception {
        Client client = new Client(store);
        String brand = client.send("POST", "/v3/catalog/brands", "{\"name\": \"Fern\"}")
                .data()
                .path("id")
                .asText();
        expect();
        client.send(
                "POST",
                "/v3/catalog/brands/" + brand + "/metafields",
                "{\"namespace\": \"a\", \"key\": \"b\", \"value\": \"c\", \"permission_set\": \"read\"}");
        expect(
                "store/metafield/created" + " {\"metafield_id\":1,\"resource_id\":\"" + brand
                        + "\",\"resource_type\":\"brand\"}",
                "store/brand/metafield/created {\"metafield_id\":1,\"resource_id\":\"" + brand + "\"}");
    }

    @Test
    void pricesOfAListAreToldOneByOneOrTogether() {
        edit(Kind.PRICE_RECORDS, 1, "{\"price\": 7}");
        expect("store/priceList/record/updated {\"price_list_id\":1,\"variant_id\":81,\"currency\":\"USD\"}");
        store.state().commits().together(() -> {
            edit(Kind.PRICE_RECORDS, 1, "{\"price\": 6}");
            edit(Kind.PRICE_RECORDS, 2, "{\"price\": 6}");
        });
        expect("store/priceList/records/updated [{\"price_list_id\":1,\"variant_id\":81,\"currency\":\"USD\"},"
                + "{\"price_list_id\":1,\"variant_id\":82,\"currency\":\"USD\"}]");
    }

    @Test
    void aListIsSwitchedOnAndOffAndTakesItsRecordsAlong() {
        edit(Kind.PRICE_LISTS, 1, "{\"active\": false}");
        expect("store/priceList/deactivated {\"price_list_id\":1}");
        store.state().commits().together(() -> {
            store.state().table(Kind.PRICE_RECORDS).remove(1);
            store.state().table(Kind.PRICE_LIST_ASSIGNMENTS).remove(1);
            store.state().table(Kind.PRICE_LISTS).remove(1);
        });
        expect("store/priceList/deleted {\"price_list_id\":1}");
    }

    @Test
    void routesAreToldOncePerSiteAndSitesByTheirChannel() throws Exception {
        Client client = new Client(store);
        client.send(
                "PUT",
                "/v3/sites/1000/routes",
                "[{\"id\": 1, \"type\": \"home\", \"matching\": \"*\", \"route\": \"/start/\"},"
                        + " {\"type\": \"cart\", \"matching\": \"*\", \"route\": \"/cart/\"}]");
        expect("store/channel/1/settings/route/updated {\"site_id\":1000}");
        client.send("PUT", "/v3/sites/1000", "{\"url\": \"https://shop.example\"}");
        expect("store/channel/1/settings/site/updated {\"site_id\":1000}");
        client.send("PUT", "/v3/channels/1/site/checkout-url", "{\"url\": \"https://checkout.shop.example\"}");
        expect("store/channel/1/settings/site/checkoutUrl/updated {\"site_id\":1000}");
        store.state().channels().edit(1, channel -> channel.put("icon_url", "x"));
        expect();
        store.state().channels().edit(1, channel -> channel.put("status", "inactive"));
        expect("store/channel/updated {\"type\":\"channel\",\"id\":1}");
    }

    @Test
    void settingsOfTheStoreAreToldForChannelsWithoutTheirOwn() {
        store.state().documents().put("settings/storefront/seo", json("{\"page_title\": \"x\"}"));
        expect("store/channel/1/settings/SEO/updated {}");
        store.state().documents().put("settings/storefront/seo@2", json("{\"page_title\": \"y\"}"));
        expect("store/channel/2/settings/SEO/updated {}");
        store.state().commits().together(() -> {
            store.state().documents().put("settings/store/profile", json("{\"store_name\": \"z\"}"));
            store.state().documents().put("store", json("{\"name\": \"z\"}"));
        });
        expect(
                "store/channel/1/settings/profile/updated {}",
                "store/channel/2/settings/profile/updated {}",
                "store/information/updated {\"type\":\"store\"}");
        store.state().documents().put("settings/logo@2", json("{\"type\": \"text\"}"));
        expect("store/channel/2/settings/logo/updated {}");
        store.state().documents().put("settings/logo@2", json("{\"type\": \"text\", \"logo_image_url\": \"x\"}"));
        expect("store/channel/2/settings/logo/image/updated {}");
    }

    @Test
    void pagesAndScriptsAreNotToldWhenTheyGo() {
        long page = store.state().table(Kind.PAGES).add(json("{\"channel_id\": 2, \"name\": \"About\"}"));
        expect("store/channel/2/page/created {\"page_id\":" + page + "}");
        store.state().table(Kind.PAGES).remove(page);
        expect();
    }

    @Test
    void aRedirectIsToldWhole() throws Exception {
        new Client(store)
                .send(
                        "PUT",
                        "/v3/storefront/redirects",
                        "[{\"from_path\": \"/a\", \"site_id\": 1000, \"to\": {\"type\": \"product\", \"entity_id\": 7}}]");
        expect("store/redirects/updated {\"id\":1,\"site_id\":1000,\"from_path\":\"/a\","
                + "\"to\":{\"type\":\"product\",\"entity_id\":7}}");
    }

    @Test
    void aNewCartIsCreatedAndUpdatedAndItsChannelUsesOtherNames() {
        store.state().table(Kind.CARTS).put(1, json("""
                {"channel_id": 2, "customer_id": 0, "lines": [{"id": "line-1", "quantity": 1}]}"""));
        String id =
                store.state().table(Kind.CARTS).row(1).orElseThrow().path("id").asText();
        String whole = "{\"type\":\"cart\",\"id\":\"" + id + "\"}";
        String ofChannel = "{\"cart_id\":\"" + id + "\"}";
        expect(
                "store/cart/created " + whole,
                "store/channel/2/cart/created " + ofChannel,
                "store/cart/updated " + whole,
                "store/channel/2/cart/updated " + ofChannel,
                "store/cart/lineItem/created {\"type\":\"cart_line_item\",\"id\":\"line-1\",\"cartId\":\"" + id + "\"}",
                "store/channel/2/cart/lineItem/created {\"cart_id\":\"" + id + "\",\"cart_item_id\":\"line-1\"}");
        edit(Kind.CARTS, 1, "{\"consignments\": [], \"version\": 2}");
        expect();
        edit(Kind.CARTS, 1, "{\"billing_address\": {\"email\": \"ann@mail.example\"}}");
        expect("store/cart/updated " + whole, "store/channel/2/cart/updated " + ofChannel);
        store.state().table(Kind.CARTS).remove(1);
        expect("store/cart/deleted " + whole, "store/channel/2/cart/deleted " + ofChannel);
    }

    @Test
    void aCartThatLosesItsLastLineIsUpdatedBeforeItGoes() {
        store.state().table(Kind.CARTS).put(1, json("{\"channel_id\": 1, \"lines\": [{\"id\": \"line-1\"}]}"));
        String id =
                store.state().table(Kind.CARTS).row(1).orElseThrow().path("id").asText();
        events.clear();
        store.state().commits().together(() -> {
            edit(Kind.CARTS, 1, "{\"lines\": []}");
            store.state().table(Kind.CARTS).remove(1);
        });
        expectThatTheLastLineWent(id, "line-1");
    }

    @Test
    void soDoesACartWhoseLastLineAClientRemoves() throws Exception {
        Client client = new Client(store);
        JsonNode cart = client.send("POST", "/v3/carts", "{\"line_items\": [{\"product_id\": 7, \"quantity\": 1}]}")
                .data();
        String id = cart.path("id").asText();
        String line = cart.at("/line_items/physical_items/0/id").asText();
        events.clear();
        assertEquals(
                204,
                client.send("DELETE", "/v3/carts/" + id + "/items/" + line, "").status());
        expectThatTheLastLineWent(id, line);
    }

    private void expectThatTheLastLineWent(String cart, String line) {
        expect(
                "store/cart/lineItem/deleted {\"type\":\"cart_line_item\",\"id\":\"" + line + "\",\"cartId\":\"" + cart
                        + "\"}",
                "store/channel/1/cart/lineItem/deleted {\"cart_id\":\"" + cart + "\",\"cart_item_id\":\"" + line
                        + "\"}",
                "store/cart/updated {\"type\":\"cart\",\"id\":\"" + cart + "\"}",
                "store/channel/1/cart/updated {\"cart_id\":\"" + cart + "\"}",
                "store/cart/deleted {\"type\":\"cart\",\"id\":\"" + cart + "\"}",
                "store/channel/1/cart/deleted {\"cart_id\":\"" + cart + "\"}");
    }

    @Test
    void aCouponIsToldWithItsId() {
        store.state().table(Kind.COUPONS).put(5, json("{\"code\": \"FERN\"}"));
        store.state().table(Kind.CARTS).put(1, json("{\"channel_id\": 1, \"lines\": []}"));
        String id =
                store.state().table(Kind.CARTS).row(1).orElseThrow().path("id").asText();
        events.clear();
        edit(Kind.CARTS, 1, "{\"coupons\": [\"fern\"]}");
        expect(
                "store/cart/updated {\"type\":\"cart\",\"id\":\"" + id + "\"}",
                "store/channel/1/cart/updated {\"cart_id\":\"" + id + "\"}",
                "store/cart/couponApplied {\"type\":\"cart\",\"id\":\"" + id + "\",\"couponId\":5}",
                "store/channel/1/cart/couponApplied {\"cart_id\":\"" + id + "\"}");
    }

    @Test
    void ordersTellOfMessagesPaymentsRefundsAndShipments() {
        store.state().table(Kind.ORDERS).put(100, json("{\"channel_id\": 2, \"status_id\": 11}"));
        events.clear();
        edit(Kind.ORDERS, 100, "{\"messages\": [{\"id\": 3}]}");
        store.state()
                .table(Kind.TRANSACTIONS)
                .put(4, json("{\"order_id\": \"100\", \"gateway_transaction_id\": \"x9\"}"));
        store.state().table(Kind.REFUNDS).put(5, json("{\"order_id\": 100}"));
        store.state().table(Kind.SHIPMENTS).put(6, json("{\"order_id\": 100}"));
        edit(Kind.ORDERS, 100, "{\"is_deleted\": true}");
        expect(
                "store/order/message/created {\"type\":\"order\",\"id\":100,\"message\":{\"order_message_id\":3}}",
                "store/channel/2/order/message/created {\"order_id\":100}",
                "store/order/transaction/created {\"type\":\"transaction\",\"order_id\":100,\"transaction_id\":\"x9\"}",
                "store/order/refund/created {\"type\":\"order\",\"id\":100,\"refund\":{\"refund_id\":5}}",
                "store/channel/2/order/refund/created {\"order_id\":100}",
                "store/shipment/created {\"type\":\"shipment\",\"id\":6,\"orderId\":100}",
                "store/order/archived {\"type\":\"order\",\"id\":100}",
                "store/channel/2/order/archived {\"order_id\":100}");
    }

    @Test
    void aCartThatIsPaidForIsConverted() {
        store.state().table(Kind.CARTS).put(1, json("{\"channel_id\": 1, \"lines\": []}"));
        String id =
                store.state().table(Kind.CARTS).row(1).orElseThrow().path("id").asText();
        store.state()
                .table(Kind.ORDERS)
                .put(100, json("{\"channel_id\": 1, \"status_id\": 0}").put("cart_id", id));
        events.clear();
        store.state().commits().together(() -> {
            edit(Kind.ORDERS, 100, "{\"status_id\": 11}");
            store.state().table(Kind.CARTS).remove(1);
        });
        expect(
                "store/order/updated {\"type\":\"order\",\"id\":100}",
                "store/channel/1/order/updated {\"order_id\":100}",
                "store/order/statusUpdated"
                        + " {\"type\":\"order\",\"id\":100,\"status\":{\"previous_status_id\":0,\"new_status_id\":11}}",
                "store/channel/1/order/statusUpdated {\"order_id\":100}",
                "store/cart/converted {\"type\":\"cart\",\"id\":\"" + id + "\",\"orderId\":100}",
                "store/channel/1/cart/converted {\"cart_id\":\"" + id + "\"}");
    }

    @Test
    void anAddressIsToldByItselfAndUnderTheTypeOfItsCustomer() {
        long customer = store.state().table(Kind.CUSTOMERS).add(json("{\"email\": \"ann@mail.example\"}"));
        expect("store/customer/created {\"type\":\"customer\",\"id\":" + customer + "}");
        store.state()
                .table(Kind.CUSTOMER_ADDRESSES)
                .put(60, json("{\"city\": \"x\"}").put("customer_id", customer));
        expect("store/customer/address/created" + " {\"type\":\"customer\",\"id\":60,\"address\":{\"customer_id\":"
                + customer + "}}");
        edit(Kind.CUSTOMERS, customer, "{\"channel_ids\": [1]}");
        expect("store/customer/channel/login/access/updated" + " {\"customer_id\":" + customer
                + ",\"channel_ids\":[1]}");
    }

    @Test
    void whatARequestUndoesItselfIsNoEvent() {
        store.state().commits().together(() -> {
            edit(Kind.PRODUCTS, 7, "{\"price\": 1}");
            edit(Kind.PRODUCTS, 7, "{\"price\": 10}");
            store.state().brands().add(json("{\"name\": \"Fern\"}"));
            long gone = store.state().products().add(json("{\"name\": \"Gone\"}"));
            store.state().products().remove(gone);
        });
        expect();
    }
}
