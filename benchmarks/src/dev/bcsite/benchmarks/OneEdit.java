package dev.bcsite.benchmarks;

import dev.bcsite.catalog.Category;
import dev.bcsite.catalog.Listing;
import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.PulledProduct;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.catalog.SnapshotWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays the snapshot that a pull would lay which found one product with another description.
 *
 * <p>A pull of changes looks at every product, since the store does not tell of all that changes. Of 100,000 products that takes
 * a while, hundreds of times too long to wait for.
 */
final class OneEdit {

    private static final long CHANNEL = 1;

    private final Path state;
    private final String hash;
    private final List<Listing> listings;

    /** @param state with a snapshot in it, which these edits lie on */
    OneEdit(Path state, String hash) throws IOException {
        this.state = state;
        this.hash = hash;
        try (Snapshot first = open()) {
            this.listings = Arrays.stream(first.productIds(CHANNEL))
                    .mapToObj(id -> first.listing(CHANNEL, id))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    long[] products() throws IOException {
        try (Snapshot snapshot = open()) {
            return snapshot.productIds(CHANNEL);
        }
    }

    /** The product was changed at {@code when}, as pages and the sitemap may say. */
    void describe(long id, String description, Instant when) throws IOException {
        try (Snapshot last = open();
                SnapshotWriter writer = SnapshotWriter.openOn(last, state, when)) {
            takeOver(last, writer);
            Product edited = with(last.product(id).orElseThrow(), Map.of("description", description, "modified", when));
            writer.putProducts(List.of(new PulledProduct(edited, Set.of(CHANNEL), false)));
            for (String currency : last.quotedCurrencies(CHANNEL)) {
                writer.putProductQuotes(
                        CHANNEL, currency, Map.of(id, last.quotes(CHANNEL, currency, id)), List.of());
            }
            writer.finish(List.of(CHANNEL)).close();
        }
    }

    private Snapshot open() throws IOException {
        return Snapshot.open(state.resolve(Snapshot.FILE_NAME), hash);
    }

    private void takeOver(Snapshot last, SnapshotWriter writer) {
        writer.putTime(last.takenAt());
        writer.putStore(last.store(), last.currencies());
        writer.putChannel(
                last.channel(CHANNEL),
                last.channelSite(CHANNEL),
                last.settings(CHANNEL),
                last.quotedCurrencies(CHANNEL));
        List<Category> categories = last.categories(CHANNEL);
        writer.putCategories(CHANNEL, categories);
        writer.putBrands(last.brands());
        writer.putStorePages(CHANNEL, last.storePages(CHANNEL));
        writer.putBlogPosts(last.blogPosts());
        writer.putListings(CHANNEL, listings);
        last.channelSite(CHANNEL).ifPresent(site -> writer.putRedirects(site.id(), last.redirects(site.id())));
    }

    private static Product with(Product product, Map<String, Object> changes) {
        try {
            RecordComponent[] fields = Product.class.getRecordComponents();
            Object[] values = new Object[fields.length];
            Class<?>[] types = new Class<?>[fields.length];
            for (int i = 0; i < fields.length; i++) {
                Object changed = changes.get(fields[i].getName());
                values[i] = changed == null ? fields[i].getAccessor().invoke(product) : changed.toString();
                types[i] = fields[i].getType();
            }
            return Product.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
