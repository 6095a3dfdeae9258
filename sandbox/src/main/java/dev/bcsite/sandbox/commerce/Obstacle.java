package dev.bcsite.sandbox.commerce;

import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Problems;

/** Why a cart or checkout is not as somebody wants it. REST tells only the words that come with it. */
public enum Obstacle {
    NO_LINES,
    WRONG_CHANNEL,
    WRONG_CURRENCY,
    OUTDATED,
    UNKNOWN_PRODUCT,
    UNKNOWN_SKU,
    NOT_FOR_SALE,
    /** Several variants fit what was chosen. */
    VARIANT_OPEN,
    MODIFIER_MISSING,
    WRONG_CHOICE,
    WRONG_QUANTITY,
    TOO_FEW,
    TOO_MANY,
    OUT_OF_STOCK,
    BILLING_ADDRESS,
    SHIPPING_ADDRESS,
    /** A consignment with lines that it cannot have, or with none. */
    CONSIGNMENT_LINES,
    /** A physical line that is in no consignment. */
    LINE_WITHOUT_CONSIGNMENT,
    SHIPPING_OPTION,
    COUPON_UNKNOWN,
    COUPON_EXPIRED,
    /** A coupon that is good, though not for this shopper or now. */
    COUPON_UNUSABLE,
    /** A coupon that is good, and worth nothing for what is in the cart. */
    COUPON_WORTHLESS;

    /** @param field what it is about, as REST names it */
    public Refusal at(String field, String problem) {
        return Refusal.unprocessable(field, problem).because(this);
    }

    /** Collects it, with others. */
    void in(Problems problems, String field, String problem) {
        problems.add(field, problem, this);
    }
}
