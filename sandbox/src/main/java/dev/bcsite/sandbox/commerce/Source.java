package dev.bcsite.sandbox.commerce;

import java.util.Locale;

/** Where a discount comes from. */
public sealed interface Source {

    /** What an automatic promotion gives. */
    record Automatic(long promotion, String name) implements Source {}

    /** What somebody set by hand. */
    record Manual() implements Source {}

    /**
     * What a coupon gives.
     *
     * @param id of the code, or of the old coupon
     * @param promotion that the code belongs to; zero for an old coupon
     */
    record Coupon(String code, long id, long promotion, CouponType type, String name) implements Source {}

    /** The types of coupon, in the order of the numbers that carts show instead of names. */
    enum CouponType {
        PER_ITEM_DISCOUNT,
        PERCENTAGE_DISCOUNT,
        PER_TOTAL_DISCOUNT,
        SHIPPING_DISCOUNT,
        FREE_SHIPPING,
        PROMOTION;

        /** As checkouts and the coupons themselves write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
