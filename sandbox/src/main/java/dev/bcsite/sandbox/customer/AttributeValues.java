package dev.bcsite.sandbox.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.Optional;

/** What customers have for the attributes of the store: at most one value each, which fits the attribute's type. */
final class AttributeValues {

    private final StoreState state;

    AttributeValues(StoreState state) {
        this.state = state;
    }

    Table table() {
        return state.table(Kind.CUSTOMER_ATTRIBUTE_VALUES);
    }

    /** Gives a customer a value, or another one than before. */
    ObjectNode set(long customer, long attribute, String value) {
        check(customer, attribute, value);
        Optional<ObjectNode> known = table().copiesHaving("customer_id", customer).stream()
                .filter(row -> row.path("attribute_id").asLong() == attribute)
                .findFirst();
        String now = Timestamps.zulu(state.clock().instant());
        ObjectNode row = known.orElseGet(() -> Json.object()
                        .put("attribute_id", attribute)
                        .put("customer_id", customer)
                        .put("date_created", now))
                .put("attribute_value", value)
                .put("date_modified", now);
        long id = known.map(before -> before.path("id").asLong()).orElseGet(table()::nextId);
        table().put(id, row);
        return table().row(id).orElseThrow();
    }

    private void check(long customer, long attribute, String value) {
        if (state.table(Kind.CUSTOMERS).row(customer).isEmpty()) {
            throw Refusal.unprocessable("customer_id", "customer " + customer + " does not exist");
        }
        String type = state.table(Kind.CUSTOMER_ATTRIBUTES)
                .row(attribute)
                .map(row -> row.path("type").asText())
                .orElseThrow(() -> Refusal.unprocessable("attribute_id", "attribute " + attribute + " does not exist"));
        boolean fits = switch (type) {
            case "number" -> value.matches("-?\\d{1,18}(\\.\\d{1,9})?");
            case "date" -> Timestamps.read(value).isPresent();
            default -> true;
        };
        if (!fits) {
            throw Refusal.unprocessable("value", "must be a " + type);
        }
    }
}
