package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.pricing.Offer;
import dev.bcsite.sandbox.pricing.Shopper;
import dev.bcsite.sandbox.pricing.TaxedPrices;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What things cost whoever looks: the same prices as {@code POST /v3/pricing/products} gives. */
final class PriceFields {

    private PriceFields() {}

    static void bind(Bindings bindings) {
        bindings.type("Product")
                .field("prices", call -> prices(call, call.source(Chosen.class)))
                .field("priceRanges", call -> prices(call, call.source(Chosen.class)));
        bindings.type("Variant").field("prices", call -> {
            VariantRow row = call.source(VariantRow.class);
            return prices(call, Chosen.of(row.product(), row.json()));
        });
        Moneys.bind(bindings);
    }

    /** Null where the shopper must not see a price; nobody may then fall back to another one. */
    private static Optional<Map<String, Object>> prices(Call call, Chosen chosen) {
        Visit visit = call.visit();
        ObjectNode settings = visit.settings("storefront/product");
        boolean isHidden = chosen.product().path("is_price_hidden").asBoolean()
                || !Visit.isOn(settings, "show_product_price")
                || settings.path("hide_price_from_guests").asBoolean() && !visit.isSignedIn();
        String code = call.text("currencyCode").orElseGet(visit::currencyCode);
        return isHidden ? Optional.empty() : visit.currency(code).map(currency -> prices(call, chosen, currency));
    }

    private static Map<String, Object> prices(Call call, Chosen chosen, ObjectNode currency) {
        Visit visit = call.visit();
        Shopper shopper = Shopper.on(visit.state(), visit.channel(), currency, visit.customerGroup());
        String taxed = call.flag("includeTax") ? "tax_inclusive" : "tax_exclusive";
        TaxedPrices tax =
                new TaxedPrices(shopper, chosen.product().path("tax_class_id").asLong());
        Moneys money = new Moneys(currency, price -> tax.of(price).path(taxed).decimalValue());
        Offer offer = Offer.of(shopper, chosen.product(), item(chosen));
        Map<String, Object> prices = new HashMap<>();
        prices.put("price", money.of(offer.calculated()));
        prices.put("basePrice", money.of(offer.price()));
        prices.put("salePrice", offer.sale().map(money::of));
        prices.put("retailPrice", offer.retail().map(money::of));
        prices.put("mapPrice", offer.minimumAdvertised().map(money::of));
        prices.put("saved", offer.saved().map(money::of));
        prices.put(
                "bulkPricing", offer.bulkRules().stream().map(PriceFields::tier).toList());
        putRanges(prices, money, offers(shopper, chosen, offer));
        return prices;
    }

    /** What the pricing code wants to know of the choices. */
    private static ObjectNode item(Chosen chosen) {
        ObjectNode item = Json.object();
        chosen.variant().ifPresent(variant -> item.set("variant_id", variant.get("id")));
        return item.set("options", Json.array(chosen.options()));
    }

    /** Of all variants; once one is chosen, of that one alone. */
    private static List<Offer> offers(Shopper shopper, Chosen chosen, Offer offer) {
        List<ObjectNode> variants = Json.objects(chosen.product(), "variants");
        return chosen.variant().isPresent() || variants.size() < 2
                ? List.of(offer)
                : variants.stream()
                        .map(variant -> Offer.of(shopper, chosen.product(), variant))
                        .toList();
    }

    private static void putRanges(Map<String, Object> prices, Moneys money, List<Offer> offers) {
        prices.put(
                "priceRange",
                range(money, offers.stream().map(Offer::calculated).toList()));
        List<BigDecimal> retail =
                offers.stream().map(Offer::retail).flatMap(Optional::stream).toList();
        prices.put("retailPriceRange", retail.isEmpty() ? Optional.empty() : range(money, retail));
    }

    private static Map<String, Object> range(Moneys money, List<BigDecimal> prices) {
        Comparator<BigDecimal> order = Comparator.naturalOrder();
        return Map.of(
                "min", money.of(prices.stream().min(order).orElseThrow()),
                "max", money.of(prices.stream().max(order).orElseThrow()));
    }

    private static Row tier(ObjectNode rule) {
        ObjectNode tier = Json.object();
        tier.set("minimumQuantity", rule.path("quantity_min"));
        long highest = rule.path("quantity_max").asLong();
        if (highest > 0) {
            tier.put("maximumQuantity", highest);
        }
        BigDecimal amount = amount(rule.path("amount"));
        return switch (rule.path("type").asText()) {
            case "percent" -> Row.of("BulkPricingPercentageDiscount", tier.put("percentOff", amount));
            case "fixed" -> Row.of("BulkPricingFixedPriceDiscount", tier.put("price", amount));
            default -> Row.of("BulkPricingRelativePriceDiscount", tier.put("priceAdjustment", amount));
        };
    }

    /** The catalog writes ten percent as the text ".10". */
    private static BigDecimal amount(JsonNode amount) {
        return amount.isTextual()
                ? new BigDecimal(amount.asText()).movePointRight(2).stripTrailingZeros()
                : amount.decimalValue();
    }
}
