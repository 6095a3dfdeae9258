package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Amounts of one currency: how they are rounded, always half up, and how one is split into parts that add up again. */
public record Money(int decimals) {

    public static Money of(JsonNode currency) {
        return new Money(currency.path("decimal_places").asInt(2));
    }

    public BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A share of an amount: {@code percent} of 10 is a tenth. */
    BigDecimal percent(BigDecimal amount, BigDecimal percent) {
        return rounded(amount.multiply(percent).movePointLeft(2));
    }

    /** Parts in proportion to the weights. None is larger than its weight, when the amount is not larger than all. */
    public List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights) {
        BigDecimal whole = sum(weights);
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal passed = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            passed = passed.add(weight);
            BigDecimal upToHere = whole.signum() == 0
                    ? BigDecimal.ZERO
                    : amount.multiply(passed).divide(whole, decimals, RoundingMode.HALF_UP);
            parts.add(rounded(upToHere.subtract(given)));
            given = upToHere;
        }
        return parts;
    }

    public static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A number out of JSON, or out of a text that holds one; zero when it is neither. */
    public static BigDecimal read(JsonNode node) {
        if (node.isTextual()) {
            return node.asText().matches("-?\\d{1,15}(\\.\\d{1,10})?")
                    ? new BigDecimal(node.asText())
                    : BigDecimal.ZERO;
        }
        return node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
    }

    /** As JSON shows it: without zeros at the end. */
    public static BigDecimal plain(BigDecimal amount) {
        return new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }
}
