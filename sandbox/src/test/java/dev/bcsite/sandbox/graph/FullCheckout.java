package dev.bcsite.sandbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.Checkouts;
import dev.bcsite.sandbox.commerce.Orders;
import dev.bcsite.sandbox.commerce.Wish;
import dev.bcsite.sandbox.identity.Wishlists;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Gives the first customer of {@link GraphShop} a checkout, an order and all else with at least one of everything. */
final class FullCheckout {

    private static final OptionalLong ANY = OptionalLong.empty();
    private static final JsonNode ADDRESS = Json.parse("""
            {"first_name": "Ann", "last_name": "Lee", "email": "ann@mail.example", "address1": "1 High Street",
             "city": "Austin", "state_or_province": "Texas", "country_code": "US", "postal_code": "78701",
             "custom_fields": [{"field_id": "1", "field_value": [3, 4]}, {"field_id": "2", "field_value": 2.5},
               {"field_id": "3", "field_value": "7"}, {"field_id": "4", "field_value": "2026-01-01T00:00:00Z"},
               {"field_id": "5", "field_value": "Ring"}]}""");

    private final StoreState state;
    private final Carts carts;
    private final Checkouts checkouts;

    FullCheckout(StoreState state) {
        this.state = state;
        this.carts = new Carts(state);
        this.checkouts = new Checkouts(state);
    }

    /** The id of a checkout of which an order was made that is not paid. */
    String furnish() {
        add(
                Kind.COUPONS,
                "{\"name\": \"Spring\", \"code\": \"SPRING\", \"type\": \"percentage_discount\","
                        + " \"amount\": \"10\", \"enabled\": true, \"applies_to\": {\"entity\": \"categories\", \"ids\": [0]}}");
        add(
                Kind.COUPONS,
                "{\"name\": \"Post\", \"code\": \"POST\", \"type\": \"shipping_discount\","
                        + " \"amount\": \"1\", \"enabled\": true, \"applies_to\": {\"entity\": \"categories\", \"ids\": [0]}}");
        add(
                Kind.GIFT_CERTIFICATES,
                "{\"code\": \"GIFT\", \"amount\": \"5\", \"balance\": \"5\", \"status\": \"active\","
                        + " \"expiry_date\": \"0\", \"purchase_date\": \"1700000000\", \"currency_code\": \"USD\"}");
        add(Kind.CUSTOMER_ATTRIBUTES, "{\"name\": \"Shoe size\", \"type\": \"string\"}");
        add(Kind.CUSTOMER_ATTRIBUTE_VALUES, "{\"customer_id\": 1, \"attribute_id\": 1, \"attribute_value\": \"39\"}");
        add(
                Kind.PROMOTIONS,
                "{\"name\": \"Offer\", \"redemption_type\": \"AUTOMATIC\", \"status\": \"ENABLED\","
                        + " \"notifications\": [{\"type\": \"APPLIED\", \"content\": \"Half off\", \"locations\": [\"CART_PAGE\"]}],"
                        + " \"currency_code\": \"*\", \"rules\": [{\"action\": {\"cart_items\": {\"discount\":"
                        + " {\"percentage_amount\": \"50\"}, \"quantity\": 1, \"items\": {\"products\": [102]}}}}]}");
        add(
                Kind.TAX_RATES,
                "{\"name\": \"State tax\", \"tax_zone_id\": 1, \"enabled\": true,"
                        + " \"class_rates\": [{\"tax_class_id\": 0, \"rate\": 8}]}");
        ObjectNode song = state.products().get(102).orElseThrow();
        state.products().put(107, song.put("name", "Song").put("sku", "SONG").put("type", "digital"));
        for (String owner : List.of("customer/1", "order/100")) {
            metafield(owner.split("/")[0], owner.split("/")[1]);
        }
        new Wishlists(state).create(1, "Ours", true, List.of(new Wishlists.Wish(102, Optional.empty())));
        pay();
        String id = checkout();
        checkouts.applyCertificate(id, "GIFT", ANY);
        return id;
    }

