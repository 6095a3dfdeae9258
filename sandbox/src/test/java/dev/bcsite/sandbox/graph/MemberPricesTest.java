package dev.bcsite.sandbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import org.junit.jupiter.api.Test;

/** Whose group has discounts, sees and pays the same in GraphQL. */
class MemberPricesTest {

    private static final String PRICES =
            "{ site { product(entityId: 101) { prices { price { value } basePrice { value } } } } }";
    private static final String CART = "mutation { cart { createCart(input: {lineItems: [{quantity: 2,"
            + " productEntityId: 102}]}) { cart { amount { value } } } } }";

    private static String prices(JsonNode data) {
        JsonNode prices = data.path("site").path("product").path("prices");
        return prices.path("price").path("value").asText() + " of "
                + prices.path("basePrice").path("value").asText();
    }

    private static long group(StoreState state, String rules) {
        ObjectNode row = Json.object().put("name", "Group").put("is_default", false);
        row.set("discount_rules", Json.parse(rules));
        return state.table(Kind.CUSTOMER_GROUPS).add(row);
    }

    @Test
    void pricesAndCartsAreThoseOfWhoeverIsSignedIn() throws Exception {
        try (Graph graph = GraphShop.open()) {
            StoreState state = graph.store.state();
            long members = group(state, "[{\"type\": \"all\", \"method\": \"percent\", \"amount\": \"50.0000\"}]");
            long guests = group(state, "[{\"type\": \"all\", \"method\": \"price\", \"amount\": \"1.0000\"}]");
            state.table(Kind.CUSTOMERS).edit(1, row -> row.put("customer_group_id", members));
            state.table(Kind.CUSTOMER_GROUPS).edit(guests, row -> row.put("is_group_for_guests", true));
            String ann = graph.signedIn("ann@mail.example");
            String bo = graph.signedIn("bo@mail.example");

            assertEquals("4.5 of 10.5", prices(graph.dataAs(ann, PRICES)));
            assertEquals("9 of 10.5", prices(graph.dataAs(bo, PRICES)));
            assertEquals("8 of 10.5", prices(graph.data(PRICES)));
            assertEquals(
                    20, graph.dataAs(ann, CART).findPath("amount").path("value").asInt());
            assertEquals(
                    40, graph.dataAs(bo, CART).findPath("amount").path("value").asInt());
            assertEquals(38, graph.data(CART).findPath("amount").path("value").asInt());
        }
    }
}
