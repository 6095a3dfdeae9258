package dev.bcsite.sandbox.pricing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/** Prices with and without the tax of the guests' zone. */
public final class TaxedPrices {

    private final boolean enteredInclusive;
    private final BigDecimal factor;
    private final int decimals;

    public TaxedPrices(Shopper shopper, long taxClass) {
        ObjectNode settings =
                (ObjectNode) shopper.state().documents().get("tax/settings").orElseGet(Json::object);
        this.enteredInclusive = settings.path("tax_entered_with_prices").asBoolean();
        this.factor = TaxRates.of(shopper.state(), new TaxZones(shopper.state()).ofGuests(), taxClass)
                .factor();
        this.decimals = shopper.currency().path("decimal_places").asInt(2);
    }

    public ObjectNode of(BigDecimal entered) {
        BigDecimal exclusive = enteredInclusive ? entered.divide(factor, decimals, RoundingMode.HALF_UP) : entered;
        BigDecimal inclusive = enteredInclusive ? entered : entered.multiply(factor);
        return Json.object()
                .put("as_entered", entered)
                .put("entered_inclusive", enteredInclusive)
                .put("tax_exclusive", exclusive)
                .put("tax_inclusive", inclusive.setScale(decimals, RoundingMode.HALF_UP));
    }

    ObjectNode range(List<BigDecimal> prices) {
        ObjectNode range = Json.object();
        range.set("minimum", of(prices.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO)));
        range.set("maximum", of(prices.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO)));
        return range;
    }
}
