package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.pricing.TaxRates;
import dev.bcsite.sandbox.pricing.TaxZones;
import dev.bcsite.sandbox.state.StoreState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the taxes of a store make of amounts, wherever these go.
 *
 * <p>Amounts are entered with or without tax, for the whole store.
 *
 * @param isIncluded whether amounts are entered with tax
 */
record Taxes(StoreState state, boolean isIncluded, long group, Money money) {

    static final long SHIPPING = 2;

    static Taxes of(Till till) {
        boolean isIncluded = till.state()
                .documents()
                .get("tax/settings")
                .filter(settings -> settings.path("tax_entered_with_prices").asBoolean())
                .isPresent();
        return new Taxes(till.state(), isIncluded, till.shopper().group(), till.money());
    }

    /** The rates for a class of goods at an address; without one, those of the zone where guests are taken to be. */
    TaxRates rates(Optional<ObjectNode> address, long taxClass) {
        TaxZones zones = new TaxZones(state);
        long zone = address.flatMap(given -> zones.of(place(given)))
                .map(row -> row.path("id").asLong())
                .orElseGet(zones::ofGuests);
        return TaxRates.of(state, zone, taxClass);
    }

    private TaxZones.Place place(ObjectNode address) {
        List<String> states = Stream.of("state_or_province_code", "state_or_province")
                .map(field -> address.path(field).asText(""))
                .filter(name -> !name.isEmpty())
                .toList();
        return new TaxZones.Place(
                address.path("country_code").asText(),
                states,
                address.path("postal_code").asText(),
                group);
    }

    /** An amount as it was entered, without and with the taxes. */
    Taxed of(BigDecimal entered, TaxRates rates) {
        BigDecimal factor = rates.factor();
        return isIncluded
                ? new Taxed(entered.divide(factor, money.decimals(), RoundingMode.HALF_UP), money.rounded(entered))
                : new Taxed(money.rounded(entered), money.rounded(entered.multiply(factor)));
    }

    /** What each tax has of the tax on an amount. */
    Map<String, BigDecimal> byName(Taxed amount, TaxRates rates) {
        List<BigDecimal> parts = money.split(amount.tax(), rates.percents());
        Map<String, BigDecimal> byName = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            byName.merge(rates.rates().get(i).name(), parts.get(i), BigDecimal::add);
        }
        return byName;
    }
}
