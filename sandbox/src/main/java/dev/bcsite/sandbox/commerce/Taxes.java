package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The taxes of a store: which zone an address is in, and what its rates make of an amount.
 *
 * <p>Amounts are entered with or without tax, for the whole store. The rates of a zone add up.
 *
 * @param isIncluded whether amounts are entered with tax
 */
record Taxes(StoreState state, JsonNode settings, boolean isIncluded, long group, Money money) {

    static final long NON_TAXABLE = 1;
    static final long SHIPPING = 2;

    /** One tax of one rate. */
    record Rate(String name, BigDecimal percent) {}

    static Taxes of(Till till) {
        JsonNode settings = till.state().documents().get("tax/settings").orElseGet(Json::object);
        boolean isIncluded = settings.path("tax_entered_with_prices").asBoolean();
        return new Taxes(till.state(), settings, isIncluded, till.shopper().group(), till.money());
    }

    /** The rates for a class of goods at an address; without one, those of the zone where guests are taken to be. */
    List<Rate> rates(Optional<ObjectNode> address, long taxClass) {
        if (taxClass == NON_TAXABLE) {
            return List.of();
        }
        long zone = address.flatMap(this::zone)
                .orElse(settings.path("guest_shopper_tax_zone_id").asLong(1));
        return state.table(Kind.TAX_RATES).stream()
                .filter(row -> row.path("tax_zone_id").asLong() == zone
                        && row.path("enabled").asBoolean())
                .flatMap(row -> rate(row, taxClass))
                .toList();
    }

    private static Stream<Rate> rate(ObjectNode row, long taxClass) {
        return Json.objects(row, "class_rates").stream()
                .filter(rate -> rate.path("tax_class_id").asLong() == taxClass)
                .map(rate -> new Rate(row.path("name").asText(), Money.read(rate.path("rate"))))
                .filter(rate -> rate.percent().signum() > 0);
    }

    /** The zone that says most about where the address is; without any, the zone that names no places. */
    private Optional<Long> zone(ObjectNode address) {
        List<ObjectNode> zones = state.table(Kind.TAX_ZONES).stream()
                .filter(zone -> zone.path("enabled").asBoolean())
                .filter(this::isForGroup)
                .toList();
        return zones.stream()
                .filter(zone -> precision(zone, address) >= 0)
                .max((one, other) -> Integer.compare(precision(one, address), precision(other, address)))
                .map(zone -> zone.path("id").asLong());
    }

    private boolean isForGroup(ObjectNode zone) {
        var groups = Json.longs(zone.path("shopper_target_settings"), "customer_groups");
        return groups.isEmpty() || groups.contains(group);
    }

    /** 0 for a zone of everywhere, more the more the zone says of the address, negative for one of elsewhere. */
    private static int precision(ObjectNode zone, ObjectNode address) {
        List<ObjectNode> places = Json.objects(zone.path("shopper_target_settings"), "locations");
        return places.isEmpty()
                ? 0
                : places.stream()
                        .mapToInt(place -> placePrecision(place, address))
                        .max()
                        .getAsInt();
    }

    private static int placePrecision(ObjectNode place, ObjectNode address) {
        boolean isCountry = place.path("country_code")
                .asText()
                .equals(address.path("country_code").asText());
        if (!isCountry) {
            return -1;
        }
        int precision = 1;
        for (Map.Entry<String, String> part : Map.of(
                        "subdivision_codes", "state_or_province_code",
                        "postal_codes", "postal_code")
                .entrySet()) {
            JsonNode wanted = place.path(part.getKey());
            if (!wanted.isEmpty()) {
                if (!holds(wanted, address.path(part.getValue()).asText())) {
                    return -1;
                }
                precision++;
            }
        }
        return precision;
    }

    private static boolean holds(JsonNode texts, String text) {
        return Json.elements(texts).stream().anyMatch(one -> one.asText().equalsIgnoreCase(text));
    }

    /** An amount as it was entered, without and with the taxes. */
    Taxed of(BigDecimal entered, List<Rate> rates) {
        BigDecimal percent = Money.sum(rates.stream().map(Rate::percent).toList());
        BigDecimal factor = BigDecimal.ONE.add(percent.movePointLeft(2));
        return isIncluded
                ? new Taxed(entered.divide(factor, money.decimals(), RoundingMode.HALF_UP), money.rounded(entered))
                : new Taxed(money.rounded(entered), money.rounded(entered.multiply(factor)));
    }

    /** What each tax has of the tax on an amount. */
    Map<String, BigDecimal> byName(Taxed amount, List<Rate> rates) {
        List<BigDecimal> parts =
                money.split(amount.tax(), rates.stream().map(Rate::percent).toList());
        Map<String, BigDecimal> byName = new LinkedHashMap<>();
        for (int i = 0; i < rates.size(); i++) {
            byName.merge(rates.get(i).name(), parts.get(i), BigDecimal::add);
        }
        return byName;
    }
}
