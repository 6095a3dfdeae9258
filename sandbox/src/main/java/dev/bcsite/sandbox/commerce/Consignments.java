package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The consignments in the row of a cart. A piece is in one at most: who takes it takes it from the others. */
record Consignments(StoreState state, CartRows rows) {

    void add(ObjectNode row, Checkouts.NewConsignment wanted) {
        ObjectNode consignment = Json.object().put("id", rows.shortId(row));
        consignment.set(
                "address",
                Addresses.checked(wanted.address(), wanted.where() + "address.", Obstacle.SHIPPING_ADDRESS)
                        .put("id", rows.shortId(row)));
        wanted.pickup().ifPresent(method -> consignment.put("pickup_method_id", method));
        fill(row, consignment, wanted.items(), wanted.where());
        row.withArray("consignments").add(consignment);
    }

    void change(ObjectNode row, String id, Optional<JsonNode> address, Optional<Map<String, Long>> items) {
        ObjectNode consignment = find(row, id);
        address.ifPresent(given -> consignment.set(
                "address",
                Addresses.checked(given, "address.", Obstacle.SHIPPING_ADDRESS)
                        .put("id", consignment.path("address").path("id").asText())));
        items.ifPresent(given -> fill(row, consignment, given, ""));
        consignment.remove("custom_shipping");
        // Another address or other lines may have other ways to go.
        String chosen = consignment.path("shipping_option_id").asText("");
        if (!chosen.isEmpty() && !isOffered(row, id, chosen)) {
            consignment.remove("shipping_option_id");
        }
    }

    void select(ObjectNode row, String id, String option) {
        ObjectNode consignment = find(row, id);
        if (!isOffered(row, id, option)) {
            throw Obstacle.SHIPPING_OPTION.at("shipping_option_id", "is not offered for this consignment");
        }
        consignment.remove("custom_shipping");
        consignment.put("shipping_option_id", option);
    }

    private boolean isOffered(ObjectNode row, String id, String option) {
        return Totals.of(new Cart(row), state).consignments().stream()
                .filter(one -> one.consignment().id().equals(id))
                .anyMatch(one ->
                        one.options().stream().anyMatch(offered -> offered.id().equals(option)));
    }

    void setPrice(ObjectNode row, String id, BigDecimal price, String description) {
        if (price.signum() < 0) {
            throw Refusal.unprocessable("custom_shipping.price", "must be at least 0");
        }
        ObjectNode consignment = find(row, id);
        consignment.remove("shipping_option_id");
        consignment.putObject("custom_shipping").put("price", price).put("description", description);
    }

    void remove(ObjectNode row, String id) {
        find(row, id);
        ArrayNode kept = Json.array();
        Json.objects(row, "consignments").stream()
                .filter(one -> !one.path("id").asText().equals(id))
                .forEach(kept::add);
        row.set("consignments", kept);
    }

    private static ObjectNode find(ObjectNode row, String id) {
        return Json.objects(row, "consignments").stream()
                .filter(one -> one.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private void fill(ObjectNode row, ObjectNode consignment, Map<String, Long> items, String where) {
        if (items.isEmpty()) {
            throw Obstacle.CONSIGNMENT_LINES.at(where + "line_items", "error.path.missing");
        }
        ArrayNode filled = Json.array();
        items.forEach((line, quantity) -> {
            refuseImpossible(row, line, quantity, where);
            filled.addObject().put("item_id", line).put("quantity", quantity);
        });
        consignment.set("line_items", filled);
        leaveToOthers(row, consignment, items);
    }

    private void refuseImpossible(ObjectNode row, String line, long quantity, String where) {
        Cart cart = new Cart(row);
        PricedLine known = Till.of(state, cart).priced().stream()
                .filter(one -> one.line().id().equals(line))
                .findFirst()
                .orElseThrow(
                        () -> Obstacle.CONSIGNMENT_LINES.at(where + "line_items.item_id", "is not a line of the cart"));
        if (!known.isShipped()) {
            throw Obstacle.CONSIGNMENT_LINES.at(where + "line_items.item_id", "is not a physical line");
        }
        if (quantity < 1 || quantity > known.line().quantity()) {
            throw Obstacle.CONSIGNMENT_LINES.at(
                    where + "line_items.quantity",
                    "must be between 1 and " + known.line().quantity());
        }
    }

    /** Other consignments keep what is left of each line; one that keeps nothing goes. */
    private static void leaveToOthers(ObjectNode row, ObjectNode taker, Map<String, Long> taken) {
        Cart cart = new Cart(row);
        ArrayNode others = Json.array();
        for (ObjectNode other : Json.objects(row, "consignments")) {
            if (other == taker || leave(cart, other, taken)) {
                others.add(other);
            }
        }
        row.set("consignments", others);
    }

    private static boolean leave(Cart cart, ObjectNode consignment, Map<String, Long> taken) {
        ArrayNode items = Json.array();
        for (ObjectNode item : Json.objects(consignment, "line_items")) {
            String line = item.path("item_id").asText();
            long whole = cart.line(line).map(Line::quantity).orElse(0L);
            long left = Math.min(item.path("quantity").asLong(), whole - taken.getOrDefault(line, 0L));
            if (left > 0) {
                items.add(item.put("quantity", left));
            }
        }
        consignment.set("line_items", items);
        return !items.isEmpty();
    }

    static List<String> needed(Totals totals) {
        return totals.lines().stream()
                .filter(line -> line.priced().isShipped() && !line.priced().isGift())
                .map(line -> line.priced().line().id())
                .toList();
    }
}
