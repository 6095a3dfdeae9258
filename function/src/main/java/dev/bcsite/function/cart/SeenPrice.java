package dev.bcsite.function.cart;

import dev.bcsite.function.http.Fields;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page said that something costs. It is only ever compared with what the store says, and goes nowhere.
 *
 * <p>Written {@code "24.95 USD"}, or {@code "19.95-29.95 USD"} where the choices decide.
 */
public record SeenPrice(BigDecimal lowest, BigDecimal highest, String currency) {

    private static final String NUMBER = "([0-9]{1,10}(?:\\.[0-9]{1,4})?)";
    private static final Pattern WRITTEN = Pattern.compile(NUMBER + "(?:-" + NUMBER + ")? ([A-Z]{3})");

    public SeenPrice {
        lowest = lowest.stripTrailingZeros();
        highest = highest.stripTrailingZeros();
    }

    public static Optional<SeenPrice> in(Fields fields, String name) {
        return fields.like(WRITTEN, name).map(SeenPrice::read);
    }

    /** Whether this could be the price. In another currency nothing can be said, and so it could. */
    boolean allows(BigDecimal price, String priceCurrency) {
        return !currency.equals(priceCurrency) || (price.compareTo(lowest) >= 0 && price.compareTo(highest) <= 0);
    }

    /** Of several at once each may cost less than the page said. */
    boolean allows(Line line) {
        boolean isLess = line.quantity() > 1 && line.price().compareTo(lowest) < 0;
        return isLess || allows(line.price(), line.currency());
    }

    /** Whether this was written, to the cent. */
    public boolean isExactly(String written) {
        return read(written).equals(this);
    }

    private static SeenPrice read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("Not a seen price");
        }
        BigDecimal lowest = new BigDecimal(written.group(1));
        BigDecimal highest = written.group(2) == null ? lowest : new BigDecimal(written.group(2));
        return new SeenPrice(lowest, highest, written.group(3));
    }
}
