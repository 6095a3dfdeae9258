package dev.bcsite.sandbox.marketing;

import dev.bcsite.sandbox.api.Filter;
import java.math.BigDecimal;
import java.util.List;

/** Filters of v2 that v3 no longer has. */
final class Filters {

    private Filters() {}

    /** A parameter that bounds the id: {@code min_id}. */
    static Filter bound(String name, String operator) {
        return Filter.single(name, (value, exchange) -> {
            List<BigDecimal> wanted = Filter.numbers(name, value, exchange);
            return row -> Filter.compares(operator, row.path("id").decimalValue(), wanted);
        });
    }
}
