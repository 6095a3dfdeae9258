package dev.bcsite.sandbox.marketing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.CursorPaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.commerce.Codes;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Subset;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The coupon codes of promotions. One promotion has one code, or, when it is of type {@code BULK}, many. */
final class PromotionCodes {

    private static final String OF_ONE = PromotionResource.PATH + "/{promotion_id}/codes";
    private static final String OF_ALL = PromotionResource.PATH + "/codes";
    private static final int FEW_AT_ONCE = 10;
    private static final Shape FIELDS = Shape.of(
            Field.whole("id").readOnly().or(0),
            Field.text("code").required().between(1, 50),
            Field.whole("current_uses").readOnly().or(0),
            Field.whole("max_uses").least(0).or(0),
            Field.whole("max_uses_per_customer").least(0).or(0));
    private static final Shape BATCH = Shape.of(
            Field.whole("batch_size").required().between(1, 250),
            Field.whole("max_uses").between(0, 100_000).or(0),
            Field.whole("max_uses_per_customer").between(0, 100_000).or(0),
            Field.text("prefix").most(20).or(""),
            Field.text("suffix").most(20).or(""),
            Field.choice("delimiter", "", "_", "-").or(""),
            Field.list("exclude_characters", Field.text("").between(1, 1)).orNone(),
            Field.whole("code_length").between(6, 16).or(16));

    private final StoreState state;

    PromotionCodes(StoreState state) {
        this.state = state;
    }

    static Subset of(StoreState state, long promotion) {
        return new Subset(state.table(Kind.PROMOTION_CODES), "promotion_id", promotion);
    }

    List<Endpoint> endpoints() {
        Resource codes = Resource.at(OF_ONE, Scope.MARKETING, this::ofPromotion)
                .paging(new CursorPaging(50))
                .filters(Filter.number("id"), Filter.text("code"))
                .shape((exchange, row) -> shown(row))
                .fields(FIELDS)
                .saving(this::saved)
                .creates(201);
        List<Endpoint> endpoints = new ArrayList<>(codes.writes());
        endpoints.add(codes.list().atMost(FEW_AT_ONCE, "promotion codes"));
        endpoints.add(Endpoint.write(
                "DELETE",
                OF_ONE,
                Scope.MARKETING,
                exchange -> new BatchDeletion(exchange, 250).of(ofPromotion(exchange), row -> {})));
        endpoints.add(Endpoint.write("DELETE", OF_ONE + "/{code_id}", Scope.MARKETING, exchange -> {
            ofPromotion(exchange).remove(exchange.id("code_id"));
            return Response.empty(204);
        }));
        endpoints.add(Endpoint.write(
                        "POST", PromotionResource.PATH + "/{promotion_id}/codegen", Scope.MARKETING, this::generate)
                .atMost(FEW_AT_ONCE, "promotion codes"));
        endpoints.add(Resource.at(OF_ALL, Scope.MARKETING, this::withCode)
                .paging(new CursorPaging(50))
                .filters(Filter.text("code"))
                .shape((exchange, row) -> shown(row))
                .list());
        endpoints.add(Endpoint.write("DELETE", OF_ALL, Scope.MARKETING, this::removeCode));
        return endpoints;
    }

    private Subset ofPromotion(Exchange exchange) {
        promotion(exchange);
        return of(state, exchange.id("promotion_id"));
    }

    private ObjectNode promotion(Exchange exchange) {
        return state.table(Kind.PROMOTIONS).row(exchange.id("promotion_id")).orElseThrow(Refusal::notFound);
    }

    /** Which promotion it belongs to, a code does not say. */
    private static ObjectNode shown(ObjectNode row) {
        ObjectNode shown = row.deepCopy();
        shown.remove("promotion_id");
        return shown;
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        ObjectNode promotion = promotion(exchange);
        if (!promotion.path("redemption_type").asText().equals("COUPON")) {
            throw exchange.unprocessable("redemption_type", "an automatic promotion has no codes");
        }
        boolean isFull = !promotion.path("coupon_type").asText().equals("BULK")
                && ofPromotion(exchange).keys().length > 0;
        if (isFull) {
            throw exchange.unprocessable("code", "the promotion has its only code already");
        }
        if (!row.path("code").asText().matches("[A-Za-z0-9_ -]+")) {
            throw exchange.unprocessable("code", "must have letters, digits, blanks, hyphens and underscores only");
        }
        if (isTaken(row.path("code").asText())) {
            throw exchange.unprocessable("code", "is in use already");
        }
        return row.put("created", Timestamps.offset(state.clock().instant()));
    }

    private boolean isTaken(String code) {
        return List.of(Kind.PROMOTION_CODES, Kind.COUPONS).stream()
                .flatMap(kind -> state.table(kind).stream())
                .anyMatch(other -> other.path("code").asText().equalsIgnoreCase(code));
    }

    private Response generate(Exchange exchange) {
        ObjectNode promotion = promotion(exchange);
        boolean isBulk = promotion.path("redemption_type").asText().equals("COUPON")
                && promotion.path("coupon_type").asText().equals("BULK");
        if (!isBulk) {
            throw Refusal.answering(Exchange.json(
                    405,
                    Json.object()
                            .put("status", "405")
                            .put("title", "Method not allowed")
                            .put("error", "Codes are made for promotions of the coupon type BULK only")));
        }
        ObjectNode wanted = BATCH.created(exchange.object());
        String now = Timestamps.offset(state.clock().instant());
        ArrayNode codes = Json.array();
        for (int i = 0; i < wanted.path("batch_size").asInt(); i++) {
            String code = code(wanted);
            ofPromotion(exchange)
                    .add(Json.object()
                            .put("code", code)
                            .put("current_uses", 0)
                            .put("max_uses", wanted.path("max_uses").asLong())
                            .put(
                                    "max_uses_per_customer",
                                    wanted.path("max_uses_per_customer").asLong())
                            .put("created", now));
            codes.addObject().put("code", code);
        }
        ObjectNode batch = Json.object()
                .put("created", now)
                .put("max_uses", wanted.path("max_uses").asLong())
                .put(
                        "max_uses_per_customer",
                        wanted.path("max_uses_per_customer").asLong())
                .put("batch_size", codes.size());
        batch.set("codes", codes);
        return Exchange.data(201, batch);
    }

    private String code(ObjectNode wanted) {
        String letters = Codes.letters(
                "promotion-code", state.table(Kind.PROMOTION_CODES).nextId());
        for (var excluded : wanted.path("exclude_characters")) {
            letters = letters.replace(excluded.asText(), "");
        }
        String delimiter = wanted.path("delimiter").asText();
        String prefix = wanted.path("prefix").asText();
        String suffix = wanted.path("suffix").asText();
        return (prefix.isEmpty() ? "" : prefix + delimiter)
                + letters.substring(0, wanted.path("code_length").asInt())
                + (suffix.isEmpty() ? "" : delimiter + suffix);
    }

    private Table withCode(Exchange exchange) {
        if (exchange.query().get("code").isEmpty()) {
            throw exchange.unprocessable("code", "error.path.missing");
        }
        return state.table(Kind.PROMOTION_CODES);
    }

    private Response removeCode(Exchange exchange) {
        String code = exchange.query().get("code").orElse("");
        Table codes = withCode(exchange);
        codes.stream()
                .filter(row -> row.path("code").asText().equalsIgnoreCase(code))
                .map(row -> row.path("id").asLong())
                .toList()
                .forEach(codes::remove);
        return Response.empty(204);
    }
}
