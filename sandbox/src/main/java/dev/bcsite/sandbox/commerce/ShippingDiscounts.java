package dev.bcsite.sandbox.commerce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes discounts off the shipping of one consignment after the other, as far as each discount reaches. */
final class ShippingDiscounts {

    /** What is left of each limited discount. */
    private final Map<Discounts.OnShipping, BigDecimal> left = new LinkedHashMap<>();

    private final List<Discounts.OnShipping> discounts;

    /** @param left what is still to be paid */
    record Off(BigDecimal left, List<Totals.Part> coupons, List<Totals.Part> promotions) {}

    ShippingDiscounts(List<Discounts.OnShipping> discounts) {
        this.discounts = discounts;
        discounts.forEach(discount -> discount.amount().ifPresent(amount -> left.put(discount, amount)));
    }

    Off take(BigDecimal cost, long zone, String method) {
        BigDecimal open = cost;
        List<Totals.Part> coupons = new ArrayList<>();
        List<Totals.Part> promotions = new ArrayList<>();
        for (Discounts.OnShipping discount : discounts) {
            boolean isHere = (discount.zones().isEmpty() || discount.zones().contains(zone))
                    && (discount.methods().isEmpty() || discount.methods().contains(method));
            BigDecimal amount = isHere ? open.min(left.getOrDefault(discount, open)) : BigDecimal.ZERO;
            if (amount.signum() > 0) {
                open = open.subtract(amount);
                left.computeIfPresent(discount, (key, rest) -> rest.subtract(amount));
                if (discount.source() instanceof Source.Coupon coupon) {
                    coupons.add(new Totals.Part(coupon.code(), amount));
                } else if (discount.source() instanceof Source.Automatic automatic) {
                    promotions.add(new Totals.Part(Long.toString(automatic.promotion()), amount));
                }
            }
        }
        return new Off(open, coupons, promotions);
    }
}
