package dev.bcsite.sandbox.pricing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one shopper is told about the items of one request.
 *
 * <p>A shop asks for every variant of a product together. What is the same for all of them is worked out once, so a
 * quotation must not be kept: its products may change.
 */
final class Quotation {

    private final Shopper shopper;
    private final Map<Long, TaxedPrices> taxes = new HashMap<>();
    private final Map<Long, Optional<Ranges>> ranges = new HashMap<>();

    /** From the cheapest variant of a product to the dearest. */
    private record Ranges(ObjectNode prices, ObjectNode retailPrices) {}

    Quotation(Shopper shopper) {
        this.shopper = shopper;
    }

    ObjectNode of(ObjectNode product, ObjectNode item) {
        Offer offer = Offer.of(shopper, product, item);
        TaxedPrices taxed = taxes.computeIfAbsent(
                product.path("tax_class_id").asLong(), taxClass -> new TaxedPrices(shopper, taxClass));
        ObjectNode row = item.deepCopy();
        offer.variantId().ifPresent(id -> row.put("variant_id", id));
        row.set("reference_request", item);
        offer.retail().ifPresent(price -> row.set("retail_price", taxed.of(price)));
        offer.sale().ifPresent(price -> row.set("sale_price", taxed.of(price)));
        offer.minimumAdvertised().ifPresent(price -> row.set("minimum_advertised_price", taxed.of(price)));
        offer.saved().ifPresent(price -> row.set("saved", taxed.of(price)));
        row.set("price", taxed.of(offer.price()));
        row.set("calculated_price", taxed.of(offer.calculated()));
        ranges.computeIfAbsent(product.path("id").asLong(), id -> ranges(product, taxed))
                .ifPresent(range -> {
                    row.set("price_range", range.prices);
                    row.set("retail_price_range", range.retailPrices);
                });
        row.set("bulk_pricing", offer.bulkPricing(taxed));
        return row;
    }

    private Optional<Ranges> ranges(ObjectNode product, TaxedPrices taxed) {
        List<ObjectNode> variants = Json.objects(product, "variants");
        if (variants.size() <= 1) {
            return Optional.empty();
        }
        List<Offer> offers = variants.stream()
                .map(variant -> Offer.of(shopper, product, variant))
                .toList();
        return Optional.of(new Ranges(
                range(offers, Offer::calculated, taxed),
                range(offers, offer -> offer.retail().orElse(offer.price()), taxed)));
    }

    private static ObjectNode range(List<Offer> offers, Function<Offer, BigDecimal> price, TaxedPrices taxed) {
        return taxed.range(offers.stream().map(price).toList());
    }
}
