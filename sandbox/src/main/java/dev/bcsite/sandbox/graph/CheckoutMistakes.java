package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which of the schema's errors and codes a refusal at the checkout is: what it is about says so. */
final class CheckoutMistakes {

    private static final String CONSIGNMENT = "CheckoutShippingConsignmentError";
    private static final String BILLING = "CheckoutBillingAddressError";
    private static final String COUPON = "CheckoutCouponError";
    private static final String LINE = "CartLineItemError";
    private static final String CART = "CartError";

    /** The first pattern that the place and the problem match together decides. */
    private static final List<Known> ALL = List.of(
            new Known("billing_address.*", BILLING, "INCOMPLETE_BILLING_ADDRESS"),
            new Known(".*shipping_option_id .*", CONSIGNMENT, "INVALID_SHIPPING_OPTION"),
            new Known("consignments must hold.*", CONSIGNMENT, "ITEM_MISSING_SHIPPING_ADDRESS"),
            new Known("(consignments.*)?address\\..*", CONSIGNMENT, "INCOMPLETE_SHIPPING_ADDRESS"),
            new Known("consignments.*", CONSIGNMENT, "SHIPPING_CONSIGNMENT_MISSING_ITEM"),
            new Known("coupon_code .*is not the code.*", COUPON, "COUPON_INVALID"),
            new Known("coupon_code .*expired.*", COUPON, "COUPON_EXPIRED"),
            new Known("coupon_code .*does not apply.*", COUPON, "COUPON_NOT_APPLICABLE"),
            new Known("coupon_code .*", COUPON, "COUPON_INELIGIBLE"),
            new Known(".*quantity .*in stock", LINE, "INSUFFICIENT_STOCK"),
            new Known(".*quantity must be at least .*", LINE, "MINIMUM_QUANTITY_NOT_MET"),
            new Known(".*quantity must be at most .*", LINE, "MAXIMUM_QUANTITY_EXCEEDED"),
            new Known(".*quantity .*", LINE, "INVALID_ITEM_QUANTITY"),
            new Known(".*sku .*", LINE, "SKU_NOT_FOUND"),
            new Known(".*variant_id .*must name.*", LINE, "VARIANT_ID_REQUIRED"),
            new Known(".*product_id cannot be bought.*", LINE, "PRODUCT_NOT_PURCHASABLE"),
            new Known(".*product_id .*hidden price.*", LINE, "PRODUCT_NOT_PURCHASABLE"),
            new Known(".*(product|variant)_id .*", LINE, "INVALID_PRODUCT"),
            new Known(".*option_selections must choose.*", LINE, "MODIFIER_OPTIONS_REQUIRED"),
            new Known(".*option_selections .*", LINE, "OPTION_VALIDATION_FAILED"),
            new Known("line_items error.path.missing", CART, "EMPTY_CART_CREATION"),
            new Known("currency.*", CART, "INVALID_CURRENCY"),
            new Known("channel_id .*", CART, "INVALID_CHANNEL"),
            new Known("version .*", CART, "CART_CONFLICT"));

    private CheckoutMistakes() {}

    private record Known(String pattern, String type, String code) {}

    /** One error for each place that is named. */
    static Object of(Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            String code = refusal.status() == 404 ? "CART_NOT_FOUND" : "CART_CONSISTENCY_ERROR";
            return Mistakes.of(error(new Known("", CART, code), refusal.title()));
        }
        List<Row> errors = new ArrayList<>();
        refusal.errors().forEach((field, problem) -> {
            String words = field + " " + problem;
            Known known = ALL.stream()
                    .filter(one -> words.matches(one.pattern()))
                    .findFirst()
                    .orElse(new Known("", CART, "CART_CONSISTENCY_ERROR"));
            Row error = error(known, words);
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
