package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A browser on the store's own pages: who is signed in, and which cart it has.
 *
 * @param token what the cookie holds
 * @param customer empty for a guest
 */
public record Session(String token, long channel, OptionalLong customer, Optional<String> cart) {

    static Session of(ObjectNode row) {
        long customer = row.path("customer_id").asLong();
        String cart = row.path("cart_id").asText("");
        return new Session(
                row.path("id").asText(),
                row.path("channel_id").asLong(),
                customer == 0 ? OptionalLong.empty() : OptionalLong.of(customer),
                cart.isEmpty() ? Optional.empty() : Optional.of(cart));
    }

    ObjectNode row() {
        return Json.object()
                .put("channel_id", channel)
                .put("customer_id", customer.orElse(0))
                .put("cart_id", cart.orElse(""));
    }

    public Session withCustomer(OptionalLong other) {
        return new Session(token, channel, other, cart);
    }

    public Session withCart(Optional<String> other) {
        return new Session(token, channel, customer, other);
    }

    public Session withChannel(long other) {
        return new Session(token, other, customer, cart);
    }
}
