package dev.bcsite.site;

import dev.bcsite.catalog.Currency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes amounts of one currency. A shop has few different prices, so each is written once. Safe for several threads. */
final class Amounts {

    /** Beyond that a shop's prices do not repeat. */
    private static final int REMEMBERED = 10_000;

    private final Currency currency;
    private final Map<BigDecimal, Written> written = new ConcurrentHashMap<>();

    Amounts(Currency currency) {
        this.currency = currency;
    }

    /** As shoppers read it: {@code $1,234.50}. */
    String text(BigDecimal amount) {
        return written(amount).text();
    }

    /** As programs read it: {@code 1234.50}. */
    String plain(BigDecimal amount) {
        return written(amount).plain();
    }

    private Written written(BigDecimal amount) {
        Written known = written.get(amount);
        return known == null ? write(amount) : known;
    }

    private Written write(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(currency.decimals(), RoundingMode.HALF_UP);
        Written made = new Written(currency.format(amount), rounded.toPlainString());
        if (written.size() < REMEMBERED) {
            written.put(amount, made);
        }
        return made;
    }

    private record Written(String text, String plain) {}
}
