package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What pages show of who is signed in. */
final class Customer {

    private Customer() {}

    static Optional<ObjectNode> row(Visit visit) {
        return visit.customer().isEmpty()
                ? Optional.empty()
                : visit.state().table(Kind.CUSTOMERS).row(visit.customer().getAsLong());
    }

    static List<ObjectNode> addresses(Visit visit) {
        if (visit.customer().isEmpty()) {
            return List.of();
        }
        var table = visit.state().table(Kind.CUSTOMER_ADDRESSES);
        String customer = Long.toString(visit.customer().getAsLong());
        return Arrays.stream(table.having("customer_id", customer))
                .mapToObj(table::row)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The first address, else what is known of the customer; empty fields for a guest. */
    static ObjectNode address(Visit visit) {
        return addresses(visit).stream().findFirst().or(() -> row(visit)).orElseGet(Json::object);
    }
}
