package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;

/**
 * The state of a store's catalog and listings at one moment, on disk.
 *
 * <p>Read only, and safe for any number of threads. Products are decoded when asked for and never held: a loop over
 * {@link #productIds} needs memory for one product. Nothing may be read after {@link #close()}. A new
 * snapshot replaces the file without disturbing readers of the old one, in this process or another.
 */
public final class Snapshot implements AutoCloseable {

    /** The name of the snapshot in a state directory. */
    public static final String FILE_NAME = "snapshot.mv";

    private final Path path;
    private final SnapshotStore rows;
    private final SnapshotHeader header;

    private Snapshot(Path path, SnapshotStore rows, SnapshotHeader header) {
        this.path = path;
        this.rows = rows;
        this.header = header;
    }

    /**
     * Opens the snapshot of one store.
     *
     * <p>A file that will not open is moved aside to {@code ….damaged}, so that the next build pulls again.
     *
     * @throws BcsiteException when there is none, when it is damaged, written by another version of bcsite, or of
     *     another store
     */
    public static Snapshot open(Path path, String storeHash) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw problem(path, "there is no snapshot here", "build once while the store can be reached");
        }
        SnapshotStore rows = openFile(path);
        try {
            SnapshotHeader header = SnapshotHeader.read(rows);
            header.requireReadable(path, storeHash);
            return new Snapshot(path, rows, header);
        } catch (DamagedSnapshotException e) {
            rows.close();
            throw setAside(path, e);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static SnapshotStore openFile(Path path) throws IOException {
        try {
            return SnapshotStore.openForReading(path);
        } catch (RuntimeException e) {
            throw setAside(path, e);
        }
    }

    static BcsiteException setAside(Path path, RuntimeException cause) throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".damaged");
        Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
        return new BcsiteException(
                Problem.at(
                        path.toString(),
                        "the snapshot is damaged and was moved to " + aside.getFileName(),
                        "build again: it will be pulled again"),
                cause);
    }

    private static BcsiteException problem(Path path, String finding, String remedy) {
        return new BcsiteException(Problem.at(path.toString(), finding, remedy));
    }

    /** The version of the file's format; always the one this bcsite writes. */
    public int formatVersion() {
        return header.format();
    }

    /** When the pull that filled this snapshot began. */
    public Instant takenAt() {
        return header.takenAt();
    }

    public Store store() {
        return required("store", StoreJson::read);
    }

    /** Enabled currencies, in BigCommerce's order. */
    public List<Currency> currencies() {
        return required("currencies", json -> all(json, CurrencyJson::read));
    }

    /** Channels this snapshot was pulled for, ascending. */
    public List<Long> channelIds() {
        return required("channels", json -> all(json, JsonNode::asLong));
    }

    /** @throws IllegalArgumentException when the snapshot was not pulled for this channel */
    public Channel channel(long id) {
        return fact("channel/" + id, ChannelJson::read).orElseThrow(() -> notPulled(id));
    }

    /** Absent while the channel has no site at BigCommerce. */
    public Optional<ChannelSite> channelSite(long channelId) {
        return fact("site/" + channelId, ChannelSiteJson::read);
    }

    /** @throws IllegalArgumentException when the snapshot was not pulled for this channel */
    public Settings settings(long channelId) {
        return fact("settings/" + channelId, SettingsJson::read).orElseThrow(() -> notPulled(channelId));
    }

    /** Currencies that prices of a channel were pulled in, ascending by code. */
    public List<String> quotedCurrencies(long channelId) {
        return fact("quoted/" + channelId, json -> all(json, JsonNode::asText)).orElseThrow(() -> notPulled(channelId));
    }

    /** The channel's category tree, ascending by id; hidden ones included. */
    public List<Category> categories(long channelId) {
        return table(SnapshotStore.categories(channelId), CategoryJson::read);
    }

    /** Ascending by id. */
    public List<Brand> brands() {
        return table(SnapshotStore.BRANDS, BrandJson::read);
    }

    public Optional<Brand> brand(long id) {
        return row(SnapshotStore.BRANDS, id, BrandJson::read);
    }

    /** Visible products that are assigned to the channel, ascending. */
    public long[] productIds(long channelId) {
        return ids(SnapshotStore.assignments(channelId));
    }

    /** Decoded anew at every call. */
    public Optional<Product> product(long id) {
        return row(SnapshotStore.PRODUCTS, id, ProductJson::read);
    }

    /** Digest of everything the snapshot holds about the product itself: not of its listings and prices. */
    public Optional<Digest> productDigest(long id) {
        return reading(() -> rows.productDigest(id));
    }

    /** Absent when the channel says nothing of its own about the product. */
    public Optional<Listing> listing(long channelId, long productId) {
        return row(SnapshotStore.listings(channelId), productId, ListingJson::read);
    }

    /**
     * The product's quote, then those of its variants by id. Variants are quoted only where they differ in price; none
     * at all means that BigCommerce gave no price.
     */
    public List<PriceQuote> quotes(long channelId, String currency, long productId) {
        return row(SnapshotStore.quotes(channelId, currency), productId, json -> json)
                .map(json -> all(json, quote -> PriceQuoteJson.read(quote, currency)))
                .orElse(List.of());
    }

    /** Ascending by id; invisible ones included, pages for customers only never. */
    public List<StorePage> storePages(long channelId) {
        return table(SnapshotStore.storePages(channelId), StorePageJson::read);
    }

    /** Published posts, ascending by id. */
    public List<BlogPost> blogPosts() {
        return table(SnapshotStore.BLOG_POSTS, json -> BlogPostJson.read(json, ""));
    }

    /** Ascending by id. */
    public List<Redirect> redirects(long siteId) {
        return table(SnapshotStore.redirects(siteId), RedirectJson::read);
    }

    public SnapshotCounts counts() {
        return reading(() -> new SnapshotCounts(
                size(SnapshotStore.PRODUCTS),
                sizeOfAll("categories/"),
                size(SnapshotStore.BRANDS),
                sizeOfAll("listings/"),
                sizeOfAll("quotes/"),
                sizeOfAll("store-pages/"),
                size(SnapshotStore.BLOG_POSTS),
                sizeOfAll("redirects/")));
    }

    /** Reads every row once, so that a file that was not written as intended never becomes the snapshot. */
    void verify() {
        for (long id : ids(SnapshotStore.PRODUCTS)) {
            product(id);
        }
        for (long channel : channelIds()) {
            channel(channel);
            settings(channel);
            categories(channel);
            storePages(channel);
        }
        store();
        brands();
        blogPosts();
    }

    @Override
    public void close() {
        rows.close();
    }

    private long size(String table) {
        return rows.size(table);
    }

    private long sizeOfAll(String prefix) {
        return rows.tables(prefix).stream().mapToLong(rows::size).sum();
    }

    private long[] ids(String table) {
        return reading(() -> rows.ids(table));
    }

    private <T> T required(String name, Function<JsonNode, T> read) {
        return fact(name, read)
                .orElseThrow(() -> new IllegalStateException("A snapshot without \"" + name + "\" must not open"));
    }

    private <T> Optional<T> fact(String name, Function<JsonNode, T> read) {
        return reading(() -> rows.fact(name).map(read));
    }

    private <T> Optional<T> row(String table, long id, Function<JsonNode, T> read) {
        return reading(() -> rows.row(table, id, read));
    }

    private <T> List<T> table(String name, Function<JsonNode, T> read) {
        return reading(() -> {
            List<T> values = new ArrayList<>();
            rows.forEach(name, (id, json) -> values.add(read.apply(json)));
            return List.copyOf(values);
        });
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>(array.size());
        array.forEach(element -> values.add(read.apply(element)));
        return List.copyOf(values);
    }

    /** Whatever a damaged file makes the reader stumble over is one problem for its user. */
    private <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (MVStoreException
                | DamagedSnapshotException
                | java.io.UncheckedIOException
                | UnreadableRowException e) {
            throw new BcsiteException(
                    Problem.at(
                            path.toString(),
                            "the snapshot is damaged: " + e.getMessage(),
                            "delete the file and build again: it will be pulled again"),
                    e);
        }
    }

    private IllegalArgumentException notPulled(long channelId) {
        return new IllegalArgumentException(
                "The snapshot has channels " + channelIds() + "; channel " + channelId + " was not pulled");
    }
}
