package dev.bcsite.sandbox.pricing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The taxes that a tax zone has on one class of goods.
 *
 * <p>Rates of the same priority add up; those of a later one are charged on the price with all earlier taxes in it.
 */
public record TaxRates(List<Rate> rates) {

    public static final long NON_TAXABLE = 1;
    public static final TaxRates NONE = new TaxRates(List.of());

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param percent of the price without any tax: more than the rate itself, where it is charged on other taxes */
    public record Rate(String name, BigDecimal percent) {}

    public TaxRates {
        rates = List.copyOf(rates);
    }

    public static TaxRates of(StoreState state, long zone, long taxClass) {
        return taxClass == NON_TAXABLE ? NONE : new TaxRates(compounded(byPriority(state, zone, taxClass)));
    }

    private static TreeMap<Long, List<Rate>> byPriority(StoreState state, long zone, long taxClass) {
        TreeMap<Long, List<Rate>> rates = new TreeMap<>();
        state.table(Kind.TAX_RATES).stream()
                .filter(row -> row.path("tax_zone_id").asLong() == zone
                        && row.path("enabled").asBoolean())
                .forEach(row -> rates.computeIfAbsent(row.path("priority").asLong(1), priority -> new ArrayList<>())
                        .addAll(ofClass(row, taxClass)));
        return rates;
    }

    private static List<Rate> ofClass(ObjectNode row, long taxClass) {
        return Json.objects(row, "class_rates").stream()
                .filter(rate -> rate.path("tax_class_id").asLong() == taxClass)
                .map(rate ->
                        new Rate(row.path("name").asText(), rate.path("rate").decimalValue()))
                .filter(rate -> rate.percent().signum() > 0)
                .toList();
    }

    private static List<Rate> compounded(Map<Long, List<Rate>> byPriority) {
        List<Rate> compounded = new ArrayList<>();
        for (List<Rate> together : byPriority.values()) {
            BigDecimal factor = new TaxRates(compounded).factor();
            together.forEach(
                    rate -> compounded.add(new Rate(rate.name(), rate.percent().multiply(factor))));
        }
        return compounded;
    }

    /** What a price without tax is multiplied by: 1.25 for 25 percent. */
    public BigDecimal factor() {
        return percents().stream().reduce(HUNDRED, BigDecimal::add).movePointLeft(2);
    }

    /** In the order of the rates. */
    public List<BigDecimal> percents() {
        return rates.stream().map(Rate::percent).toList();
    }
}
