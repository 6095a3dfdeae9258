package dev.bcsite.bigcommerce;

import dev.bcsite.base.Progress;
import dev.bcsite.catalog.PriceQuote;
import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.SnapshotWriter;
import dev.bcsite.catalog.Variant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pulls the prices of one channel in one currency: one for each product first, then those of the variants where they
 * differ.
 */
final class PricePull {

    private final StoreClient client;
    private final SnapshotWriter writer;
    private final Readers readers;
    private final long channel;
    private final String currency;
    private final Batches<AskPrices.Item> products;

    PricePull(StoreClient client, SnapshotWriter writer, Readers readers, long channel, String currency) {
        this.client = client;
        this.writer = writer;
        this.readers = readers;
        this.channel = channel;
        this.currency = currency;
        this.products = new Batches<>(AskPrices.MOST, batch -> readers.submit(() -> askForProducts(batch)));
    }

    long channel() {
        return channel;
    }

    void add(long product) {
        products.add(new AskPrices.Item(product, Optional.empty()));
    }

    /** Takes up what an earlier pull had put without a price. */
    void addMissing() {
        Arrays.stream(writer.productsWithoutQuotes(channel, currency)).forEach(this::add);
    }

    void flush() {
        products.flush();
    }

    /** Call when all products have been quoted. */
    void submitVariants() {
        Batches<AskPrices.Item> variants =
                new Batches<>(AskPrices.MOST, batch -> readers.submit(() -> askForVariants(batch)));
        for (long id : writer.productsWithoutVariantQuotes(channel, currency)) {
            Set<Long> known = writer.quotes(channel, currency, id).stream()
                    .flatMap(quote -> quote.variantId().stream())
                    .collect(Collectors.toSet());
            writer.product(id).map(Product::variants).orElse(List.of()).stream()
                    .map(Variant::id)
                    .filter(variant -> !known.contains(variant))
                    .forEach(variant -> variants.add(new AskPrices.Item(id, Optional.of(variant))));
        }
        variants.flush();
    }

    /** Tells which products BigCommerce gave no price for. */
    void report(Progress progress) {
        long[] without = writer.productsWithoutPrice(channel, currency);
        if (without.length > 0) {
            String shown =
                    Arrays.stream(without).limit(10).mapToObj(Long::toString).collect(Collectors.joining(", "));
            progress.note("BigCommerce gave no price in " + currency + " on channel " + channel + " for "
                    + without.length + " products, which will show none: " + shown
                    + (without.length > 10 ? ", ..." : ""));
        }
    }

    private void askForProducts(List<AskPrices.Item> items) throws InterruptedException {
        Map<Long, List<PriceQuote>> quotes = new LinkedHashMap<>();
        items.forEach(item -> quotes.put(item.product(), List.of()));
        for (PriceQuote quote : client.call(new AskPrices(channel, currency, items))) {
            // BigCommerce may name the variant it took for the product.
            quotes.computeIfPresent(
                    quote.productId(), (id, known) -> known.isEmpty() ? List.of(ofProduct(quote)) : known);
        }
        Set<Long> differing = new HashSet<>();
        quotes.values()
                .forEach(known ->
                        known.stream().filter(this::variantsDiffer).forEach(quote -> differing.add(quote.productId())));
        writer.putProductQuotes(channel, currency, quotes, differing);
    }

    private void askForVariants(List<AskPrices.Item> items) throws InterruptedException {
        Set<AskPrices.Item> asked = Set.copyOf(items);
        List<PriceQuote> quotes = client.call(new AskPrices(channel, currency, items)).stream()
                .filter(quote -> asked.contains(new AskPrices.Item(quote.productId(), quote.variantId())))
                .toList();
        writer.addVariantQuotes(channel, currency, quotes);
    }

    /** A range tells; where BigCommerce gives none, the catalog's own prices do. */
    private boolean variantsDiffer(PriceQuote quote) {
        List<Variant> variants =
                writer.product(quote.productId()).map(Product::variants).orElse(List.of());
        if (variants.size() < 2) {
            return false;
        }
        boolean hasRange = quote.lowest().withTax().compareTo(quote.highest().withTax()) != 0;
        return hasRange
                || variants.stream()
                                .map(variant -> variant.calculated().stripTrailingZeros())
                                .distinct()
                                .count()
                        > 1;
    }

    private static PriceQuote ofProduct(PriceQuote quote) {
        return new PriceQuote(
                quote.productId(),
                Optional.empty(),
                quote.currency(),
                quote.price(),
                quote.sale(),
                quote.retail(),
                quote.calculated(),
                quote.lowest(),
                quote.highest(),
                quote.tiers());
    }
}
