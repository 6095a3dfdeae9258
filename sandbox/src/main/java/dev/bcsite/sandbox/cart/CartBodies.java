package dev.bcsite.sandbox.cart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Wish;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What bodies of cart requests ask for. */
final class CartBodies {

    private static final Shape PERSON =
            Shape.of(Field.text("name").required(), Field.text("email").required());
    private static final Shape WRAPPING = Shape.of(
            Field.bool("wrap_together"),
            Field.objects("wrap_details", Shape.of(Field.whole("id"), Field.text("message"))),
            Field.text("name"),
            Field.text("message"),
            Field.number("amount").least(0));
    private static final Shape PRODUCT = Shape.of(
            Field.number("quantity").required(),
            Field.whole("product_id").required(),
            Field.whole("variant_id").nullable(),
            Field.number("list_price").nullable(),
            Field.text("name"),
            Field.objects(
                    "option_selections",
                    Shape.of(
                            Field.whole("option_id").required(),
                            Field.any("option_value").nullable())),
            Field.object("gift_wrapping", WRAPPING).nullable());
    private static final Shape CUSTOM = Shape.of(
            Field.text("sku").or(""),
            Field.text("name").required().between(1, 250),
            Field.number("quantity").required(),
            Field.number("list_price").required().least(0),
            Field.text("image_url").or(""));
    private static final Shape CERTIFICATE = Shape.of(
            Field.text("name").required(),
            Field.choice("theme", "Birthday", "Boy", "Celebration", "Christmas", "General", "Girl")
                    .required(),
            Field.number("amount").required().between(1, 1000),
            Field.whole("quantity").required().least(1),
            Field.object("sender", PERSON).required(),
            Field.object("recipient", PERSON).required(),
            Field.text("message").most(200).or(""));
    private static final Shape ALL = Shape.of(
            Field.objects("line_items", PRODUCT),
            Field.objects("custom_items", CUSTOM),
            Field.objects("gift_certificates", CERTIFICATE));

    private CartBodies() {}

    /** Everything to be put in, in the order of products, custom items and certificates. */
    static List<Wish> wishes(ObjectNode body) {
        ObjectNode read = ALL.created(body);
        List<Wish> wishes = new ArrayList<>();
        for (ObjectNode item : Json.objects(read, "line_items")) {
            wishes.add(product(item, "line_items." + wishes.size()));
        }
        List<ObjectNode> customs = Json.objects(read, "custom_items");
        for (int i = 0; i < customs.size(); i++) {
            wishes.add(custom(customs.get(i), "custom_items." + i));
        }
        List<ObjectNode> certificates = Json.objects(read, "gift_certificates");
        for (int i = 0; i < certificates.size(); i++) {
            wishes.add(certificate(certificates.get(i), "gift_certificates." + i));
        }
        return wishes;
    }

    /** A body that changes one line. */
    static Wish.OfProduct change(ObjectNode body) {
        if (!(body.path("line_item") instanceof ObjectNode item)) {
            throw Refusal.unprocessable("line_item", "error.path.missing");
        }
        Problems problems = new Problems();
        ObjectNode read = PRODUCT.created(item, "line_item.", problems);
        problems.refuseAny();
        return product(read, "line_item");
    }

    private static Wish.OfProduct product(ObjectNode item, String where) {
        return new Wish.OfProduct(
                where,
                item.path("product_id").asLong(),
                item.hasNonNull("variant_id")
                        ? OptionalLong.of(item.path("variant_id").asLong())
                        : OptionalLong.empty(),
                whole(item, where),
                Json.objects(item, "option_selections").stream()
                        .map(one -> new Wish.Selection(one.path("option_id").asLong(), one.path("option_value")))
                        .toList(),
                price(item),
                item.path("gift_wrapping") instanceof ObjectNode wrapping ? Optional.of(wrapping) : Optional.empty());
    }

    private static Optional<BigDecimal> price(ObjectNode item) {
        return item.hasNonNull("list_price")
                ? Optional.of(item.path("list_price").decimalValue())
                : Optional.empty();
    }

    private static Wish custom(ObjectNode item, String where) {
        return new Wish.OfCustom(
                where,
                item.path("sku").asText(),
                item.path("name").asText(),
                whole(item, where),
                item.path("list_price").decimalValue(),
                item.path("image_url").asText());
    }

    private static Wish certificate(ObjectNode item, String where) {
        ObjectNode details = item.deepCopy();
        details.remove(List.of("amount", "quantity"));
        return new Wish.OfCertificate(where, item.path("amount").decimalValue(), whole(item, where), details);
    }

    private static long whole(ObjectNode item, String where) {
        BigDecimal quantity = item.path("quantity").decimalValue();
        if (quantity.stripTrailingZeros().scale() > 0) {
            throw Refusal.unprocessable(where + ".quantity", "must be a whole number");
        }
        return quantity.longValue();
    }

    /** The version that a change is meant for; bodies of deletions need not be there at all. */
    static OptionalLong version(JsonNode body) {
        if (!body.hasNonNull("version")) {
            return OptionalLong.empty();
        }
        if (!body.path("version").isIntegralNumber()) {
            throw Refusal.unprocessable("version", "must be a whole number");
        }
        return OptionalLong.of(body.path("version").asLong());
    }
}
