package dev.bcsite.sandbox.commerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.StepClock;
import dev.bcsite.sandbox.state.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CartsTest {

    private static final String MUG = "{\"product_id\": 1, \"quantity\": %d, \"option_selections\": ["
            + "{\"option_id\": 11, \"option_value\": %d}, {\"option_id\": 31, \"option_value\": \"%s\"}%s]}";
    private static final String CURRENCIES = """
            [{"id": 1, "is_default": true, "currency_code": "USD", "name": "US Dollar", "country_iso2": "US"},
             {"id": 2, "currency_code": "EUR", "name": "Euro", "country_iso2": "DE", "currency_exchange_rate": "0.5"},
             {"id": 3, "currency_code": "JPY", "name": "Yen", "country_iso2": "JP", "currency_exchange_rate": "100",
              "is_transactional": false}]
            """;
    private static final String PRICE_LISTS = """
            [{"id": 1, "name": "Channel 2", "records": [{"variant_id": 101, "currency": "USD", "price": 8}],
              "assignments": [{"channel_id": 2}]}]
            """;

    private final StepClock clock = new StepClock();
    private SandboxStore store;
    private Client client;

    @BeforeEach
    void open() throws Exception {
        Map<String, String> more = Map.of(
                "currencies", CURRENCIES,
                "price-lists", PRICE_LISTS,
                "channels", "[{\"id\": 1, \"name\": \"Main\"}, {\"id\": 2, \"name\": \"Second\"}]");
        store = SandboxStore.start(
                SandboxOptions.defaults().withSeed(TestShop.seed(more)).withClock(clock));
        client = new Client(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Client.Answer post(String path, String body) throws Exception {
        return client.send("POST", path, body);
    }

    private JsonNode cart(String lines) throws Exception {
        Client.Answer answer = post("/v3/carts", "{\"line_items\": [" + lines + "]}");
        assertEquals(201, answer.status(), answer.text());
        return answer.data();
    }

    private static String mug(int quantity, int colour, String text, String more) {
        return String.format(java.util.Locale.ROOT, MUG, quantity, colour, text, more);
    }

    private static JsonNode line(JsonNode cart, int position) {
        return cart.path("line_items").path("physical_items").path(position);
    }

    private static String error(Client.Answer answer, String field) {
        assertEquals(422, answer.status(), answer.text());
        return answer.json().path("errors").path(field).asText();
    }

    @Test
    void selectionsChooseTheVariantAndTheModifiersAndChangeThePrice() throws Exception {
        JsonNode cart = cart(mug(2, 112, "Ann", ", {\"option_id\": 32, \"option_value\": 322}"));
        JsonNode line = line(cart, 0);
        assertEquals(102, line.path("variant_id").asInt());
        assertEquals("M2", line.path("sku").asText());
        assertEquals("13.5", line.path("list_price").asText());
        assertEquals("27", cart.path("cart_amount").asText());
        assertTrue(line.path("options").isMissingNode());
        JsonNode options = client.get(
                        "/v3/carts/" + cart.path("id").asText() + "?include=line_items.physical_items.options")
                .data();
        assertEquals(
                "[{\"name\":\"Colour\",\"nameId\":11,\"value\":\"Ink\",\"valueId\":112},"
                        + "{\"name\":\"Engraving\",\"nameId\":31,\"value\":\"Ann\",\"valueId\":null},"
                        + "{\"name\":\"Box\",\"nameId\":32,\"value\":\"Yes\",\"valueId\":322}]",
                line(options, 0).path("options").toString());
    }

    @Test
    void whatMustBeChosenIsAskedFor() throws Exception {
        assertEquals(
                "must choose the required option Engraving",
                error(
                        post(
                                "/v3/carts",
                                "{\"line_items\": [{\"product_id\": 1, \"quantity\": 1, \"variant_id\": 101}]}"),
                        "line_items.0.option_selections"));
        assertEquals(
                "or option_selections must name a variant",
                error(
                        post("/v3/carts", "{\"line_items\": [{\"product_id\": 1, \"quantity\": 1}]}"),
                        "line_items.0.variant_id"));
        assertEquals(
                "has a text that is too short or too long",
                error(
                        post("/v3/carts", "{\"line_items\": [" + mug(1, 111, "Anneliese", "") + "]}"),
                        "line_items.0.option_selections"));
    }

    @Test
    void theSameAgainIsTheSameLineAndSomethingElseIsAnother() throws Exception {
        JsonNode cart = cart(mug(1, 111, "Ann", "") + "," + mug(2, 111, "Ann", "") + "," + mug(1, 111, "Bo", ""));
        assertEquals(3, line(cart, 0).path("quantity").asInt());
        assertEquals(1, line(cart, 1).path("quantity").asInt());
        assertNotEquals(line(cart, 0).path("id"), line(cart, 1).path("id"));
    }

    @Test
    void manyAreCheaperAndStockAndLimitsCountOverAllLines() throws Exception {
        JsonNode cart = cart("{\"product_id\": 2, \"quantity\": 5}");
        assertEquals("16.2", line(cart, 0).path("list_price").asText());
        assertEquals("20", line(cart, 0).path("original_price").asText());
        String items = "/v3/carts/" + cart.path("id").asText() + "/items";
        String more = "{\"line_items\": [{\"product_id\": 2, \"quantity\": %d, \"list_price\": 1}]}";
        assertEquals("must be at most 11", error(post(items, more.replace("%d", "7")), "line_items.0.quantity"));
        store.state().products().edit(2, row -> row.put("inventory_level", 7));
        assertEquals(
                "is more than the 7 in stock", error(post(items, more.replace("%d", "3")), "line_items.0.quantity"));
        assertEquals(201, post(items, more.replace("%d", "2")).status());
    }

    @Test
    void whatCannotBeBoughtIsRefused() throws Exception {
        String plate = "{\"line_items\": [{\"product_id\": 4, \"quantity\": 1}]}";
        store.state().products().edit(4, row -> row.put("is_price_hidden", true));
        assertEquals(
                "has a hidden price and cannot be bought", error(post("/v3/carts", plate), "line_items.0.product_id"));
        store.state()
                .products()
                .edit(4, row -> row.put("is_price_hidden", false).put("availability", "disabled"));
        assertEquals("cannot be bought at the moment", error(post("/v3/carts", plate), "line_items.0.product_id"));
    }

    @Test
    void anOutdatedVersionIsRefusedAndChangesNothing() throws Exception {
        String id = cart("{\"product_id\": 4, \"quantity\": 1}").path("id").asText();
        String items = "/v3/carts/" + id + "/items";
        String body = "{\"version\": 1, \"line_items\": [{\"product_id\": 4, \"quantity\": 1}]}";
        assertEquals(2, post(items, body).data().path("version").asInt());
        Client.Answer late = post(items, body);
        assertEquals(409, late.status());
        assertEquals(
                "is 2 by now, not 1", late.json().path("errors").path("version").asText());
        assertEquals(
                2,
                line(client.get("/v3/carts/" + id).data(), 0).path("quantity").asInt());
    }

    @Test
    void pricesAreThoseOfTheChannelAndTheCurrency() throws Exception {
        String lines = "\"line_items\": [" + mug(1, 111, "Ann", "") + "]}";
        assertEquals(
                "8",
                line(post("/v3/carts", "{\"channel_id\": 2, " + lines).data(), 0)
                        .path("list_price")
                        .asText());
        JsonNode euro = post("/v3/carts", "{\"currency\": {\"code\": \"EUR\"}, " + lines)
                .data();
        assertEquals("5", line(euro, 0).path("list_price").asText());
        assertEquals(
                "is not a currency that can be paid in",
                error(post("/v3/carts", "{\"currency\": {\"code\": \"JPY\"}, " + lines), "currency.code"));
    }

    @Test
    void pricesFollowTheCatalogUntilTheOrder() throws Exception {
        String id = cart("{\"product_id\": 4, \"quantity\": 2}").path("id").asText();
        store.state().products().edit(4, row -> row.put("price", 9));
        JsonNode cart = client.get("/v3/carts/" + id).data();
        assertEquals("18", cart.path("cart_amount").asText());
        assertEquals(1, cart.path("version").asInt());
        store.state().products().remove(4);
        assertEquals(
                0,
                client.get("/v3/carts/" + id)
                        .data()
                        .path("line_items")
                        .path("physical_items")
                        .size());
    }

    @Test
    void shippingOptionsDependOnTheAddressAndAreChosenOnTheirOwn() throws Exception {
        JsonNode cart = cart("{\"product_id\": 2, \"quantity\": 6}");
        String consignments = "/v3/checkouts/" + cart.path("id").asText() + "/consignments";
        String include = "?include=consignments.available_shipping_options";
        String address = "{\"email\": \"ann@mail.example\", \"country_code\": \"%s\"}";
        String items =
                "\"line_items\": [{\"item_id\": \"" + line(cart, 0).path("id").asText() + "\", \"quantity\": 6}]";
        JsonNode home = post(
                        consignments + include, "[{\"address\": " + address.replace("%s", "US") + ", " + items + "}]")
                .data()
                .path("consignments")
                .path(0);
        assertEquals(List.of("5", "12.5"), costs(home));
        String one = consignments + "/" + home.path("id").asText();
        String option =
                home.path("available_shipping_options").path(1).path("id").asText();
        assertTrue(option.matches("[0-9a-f]{32}"));
        String both = "{\"shipping_option_id\": \"" + option + "\", " + items + "}";
        assertEquals(
                "must come without address and line_items", error(client.send("PUT", one, both), "shipping_option_id"));
        JsonNode chosen = client.send("PUT", one, "{\"shipping_option_id\": \"" + option + "\"}")
                .data();
        assertEquals("109.7", chosen.path("grand_total").asText());
        String abroad = "{\"address\": " + address.replace("%s", "NO") + "}";
        JsonNode moved = client.send("PUT", one + include, abroad).data();
        assertEquals(List.of("15", "30"), costs(moved.path("consignments").path(0)));
        assertEquals("97.2", moved.path("grand_total").asText());
        assertTrue(moved.path("consignments")
                .path(0)
                .path("selected_shipping_option")
                .isMissingNode());
    }

    private static List<String> costs(JsonNode consignment) {
        return consignment.path("available_shipping_options").findValuesAsText("cost");
    }

    @Test
    void aCartIsAbandonedAfterAnHourWhenSomebodyCanBeTold() throws Exception {
        String id = cart("{\"product_id\": 4, \"quantity\": 1}").path("id").asText();
        AbandonedCarts abandoned = new AbandonedCarts(store.state());
        clock.advance(Duration.ofHours(2));
        assertEquals(List.of(), abandoned.all());
        String address = "{\"email\": \"ann@mail.example\", \"country_code\": \"US\"}";
        post("/v3/checkouts/" + id + "/billing-address", address);
        Cart cart = new Carts(store.state()).cart(id);
        String link = "/v3/abandoned-carts/" + abandoned.token(cart);
        assertEquals(404, client.get(link).status());
        clock.advance(Duration.ofHours(1));
        assertEquals(id, client.get(link).data().path("cart_id").asText());
        assertEquals(List.of(id), abandoned.all().stream().map(Cart::id).toList());
    }

    @Test
    void aCustomerIsRemindedOfACartOnlyWhenThatIsWanted() throws Exception {
        for (boolean isWanted : List.of(true, false)) {
            String customer =
                    "[{\"email\": \"" + isWanted + "@mail.example\", \"first_name\": \"A\", \"last_name\": \"B\","
                            + " \"accepts_product_review_abandoned_cart_emails\": " + isWanted + "}]";
            long id = post("/v3/customers", customer).data().path(0).path("id").asLong();
            post("/v3/carts", "{\"customer_id\": " + id + ", \"line_items\": [{\"product_id\": 4, \"quantity\": 1}]}");
        }
        clock.advance(Duration.ofHours(1));
        List<Cart> abandoned = new AbandonedCarts(store.state()).all();
        assertEquals(
                List.of("true@mail.example"),
                abandoned.stream()
                        .map(cart -> store.state()
                                .table(Kind.CUSTOMERS)
                                .row(cart.customer())
                                .orElseThrow())
                        .map(customer -> customer.path("email").asText())
                        .toList());
    }
}
