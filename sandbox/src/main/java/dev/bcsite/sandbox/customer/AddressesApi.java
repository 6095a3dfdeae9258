package dev.bcsite.sandbox.customer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.Addresses;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;

/** Customers' addresses. One that is there already is answered with success and left out of the answer. */
final class AddressesApi {

    static final Shape FIELDS = Shape.of(
            "customer-address",
            Field.whole("customer_id").required(),
            Field.text("first_name").required().between(1, 255),
            Field.text("last_name").required().between(1, 255),
            Field.text("company").most(255),
            Field.text("address1").required(),
            Field.text("address2"),
            Field.text("city").required().most(100),
            Field.text("state_or_province").most(100),
            Field.text("postal_code").most(30),
            Field.text("country_code").required().between(2, 2),
            Field.text("phone").most(50),
            Field.choice("address_type", "residential", "commercial"),
            FormFields.FIELD);
    /** Here a new address must be whole; one that comes with its customer need not be. */
    private static final Shape NEW = FIELDS.without("state_or_province", "postal_code")
            .and(
                    Field.text("state_or_province").required().most(100),
                    Field.text("postal_code").required().most(30));

    private static final String PATH = "/v3/customers/addresses";
    private static final int BATCH = 10;

    private final Addresses addresses;

    AddressesApi(StoreState state) {
        this.addresses = new Addresses(state);
    }

    List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(Resource.at(PATH, Scope.CUSTOMERS, exchange -> addresses.table())
                .filters(
                        Filter.oneOf("id"),
                        Filter.oneOf("customer_id"),
                        Filter.text("company", "in"),
                        FullName.filter())
                .shape(AddressesApi::shown)
                .list());
        endpoints.add(
                Endpoint.write("POST", PATH, Scope.CUSTOMERS, this::create).atMost(10, "POST " + PATH));
        endpoints.add(Endpoint.write("PUT", PATH, Scope.CUSTOMERS, this::update).atMost(3, "PUT " + PATH));
        endpoints.addAll(Resource.at(PATH, Scope.CUSTOMERS, exchange -> addresses.table())
                .filters(Filter.oneOf("id"))
                .removesMany(Resource.Unfiltered.REMOVES_NONE)
                .writes());
        return endpoints;
    }

    private static ObjectNode shown(Exchange exchange, ObjectNode row) {
        ObjectNode shown = row.deepCopy().without("form_fields");
        return exchange.includes("formfields") ? shown.set("form_fields", FormFields.of(row, "address_id")) : shown;
    }

    private Response create(Exchange exchange) {
        Problems problems = new Problems();
        List<ObjectNode> rows = new ArrayList<>();
        for (ObjectNode body : exchange.objects(BATCH)) {
            rows.add(NEW.created(body, rows.size() + ".", problems));
        }
        problems.refuseAny();
        ArrayNode added = Json.array();
        rows.forEach(row -> addresses.add(row.path("customer_id").asLong(), row).ifPresent(added::add));
        return Exchange.data(200, added);
    }

    private Response update(Exchange exchange) {
        Problems problems = new Problems();
        List<ObjectNode> rows = new ArrayList<>();
        for (ObjectNode body : exchange.objects(BATCH)) {
            String prefix = rows.size() + ".";
            ObjectNode before = addresses
                    .table()
                    .get(body.path("id").asLong())
                    .orElseThrow(() -> exchange.unprocessable(prefix + "id", "is not known"));
            rows.add(FIELDS.without("customer_id").changed(before, body, prefix, problems));
        }
        problems.refuseAny();
        ArrayNode changed = Json.array();
        rows.forEach(row -> addresses.change(row.path("id").asLong(), row).ifPresent(changed::add));
        return Exchange.data(200, changed);
    }
}
