package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.pricing.TaxRates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Works out the {@link Totals} of one cart, step by step: lines, discounts, shipping, fees, taxes, means of payment. */
final class Reckoning {

    private final Till till;
    private final Cart cart;
    private final Taxes taxes;
    private final Discounts discounts;
    private final Map<String, BigDecimal> taxesByName = new TreeMap<>();

    Reckoning(Till till) {
        this.till = till;
        this.cart = till.cart();
        this.taxes = Taxes.of(till);
        this.discounts = Promotions.apply(till, till.priced());
    }

    Totals totals() {
        List<Totals.LineTotal> lines = lines();
        List<Totals.WrappingTotal> wrappings = wrappings();
        List<Totals.ConsignmentTotal> consignments = consignments();
        List<Totals.FeeTotal> fees = cart.fees().stream().map(this::fee).toList();
        Taxed cartAmount = lines.stream().map(Totals.LineTotal::net).reduce(Taxed.NONE, Taxed::plus);
        Taxed grand = cartAmount;
        for (Totals.WrappingTotal wrapping : wrappings) {
            grand = grand.plus(wrapping.cost());
        }
        for (Totals.ConsignmentTotal consignment : consignments) {
            grand = grand.plus(consignment.cost());
        }
        for (Totals.FeeTotal fee : fees) {
            grand = grand.plus(fee.cost());
        }
        List<Totals.CertificateUse> certificates = new GiftCertificates(till.state()).uses(cart, grand.inclusive());
        BigDecimal open = grand.inclusive()
                .subtract(Money.sum(
                        certificates.stream().map(Totals.CertificateUse::used).toList()));
        return new Totals(
                cart,
                till.currency(),
                taxes.isIncluded(),
                Customers.email(cart, till.customer()),
                lines,
                Money.sum(discounts.lines().stream().map(PricedLine::extended).toList()),
                discounts.sum(one -> one.isOnWhole() && !(one.source() instanceof Source.Coupon)),
                discounts.sum(one -> one.isOnWhole() && one.source() instanceof Source.Manual),
                coupons(consignments),
                promotions(),
                beforeDiscounts(),
                cartAmount,
                wrappings,
                consignments,
                fees,
                new LinkedHashMap<>(taxesByName),
                certificates,
                storeCredit(open));
    }

    private List<Totals.LineTotal> lines() {
        List<Totals.LineTotal> lines = new ArrayList<>();
        for (int i = 0; i < discounts.lines().size(); i++) {
            lines.add(line(i));
        }
        return lines;
    }

    private Totals.LineTotal line(int index) {
        PricedLine priced = discounts.lines().get(index);
        List<Totals.Part> own = new ArrayList<>();
        List<Totals.Part> coupons = new ArrayList<>();
        BigDecimal share = BigDecimal.ZERO;
        for (Discounts.Discount discount : discounts.given()) {
            if (discount.line() == index && discount.source() instanceof Source.Coupon coupon) {
                coupons.add(new Totals.Part(coupon.code(), discount.amount()));
            } else if (discount.line() == index && discount.isOnWhole()) {
                share = share.add(discount.amount());
            } else if (discount.line() == index) {
                own.add(new Totals.Part(label(discount.source()), discount.amount()));
            }
        }
        return new Totals.LineTotal(
                priced, sum(own), own, sum(coupons), coupons, share, taxed(priced, discounts.left(index)));
    }

    private static BigDecimal sum(List<Totals.Part> parts) {
        return Money.sum(parts.stream().map(Totals.Part::amount).toList());
    }

    private static String label(Source source) {
        return source instanceof Source.Automatic automatic ? Long.toString(automatic.promotion()) : "manual-discount";
    }

    private Taxed taxed(PricedLine line, BigDecimal amount) {
        return counted(amount, rates(line));
    }

    private TaxRates rates(PricedLine line) {
        return line.isTaxable() ? taxes.rates(address(line), line.taxClass()) : TaxRates.NONE;
    }

    /** Where a line goes; what is not sent is taxed where it is billed. */
    private Optional<ObjectNode> address(PricedLine line) {
        return cart.consignments().stream()
                .filter(consignment ->
                        consignment.quantities().containsKey(line.line().id()) || line.isGift())
                .findFirst()
                .map(Consignment::address)
                .or(cart::billingAddress);
    }

    /** With its taxes, which go onto the bill. */
    private Taxed counted(BigDecimal amount, TaxRates rates) {
        Taxed taxed = taxes.of(amount, rates);
        taxes.byName(taxed, rates).forEach((name, tax) -> taxesByName.merge(name, tax, BigDecimal::add));
        return taxed;
    }

    private Map<String, Taxed> beforeDiscounts() {
        Map<String, Taxed> amounts = new LinkedHashMap<>();
        for (PricedLine line : discounts.lines()) {
            amounts.put(line.line().id(), taxes.of(line.extended(), rates(line)));
        }
        return amounts;
    }

