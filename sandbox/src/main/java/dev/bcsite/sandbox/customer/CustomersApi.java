package dev.bcsite.sandbox.customer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.CursorPaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.Addresses;
import dev.bcsite.sandbox.identity.Customers;
import dev.bcsite.sandbox.identity.Mails;
import dev.bcsite.sandbox.identity.SignIn;
import dev.bcsite.sandbox.metafield.Metafields;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Customers, ten at a time. What belongs to them (addresses, attributes) can be given when they are made, and afterwards
 * is changed at places of its own.
 */
final class CustomersApi {

    private static final String PATH = "/v3/customers";
    private static final int BATCH = 10;
    /** What can be given with a new customer and is kept elsewhere, or not at all. */
    private static final List<String> NOT_OF_THE_ROW =
            List.of("addresses", "attributes", "trigger_account_created_notification");

    private static final Shape FIELDS = Shape.of(
            "customer",
            Field.text("email").required().between(3, 250),
            Field.text("first_name").required().between(1, 100),
            Field.text("last_name").required().between(1, 100),
            Field.text("company").most(255),
            Field.text("phone").most(50),
            Field.text("registration_ip_address").readOnly(),
            Field.text("notes"),
            Field.text("tax_exempt_category").most(255),
            Field.whole("customer_group_id").least(0),
            Field.object("authentication", Shape.of(Field.bool("force_password_reset"), Field.text("new_password"))),
            Field.bool("accepts_product_review_abandoned_cart_emails"),
            Field.objects(
                    "store_credit_amounts", Shape.of(Field.number("amount").least(0))),
            Field.whole("origin_channel_id"),
            Field.list("channel_ids", Field.whole("")).nullable().least(1),
            FormFields.FIELD,
            Field.objects("addresses", AddressesApi.FIELDS.without("customer_id"))
                    .most(BATCH),
            Field.objects(
                            "attributes",
                            Shape.of(
                                    Field.whole("attribute_id").required(),
                                    Field.text("attribute_value").required().most(255)))
                    .most(BATCH),
            Field.bool("trigger_account_created_notification"));

    private final StoreState state;
    private final Customers customers;
    private final Addresses addresses;
    private final AttributeValues attributes;
    private final CustomerView view;

    CustomersApi(StoreState state) {
        this.state = state;
        this.customers = new Customers(state);
        this.addresses = new Addresses(state);
        this.attributes = new AttributeValues(state);
        this.view = new CustomerView(state);
    }

    List<Endpoint> endpoints() {
        Resource customers = customers();
        List<Endpoint> endpoints = new ArrayList<>(customers.writes());
        endpoints.add(customers.list());
        endpoints.add(Endpoint.write("POST", PATH, Scope.CUSTOMERS, this::create));
        endpoints.addAll(removing().writes());
        endpoints.add(Endpoint.ask(PATH + "/validate-credentials", Scope.CUSTOMERS, this::validate));
        endpoints.addAll(new Metafields(
                        state,
                        "customer",
                        Scope.CUSTOMERS,
                        id -> this.customers.table().keyOf(id).isPresent())
                .endpoints(PATH + "/{customer_id}/metafields", PATH + "/metafields", "customer_id"));
        return endpoints;
    }

    private Resource customers() {
        return Resource.at(PATH, Scope.CUSTOMERS, exchange -> customers.table())
                .paging(new CursorPaging(50))
                .filters(
                        Filter.oneOf("id"),
                        Filter.text("company", "in"),
                        Filter.oneOf("customer_group_id"),
                        Filter.text("email", "in"),
                        FullName.filter(),
                        Filter.text("phone", "in"),
                        Filter.text("registration_ip_address", "in"),
                        Filter.date("date_created"),
                        Filter.date("date_modified"))
                .sorts(
                        "date_created:asc",
                        "date_created:desc",
                        "last_name:asc",
                        "last_name:desc",
                        "date_modified:asc",
                        "date_modified:desc")
                .shape(view::shown)
                .fields(FIELDS)
                .saving(this::updated)
                .updatesMany(BATCH, 200)
                .atMost(3, "PUT");
    }

    /** Only ids say who is to go; any other filter is as good as none. */
    private Resource removing() {
        return Resource.at(PATH, Scope.CUSTOMERS, exchange -> customers.table())
                .filters(Filter.oneOf("id"))
                .removing((exchange, row) -> customers.forget(row.path("id").asLong()))
                .removesMany(Resource.Unfiltered.REMOVES_NONE);
    }

    private Response create(Exchange exchange) {
        Problems problems = new Problems();
        List<ObjectNode> given = new ArrayList<>();
        for (ObjectNode body : exchange.objects(BATCH)) {
            given.add(FIELDS.created(body, given.size() + ".", problems));
        }
        problems.refuseAny();
        ArrayNode made = Json.array();
        given.forEach(row -> made.add(view.shown(exchange, created(exchange, row))));
        return Exchange.data(200, made);
    }

    private ObjectNode created(Exchange exchange, ObjectNode given) {
        ObjectNode row = customers.saved(Optional.empty(), given.deepCopy().without(NOT_OF_THE_ROW));
        long id = customers.table().add(row);
        Json.objects(given, "addresses").forEach(address -> addresses.add(id, address));
        Json.objects(given, "attributes")
                .forEach(value -> attributes.set(
                        id,
                        value.path("attribute_id").asLong(),
                        value.path("attribute_value").asText()));
        ObjectNode customer = customers.table().row(id).orElseThrow();
        if (given.path("trigger_account_created_notification").asBoolean()) {
            new Mails(state, exchange.address()).welcome(customer);
        }
        return customer;
    }

    private ObjectNode updated(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        return customers.saved(before, row.without(NOT_OF_THE_ROW));
    }

    private Response validate(Exchange exchange) {
        ObjectNode body = Shape.of(
                        Field.text("email").required(),
                        Field.text("password").required(),
                        Field.whole("channel_id").or(1))
                .created(exchange.object());
        Optional<ObjectNode> found = new SignIn(state)
                .check(
                        body.path("email").asText(),
                        body.path("password").asText(),
                        body.path("channel_id").asLong());
        ObjectNode answer = Json.object().put("is_valid", found.isPresent());
        found.ifPresent(customer -> answer.set("customer_id", customer.get("id")));
        return Exchange.json(200, answer);
    }
}
