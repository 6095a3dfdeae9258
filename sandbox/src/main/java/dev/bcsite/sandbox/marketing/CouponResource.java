package dev.bcsite.sandbox.marketing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.BarePaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The coupons of the v2 API. Amounts are texts with four decimals; codes and names are taken once. */
public final class CouponResource {

    private static final String PATH = "/v2/coupons";
    private static final Shape FIELDS = Shape.of(
            Field.whole("id").readOnly().or(0),
            Field.text("name").required().between(1, 100),
            Field.choice(
                            "type",
                            "per_item_discount",
                            "per_total_discount",
                            "shipping_discount",
                            "free_shipping",
                            "percentage_discount")
                    .required(),
            Field.any("amount").required(),
            Field.any("min_purchase").or("0"),
            Field.text("expires").or(""),
            Field.bool("enabled").or(true),
            Field.text("code").required().between(1, 50),
            Field.object(
                            "applies_to",
                            Shape.of(
                                    Field.choice("entity", "categories", "products"),
                                    Field.list("ids", Field.whole("")).orNone()))
                    .required(),
            Field.whole("num_uses").readOnly().or(0),
            Field.whole("max_uses").least(0).or(0),
            Field.whole("max_uses_per_customer").least(0).or(0),
            Field.any("restricted_to").or(Json.object()),
            Field.list("shipping_methods", Field.text("")).nullable().orNone(),
            Field.text("date_created").readOnly());

    private final StoreState state;

    public CouponResource(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        Resource coupons = Resource.at(PATH, Scope.MARKETING, exchange -> state.table(Kind.COUPONS))
                .paging(new BarePaging())
                .filters(
                        Filter.number("id"),
                        Filter.text("code"),
                        Filter.text("name"),
                        Filter.text("type"),
                        Filter.single(
                                "exclude_type",
                                (type, exchange) ->
                                        row -> !row.path("type").asText().equals(type)),
                        Filters.bound("min_id", "min"),
                        Filters.bound("max_id", "max"))
                .fields(FIELDS)
                .saving(this::saved)
                .creates(201)
                .updates(200)
                .removes()
                .removesMany(Resource.Unfiltered.REMOVES_ALL);
        List<Endpoint> endpoints = new ArrayList<>(coupons.writes());
        endpoints.add(coupons.list());
        endpoints.add(Endpoint.get(
                PATH + "/count",
                Scope.MARKETING,
                exchange -> Exchange.json(
                        200,
                        Json.object().put("count", state.table(Kind.COUPONS).size()))));
        return endpoints;
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        if (before.isPresent() && !exchange.object().has("applies_to")) {
            row.putObject("applies_to");
        }
        if (!row.path("code").asText().matches("[A-Za-z0-9_ -]+")) {
            throw exchange.unprocessable("code", "must have letters, digits, blanks, hyphens and underscores only");
        }
        refuseTaken(row, "code");
        refuseTaken(row, "name");
        for (String field : List.of("amount", "min_purchase")) {
            row.put(
                    field,
                    Money.read(row.path(field))
                            .setScale(4, RoundingMode.HALF_UP)
                            .toPlainString());
        }
        if (!row.has("date_created")) {
            row.put("date_created", Timestamps.mail(state.clock().instant()));
        }
        return row;
    }

    private void refuseTaken(ObjectNode row, String field) {
        boolean isTaken = state.table(Kind.COUPONS).stream()
                .filter(other -> other.path("id").asLong() != row.path("id").asLong())
                .anyMatch(other -> other.path(field)
                        .asText()
                        .equalsIgnoreCase(row.path(field).asText()));
        if (isTaken) {
            throw Refusal.of(409, "The coupon " + field + " is already in use.");
        }
    }
}
