package dev.bcsite.sandbox.marketing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.commerce.Money;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Promotions, automatic or with coupons, and the codes of the latter. What they give is reckoned in carts. */
public final class PromotionResource {

    static final String PATH = "/v3/promotions";
    private static final int MOST_AT_ONCE = 40;
    private static final List<String> ACTIONS =
            List.of("cart_value", "cart_items", "gift_item", "fixed_price_set", "shipping");
    private static final Shape FIELDS = Shape.of(
            Field.whole("id").readOnly().or(0),
            Field.choice("redemption_type", "AUTOMATIC", "COUPON").or("AUTOMATIC"),
            Field.text("name").required().between(1, 100),
            Field.text("display_name").most(100).or(""),
            Field.objects("channels", Shape.of(Field.whole("id").required())).orNone(),
            Field.any("customer").or(Json.object()),
            Field.objects(
                            "rules",
                            Shape.of(
                                    Field.object("action", actions()).required(),
                                    Field.bool("apply_once").or(true),
                                    Field.bool("stop").or(false),
                                    Field.any("condition")))
                    .required()
                    .least(1),
            Field.whole("current_uses").readOnly().or(0),
            Field.whole("max_uses").least(1).nullable(),
            Field.choice("status", "ENABLED", "DISABLED", "INVALID").or("ENABLED"),
            Field.date("start_date"),
            Field.date("end_date").nullable(),
            Field.bool("stop").or(false),
            Field.bool("can_be_used_with_other_promotions").or(true),
            Field.text("currency_code").or("*"),
            Field.objects(
                            "notifications",
                            Shape.of(
                                    Field.text("content").required(),
                                    Field.choice("type", "UPSELL", "ELIGIBLE", "APPLIED")
                                            .required(),
                                    Field.list("locations", Field.text("")).required()))
                    .orNone(),
            Field.any("shipping_address"),
            Field.any("schedule").nullable(),
            Field.bool("coupon_overrides_other_promotions"),
            Field.bool("coupon_overrides_automatic_when_offering_higher_discounts"),
            Field.choice("coupon_type", "SINGLE", "BULK"));

    private final StoreState state;

    public PromotionResource(StoreState state) {
        this.state = state;
    }

    private static Shape actions() {
        return Shape.of(ACTIONS.stream().map(Field::any).toArray(Field[]::new));
    }

    public List<Endpoint> endpoints() {
        Resource promotions = Resource.at(PATH, Scope.MARKETING, exchange -> state.table(Kind.PROMOTIONS))
                .filters(
                        Filter.number("id"),
                        Filter.text("name"),
                        Filter.text("currency_code"),
                        Filter.text("redemption_type"),
                        Filter.text("status"),
                        Filter.single("query", (text, exchange) -> row -> Filter.contains(row.path("name"), text)),
                        Filter.single(
                                "code", (code, exchange) -> row -> codes(row).anyMatch(code::equalsIgnoreCase)),
                        Filter.single("channels", this::onChannels))
                .sorts("id", "name", "priority", "start_date")
                .fields(FIELDS)
                .saving(this::saved)
                .removing((exchange, row) -> refuseWithCodes(row))
                .creates(201)
                .updates(200);
        List<Endpoint> endpoints = new ArrayList<>(promotions.endpoints());
        endpoints.add(Endpoint.write("DELETE", PATH, Scope.MARKETING, this::removeMany));
        endpoints.add(Endpoint.write("DELETE", PATH + "/{row_id}", Scope.MARKETING, this::remove));
        endpoints.addAll(new PromotionCodes(state).endpoints());
        return endpoints.stream()
                .map(endpoint -> endpoint.crowd().isPresent() ? endpoint : endpoint.atMost(MOST_AT_ONCE, "promotions"))
                .toList();
    }

    private Stream<String> codes(ObjectNode promotion) {
        return PromotionCodes.of(state, promotion.path("id").asLong()).stream()
                .map(code -> code.path("code").asText());
    }

    private Predicate<ObjectNode> onChannels(String value, Exchange exchange) {
        List<BigDecimal> wanted = Filter.numbers("channels", value, exchange);
        return row -> Json.objects(row, "channels").stream()
                .anyMatch(channel -> wanted.contains(channel.path("id").decimalValue()));
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        Problems problems = new Problems();
        List<ObjectNode> rules = Json.objects(row, "rules");
        for (int i = 0; i < rules.size(); i++) {
            addProblems(rules.get(i).path("action"), "rules." + i + ".action", problems);
        }
        if (row.path("coupon_overrides_other_promotions").asBoolean()
                && (!row.path("redemption_type").asText().equals("COUPON")
                        || row.path("can_be_used_with_other_promotions").asBoolean())) {
            problems.add("coupon_overrides_other_promotions", "is for coupons that cannot be used with others");
        }
        problems.refuseAny();
        row.remove(List.of("codes"));
        if (row.path("redemption_type").asText().equals("COUPON")) {
            row.put("coupon_type", row.path("coupon_type").asText("SINGLE"));
            row.put(
                    "coupon_overrides_other_promotions",
                    row.path("coupon_overrides_other_promotions").asBoolean());
        }
        if (!row.has("start_date")) {
            row.put("start_date", Timestamps.offset(state.clock().instant()));
        }
        removeNulls(row);
        return row.put("created_from", "api");
    }

    private static void addProblems(JsonNode action, String where, Problems problems) {
        if (action.size() != 1) {
            problems.add(where, "must be one of " + String.join(", ", ACTIONS));
            return;
        }
        JsonNode discount = action.path(action.fieldNames().next()).path("discount");
        if (action.has("cart_value") || action.has("cart_items")) {
            BigDecimal percent = Money.read(discount.path("percentage_amount"));
            boolean isKnown = discount.has("percentage_amount") != discount.has("fixed_amount");
            if (!isKnown || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
                problems.add(where + ".discount", "must be a fixed_amount, or a percentage_amount up to 100");
            }
        }
    }

    /** Nothing said is nothing shown. */
    private static void removeNulls(ObjectNode row) {
        List<String> empty = new ArrayList<>();
        row.properties().forEach(entry -> {
            if (entry.getValue().isNull()) {
                empty.add(entry.getKey());
            }
        });
        row.remove(empty);
    }

    private void refuseWithCodes(ObjectNode row) {
        if (codes(row).findAny().isPresent()) {
            throw Refusal.unprocessable("id", "a promotion with coupon codes cannot be deleted");
        }
    }

    /** What is not there any more is deleted already. */
    private Response remove(Exchange exchange) {
        state.table(Kind.PROMOTIONS).row(exchange.id("row_id")).ifPresent(row -> {
            refuseWithCodes(row);
            state.table(Kind.PROMOTIONS).remove(exchange.id("row_id"));
        });
        return Response.empty(204);
    }

    private Response removeMany(Exchange exchange) {
        return new BatchDeletion(exchange, 50).of(state.table(Kind.PROMOTIONS), this::refuseWithCodes);
    }
}
