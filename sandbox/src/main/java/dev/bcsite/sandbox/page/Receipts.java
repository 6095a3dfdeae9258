package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.identity.Session;
import dev.bcsite.sandbox.table.Json;
import java.util.Optional;

/**
 * Which cart a browser ordered last, so that ordering again with it, by a second click or after going back, leads to the
 * order there is.
 */
record Receipts(Visit visit) {

    /** @param token lets the confirmation be seen */
    record Receipt(String cart, long order, String token) {

        static Receipt of(JsonNode row) {
            return new Receipt(
                    row.path("cart").asText(),
                    row.path("order").asLong(),
                    row.path("token").asText());
        }

        String path(Visit visit) {
            return visit.checkoutPath() + "/order-confirmation/" + order + "?t=" + token;
        }
    }

    void keep(Session session, Receipt receipt) {
        ObjectNode row = Json.object().put("cart", receipt.cart()).put("order", receipt.order());
        visit.state().documents().put(name(session), row.put("token", receipt.token()));
    }

    Optional<Receipt> latest() {
        return visit.session()
                .flatMap(session -> visit.state().documents().get(name(session)).map(Receipt::of));
    }

    private static String name(Session session) {
        return "pages/receipt/" + session.token();
    }
}
