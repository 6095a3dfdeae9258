package dev.bcsite.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A snapshot being filled, in {@code pull.mv} beside the snapshot it will replace, or be laid behind.
 *
 * <p>Every {@code put} is one checkpoint: it is on disk whole or not at all, also after a crash. So a pull that broke
 * off is resumed by opening the writer again and asking what is still missing. Safe for several threads.
 */
public final class SnapshotWriter implements AutoCloseable {

    /** Older beginnings are thrown away: the store has moved on. */
    static final Duration RESUMABLE_FOR = Duration.ofHours(1);

    private static final String FILE_NAME = "pull.mv";
    private static final String LAID_NAME = "snapshot.new";
    private static final String WORK = "work/";
    private static final String WITHOUT_OPTIONS = WORK + "without-options";
    private static final String WANTED = WORK + "wanted";
    private static final String TIME = SnapshotStore.NOTES + "time";
    private static final String TAX_SETTINGS = SnapshotStore.NOTES + "tax-settings";
    private static final String PRICE_RULES = SnapshotStore.NOTES + "price-rules";
    private static final String LISTED_PRICES = SnapshotStore.NOTES + "listed-prices";

    /** A snapshot of which less than this part is dead is not worth being laid anew. */
    private static final int DEAD_PART = 3;

    private final Path directory;
    private final SnapshotStore rows;
    private final Optional<Snapshot> base;
    private final SnapshotHeader header;
    private final boolean resumed;

    private SnapshotWriter(
            Path directory, SnapshotStore rows, Optional<Snapshot> base, SnapshotHeader header, boolean resumed) {
        this.directory = directory;
        this.rows = rows;
        this.base = base;
        this.header = header;
        this.resumed = resumed;
    }

    /**
     * Continues the pull of everything that was broken off here, or begins a new one.
     *
     * @param order describes what is to be pulled; another order is another pull
     * @throws BcsiteException when another process is pulling into this directory
     */
    public static SnapshotWriter open(Path directory, String storeHash, String order, Instant now) throws IOException {
        return open(
                directory, new SnapshotHeader(SnapshotFile.FORMAT, storeHash, order, now, now, ""), Optional.empty());
    }

    /**
     * Continues the pull of changes to the directory's snapshot that was broken off here, or begins a new one.
     *
     * @param base the last snapshot; has to stay open, and is not closed here
     */
    public static SnapshotWriter openOn(Snapshot base, Path directory, Instant now) throws IOException {
        return open(directory, base.header().followedBy(now, base.digest()), Optional.of(base));
    }

