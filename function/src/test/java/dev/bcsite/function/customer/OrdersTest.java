package dev.bcsite.function.customer;

import static dev.bcsite.function.customer.Shoppers.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.json.Data;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Orders, as those who placed them see them. */
class OrdersTest {

    private static FunctionShop shop;
    private static long first;
    private static Browser ann;

    @BeforeAll
    static void open() throws Exception {
        shop = Shoppers.open();
        first = Placed.order(shop, 1);
        ann = Shoppers.signedIn(shop, "ann");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void theListTellsWhatEachOrderIs() {
        Data order = ann.get("/api/orders").json().at("orders").items().stream()
                .filter(found -> found.at("number").number().orElse(0) == first)
                .findFirst()
                .orElseThrow();

        assertEquals("$25.00", text(order, "total"));
        assertEquals(2, order.at("count").number().orElse(0));
        assertEquals("/api/order?number=" + first + "&home=/", text(order, "url"));
        assertTrue(text(order, "date").matches("[A-Z][a-z]+ \\d+, \\d{4}"), text(order, "date"));
    }

    @Test
    void datesAreInTheLanguageOfThePage() {
        Answer german = ann.get("/api/order?number=" + first + "&home=/de/");

        assertTrue(text(german.json(), "date").matches("\\d+\\. \\p{L}+ \\d{4}"), german.text());
    }

    @Test
    void anOrderTellsWhatWasBoughtAndWhereItGoes() {
        Answer answer = ann.get("/api/order?number=" + first);

        Data order = answer.json();
        assertEquals("Ring twice", text(order, "message"));
        assertEquals("$25.00", text(order, "subtotal"));
        Data parcel = order.at("parcels").items().get(0);
        assertEquals("Cup", text(parcel.at("lines").items().get(0), "name"));
        assertEquals("/cup/", text(parcel.at("lines").items().get(0), "url"));
        assertEquals("$25.00", text(parcel.at("lines").items().get(0), "total"));
        assertEquals("Ann Ash", text(parcel.at("address").items().get(0), "line"));
        assertFalse(order.at("isReturnable").isTrue());
        assertEquals(200, ann.open("/api/order?number=" + first).status());
    }

    @Test
    void whatWasSentCanBeTracedAndComeBack() throws Exception {
        long number = Placed.order(shop, 1);
        Data products = Placed.send(shop, "GET", "/v2/orders/" + number + "/products", "");
        long line = products.items().get(0).at("id").number().orElseThrow();
        long address = products.items().get(0).at("order_address_id").number().orElseThrow();
        Placed.send(
                shop,
                "POST",
                "/v2/orders/" + number + "/shipments",
                "{'order_address_id':" + address + ",'tracking_number':'T-1','shipping_method':'Boat',"
                        + "'items':[{'order_product_id':" + line + ",'quantity':2}]}");
        Placed.status(shop, number, 2);

        Data order = ann.get("/api/order?number=" + number).json();

        Data shipment =
                order.at("parcels").items().get(0).at("shipments").items().get(0);
        assertEquals("T-1", text(shipment, "tracking"));
        assertTrue(order.at("isReturnable").isTrue());
        String goTo = text(
                ann.post("/api/hosted", "{'page':'returns','order':" + number + "}")
                        .json(),
                "goTo");
        assertTrue(goTo.contains("/login/token/"), goTo);
    }

    @Test
    void longListsHaveMorePages() throws Exception {
        try (FunctionShop busy = Shoppers.open()) {
            for (int i = 0; i < 21; i++) {
                Placed.order(busy, 2);
            }
            Browser ben = Shoppers.signedIn(busy, "ben");

            Answer page = ben.get("/api/orders");
            Answer rest = ben.get(text(page.json(), "moreAt"));

            assertEquals(20, page.json().at("orders").items().size());
            assertEquals(1, rest.json().at("orders").items().size());
            assertFalse(rest.json().at("moreAt").isThere());
        }
    }

    @Test
    void othersOrdersAreNotThere() {
        Browser ben = Shoppers.signedIn(shop, "ben");

        Answer others = ben.get("/api/order?number=" + first);
        Answer nobodys = ben.get("/api/order?number=99999");

        assertEquals(404, others.status());
        assertEquals(nobodys.text(), others.text());
        assertTrue(ben.get("/api/orders").json().at("isEmpty").isTrue());
        assertEquals(401, shop.browser().get("/api/order?number=" + first).status());
    }
}
