package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.StoreState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a cart and its checkout come to at this moment, in the cart's currency: every amount that any face shows.
 *
 * <p>Amounts of lines are as prices are entered in the store, with or without tax. All of it follows from the cart and
 * the store; nothing is kept.
 *
 * @param currency the row of the cart's currency
 * @param base what the lines cost before any discount
 * @param orderDiscount of automatic promotions and by hand on the whole cart, of which {@code manualDiscount} is by hand
 * @param beforeDiscounts what each line costs before discounts, by line id
 * @param cartAmount the lines after all discounts
 * @param taxes by name
 * @param certificates the gift certificates that pay, and how much each
 */
public record Totals(
        Cart cart,
        ObjectNode currency,
        boolean isTaxIncluded,
        Optional<String> email,
        List<LineTotal> lines,
        BigDecimal base,
        BigDecimal orderDiscount,
        BigDecimal manualDiscount,
        List<CouponTotal> coupons,
        List<PromotionTotal> promotions,
        Map<String, Taxed> beforeDiscounts,
        Taxed cartAmount,
        List<WrappingTotal> wrappings,
        List<ConsignmentTotal> consignments,
        List<FeeTotal> fees,
        Map<String, BigDecimal> taxes,
        List<CertificateUse> certificates,
        BigDecimal storeCredit) {

    /** An amount that some discount has on a line. @param label what responses give as its id */
    public record Part(String label, BigDecimal amount) {}

    /**
     * A line of the cart, or one that a promotion added.
     *
     * @param discount by promotions on the line and by hand on it
     * @param coupon by coupons
     * @param share of discounts on the whole cart that are no coupons
     * @param net what is left to pay
     */
    public record LineTotal(
            PricedLine priced,
            BigDecimal discount,
            List<Part> discounts,
            BigDecimal coupon,
            List<Part> coupons,
            BigDecimal share,
            Taxed net) {

        /** The price of all after discounts on the line, without coupons. */
        public BigDecimal extendedSale() {
            return priced.extended().subtract(discount);
        }
    }

    /** @param amount off the lines and off shipping */
    public record CouponTotal(Source.Coupon source, BigDecimal amount) {}

    public record PromotionTotal(long id, String name, BigDecimal amount) {}

    /**
     * @param before what shipping costs before discounts
     * @param cost what is left to pay
     * @param coupons what each coupon takes off, by code
     */
    public record ConsignmentTotal(
            Consignment consignment,
            List<ShippingOption> options,
            Optional<ShippingOption> selected,
            Taxed before,
            Taxed cost,
            List<Part> coupons,
            List<Part> discounts) {}

    /** What wrapping all pieces of a line costs. @param line its id */
    public record WrappingTotal(String line, Wrapping wrapping, Taxed cost) {}

    public record FeeTotal(ObjectNode fee, Taxed cost) {}

    /** @param used of the {@code balance} that the certificate has */
    public record CertificateUse(ObjectNode certificate, BigDecimal balance, BigDecimal used) {}

    static Totals of(Cart cart, StoreState state) {
        return new Reckoning(Till.of(state, cart)).totals();
    }

    /** The lines before discounts. */
    public Taxed subtotal() {
        return beforeDiscounts.values().stream().reduce(Taxed.NONE, Taxed::plus);
    }

    public Taxed shippingBefore() {
        return consignments.stream().map(ConsignmentTotal::before).reduce(Taxed.NONE, Taxed::plus);
    }

    public Taxed shipping() {
        return consignments.stream().map(ConsignmentTotal::cost).reduce(Taxed.NONE, Taxed::plus);
    }

    public Taxed feeTotal() {
        return fees.stream().map(FeeTotal::cost).reduce(Taxed.NONE, Taxed::plus);
    }

    public Taxed wrapping() {
        return wrappings.stream().map(WrappingTotal::cost).reduce(Taxed.NONE, Taxed::plus);
    }

    public Optional<WrappingTotal> wrapping(Line line) {
        return wrappings.stream().filter(one -> one.line().equals(line.id())).findFirst();
    }

    public BigDecimal taxTotal() {
        return Money.sum(List.copyOf(taxes.values()));
    }

    /** Everything, before gift certificates and store credit pay their part. */
    public Taxed grand() {
        return cartAmount.plus(wrapping()).plus(shipping()).plus(feeTotal());
    }

    /** What remains to be paid. */
    public BigDecimal outstanding() {
        return grand().inclusive().subtract(certificateTotal()).subtract(storeCredit);
    }

    public BigDecimal certificateTotal() {
        return Money.sum(certificates.stream().map(CertificateUse::used).toList());
    }

    public BigDecimal couponTotal() {
        return Money.sum(coupons.stream().map(CouponTotal::amount).toList());
    }

    public Optional<LineTotal> line(String id) {
        return lines.stream()
                .filter(line -> line.priced().line().id().equals(id))
                .findFirst();
    }

    /** Whether anything in it must be sent somewhere. */
    public boolean isShipped() {
        return lines.stream().anyMatch(line -> line.priced().isShipped());
    }
}
