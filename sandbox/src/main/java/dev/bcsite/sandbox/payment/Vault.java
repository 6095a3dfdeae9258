package dev.bcsite.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import dev.bcsite.sandbox.table.Uuids;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cards and accounts that customers have on file. Of a card it knows what receipts show, and a token. */
record Vault(StoreState state) {

    List<ObjectNode> of(long customer) {
        return Arrays.stream(table().having("customer_id", Long.toString(customer)))
                .mapToObj(table()::row)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the customer of the order has under the token; nobody else's. */
    Optional<ObjectNode> find(ObjectNode order, Instrument.Stored stored) {
        long customer = order.path("customer_id").asLong();
        return of(customer).stream()
                .filter(row -> customer > 0
                        && row.path("token").asText().equals(stored.token())
                        && row.path("type").asText().equals(stored.type()))
                .findFirst();
    }

    /** Keeps a card for the customer of the order; a guest has nowhere to keep it, and nothing happens. */
    void keep(ObjectNode order, Card card) {
        long customer = order.path("customer_id").asLong();
        boolean isKnown = of(customer).stream()
                .anyMatch(row -> row.path("last_4").asText().equals(card.lastFour())
                        && row.path("issuer_identification_number").asText().equals(card.issuer()));
        if (customer == 0 || isKnown) {
            return;
        }
        ObjectNode row = Json.object()
                .put("customer_id", customer)
                .put("type", "stored_card")
                .put("token", token(table().nextId()))
                .put("is_default", of(customer).isEmpty())
                .put("brand", card.brand())
                .put("expiry_month", card.month())
                .put("expiry_year", card.year())
                .put("issuer_identification_number", card.issuer())
                .put("last_4", card.lastFour());
        row.set("billing_address", order.path("billing_address"));
        table().add(row);
    }

    private static String token(long number) {
        String half = Uuids.of("stored-instrument", number).replace("-", "");
        return half + Uuids.of("stored-instrument-too", number).replace("-", "");
    }

    private Table table() {
        return state.table(Kind.STORED_INSTRUMENTS);
    }
}
