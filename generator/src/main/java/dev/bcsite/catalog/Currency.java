package dev.bcsite.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How amounts in one currency are written.
 *
 * @param code ISO 4217, upper case
 * @param rate units of this currency for one of the default currency
 * @param transactional whether orders can be paid in it; others are for display only
 */
public record Currency(
        String code,
        boolean isDefault,
        boolean transactional,
        BigDecimal rate,
        String symbol,
        boolean symbolFirst,
        String decimalPoint,
        String thousandsSeparator,
        int decimals) {

    /** The amount as shoppers read it: {@code $1,234.50}. Rounds half up to the currency's decimals. */
    public String format(BigDecimal amount) {
        String plain = amount.abs().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String fraction = point < 0 ? "" : decimalPoint + plain.substring(point + 1);
        String number = grouped(whole) + fraction;
        return (amount.signum() < 0 ? "-" : "") + (symbolFirst ? symbol + number : number + symbol);
    }

    private String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, thousandsSeparator);
        }
        return grouped.toString();
    }
}
