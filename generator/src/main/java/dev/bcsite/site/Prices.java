package dev.bcsite.site;

import dev.bcsite.catalog.BulkTier;
import dev.bcsite.catalog.PriceQuote;
import dev.bcsite.catalog.PriceQuote.Amount;
import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.ProductOption;
import dev.bcsite.catalog.ProductOption.PriceChange;
import dev.bcsite.catalog.Variant;
import dev.bcsite.site.view.Price;
import dev.bcsite.site.view.TierRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Writes BigCommerce's price quotes as shoppers read them. It never computes a price of its own. */
final class Prices {

    private final SiteContext context;
    private final Amounts amounts;

    Prices(SiteContext context) {
        this.context = context;
        this.amounts = new Amounts(context.currency());
    }

    /** The price of a product as a whole; hidden when the merchant, the settings or BigCommerce withhold it. */
    Price of(Product product, List<PriceQuote> quotes) {
        Optional<PriceQuote> whole = whole(quotes);
        if (withheld(product) || whole.isEmpty()) {
            return hidden(product);
        }
        return shown(
                whole.get(),
                amount(whole.get().lowest()).compareTo(amount(whole.get().highest())) != 0);
    }

    /**
     * The price of one variant.
     *
     * @param price of the product, which the variant has when BigCommerce quotes none of its own
     */
    Price of(Product product, Variant variant, Price price, List<PriceQuote> quotes) {
        if (withheld(product)) {
            return price;
        }
        for (PriceQuote quote : quotes) {
            if (quote.variantId().isPresent() && quote.variantId().get() == variant.id()) {
                return shown(quote, false);
            }
        }
        return price;
    }

    /** What a list sorted by price goes by. */
    Optional<BigDecimal> sortKey(Product product, List<PriceQuote> quotes) {
        return withheld(product) ? Optional.empty() : whole(quotes).map(quote -> amount(quote.lowest()));
    }

    /** The quote that is for no variant. */
    private static Optional<PriceQuote> whole(List<PriceQuote> quotes) {
        for (PriceQuote quote : quotes) {
            if (quote.variantId().isEmpty()) {
                return Optional.of(quote);
            }
        }
        return Optional.empty();
    }

    /** {@code +$5.00}, {@code -10%}; absent when prices are withheld. */
    Optional<String> change(Product product, PriceChange change) {
        if (withheld(product) || change.amount().signum() == 0) {
            return Optional.empty();
        }
        String sign = change.amount().signum() < 0 ? "\u2212" : "+";
        BigDecimal size = change.amount().abs();
        return Optional.of(sign
                + (change.isPercentage()
                        ? size.stripTrailingZeros().toPlainString() + "%"
                        : amounts.text(converted(size))));
    }

    /** From the cheapest way to choose the product to the dearest: {@code 19.95-29.95 USD}. */
    Optional<String> seen(Product product, Price price) {
        if (price.hidden() || price.amount().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal lowest = new BigDecimal(price.amount().get());
        BigDecimal highest =
                new BigDecimal(price.highest().orElse(price.amount().get()));
        BigDecimal less = BigDecimal.ZERO;
        BigDecimal more = BigDecimal.ZERO;
        for (ProductOption modifier : product.modifiers()) {
            less = less.add(extreme(modifier, lowest, BigDecimal::min));
            more = more.add(extreme(modifier, highest, BigDecimal::max));
        }
        String from = amounts.plain(lowest.add(less).max(BigDecimal.ZERO));
        String to = amounts.plain(highest.add(more).max(BigDecimal.ZERO));
        return Optional.of((from.equals(to) ? from : from + "-" + to) + " " + price.currency());
    }

    /** The largest change of a price, up or down, that choosing a value of the modifier makes; zero for choosing none. */
    private BigDecimal extreme(ProductOption modifier, BigDecimal price, BinaryOperator<BigDecimal> further) {
        BigDecimal found = BigDecimal.ZERO;
        for (ProductOption.Value value : modifier.values()) {
            if (value.priceChange().isPresent()) {
                PriceChange change = value.priceChange().get();
                BigDecimal size = change.isPercentage()
                        ? price.multiply(change.amount()).movePointLeft(2)
                        : converted(change.amount());
                found = further.apply(found, size);
            }
        }
        return found;
    }

    /** The table of prices for buying many. */
    List<TierRow> tiers(Product product, List<PriceQuote> quotes) {
        if (withheld(product)) {
            return List.of();
        }
        return quotes.stream()
                .filter(quote -> quote.variantId().isEmpty())
                .flatMap(quote -> quote.tiers().stream())
                .map(this::row)
                .toList();
    }

    private TierRow row(BulkTier tier) {
        String quantity = tier.to() == 0
                ? context.strings().text("tier.from", tier.from())
                : context.strings().text("tier.range", tier.from(), tier.to());
        String price = switch (tier.kind()) {
            case UNIT_PRICE -> context.strings().text("tier.each", amounts.text(tier.amount()));
            case AMOUNT_OFF -> context.strings().text("tier.off", amounts.text(tier.amount()));
            case FRACTION_OFF ->
                context.strings()
                        .text(
                                "tier.off",
                                tier.amount()
                                                .movePointRight(2)
                                                .stripTrailingZeros()
                                                .toPlainString() + "%");
        };
        return new TierRow(quantity, price);
    }

    private boolean withheld(Product product) {
        return product.prices().hidden()
                || !context.settings().showPrices()
                || context.settings().hidePricesFromGuests();
    }

    private Price hidden(Product product) {
        String label = product.prices().hidden() ? product.prices().hiddenLabel() : "";
        return new Price(
                label,
                true,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                context.currency().code());
    }

    /** @param range whether the quote stands for variants of different prices; that of a variant never does */
    private Price shown(PriceQuote quote, boolean range) {
        BigDecimal lowest = amount(quote.lowest());
        BigDecimal highest = amount(quote.highest());
        BigDecimal now = range ? lowest : amount(quote.calculated());
        Optional<BigDecimal> was = range ? Optional.empty() : above(now, Optional.of(quote.price()));
        Optional<BigDecimal> retail = range ? Optional.empty() : above(now, quote.retail());
        return new Price(
                range ? amounts.text(lowest) + " \u2013 " + amounts.text(highest) : amounts.text(now),
                false,
                range,
                was.map(amounts::text),
                retail.map(amounts::text),
                was.or(() -> retail).map(before -> amounts.text(before.subtract(now))),
                otherTax(quote, range),
                Optional.of(amounts.plain(now)),
                Optional.of(amounts.plain(range ? highest : now)),
                context.currency().code());
    }

    private Optional<String> otherTax(PriceQuote quote, boolean range) {
        boolean inclusive = context.settings().taxInclusive();
        Amount paid = range ? quote.lowest() : quote.calculated();
        boolean same = paid.withTax().compareTo(paid.withoutTax()) == 0;
        if (!context.settings().showBothTaxes() || same) {
            return Optional.empty();
        }
        String text = amounts.text(paid.shown(!inclusive));
        return Optional.of(context.strings().text(inclusive ? "price.withoutTax" : "price.withTax", text));
    }

    private Optional<BigDecimal> above(BigDecimal now, Optional<Amount> amount) {
        return amount.map(this::amount).filter(before -> before.compareTo(now) > 0);
    }

    private BigDecimal amount(Amount amount) {
        return amount.shown(context.settings().taxInclusive());
    }

    private BigDecimal converted(BigDecimal inDefaultCurrency) {
        return context.currency().isDefault()
                ? inDefaultCurrency
                : inDefaultCurrency.multiply(context.currency().rate());
    }
}
