package dev.bcsite.sandbox.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The prices of one configured product for one shopper, in the shopper's currency, rounded, before tax is looked at.
 *
 * <p>From weakest to strongest: the product's price, its sale price, the variant's, the price list's; then what chosen
 * modifiers and complex rules add; then the discount of the customer group, which price lists do not get.
 *
 * @param regular the price with what choices add, as everybody pays it who gets neither sale nor discount
 * @param bulkRules the rules that hold: a price list replaces the product's own
 */
public record Offer(
        OptionalLong variantId,
        BigDecimal price,
        Optional<BigDecimal> sale,
        Optional<BigDecimal> retail,
        Optional<BigDecimal> minimumAdvertised,
        BigDecimal regular,
        BigDecimal calculated,
        List<ObjectNode> bulkRules) {

    /** @param item what was asked for, or a row of a variant */
    public static Offer of(Shopper shopper, ObjectNode product, ObjectNode item) {
        Optional<ObjectNode> variant = variant(product, item);
        Optional<ObjectNode> listed =
                variant.flatMap(row -> shopper.priceRecord(row.path("id").asLong()));
        Money money = new Money(shopper, listed);
        BigDecimal price = money.first("price", listed, variant, product).orElse(BigDecimal.ZERO);
        Optional<BigDecimal> sale = sale(money, listed, variant, product);
        BigDecimal base = sale.orElse(price);
        OptionalLong variantId =
                variant.map(row -> OptionalLong.of(row.path("id").asLong())).orElse(OptionalLong.empty());
        BigDecimal more = Adjustments.of(product, variantId, Json.objects(item, "options"))
                .onPrice(base, money::inCatalogCurrency);
        BigDecimal full = base.add(more).max(BigDecimal.ZERO);
        BigDecimal calculated =
                listed.isPresent() ? full : shopper.discounts().reduced(product, full, money::inCatalogCurrency);
        List<ObjectNode> bulk = listed.map(row -> Json.objects(row, "bulk_pricing_tiers"))
                .orElse(Json.objects(product, "bulk_pricing_rules"));
        return new Offer(
                variantId,
                price,
                sale,
                money.first("retail_price", listed, variant, product),
                money.first("map_price", listed, variant, product),
                money.rounded(price.add(more).max(BigDecimal.ZERO)),
                money.rounded(calculated),
                bulk);
    }

    /** A price given nearer to the shopper ends the sale of a price further away. */
    private static Optional<BigDecimal> sale(
            Money money, Optional<ObjectNode> listed, Optional<ObjectNode> variant, ObjectNode product) {
        for (Optional<ObjectNode> row : List.of(listed, variant)) {
            if (row.isPresent()) {
                Optional<BigDecimal> sale = money.of(row.get(), "sale_price");
                if (sale.isPresent() || money.of(row.get(), "price").isPresent()) {
                    return sale;
                }
            }
        }
        return money.of(product, "sale_price");
    }

    private static Optional<ObjectNode> variant(ObjectNode product, ObjectNode item) {
        List<ObjectNode> variants = Json.objects(product, "variants");
        long id = item.path("variant_id")
                .asLong(item.has("option_values") ? item.path("id").asLong() : 0);
        if (id > 0) {
            return variants.stream()
                    .filter(row -> row.path("id").asLong() == id)
                    .findFirst();
        }
        if (variants.size() == 1) {
            return Optional.of(variants.get(0));
        }
        return variants.stream().filter(row -> isChosen(row, item)).findFirst();
    }

    /** Whether the options of an item name every value of the variant. */
    private static boolean isChosen(ObjectNode variant, ObjectNode item) {
        List<ObjectNode> values = Json.objects(variant, "option_values");
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value -> Json.objects(item, "options").stream()
                                .anyMatch(option -> option.path("option_id").asLong()
                                                == value.path("option_id").asLong()
                                        && option.path("value_id").asLong()
                                                == value.path("id").asLong()));
    }

    public Optional<BigDecimal> saved() {
        return retail.map(full -> full.subtract(calculated)).filter(saved -> saved.signum() > 0);
    }

    /** What one costs when so many are bought together. */
    public BigDecimal each(long quantity) {
        return bulkRules.stream()
                .filter(rule -> rule.path("quantity_min").asLong() <= quantity)
                .filter(rule -> rule.path("quantity_max").asLong() == 0
                        || quantity <= rule.path("quantity_max").asLong())
                .findFirst()
                .map(this::reduced)
                .orElse(calculated);
    }

    private BigDecimal reduced(ObjectNode rule) {
        BigDecimal reduced = switch (rule.path("type").asText().toLowerCase(Locale.ROOT)) {
            case "percent" ->
                calculated.subtract(calculated.multiply(amount(rule)).movePointLeft(2));
            case "fixed" -> amount(rule);
            default -> calculated.subtract(amount(rule));
        };
        return reduced.max(BigDecimal.ZERO).setScale(calculated.scale(), RoundingMode.HALF_UP);
    }

    /** The catalog writes ten percent as the text ".10". */
    private static BigDecimal amount(ObjectNode rule) {
        return rule.path("amount").isTextual()
                ? new BigDecimal(rule.path("amount").asText()).movePointRight(2)
                : rule.path("amount").decimalValue();
    }

    /** The bulk rules in the words of this endpoint; percentages become whole percents. */
    ArrayNode bulkPricing(TaxedPrices taxed) {
        ArrayNode tiers = Json.array();
        for (ObjectNode rule : bulkRules) {
            boolean isPercent = rule.path("type").asText().equals("percent");
            BigDecimal amount = amount(rule);
            ObjectNode tier = tiers.addObject();
            tier.set("minimum", rule.get("quantity_min"));
            tier.put("maximum", rule.path("quantity_max").asLong(0));
            tier.put("discount_amount", amount.stripTrailingZeros());
            tier.put("discount_type", rule.path("type").asText().toLowerCase(Locale.ROOT));
            tier.putArray("tax_discount_amount").addAll(isPercent ? List.of() : List.of(taxed.of(amount)));
        }
        return tiers;
    }

    /** Prices of rows, in the shopper's currency. Zero and null mean there is none. */
    private record Money(Shopper shopper, Optional<ObjectNode> listed) {

        Optional<BigDecimal> first(
                String field, Optional<ObjectNode> record, Optional<ObjectNode> variant, ObjectNode product) {
            return record.flatMap(row -> of(row, field))
                    .or(() -> variant.flatMap(row -> of(row, field)))
                    .or(() -> of(product, field));
        }

        Optional<BigDecimal> of(ObjectNode row, String field) {
            JsonNode price = row.path(field);
            if (!price.isNumber() || price.decimalValue().signum() == 0) {
                return Optional.empty();
            }
            boolean isOwn = row.path("currency")
                    .asText("")
                    .equalsIgnoreCase(shopper.currency().path("currency_code").asText());
            return Optional.of(isOwn ? rounded(price.decimalValue()) : inCatalogCurrency(price.decimalValue()));
        }

        /** Converts an amount of the store's default currency. */
        BigDecimal inCatalogCurrency(BigDecimal amount) {
            if (shopper.currency().path("is_default").asBoolean()) {
                return rounded(amount);
            }
            BigDecimal rate = new BigDecimal(
                    shopper.currency().path("currency_exchange_rate").asText("1"));
            return rounded(amount.multiply(rate));
        }

        BigDecimal rounded(BigDecimal amount) {
            return amount.setScale(shopper.currency().path("decimal_places").asInt(2), RoundingMode.HALF_UP);
        }
    }
}
