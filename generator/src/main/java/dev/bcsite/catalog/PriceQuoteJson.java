package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Prices, in the shape of {@code POST /v3/pricing/products}, which names the currency only in its request. */
public final class PriceQuoteJson {

    /** The pricing endpoint gives ten percent as 10, catalog rules give it as 0.10; a {@link BulkTier} holds 0.10. */
    private static final int PERCENT = 2;

    private PriceQuoteJson() {}

    public static PriceQuote read(JsonNode json, String currency) {
        long product = JsonRow.of("price", json).id("product_id");
        JsonRow row = JsonRow.of("price", json).named("price of product " + product);
        PriceQuote.Amount calculated = required(row, "calculated_price");
        JsonRow range = row.row("price_range");
        return new PriceQuote(
                product,
                row.optionalId("variant_id"),
                currency,
                required(row, "price"),
                unlessZero(row, "sale_price"),
                unlessZero(row, "retail_price"),
                calculated,
                optional(range, "minimum").orElse(calculated),
                optional(range, "maximum").orElse(calculated),
                tiers(row.list("bulk_pricing")));
    }

    private static PriceQuote.Amount required(JsonRow row, String field) {
        return optional(row, field).orElseThrow(() -> row.wrong(field, "an amount without and with tax"));
    }

    private static Optional<PriceQuote.Amount> optional(JsonRow row, String field) {
        JsonRow amount = row.row(field);
        if (!amount.has("tax_exclusive") && !amount.has("tax_inclusive")) {
            return Optional.empty();
        }
        return Optional.of(new PriceQuote.Amount(amount.decimal("tax_exclusive"), amount.decimal("tax_inclusive")));
    }

    private static Optional<PriceQuote.Amount> unlessZero(JsonRow row, String field) {
        return optional(row, field).filter(amount -> amount.withTax().signum() != 0);
    }

    private static List<BulkTier> tiers(List<JsonNode> tiers) {
        return tiers.stream()
                .map(tier -> JsonRow.of("bulk price", tier))
                .flatMap(row -> BulkTierJson.kind(row.text("discount_type")).map(kind -> tier(row, kind)).stream())
                .sorted(Comparator.comparingInt(BulkTier::from))
                .toList();
    }

    private static BulkTier tier(JsonRow row, BulkTier.Kind kind) {
        var amount = row.decimal("discount_amount");
        return new BulkTier(
                row.count("minimum"),
                row.count("maximum"),
                kind,
                kind == BulkTier.Kind.FRACTION_OFF ? amount.scaleByPowerOfTen(-PERCENT) : amount);
    }
}