    private List<Totals.WrappingTotal> wrappings() {
        List<Totals.WrappingTotal> wrappings = new ArrayList<>();
        for (PricedLine line : discounts.lines()) {
            Wrapping.of(line.line()).ifPresent(wrapping -> wrappings.add(wrapping(line, wrapping)));
        }
        return wrappings;
    }

    private Totals.WrappingTotal wrapping(PricedLine line, Wrapping wrapping) {
        BigDecimal cost = till.money()
                .rounded(wrapping.amount())
                .multiply(BigDecimal.valueOf(line.line().quantity()));
        TaxRates rates = taxes.rates(address(line), Wrapping.TAX_CLASS);
        return new Totals.WrappingTotal(line.line().id(), wrapping, counted(cost, rates));
    }

    private List<Totals.ConsignmentTotal> consignments() {
        ShippingDiscounts off = new ShippingDiscounts(discounts.onShipping());
        return cart.consignments().stream()
                .map(consignment -> consignment(consignment, off))
                .toList();
    }

    private Totals.ConsignmentTotal consignment(Consignment consignment, ShippingDiscounts off) {
        Shipping shipping = new Shipping(till);
        List<ShippingOption> options = shipping.options(consignment, discounts.lines());
        Optional<ShippingOption> selected = selected(consignment, options);
        BigDecimal cost = selected.map(ShippingOption::cost).orElse(BigDecimal.ZERO);
        long zone = shipping.zone(consignment.address())
                .map(row -> row.path("id").asLong())
                .orElse(0L);
        ShippingDiscounts.Off taken =
                off.take(cost, zone, selected.map(ShippingOption::description).orElse(""));
        TaxRates rates = taxes.rates(Optional.of(consignment.address()), Taxes.SHIPPING);
        return new Totals.ConsignmentTotal(
                consignment,
                options,
                selected,
                taxes.of(cost, rates),
                counted(taken.left(), rates),
                taken.coupons(),
                taken.promotions());
    }

    private Optional<ShippingOption> selected(Consignment consignment, List<ShippingOption> options) {
        if (consignment.givenPrice().isPresent()) {
            String description = consignment
                    .row()
                    .path("custom_shipping")
                    .path("description")
                    .asText("");
            return Optional.of(new ShippingOption(
                    Tokens.of("custom", consignment.id()).substring(0, 32),
                    description,
                    "custom",
                    till.money().rounded(consignment.givenPrice().get()),
                    ""));
        }
        return options.stream()
                .filter(option ->
                        consignment.chosenOption().filter(option.id()::equals).isPresent())
                .findFirst();
    }

    private Totals.FeeTotal fee(ObjectNode fee) {
        TaxRates rates = fee.hasNonNull("tax_class_id")
                ? taxes.rates(cart.billingAddress(), fee.path("tax_class_id").asLong())
                : TaxRates.NONE;
        return new Totals.FeeTotal(
                fee, counted(till.money().rounded(fee.path("cost").decimalValue()), rates));
    }

    private List<Totals.CouponTotal> coupons(List<Totals.ConsignmentTotal> consignments) {
        Map<Source.Coupon, BigDecimal> amounts = new LinkedHashMap<>();
        for (Discounts.Discount discount : discounts.given()) {
            if (discount.source() instanceof Source.Coupon coupon) {
                amounts.merge(coupon, discount.amount(), BigDecimal::add);
            }
        }
        for (Discounts.OnShipping discount : discounts.onShipping()) {
            if (discount.source() instanceof Source.Coupon coupon) {
                amounts.putIfAbsent(coupon, BigDecimal.ZERO);
            }
        }
        amounts.replaceAll((coupon, amount) -> amount.add(offShipping(coupon.code(), consignments)));
        return amounts.entrySet().stream()
                .map(entry -> new Totals.CouponTotal(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static BigDecimal offShipping(String code, List<Totals.ConsignmentTotal> consignments) {
        return consignments.stream()
                .flatMap(consignment -> consignment.coupons().stream())
                .filter(part -> part.label().equals(code))
                .map(Totals.Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Totals.PromotionTotal> promotions() {
        Map<Source.Automatic, BigDecimal> amounts = new LinkedHashMap<>();
        for (Discounts.Discount discount : discounts.given()) {
            if (discount.source() instanceof Source.Automatic automatic) {
                amounts.merge(automatic, discount.amount(), BigDecimal::add);
            }
        }
        return amounts.entrySet().stream()
                .map(entry -> new Totals.PromotionTotal(
                        entry.getKey().promotion(), entry.getKey().name(), entry.getValue()))
                .toList();
    }

    private BigDecimal storeCredit(BigDecimal open) {
        return cart.usesStoreCredit()
                ? till.money()
                        .rounded(till.customer()
                                .map(Customers::storeCredit)
                                .map(till::converted)
                                .orElse(BigDecimal.ZERO)
                                .min(open))
                : BigDecimal.ZERO;
    }
}
