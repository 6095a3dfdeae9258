package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All discounts of a cart: first those set by hand on lines, then automatic promotions by id, then coupons as they were
 * entered, then what was set by hand on the whole cart.
 *
 * <p>Discounts by hand end automatic promotions. A promotion that bears no other is alone or not at all.
 */
final class Promotions {

    private Promotions() {}

    static Discounts apply(Till till, List<PricedLine> lines) {
        List<Coupon> coupons = coupons(till);
        boolean isOverridden = coupons.stream().anyMatch(Promotions::isOverriding);
        Discounts discounts = new Discounts(lines, till.money());
        giveByHand(till, discounts);
        boolean isAlone = !isOverridden && !till.cart().hasManualDiscounts() && giveAutomatic(till, discounts);
        for (Coupon coupon : coupons) {
            if (isBeside(coupon, discounts, isAlone, isOverridden)) {
                coupon.apply(till, discounts);
            }
        }
        BigDecimal manual = till.cart().manualDiscount();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < discounts.lines().size(); i++) {
            all.add(i);
        }
        discounts.onLines(new Source.Manual(), all, manual, true);
        return discounts;
    }

    private static List<Coupon> coupons(Till till) {
        Coupons all = new Coupons(till.state());
        return till.cart().coupons().stream()
                .flatMap(code -> all.find(code).stream())
                .filter(coupon -> coupon.objection(till).isEmpty())
                .toList();
    }

    private static boolean isOverriding(Coupon coupon) {
        return coupon instanceof Coupon.OfPromotion of
                && !of.promotion().isCombinable()
                && of.promotion().isOverriding();
    }

    private static boolean isBeside(Coupon coupon, Discounts discounts, boolean isAlone, boolean isOverridden) {
        if (isOverridden) {
            return isOverriding(coupon);
        }
        boolean bearsOthers =
                !(coupon instanceof Coupon.OfPromotion of) || of.promotion().isCombinable();
        return !isAlone && (bearsOthers || !discounts.has(source -> !(source instanceof Source.Manual)));
    }

    private static void giveByHand(Till till, Discounts discounts) {
        Map<String, BigDecimal> amounts = till.cart().manualLineDiscounts();
        for (int i = 0; i < discounts.lines().size(); i++) {
            String id = discounts.lines().get(i).line().id();
            discounts.onLine(new Source.Manual(), i, amounts.getOrDefault(id, BigDecimal.ZERO));
        }
    }

    /** Whether one was given that bears no other. */
    private static boolean giveAutomatic(Till till, Discounts discounts) {
        List<Promotion> promotions = till.state().table(Kind.PROMOTIONS).stream()
                .map(Promotion::new)
                .filter(Promotion::isAutomatic)
                .filter(promotion -> promotion.holds(till))
                .toList();
        boolean isFirst = true;
        for (Promotion promotion : promotions) {
            if (isFirst || promotion.isCombinable()) {
                Source source = new Source.Automatic(promotion.id(), promotion.name());
                boolean isGiven = giveAll(till, discounts, source, promotion);
                isFirst &= !isGiven;
                if (isGiven && !promotion.isCombinable()) {
                    return true;
                }
                if (isGiven && promotion.isLast()) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Whether any of a promotion's rules was met. */
    static boolean giveAll(Till till, Discounts discounts, Source source, Promotion promotion) {
        boolean isGiven = false;
        for (ObjectNode rule : promotion.rules()) {
            boolean isMet = Reward.give(till, discounts, source, rule);
            isGiven |= isMet;
            if (isMet && rule.path("stop").asBoolean()) {
                return true;
            }
        }
        return isGiven;
    }
}
