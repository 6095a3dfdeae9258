package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Obstacle;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the schema's errors and codes a refusal at the checkout is. */
final class CheckoutMistakes {

    private static final String CONSIGNMENT = "CheckoutShippingConsignmentError";
    private static final String COUPON = "CheckoutCouponError";
    private static final String LINE = "CartLineItemError";
    private static final String CART = "CartError";

    private CheckoutMistakes() {}

    private record Known(String type, String code) {

        static Known of(Obstacle obstacle) {
            return switch (obstacle) {
                case NO_LINES -> new Known(CART, "EMPTY_CART_CREATION");
                case WRONG_CHANNEL -> new Known(CART, "INVALID_CHANNEL");
                case WRONG_CURRENCY -> new Known(CART, "INVALID_CURRENCY");
                case OUTDATED -> new Known(CART, "CART_CONFLICT");
                case UNKNOWN_PRODUCT -> new Known(LINE, "INVALID_PRODUCT");
                case UNKNOWN_SKU -> new Known(LINE, "SKU_NOT_FOUND");
                case NOT_FOR_SALE -> new Known(LINE, "PRODUCT_NOT_PURCHASABLE");
                case VARIANT_OPEN -> new Known(LINE, "VARIANT_ID_REQUIRED");
                case MODIFIER_MISSING -> new Known(LINE, "MODIFIER_OPTIONS_REQUIRED");
                case WRONG_CHOICE -> new Known(LINE, "OPTION_VALIDATION_FAILED");
                case WRONG_QUANTITY -> new Known(LINE, "INVALID_ITEM_QUANTITY");
                case TOO_FEW -> new Known(LINE, "MINIMUM_QUANTITY_NOT_MET");
                case TOO_MANY -> new Known(LINE, "MAXIMUM_QUANTITY_EXCEEDED");
                case OUT_OF_STOCK -> new Known(LINE, "INSUFFICIENT_STOCK");
                case BILLING_ADDRESS -> new Known("CheckoutBillingAddressError", "INCOMPLETE_BILLING_ADDRESS");
                case SHIPPING_ADDRESS -> new Known(CONSIGNMENT, "INCOMPLETE_SHIPPING_ADDRESS");
                case CONSIGNMENT_LINES -> new Known(CONSIGNMENT, "SHIPPING_CONSIGNMENT_MISSING_ITEM");
                case LINE_WITHOUT_CONSIGNMENT -> new Known(CONSIGNMENT, "ITEM_MISSING_SHIPPING_ADDRESS");
                case SHIPPING_OPTION -> new Known(CONSIGNMENT, "INVALID_SHIPPING_OPTION");
                case COUPON_UNKNOWN -> new Known(COUPON, "COUPON_INVALID");
                case COUPON_EXPIRED -> new Known(COUPON, "COUPON_EXPIRED");
                case COUPON_UNUSABLE -> new Known(COUPON, "COUPON_INELIGIBLE");
                case COUPON_WORTHLESS -> new Known(COUPON, "COUPON_NOT_APPLICABLE");
            };
        }
    }

    /** One error for each place that is named. */
    static Object of(Refusal refusal) {
        return of(refusal, EnumSet.noneOf(Obstacle.class));
    }

    /** The schema has no type for a wrong address of the bill when a checkout is made. */
    static Object ofNew(Refusal refusal) {
        return of(refusal, EnumSet.of(Obstacle.BILLING_ADDRESS));
    }

    /** @param nameless those that the schema has no type for here */
    private static Object of(Refusal refusal, Set<Obstacle> nameless) {
        if (refusal.errors().isEmpty()) {
            String code = refusal.status() == 404 ? "CART_NOT_FOUND" : "CART_CONSISTENCY_ERROR";
            return Mistakes.of(error(new Known(CART, code), refusal.title()));
        }
        List<Row> errors = new ArrayList<>();
        refusal.errors().forEach((field, problem) -> {
            Known known = refusal.reason(field, Obstacle.class)
                    .filter(obstacle -> !nameless.contains(obstacle))
                    .map(Known::of)
                    .orElse(new Known(CART, "CART_CONSISTENCY_ERROR"));
            Row error = error(known, field + " " + problem);
            error.json().putArray("context").addObject().put("field", field);
            errors.add(error);
        });
        return Map.of("errors", errors);
    }

    private static Row error(Known known, String message) {
        ObjectNode error = Json.object().put("code", known.code()).put("message", message);
        return Row.of(known.type(), error);
    }
}
