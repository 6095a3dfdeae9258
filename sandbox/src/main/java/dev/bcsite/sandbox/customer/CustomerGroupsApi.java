package dev.bcsite.sandbox.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.BarePaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Customer groups, which only v2 has. At most one is for guests, and at most one for new customers. */
final class CustomerGroupsApi {

    private static final String PATH = "/v2/customer_groups";
    private static final Shape FIELDS = Shape.of(
            "customer-group",
            Field.text("name").required().between(1, 255),
            Field.bool("is_default"),
            Field.bool("is_group_for_guests"),
            Field.object(
                    "category_access",
                    Shape.of(
                            Field.choice("type", "all", "specific", "none").required(),
                            Field.list("categories", Field.whole("")))),
            Field.objects(
                    "discount_rules",
                    Shape.of(
                            Field.choice("type", "price_list", "all", "category", "product")
                                    .required(),
                            Field.choice("method", "percent", "fixed", "price"),
                            Field.any("amount"),
                            Field.whole("price_list_id"),
                            Field.whole("category_id"),
                            Field.whole("product_id"))));

    private final StoreState state;

    CustomerGroupsApi(StoreState state) {
        this.state = state;
    }

    List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(groups().endpoints());
        endpoints.add(Endpoint.get(
                PATH + "/count",
                Scope.CUSTOMERS,
                exchange -> Exchange.json(200, Json.object().put("count", table().size()))));
        return endpoints.stream().map(one -> one.atMost(40, one.name())).toList();
    }

    private Table table() {
        return state.table(Kind.CUSTOMER_GROUPS);
    }

    private Resource groups() {
        return Resource.at(PATH, Scope.CUSTOMERS, exchange -> table())
                .paging(new BarePaging())
                .filters(
                        Filter.text("name", "", "like"),
                        Filter.bool("is_default"),
                        Filter.bool("is_group_for_guests"),
                        Filter.date("date_created"),
                        Filter.date("date_modified"))
                .fields(FIELDS)
                .saving(this::saved)
                .removing((exchange, row) -> leave(row.path("id").asLong()))
                .creates(200)
                .updates(200)
                .removes();
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        checkAccess(row.path("category_access"));
        row.set("discount_rules", rules(Json.objects(row, "discount_rules")));
        takeOver("is_default", row);
        takeOver("is_group_for_guests", row);
        String now = Timestamps.zulu(state.clock().instant()).replace('T', ' ').replace("Z", "");
        row.put(
                "date_created",
                before.map(old -> old.path("date_created").asText()).orElse(now));
        return row.put("date_modified", now);
    }

    private static void checkAccess(JsonNode access) {
        boolean isSpecific = access.path("type").asText().equals("specific");
        if (isSpecific != access.has("categories")) {
            throw Refusal.unprocessable("category_access.categories", "goes with the type specific, and only with it");
        }
    }

    private static ArrayNode rules(List<ObjectNode> rules) {
        boolean hasList = rules.stream().anyMatch(rule -> isOf(rule, "price_list"));
        if (hasList && rules.size() > 1) {
            throw Refusal.unprocessable("discount_rules", "a price list must be the only rule");
        }
        if (rules.stream().filter(rule -> isOf(rule, "all")).count() > 1) {
            throw Refusal.unprocessable("discount_rules", "at most one rule can be for everything");
        }
        ArrayNode complete = Json.array();
        rules.forEach(rule -> complete.add(isOf(rule, "price_list") ? listRule(rule) : discount(rule)));
        return complete;
    }

    private static ObjectNode listRule(ObjectNode rule) {
        if (!rule.has("price_list_id")) {
            throw Refusal.unprocessable("discount_rules.price_list_id", "error.path.missing");
        }
        return Json.object().put("type", "price_list").set("price_list_id", rule.get("price_list_id"));
    }

    /** Amounts may come as numbers or texts; they are shown as texts with four decimals. */
    private static ObjectNode discount(ObjectNode rule) {
        String amount = rule.path("amount").asText("");
        if (!amount.matches("\\d{1,12}(\\.\\d{1,9})?") || !rule.has("method")) {
            throw Refusal.unprocessable("discount_rules.amount", "a discount needs a method and an amount");
        }
        String target = rule.path("type").asText() + "_id";
        if (!isOf(rule, "all") && !rule.has(target)) {
            throw Refusal.unprocessable("discount_rules." + target, "error.path.missing");
        }
        return rule.put(
                "amount",
                new BigDecimal(amount).setScale(4, RoundingMode.HALF_UP).toPlainString());
    }

    private static boolean isOf(ObjectNode rule, String type) {
        return rule.path("type").asText().equals(type);
    }

    /** A group that becomes the one takes the mark from the one before. */
    private void takeOver(String mark, ObjectNode row) {
        if (!row.path(mark).asBoolean()) {
            return;
        }
        for (long group : table().having(mark, "true")) {
            if (group != row.path("id").asLong()) {
                table().edit(group, other -> other.put(mark, false));
            }
        }
    }

    private void leave(long group) {
        for (long customer : state.table(Kind.CUSTOMERS).having("customer_group_id", Long.toString(group))) {
            state.table(Kind.CUSTOMERS).edit(customer, row -> row.put("customer_group_id", 0));
        }
        Table assignments = state.table(Kind.PRICE_LIST_ASSIGNMENTS);
        for (long assignment : assignments.having("customer_group_id", Long.toString(group))) {
            assignments.remove(assignment);
        }
    }
}
