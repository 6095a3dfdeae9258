package dev.bcsite.sandbox.commerce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The discounts on the lines of a cart, as they are found one after the other.
 *
 * <p>No line goes below zero: who comes later gets what is left. Discounts on the whole cart are kept as parts on its
 * lines, so that taxes know what each line is worth.
 */
final class Discounts {

    private final List<PricedLine> lines;
    private final Money money;
    private final List<Discount> given = new ArrayList<>();
    private final List<OnShipping> onShipping = new ArrayList<>();

    /** @param isOnWhole whether it is a part of a discount on the whole cart */
    record Discount(Source source, int line, BigDecimal amount, boolean isOnWhole) {}

    /**
     * A discount on shipping.
     *
     * @param amount absent when shipping is free
     * @param zones the ids of the zones where it holds; empty for all
     * @param methods the names of the methods for which it holds; empty for all
     */
    record OnShipping(Source source, Optional<BigDecimal> amount, List<Long> zones, List<String> methods) {}

    Discounts(List<PricedLine> lines, Money money) {
        this.lines = new ArrayList<>(lines);
        this.money = money;
    }

    /** Those of the cart, then those that promotions added. */
    List<PricedLine> lines() {
        return List.copyOf(lines);
    }

    /** Adds a line that costs nothing. */
    void addGift(Source source, PricedLine gift) {
        lines.add(gift);
        onLine(source, lines.size() - 1, gift.extended());
    }

    Money money() {
        return money;
    }

    /** What a line still costs. */
    BigDecimal left(int line) {
        return lines.get(line).extended().subtract(sum(discount -> discount.line == line));
    }

    BigDecimal sum(Predicate<Discount> test) {
        return Money.sum(given.stream().filter(test).map(Discount::amount).toList());
    }

    List<Discount> given() {
        return List.copyOf(given);
    }

    List<OnShipping> onShipping() {
        return List.copyOf(onShipping);
    }

    /** Gives as much as is left; tells how much that was. */
    BigDecimal onLine(Source source, int line, BigDecimal amount) {
        return add(source, line, amount, false);
    }

    /** Spreads an amount over some lines, by what they still cost. */
    BigDecimal onLines(Source source, List<Integer> some, BigDecimal amount, boolean isOnWhole) {
        List<BigDecimal> weights = some.stream().map(this::left).toList();
        List<BigDecimal> parts = money.split(money.rounded(amount).min(Money.sum(weights)), weights);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < some.size(); i++) {
            sum = sum.add(add(source, some.get(i), parts.get(i), isOnWhole));
        }
        return sum;
    }

    private BigDecimal add(Source source, int line, BigDecimal amount, boolean isOnWhole) {
        BigDecimal possible = money.rounded(amount).min(left(line)).max(BigDecimal.ZERO);
        if (possible.signum() > 0) {
            given.add(new Discount(source, line, possible, isOnWhole));
        }
        return possible;
    }

    void onShipping(OnShipping discount) {
        onShipping.add(discount);
    }

    /** Whether something of this source has had any effect. */
    boolean has(Predicate<Source> test) {
        return given.stream().anyMatch(discount -> test.test(discount.source))
                || onShipping.stream().anyMatch(discount -> test.test(discount.source));
    }
}