    private static SnapshotWriter open(Path directory, SnapshotHeader fresh, Optional<Snapshot> base)
            throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(FILE_NAME);
        PullLog log = PullLog.open(file)
                .orElseThrow(() -> new BcsiteException(Problem.at(
                        file.toString(), "another build is pulling into this directory", "wait until it is done")));
        try {
            Optional<SnapshotWriter> broken = reopen(directory, log, fresh, base);
            return broken.isPresent() ? broken.get() : begin(directory, log, fresh, base);
        } catch (IOException | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private static SnapshotWriter begin(Path directory, PullLog log, SnapshotHeader fresh, Optional<Snapshot> base)
            throws IOException {
        log.clear();
        SnapshotStore rows = SnapshotStore.open(log, base.map(Snapshot::rows));
        fresh.write(rows);
        rows.commit();
        return new SnapshotWriter(directory, rows, base, fresh, false);
    }

    private static Optional<SnapshotWriter> reopen(
            Path directory, PullLog log, SnapshotHeader fresh, Optional<Snapshot> base) throws IOException {
        try {
            SnapshotStore rows = SnapshotStore.open(log, base.map(Snapshot::rows));
            SnapshotHeader found = SnapshotHeader.read(rows.fact(SnapshotHeader.FACT));
            return found.isResumableAs(fresh, RESUMABLE_FOR)
                    ? Optional.of(new SnapshotWriter(directory, rows, base, found, true))
                    : Optional.empty();
        } catch (RuntimeException e) {
            // Not worth more than starting again.
            return Optional.empty();
        }
    }

    /** Whether an earlier pull had already filled a part. */
    public boolean isResumed() {
        return resumed;
    }

    /** When this pull began, also if it was broken off since. */
    public Instant takenAt() {
        return header.takenAt();
    }

    /** Whether {@link #finishStep} was reached for this step, now or before the pull was broken off. */
    public synchronized boolean isFinished(String step) {
        return rows.fact(WORK + step).isPresent();
    }

    public synchronized void finishStep(String step) {
        rows.putFact(WORK + step, TextNode.valueOf("finished"));
        rows.commit();
    }

    public synchronized void putStore(Store store, List<Currency> currencies) {
        rows.putFact("store", StoreJson.write(store));
        rows.putFact("currencies", Json.array(currencies, CurrencyJson::write));
        rows.commit();
    }

    public synchronized Optional<Store> store() {
        return rows.fact("store").map(StoreJson::read);
    }

    /** @param quoted codes of the currencies that its prices will be pulled in */
    public synchronized void putChannel(
            Channel channel, Optional<ChannelSite> site, Settings settings, List<String> quoted) {
        rows.putFact("channel/" + channel.id(), ChannelJson.write(channel));
        site.ifPresent(found -> rows.putFact("site/" + channel.id(), ChannelSiteJson.write(found)));
        rows.putFact("settings/" + channel.id(), SettingsJson.write(settings));
        rows.putFact(
                "quoted/" + channel.id(), Json.texts(quoted.stream().sorted().toList()));
        rows.commit();
    }

    public synchronized Optional<ChannelSite> channelSite(long channelId) {
        return rows.fact("site/" + channelId).map(ChannelSiteJson::read);
    }

    public synchronized List<String> quotedCurrencies(long channelId) {
        List<String> codes = new ArrayList<>();
        rows.fact("quoted/" + channelId).ifPresent(json -> json.forEach(code -> codes.add(code.asText())));
        return List.copyOf(codes);
    }

    public void putCategories(long channelId, List<Category> categories) {
        putAll(SnapshotStore.categories(channelId), categories, Category::id, CategoryJson::write);
    }

    public void putBrands(List<Brand> brands) {
        putAll(SnapshotStore.BRANDS, brands, Brand::id, BrandJson::write);
    }

    public void putStorePages(long channelId, List<StorePage> pages) {
        putAll(SnapshotStore.storePages(channelId), pages, StorePage::id, StorePageJson::write);
    }

    public void putBlogPosts(List<BlogPost> posts) {
        putAll(SnapshotStore.BLOG_POSTS, posts, BlogPost::id, BlogPostJson::write);
    }

    public void putRedirects(long siteId, List<Redirect> redirects) {
        putAll(SnapshotStore.redirects(siteId), redirects, Redirect::id, RedirectJson::write);
    }

    public void putListings(long channelId, List<Listing> listings) {
        putRows(
                SnapshotStore.listings(channelId),
                listings,
                Listing::productId,
                listing -> RowWriter.bytes(listing, ListingRow.PART));
    }

    /** Notes the store's own time when the pull began, for the pull of changes that may follow. */
    public synchronized void putTime(Instant time) {
        rows.putFact(TIME, TextNode.valueOf(time.toString()));
        rows.commit();
    }

    /** Notes the tax settings, which prices depend on. */
    public synchronized void putTaxSettings(String settings) {
        rows.putFact(TAX_SETTINGS, TextNode.valueOf(settings));
        rows.commit();
    }

    /** Whether this pull brings what has changed since the last one; absent where it brings everything. */
    public Optional<Instant> changedSince() {
        return base.flatMap(last -> last.rows().fact(TIME)).map(time -> Instant.parse(time.asText()));
    }

    /**
     * Notes what prices depend on, for the next pull of changes; and forgets the quotes of the last snapshot that can no longer
     * be trusted, so that they are missing.
     *
     * @param rules of all prices, in any words that are the same while the rules are
     * @param byProduct of products that price lists have prices for, what those are
     */
    public synchronized void putPriceRules(String rules, SortedMap<Long, Digest> byProduct) {
        rows.putFact(PRICE_RULES, TextNode.valueOf(rules));
        byProduct.forEach(
                (id, listed) -> rows.putRow(LISTED_PRICES, id, listed.toString().getBytes(ISO_8859_1)));
        base.ifPresent(last -> forgetStaleQuotes(last.rows()));
        rows.commit();
    }

    private void forgetStaleQuotes(SnapshotFile last) {
        boolean isOtherRule = Stream.concat(
                        Stream.of(PRICE_RULES, TAX_SETTINGS, "currencies"), rows.facts("quoted/").stream())
                .anyMatch(fact -> !rows.fact(fact).equals(last.fact(fact)));
        if (isOtherRule) {
            Arrays.stream(productIds()).forEach(this::forgetQuotes);
            return;
        }
        long[] before = last.ids(LISTED_PRICES);
        LongStream.concat(Arrays.stream(before), Arrays.stream(rows.ids(LISTED_PRICES)))
                .distinct()
                .filter(id -> !rows.isSameRow(LISTED_PRICES, id, last))
                .forEach(this::forgetQuotes);
    }

    /** Ids of the products in the snapshot that this pull brings changes to, ascending; none where it brings everything. */
    public long[] productIdsBefore() {
        return base.map(last -> last.rows().ids(SnapshotStore.PRODUCTS)).orElse(new long[0]);
    }

    /** Whether the snapshot that this pull brings changes to has these parts and channels of the product. */
    public synchronized boolean isAsBefore(ProductParts parts, Set<Long> channels) {
        long id = parts.productId();
        return product(id).map(ProductParts::of).filter(parts::equals).isPresent()
                && rows.tables("assignments/").stream()
                        .allMatch(table -> rows.has(table, id) == channels.contains(SnapshotStore.channel(table)))
                && channels.stream().allMatch(channel -> rows.has(SnapshotStore.assignments(channel), id));
    }

    /** Notes products that have to be pulled again. */
    public synchronized void want(Collection<Long> ids) {
        ids.forEach(id -> rows.mark(WANTED, id));
        rows.commit();
    }

    /** Products that have to be pulled again and were not yet, ascending. */
    public synchronized long[] wanted() {
        return rows.ids(WANTED);
    }

    /** Adds the next products of the walk, or puts others in the place of those that were there. */
    public synchronized void putProducts(List<PulledProduct> products) {
        List<String> kept = rows.tables("assignments/");
        for (PulledProduct pulled : products) {
            long id = pulled.product().id();
            forgetQuotes(id);
            kept.forEach(table -> rows.remove(table, id));
            rows.remove(WANTED, id);
            putProduct(pulled.product());
            pulled.channels().forEach(channel -> rows.mark(SnapshotStore.assignments(channel), id));
            if (pulled.lacksOptions()) {
                rows.mark(WITHOUT_OPTIONS, id);
            }
        }
        rows.commit();
    }

    private void forgetQuotes(long id) {
        rows.tables("quotes/").forEach(table -> rows.remove(table, id));
        rows.tables(WORK + "quotes/").forEach(table -> rows.remove(table, id));
    }

    /** Adds their options and modifiers to products put before. */
    public synchronized void putChoices(List<ProductChoices> choices) {
        for (ProductChoices ofProduct : choices) {
            product(ofProduct.productId()).ifPresent(product -> putProduct(product.withChoices(ofProduct)));
            rows.remove(WITHOUT_OPTIONS, ofProduct.productId());
        }
        rows.commit();
    }

    /** Takes products out that the store no longer has. */
    public synchronized void removeProducts(Collection<Long> ids) {
        List<String> tables = new ArrayList<>(List.of(SnapshotStore.PRODUCTS, WITHOUT_OPTIONS, WANTED));
        tables.addAll(rows.tables("assignments/"));
        tables.addAll(rows.tables("quotes/"));
        tables.addAll(rows.tables(WORK + "quotes/"));
        tables.forEach(table -> ids.forEach(id -> rows.remove(table, id)));
        rows.commit();
    }

    public synchronized Optional<Product> product(long id) {
        return rows.row(SnapshotStore.PRODUCTS, id).map(row -> row.only(ProductRow.PART));
    }

    private void putProduct(Product product) {
        rows.putRow(SnapshotStore.PRODUCTS, product.id(), RowWriter.bytes(product, ProductRow.PART));
    }

    /** All products put so far, ascending. */
    public synchronized long[] productIds() {
        return rows.ids(SnapshotStore.PRODUCTS);
    }

    /** Products put so far that are assigned to the channel, ascending. */
    public synchronized long[] productIds(long channelId) {
        return rows.ids(SnapshotStore.assignments(channelId));
    }

    /** Ascending. */
    public synchronized long[] productsWithoutOptions() {
        return rows.ids(WITHOUT_OPTIONS);
    }

    /** Products of the channel that no price was put for yet, ascending. */
    public synchronized long[] productsWithoutQuotes(long channelId, String currency) {
        String table = SnapshotStore.quotes(channelId, currency);
        return Arrays.stream(rows.ids(SnapshotStore.assignments(channelId)))
                .filter(id -> !rows.has(table, id))
                .toArray();
    }

    /** Products of the channel that BigCommerce gave no price for, ascending. */
    public synchronized long[] productsWithoutPrice(long channelId, String currency) {
        String table = SnapshotStore.quotes(channelId, currency);
        int none = Sealed.SUM + RowWriter.bytes(List.of(), new QuotesRow(currency)).length;
        return Arrays.stream(rows.ids(SnapshotStore.assignments(channelId)))
                .filter(id -> rows.length(table, id) <= none)
                .toArray();
    }

    /** Products of the channel whose variants differ in price and were not all quoted yet, ascending. */
    public synchronized long[] productsWithoutVariantQuotes(long channelId, String currency) {
        return rows.ids(variantWork(channelId, currency));
    }

    /** The product's quotes put so far. */
    public synchronized List<PriceQuote> quotes(long channelId, String currency, long productId) {
        return rows.row(SnapshotStore.quotes(channelId, currency), productId)
                .map(row -> row.only(new QuotesRow(currency)))
                .orElse(List.of());
    }

    /**
     * Puts quotes of whole products.
     *
     * @param quotes by product id; an empty list says that BigCommerce gave no price
     * @param variantsDiffer ids of those whose variants have to be quoted too
     */
    public synchronized void putProductQuotes(
            long channelId, String currency, Map<Long, List<PriceQuote>> quotes, Collection<Long> variantsDiffer) {
        quotes.forEach((id, ofProduct) -> putQuotes(channelId, currency, id, ofProduct));
        variantsDiffer.forEach(id -> rows.mark(variantWork(channelId, currency), id));
        rows.commit();
    }

    /** Adds quotes of variants to the quotes of their products. */
    public synchronized void addVariantQuotes(long channelId, String currency, List<PriceQuote> quotes) {
        Map<Long, List<PriceQuote>> byProduct = quotes.stream()
                .collect(Collectors.groupingBy(PriceQuote::productId, TreeMap::new, Collectors.toList()));
        byProduct.forEach((product, added) -> {
            Map<Long, PriceQuote> byVariant = new TreeMap<>();
            quotes(channelId, currency, product)
                    .forEach(known -> byVariant.put(known.variantId().orElse(0L), known));
            added.forEach(quote -> byVariant.put(quote.variantId().orElse(0L), quote));
            putQuotes(channelId, currency, product, List.copyOf(byVariant.values()));
        });
        rows.commit();
    }

    private void putQuotes(long channelId, String currency, long productId, List<PriceQuote> quotes) {
        rows.putRow(
                SnapshotStore.quotes(channelId, currency), productId, RowWriter.bytes(quotes, new QuotesRow(currency)));
    }

    /**
     * Ends the pull: lays the snapshot file beside the one it will replace, checks every row of it, and puts it in that
     * one's place in one move. Changes are laid behind the snapshot they belong to, unless much of that is dead.
     *
     * @return the new snapshot, open
     */
    public synchronized Snapshot finish(Collection<Long> channelIds) throws IOException {
        rows.putFact("channels", Json.array(channelIds.stream().sorted().toList(), LongNode::valueOf));
        rows.commit();
        Path snapshot = directory.resolve(Snapshot.FILE_NAME);
        if (base.isPresent() && isWorthKeeping(base.get().rows(), snapshot)) {
            SnapshotFileWriter.append(rows, base.get().rows(), WORK, snapshot);
        } else {
            Path laid = directory.resolve(LAID_NAME);
            SnapshotFileWriter.write(rows, WORK, laid);
            Files.move(laid, snapshot, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        discard();
        return Snapshot.open(snapshot, header.store());
    }

    private static boolean isWorthKeeping(SnapshotFile last, Path snapshot) throws IOException {
        return last.deadBytes() <= last.head().end() / DEAD_PART && last.isLastOf(snapshot);
    }

    /** Stops here and throws away what was put. */
    public synchronized void discard() throws IOException {
        rows.close();
        Files.deleteIfExists(directory.resolve(FILE_NAME));
    }

    /** Stops here; what was put stays for the next {@link #open}. Does nothing after {@link #finish}. */
    @Override
    public synchronized void close() {
        rows.close();
    }

    private <T> void putAll(String table, List<T> values, ToLongFunction<T> id, Function<T, JsonNode> write) {
        putRows(table, values, id, value -> Json.bytes(write.apply(value)));
    }

    private synchronized <T> void putRows(
            String table, List<T> values, ToLongFunction<T> id, Function<T, byte[]> write) {
        values.forEach(value -> rows.putRow(table, id.applyAsLong(value), write.apply(value)));
        rows.commit();
    }

    private static String variantWork(long channelId, String currency) {
        return WORK + SnapshotStore.quotes(channelId, currency);
    }
}
