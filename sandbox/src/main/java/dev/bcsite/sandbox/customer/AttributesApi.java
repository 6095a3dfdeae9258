package dev.bcsite.sandbox.customer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Attributes that a store gives its customers, at most fifty, and the values customers have. */
final class AttributesApi {

    private static final String ATTRIBUTES = "/v3/customers/attributes";
    private static final String VALUES = "/v3/customers/attribute-values";
    private static final int BATCH = 10;
    private static final int MOST = 50;
    private static final Shape FIELDS = Shape.of(
            Field.text("name").required().between(1, 255),
            Field.choice("type", "string", "number", "date").required());
    private static final Shape VALUE = Shape.of(
            Field.whole("attribute_id").required(),
            Field.text("value").required().most(255),
            Field.whole("customer_id").required());

    private final StoreState state;
    private final AttributeValues values;

    AttributesApi(StoreState state) {
        this.state = state;
        this.values = new AttributeValues(state);
    }

    List<Endpoint> endpoints() {
        Resource attributes = attributes();
        List<Endpoint> endpoints = new ArrayList<>(attributes.writes());
        endpoints.add(attributes.list());
        endpoints.addAll(removing(ATTRIBUTES, table())
                .removing((exchange, row) -> removeValues(row.path("id").asText()))
                .writes());
        endpoints.add(values().list());
        endpoints.addAll(removing(VALUES, values.table()).writes());
        endpoints.add(
                Endpoint.write("PUT", VALUES, Scope.CUSTOMERS, this::upsert).atMost(3, "PUT " + VALUES));
        return endpoints;
    }

    private Table table() {
        return state.table(Kind.CUSTOMER_ATTRIBUTES);
    }

    private Resource attributes() {
        return Resource.at(ATTRIBUTES, Scope.CUSTOMERS, exchange -> table())
                .filters(
                        Filter.text("name", "", "like"),
                        Filter.text("type", ""),
                        Filter.date("date_created"),
                        Filter.date("date_modified"))
                .fields(FIELDS)
                .saving(this::saved)
                .createsMany(BATCH, 200)
                .updatesMany(BATCH, 200)
                .atMost(3, "POST")
                .atMost(3, "PUT");
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        if (before.isEmpty() && table().size() >= MOST) {
            throw Refusal.unprocessable("", "A store cannot have more than " + MOST + " customer attributes");
        }
        before.ifPresent(old -> row.set("type", old.get("type")));
        String now = Timestamps.zulu(state.clock().instant());
        row.put(
                "date_created",
                before.map(old -> old.path("date_created").asText()).orElse(now));
        return row.put("date_modified", now);
    }

    private void removeValues(String attribute) {
        for (long value : values.table().having("attribute_id", attribute)) {
            values.table().remove(value);
        }
    }

    private static Resource removing(String path, Table table) {
        return Resource.at(path, Scope.CUSTOMERS, exchange -> table)
                .filters(Filter.oneOf("id"))
                .removesMany(Resource.Unfiltered.REMOVES_NONE);
    }

    private Resource values() {
        return Resource.at(VALUES, Scope.CUSTOMERS, exchange -> values.table())
                .filters(
                        Filter.oneOf("customer_id"),
                        Filter.oneOf("attribute_id"),
                        Filter.single(
                                "name", (name, exchange) -> row -> name(row).equalsIgnoreCase(name)),
                        Filter.date("date_created"),
                        Filter.date("date_modified"));
    }

    private String name(ObjectNode value) {
        return table().row(value.path("attribute_id").asLong())
                .map(row -> row.path("name").asText())
                .orElse("");
    }

    private Response upsert(Exchange exchange) {
        Problems problems = new Problems();
        List<ObjectNode> given = new ArrayList<>();
        for (ObjectNode body : exchange.objects(BATCH)) {
            given.add(VALUE.created(body, given.size() + ".", problems));
        }
        problems.refuseAny();
        ArrayNode stored = Json.array();
        given.forEach(row -> stored.add(values.set(
                row.path("customer_id").asLong(),
                row.path("attribute_id").asLong(),
                row.path("value").asText())));
        return Exchange.data(200, stored);
    }
}
