package dev.bcsite.sandbox.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.CursorPaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.ListRows;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * What customers and their addresses have in the fields that a merchant added to the forms.
 *
 * <p>The fields themselves are made in the control panel, so any name is taken; a value shows what sort of field it is.
 */
final class FormFields {

    static final Field FIELD = Field.objects(
            "form_fields",
            Shape.of(Field.text("name").required(), Field.any("value").required()));
    private static final String PATH = "/v3/customers/form-field-values";
    private static final int BATCH = 10;

    private final StoreState state;

    FormFields(StoreState state) {
        this.state = state;
    }

    List<Endpoint> endpoints() {
        Resource values = Resource.at(PATH, Scope.CUSTOMERS, exchange -> new ListRows(all()))
                .paging(new CursorPaging(50))
                .filters(
                        Filter.number("customer_id"),
                        Filter.number("address_id"),
                        Filter.single(
                                "field_name",
                                (name, exchange) ->
                                        row -> row.path("name").asText().equals(name)),
                        Filter.single(
                                "field_type",
                                (type, exchange) ->
                                        row -> type(row.path("value")).equals(type)));
        return List.of(
                values.list(),
                Endpoint.write("PUT", PATH, Scope.CUSTOMERS, this::put).atMost(10, "PUT " + PATH));
    }

    private static String type(JsonNode value) {
        if (value.isArray()) {
            return "checkboxes";
        }
        return value.isNumber() ? "numbers" : "text";
    }

    private List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>();
        state.table(Kind.CUSTOMERS).stream()
                .forEach(row -> Json.elements(of(row, "customer_id")).forEach(value -> all.add((ObjectNode) value)));
        state.table(Kind.CUSTOMER_ADDRESSES).stream()
                .forEach(row -> Json.elements(of(row, "address_id")).forEach(value -> all.add((ObjectNode) value)));
        return all;
    }

    /** The values of one customer or address, each with whose it is. */
    static ArrayNode of(ObjectNode row, String ownerField) {
        ArrayNode values = Json.array();
        Json.objects(row, "form_fields")
                .forEach(value -> values.add(
                        value.deepCopy().put(ownerField, row.path("id").asLong())));
        return values;
    }

    private Response put(Exchange exchange) {
        List<ObjectNode> values = exchange.objects(BATCH);
        for (int i = 0; i < values.size(); i++) {
            put(values.get(i), i + ".");
        }
        return Exchange.data(200, Json.array(values));
    }

    private void put(ObjectNode value, String prefix) {
        boolean isOfAddress = value.has("address_id");
        String ownerField = isOfAddress ? "address_id" : "customer_id";
        Table owners = state.table(isOfAddress ? Kind.CUSTOMER_ADDRESSES : Kind.CUSTOMERS);
        if (value.path("name").asText().isEmpty() || !value.has("value")) {
            throw Refusal.unprocessable(prefix + "name", "error.path.missing");
        }
        boolean isThere = owners.edit(value.path(ownerField).asLong(), owner -> {
            ArrayNode kept = Json.array();
            Json.objects(owner, "form_fields").stream()
                    .filter(other -> !other.path("name").equals(value.path("name")))
                    .forEach(kept::add);
            kept.addObject().<ObjectNode>set("name", value.get("name")).set("value", value.get("value"));
            return owner.set("form_fields", kept);
        });
        if (!isThere) {
            throw Refusal.unprocessable(prefix + ownerField, "is not known");
        }
    }
}