    private void metafield(String type, String id) {
        ObjectNode field = add(
                Kind.METAFIELDS,
                "{\"namespace\": \"care\", \"key\": \"note\", \"value\": \"x\","
                        + " \"permission_set\": \"read_and_sf_access\", \"resource_type\": \"" + type + "\"}");
        ObjectNode owned =
                id.matches("\\d+") ? field.put("resource_id", Long.parseLong(id)) : field.put("resource_id", id);
        state.table(Kind.METAFIELDS).put(owned.path("id").asLong(), owned);
    }

    private ObjectNode add(Kind kind, String row) {
        long id = state.table(kind).add((ObjectNode) Json.parse(row));
        return state.table(kind).get(id).orElseThrow();
    }

    private void pay() {
        String id = checkout();
        long order = new Orders(state).place(id);
        assertEquals(100, order);
        new Orders(state).pay(order, "Test card");
        ObjectNode row = state.table(Kind.ORDERS).get(order).orElseThrow();
        long address = row.path("shipping_addresses").path(0).path("id").asLong();
        long product = row.path("products").path(0).path("id").asLong();
        for (String tracking : List.of(
                "\"tracking_number\": \"1\"",
                "\"tracking_link\": \"https://a.example/\"",
                "\"tracking_number\": \"1\", \"tracking_link\": \"https://a.example/\"")) {
            add(
                    Kind.SHIPMENTS,
                    "{\"order_id\": 100, \"order_address_id\": " + address
                            + ", \"date_created\": \"2026-01-01T00:00:00Z\", \"items\": [{\"order_product_id\": "
                            + product
                            + ", \"quantity\": 1}], " + tracking + "}");
        }
    }

    private String checkout() {
        Cart cart = carts.create(new Carts.NewCart(
                1,
                1,
                Optional.empty(),
                Optional.empty(),
                List.of(mug(), of(102), of(107), custom(), certificate()),
                true));
        String id = cart.id();
        metafield("cart", id);
        checkouts.billingAddress(id, ADDRESS, ANY);
        Map<String, Long> shipped = Map.of(
                cart.lines().get(0).id(), 2L,
                cart.lines().get(1).id(), 1L,
                cart.lines().get(3).id(), 1L);
        Cart sent =
                checkouts.addConsignments(id, List.of(new Checkouts.NewConsignment("", ADDRESS, shipped, ANY)), ANY);
        String consignment = sent.consignments().get(0).id();
        String option =
                carts.totals(sent).consignments().get(0).options().get(0).id();
        checkouts.selectShipping(id, consignment, option, ANY);
        checkouts.applyCoupon(id, "SPRING", ANY);
        checkouts.addFees(
                id,
                List.of(
                        (ObjectNode)
                                Json.parse(
                                        "{\"type\": \"custom_fee\", \"name\": \"Wood\", \"display_name\": \"Wood\", \"cost\": 1, \"source\": \"app\"}")));
        return id;
    }

    private static Wish mug() {
        List<Wish.Selection> chosen = List.of(
                chosen(22, "221"),
                chosen(21, "\"For Bo\""),
                chosen(23, "\"2026-02-03T00:00:00Z\""),
                chosen(24, "241"),
                chosen(26, "\"Dear Bo\""),
                chosen(27, "2"));
        return new Wish.OfProduct("", 101, OptionalLong.of(1011), 2, chosen, Optional.empty(), Optional.empty());
    }

    private static Wish.Selection chosen(long option, String value) {
        return new Wish.Selection(option, Json.parse(value));
    }

    private static Wish of(long product) {
        return new Wish.OfProduct("", product, ANY, 1, List.of(), Optional.empty(), Optional.empty());
    }

    private static Wish custom() {
        return new Wish.OfCustom("", "LOG", "Log", 1, BigDecimal.TEN, "");
    }

    private static Wish certificate() {
        return new Wish.OfCertificate("", BigDecimal.TEN, 1, (ObjectNode) Json.parse("""
                {"name": "Gift", "theme": "Birthday", "message": "Hi", "sender": {"name": "A", "email": "a@mail.example"},
                 "recipient": {"name": "B", "email": "b@mail.example"}}"""));
    }
}
