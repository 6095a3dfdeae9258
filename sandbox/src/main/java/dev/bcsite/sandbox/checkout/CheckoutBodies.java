package dev.bcsite.sandbox.checkout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.commerce.Checkouts;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What bodies of checkout requests ask for. Amounts and the like are checked here, rules in {@link Checkouts}. */
final class CheckoutBodies {

    private static final Shape ITEM =
            Shape.of(Field.text("item_id").required(), Field.whole("quantity").required());
    private static final Shape CONSIGNMENT = Shape.of(
            Field.any("address"),
            Field.objects("line_items", ITEM),
            Field.object("pickup_option", Shape.of(Field.whole("pickup_method_id"))),
            Field.text("shipping_option_id"),
            Field.object(
                    "custom_shipping",
                    Shape.of(
                            Field.number("price").required(),
                            Field.text("description").or(""))));
    private static final Field[] FEE = {
        Field.choice("type", "custom_fee").required(),
        Field.text("name").required().between(1, 50),
        Field.text("display_name").required().between(1, 200),
        Field.number("cost").required().least(0),
        Field.text("source").required().between(1, 50),
        Field.whole("tax_class_id").orNull()
    };
    private static final Shape NEW_FEES =
            Shape.of(Field.objects("fees", Shape.of(FEE)).required().least(1));
    private static final Shape CHANGED_FEES =
            Shape.of(Field.objects("fees", Shape.of(FEE).and(Field.text("id").required()))
                    .required()
                    .least(1));
    private static final Shape REMOVED_FEES =
            Shape.of(Field.list("ids", Field.text("")).required().least(1));
    private static final Shape DISCOUNTS = Shape.of(Field.object(
                    "cart",
                    Shape.of(
                            Field.objects(
                                            "discounts",
                                            Shape.of(Field.number("discounted_amount")
                                                    .required()
                                                    .least(0)))
                                    .orNone(),
                            Field.objects(
                                            "line_items",
                                            Shape.of(
                                                    Field.text("id").required(),
                                                    Field.number("discounted_amount")
                                                            .required()
                                                            .least(0)))
                                    .orNone(),
                            Field.whole("version")))
            .required());

    private CheckoutBodies() {}

    /** The version that a change is meant for. */
    static OptionalLong version(JsonNode body) {
        JsonNode version = body.path("version");
        if (version.isMissingNode() || version.isNull()) {
            return OptionalLong.empty();
        }
        if (!version.isIntegralNumber()) {
            throw Refusal.unprocessable("version", "must be a whole number");
        }
        return OptionalLong.of(version.asLong());
    }

    /** A body that need not be there. */
    static ObjectNode optional(Exchange exchange) {
        return exchange.request().bodyText().isBlank() ? Json.object() : exchange.object();
    }

    /** The body as an array of consignments; the version may be in any of them. */
    static List<Checkouts.NewConsignment> consignments(List<ObjectNode> bodies) {
        Problems problems = new Problems();
        List<ObjectNode> read = new ArrayList<>();
        for (ObjectNode body : bodies) {
            String where = read.size() + ".";
            ObjectNode one = CONSIGNMENT.created(body, where, problems);
            if (!one.path("address").isObject()) {
                problems.add(where + "address", "error.path.missing");
            } else if (one.path("address").path("email").asText("").isEmpty()) {
                problems.add(where + "address.email", "error.path.missing");
            }
            read.add(one);
        }
        problems.refuseAny();
        List<Checkouts.NewConsignment> wanted = new ArrayList<>();
        for (ObjectNode one : read) {
            wanted.add(new Checkouts.NewConsignment(wanted.size() + ".", one.path("address"), items(one), pickup(one)));
        }
        return wanted;
    }

    static ObjectNode consignment(ObjectNode body) {
        return CONSIGNMENT.created(body);
    }

    static Map<String, Long> items(ObjectNode consignment) {
        Map<String, Long> items = new LinkedHashMap<>();
        Json.objects(consignment, "line_items")
                .forEach(item -> items.merge(
                        item.path("item_id").asText(), item.path("quantity").asLong(), Long::sum));
        return items;
    }

    private static OptionalLong pickup(ObjectNode consignment) {
        JsonNode method = consignment.path("pickup_option").path("pickup_method_id");
        return method.isIntegralNumber() ? OptionalLong.of(method.asLong()) : OptionalLong.empty();
    }

    static Optional<JsonNode> address(ObjectNode consignment) {
        return consignment.has("address") ? Optional.of(consignment.get("address")) : Optional.empty();
    }

    static List<ObjectNode> newFees(ObjectNode body) {
        return Json.objects(NEW_FEES.created(body), "fees");
    }

    static List<ObjectNode> changedFees(ObjectNode body) {
        return Json.objects(CHANGED_FEES.created(body), "fees");
    }

    static List<String> removedFees(ObjectNode body) {
        List<String> ids = new ArrayList<>();
        REMOVED_FEES.created(body).path("ids").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    /** Discounts by hand: on the cart all of them together, on lines by id. */
    record ByHand(BigDecimal onCart, Map<String, BigDecimal> onLines, OptionalLong version) {

        static ByHand of(ObjectNode body) {
            JsonNode cart = DISCOUNTS.created(body).path("cart");
            BigDecimal onCart = Json.objects(cart, "discounts").stream()
                    .map(one -> one.path("discounted_amount").decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Map<String, BigDecimal> onLines = new LinkedHashMap<>();
            Json.objects(cart, "line_items")
                    .forEach(one -> onLines.put(
                            one.path("id").asText(),
                            one.path("discounted_amount").decimalValue()));
            return new ByHand(onCart, onLines, CheckoutBodies.version(cart));
        }
    }
}
