package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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

    /** Stands for a listing or quotes that a product does not have. */
    private static final Digest NOTHING = new Digest(0, 0);

    private final Path path;
    private final SnapshotFile rows;
    private final SnapshotHeader header;

    private Snapshot(Path path, SnapshotFile rows, SnapshotHeader header) {
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
        SnapshotFile rows = openFile(path);
        try {
            SnapshotHeader header = SnapshotHeader.read(rows.fact(SnapshotHeader.FACT));
            header.requireStore(path, storeHash);
            return new Snapshot(path, rows, header);
        } catch (DamagedSnapshotException e) {
            rows.close();
            throw setAside(path, e);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static SnapshotFile openFile(Path path) throws IOException {
        try {
            return SnapshotFile.open(path);
        } catch (OtherFormatException e) {
            throw SnapshotHeader.otherFormat(path, e.format());
        } catch (DamagedSnapshotException e) {
            throw setAside(path, e);
        }
    }

    /** Closes it and moves the file away, so that nobody trusts it again; to be thrown. */
    public BcsiteException setAside(DamagedSnapshotException cause) throws IOException {
        close();
        return setAside(path, cause);
    }

    private static BcsiteException setAside(Path path, RuntimeException cause) throws IOException {
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

    /** Spares reading what an earlier snapshot of the same store has read and this one has as it was. */
    public void takeOver(Snapshot earlier) {
        reading(() -> {
            rows.takeOver(earlier.rows);
            return rows;
        });
    }

    /** The version of the file's format; always the one this bcsite writes. */
    public int formatVersion() {
        return header.format();
    }

    /** When the pull that filled this snapshot began. */
    public Instant takenAt() {
        return header.takenAt();
    }

    /** When everything was pulled last, and not only what had changed since. */
    public Instant wholeAt() {
        return header.wholeAt();
    }

    /** What was pulled, in the words of whoever ordered it. */
    public String order() {
        return header.order();
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
        return reading(
                () -> rows.row(SnapshotStore.BRANDS, id).map(RowReader::json).map(BrandJson::read));
    }

    /** Visible products that are assigned to the channel, ascending. */
    public long[] productIds(long channelId) {
        return ids(SnapshotStore.assignments(channelId));
    }

    /** Decoded anew at every call. */
    public Optional<Product> product(long id) {
        return row(SnapshotStore.PRODUCTS, id, ProductRow.PART);
    }

    /** Digest of everything the snapshot holds about the product itself: not of its listings and prices. */
    public Optional<Digest> productDigest(long id) {
        return digest(SnapshotStore.PRODUCTS, id);
    }

    /**
     * Digest of all that the snapshot holds about a product as one storefront shows it: product, listing and quotes, in
     * whichever of them it changed. Nothing is decoded for it.
     */
    public Digest inputDigest(long channelId, String currency, long productId) {
        Digest.Builder digest = Digest.builder();
        digest.add(digest(SnapshotStore.PRODUCTS, productId).orElse(NOTHING));
        digest.add(digest(SnapshotStore.listings(channelId), productId).orElse(NOTHING));
        digest.add(digest(SnapshotStore.quotes(channelId, currency), productId).orElse(NOTHING));
        return digest.build();
    }

    /**
     * Products whose {@link #inputDigest} is not what it was in another snapshot, ascending; also those that only one of the two
     * has on the channel. No row is read for it, and in a snapshot of the same file only what was laid anew is compared.
     */
    public long[] changedProducts(long channelId, String currency, Snapshot earlier) {
        return reading(() -> new SnapshotChanges(rows, earlier.rows, channelId, currency).products());
    }

    /** Of everything that was pulled, whenever that was: equal for two pulls of a store that did not change. */
    public Digest digest() {
        return reading(() -> rows.digest(SnapshotHeader.FACT, name -> !name.startsWith(SnapshotStore.NOTES)));
    }

    /** The same without what {@link #inputDigest} covers: products, listings and quotes. */
    public Digest digestBesideProducts() {
        return reading(() -> rows.digest(
                SnapshotHeader.FACT,
                name -> !name.startsWith(SnapshotStore.NOTES) && !SnapshotStore.isOfProducts(name)));
    }

    /** Absent when the channel says nothing of its own about the product. */
    public Optional<Listing> listing(long channelId, long productId) {
        return row(SnapshotStore.listings(channelId), productId, ListingRow.PART);
    }

    /**
     * The product's quote, then those of its variants by id. Variants are quoted only where they differ in price; none
     * at all means that BigCommerce gave no price.
     */
    public List<PriceQuote> quotes(long channelId, String currency, long productId) {
        return row(SnapshotStore.quotes(channelId, currency), productId, new QuotesRow(currency))
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

    /** Reads every row once. */
    void verify() {
        reading(() -> {
            rows.verify(0);
            return rows;
        });
    }

    SnapshotFile rows() {
        return rows;
    }

    SnapshotHeader header() {
        return header;
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

    /** Without a lambda: every product of every build is read here. */
    private <T> Optional<T> row(String table, long id, RowPart<T> part) {
        try {
            Optional<RowReader> row = rows.row(table, id);
            return row.isPresent() ? Optional.of(row.get().only(part)) : Optional.empty();
        } catch (DamagedSnapshotException e) {
            throw damaged(e);
        } catch (UncheckedIOException e) {
            throw unread(e);
        }
    }

    private Optional<Digest> digest(String table, long id) {
        try {
            return rows.digest(table, id);
        } catch (DamagedSnapshotException e) {
            throw damaged(e);
        } catch (UncheckedIOException e) {
            throw unread(e);
        }
    }

    private <T> List<T> table(String name, Function<JsonNode, T> read) {
        return reading(
                () -> rows.rows(name).stream().map(RowReader::json).map(read).toList());
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
        } catch (DamagedSnapshotException | UnreadableRowException e) {
            throw damaged(e);
        } catch (UncheckedIOException e) {
            throw unread(e);
        }
    }

    private BcsiteException damaged(RuntimeException cause) {
        return new BcsiteException(
                Problem.at(
                        path.toString(),
                        "the snapshot is damaged: " + cause.getMessage(),
                        "delete the file and build again: it will be pulled again"),
                cause);
    }

    private BcsiteException unread(UncheckedIOException cause) {
        return new BcsiteException(
                Problem.at(
                        path.toString(),
                        "the snapshot cannot be read: " + cause.getCause(),
                        "make sure that the file can be read, and build again"),
                cause);
    }

    private IllegalArgumentException notPulled(long channelId) {
        return new IllegalArgumentException(
                "The snapshot has channels " + channelIds() + "; channel " + channelId + " was not pulled");
    }
}
