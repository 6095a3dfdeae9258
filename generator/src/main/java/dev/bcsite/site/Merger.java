package dev.bcsite.site;

import dev.bcsite.base.Ascii;
import dev.bcsite.base.Digest;
import dev.bcsite.base.InvalidPathException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import dev.bcsite.base.StructureDigest;
import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.Brand;
import dev.bcsite.catalog.Category;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.catalog.Listing;
import dev.bcsite.catalog.PriceQuote;
import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.Settings.OutOfStock;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.content.ContentLibrary;
import dev.bcsite.site.view.ProductCard;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Brings catalog, listings and content together: listing over product, attached text beside it, hidden things out.
 *
 * <p>What is on a storefront is decided here and nowhere else: a product must be visible, assigned to the channel, and
 * not switched off by its listing there.
 */
public final class Merger {

    /** States of a listing by which the merchant took the product off the channel. */
    private static final Set<String> TAKEN_OFF = Set.of("disabled", "pending_disable", "deleted", "pending_delete");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final Snapshot snapshot;
    private final ContentLibrary library;
    private final SiteContext context;
    private final Problems problems;
    private final List<Problem> notes = new ArrayList<>();
    private final ProductCards cards;
    private final Stock stock;
    private final Prices prices;
    private final NeededFiles needed;
    private final long channel;
    private final CategoryTree tree;
    private final Map<Long, Brand> brands;
    private final Sharing sharing = new Sharing();

    public Merger(
            Snapshot snapshot, ContentLibrary library, SiteContext context, SwatchColors colors, Problems problems) {
        this.snapshot = snapshot;
        this.library = library;
        this.context = context;
        this.problems = problems;
        this.cards = new ProductCards(context);
        this.stock = new Stock(context);
        this.prices = new Prices(context);
        this.needed = new NeededFiles(context, colors);
        this.channel = context.storefront().channel();
        this.tree = CategoryTree.of(snapshot.categories(channel), problems);
        this.brands = new HashMap<>();
        snapshot.brands().forEach(brand -> brands.put(brand.id(), brand));
    }

    private Merger(Merger same, Snapshot snapshot, Problems problems) {
        this.snapshot = snapshot;
        this.library = same.library;
        this.context = same.context;
        this.problems = problems;
        this.cards = same.cards;
        this.stock = same.stock;
        this.prices = same.prices;
        this.needed = same.needed;
        this.channel = same.channel;
        this.tree = same.tree;
        this.brands = same.brands;
    }

    /**
     * The same for a snapshot that differs only in what it says of single products: with the same
     * {@link Snapshot#digestBesideProducts}. Nothing but products is read from it.
     */
    public Merger over(Snapshot newer, Problems its) {
        return new Merger(this, newer, its);
    }

    /** All of it; what stands in its way is added to the problems given, and the site is then incomplete. */
    public SiteLists merge() {
        Map<Long, ProductEntry> products = products();
        Map<Long, List<ProductEntry>> inCategory = inCategory(products.values());
        Map<Long, List<ProductEntry>> ofBrand = ofBrand(products.values());
        SiteSizes sizes = new SiteSizes(products.keySet(), sizes(inCategory), sizes(ofBrand));
        Site site = site(sizes, id -> Optional.ofNullable(products.get(id)));
        return new SiteLists(site, List.copyOf(products.values()), inCategory, ofBrand);
    }

    /** A site of which no product is looked at before somebody asks for it. */
    public Site merge(SiteSizes sizes) {
        return site(sizes, lazily(sizes));
    }

    /** The same site, with the products of this snapshot; for a merger that is {@link #over} the one which made it. */
    public Site merge(SiteSizes sizes, Site same) {
        return same.with(lazily(sizes));
    }

    private LongFunction<Optional<ProductEntry>> lazily(SiteSizes sizes) {
        Map<Long, Optional<ProductEntry>> known = new ConcurrentHashMap<>();
        return id -> sizes.products().contains(id) ? known.computeIfAbsent(id, this::product) : Optional.empty();
    }

    /** What becomes of a product; absent when it is not on this storefront, or cannot be, which is then a problem. */
    public Optional<ProductEntry> product(long id) {
        Outcome outcome = outcome(id);
        outcome.problem().ifPresent(problems::add);
        return outcome.entry();
    }

    private Site site(SiteSizes sizes, LongFunction<Optional<ProductEntry>> products) {
        Map<Long, CategoryEntry> categories = categories(sizes);
        Map<Long, BrandEntry> brands = brands(sizes);
        SiteTexts texts = new TextsMerger(snapshot, library, context, problems, notes)
                .merge(sizes.products(), categories.keySet(), brands.keySet());
        categories.replaceAll((id, entry) -> SeoTexts.over(entry, EntityRef.of(EntityKind.CATEGORY, id), texts));
        brands.replaceAll((id, entry) -> SeoTexts.over(entry, EntityRef.of(EntityKind.BRAND, id), texts));
        categories.values().forEach(entry -> needed.of(entry.category()));
        brands.values().forEach(entry -> needed.of(entry.brand()));
        needed.of(texts);
        needed.of(context.store());
        return new Site(context, tree, products, categories, brands, texts, notes);
    }

    /** By ascending id. */
    private Map<Long, ProductEntry> products() {
        List<Outcome> outcomes = Arrays.stream(snapshot.productIds(channel))
                .parallel()
                .mapToObj(this::outcome)
                .toList();
        Map<Long, ProductEntry> entries = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            outcome.problem().ifPresent(problems::add);
            outcome.entry().ifPresent(entry -> entries.put(entry.id(), entry));
        }
        return entries;
    }

    private Outcome outcome(long id) {
        Product product = snapshot.product(id).orElseThrow();
        Optional<Listing> listing = snapshot.listing(channel, id);
        if (!isOnStorefront(product, listing)) {
            return Outcome.LEFT_OUT;
        }
        try {
            return new Outcome(Optional.of(entry(product, listing)), Optional.empty());
        } catch (InvalidPathException e) {
            return new Outcome(Optional.empty(), Optional.of(badUrl("product", id, product.name(), product.url(), e)));
        }
    }

    private boolean isOnStorefront(Product product, Optional<Listing> listing) {
        boolean takenOff =
                listing.filter(found -> TAKEN_OFF.contains(found.state())).isPresent();
        OutOfStock rule = context.settings().outOfStock();
        boolean hiddenBySale = rule == OutOfStock.HIDE_PRODUCT || rule == OutOfStock.HIDE_PRODUCT_AND_REDIRECT;
        return product.visible() && !takenOff && !(hiddenBySale && stock.isSoldOut(product));
    }

    private ProductEntry entry(Product product, Optional<Listing> listing) {
        String name = nameOf(product, listing);
        UrlPath path = prefixed(context.storefront().permalinks().product(product.id(), product.url()));
        List<PriceQuote> quotes = snapshot.quotes(channel, context.currency().code(), product.id());
        Optional<Brand> brand = product.brand().map(brands::get);
        needed.of(product);
        listing.flatMap(Listing::description).ifPresent(needed::text);
        ProductCard card = cards.of(product, name, path.encoded(), brand.map(Brand::name), quotes);
        boolean listed =
                context.settings().outOfStock() != OutOfStock.HIDE_PRODUCT_AND_ACCESSIBLE || !stock.isSoldOut(product);
        List<Long> categories = sharing.one(visibleCategories(product));
        Optional<BigDecimal> sortPrice = sharing.one(prices.sortKey(product, quotes));
        Digest shape = StructureDigest.of(
                path,
                product.url(),
                name,
                product.sku(),
                brand.map(Brand::id),
                categories,
                product.featured(),
                product.sortOrder(),
                product.created(),
                product.totalSold(),
                product.related(),
                listed,
                needed.digest(product, listing.flatMap(Listing::description)));
        return new ProductEntry(
                product.id(),
                path,
                product.url().equals(path.toString()) ? path.toString() : product.url(),
                name,
                product.sku(),
                folded(name),
                sharing.one(brand.map(found -> OptionalLong.of(found.id())).orElse(OptionalLong.empty())),
                categories,
                sortPrice,
                product.featured(),
                product.sortOrder(),
                product.created(),
                sharing.one(Dates.day(product.modified())),
                product.totalSold(),
                sharing.one(ProductCards.average(product)),
                listed,
                product.related(),
                StructureDigest.of(snapshot.productDigest(product.id()), listing, quotes, path, brand),
                StructureDigest.of(card),
                shape);
    }

    private static String nameOf(Product product, Optional<Listing> listing) {
        return listing.flatMap(Listing::name).filter(name -> !name.isBlank()).orElse(product.name());
    }

    private List<Long> visibleCategories(Product product) {
        return product.categories().stream()
                .filter(id -> tree.find(id).isPresent())
                .distinct()
                .sorted(Comparator.<Long>comparingInt(tree::depth).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Products come by id, and so a product that is in several categories below one comes there one after the other. */
    private Map<Long, List<ProductEntry>> inCategory(Collection<ProductEntry> products) {
        Map<Long, List<ProductEntry>> members = new HashMap<>();
        for (ProductEntry product : products) {
            if (product.listed()) {
                for (long id : product.categories()) {
                    tree.pathTo(id).forEach(category -> addOnce(members, category.id(), product));
                }
            }
        }
        return members;
    }

    private static void addOnce(Map<Long, List<ProductEntry>> members, long category, ProductEntry product) {
        List<ProductEntry> inside = members.computeIfAbsent(category, id -> new ArrayList<>());
        if (inside.isEmpty() || inside.get(inside.size() - 1) != product) {
            inside.add(product);
        }
    }

    private static Map<Long, List<ProductEntry>> ofBrand(Collection<ProductEntry> products) {
        Map<Long, List<ProductEntry>> members = new HashMap<>();
        for (ProductEntry product : products) {
            if (product.listed() && product.brand().isPresent()) {
                members.computeIfAbsent(product.brand().getAsLong(), id -> new ArrayList<>())
                        .add(product);
            }
        }
        return members;
    }

    private static Map<Long, Integer> sizes(Map<Long, List<ProductEntry>> members) {
        Map<Long, Integer> sizes = new HashMap<>();
        members.forEach((id, inside) -> sizes.put(id, inside.size()));
        return sizes;
    }

    private Map<Long, CategoryEntry> categories(SiteSizes sizes) {
        Map<Long, CategoryEntry> entries = new LinkedHashMap<>();
        for (Category category : tree.all()) {
            int size = sizes.categories().getOrDefault(category.id(), 0);
            pathOf(
                            "category",
                            category.id(),
                            category.name(),
                            category.url(),
                            () -> context.storefront().permalinks().category(category.id(), category.url()))
                    .ifPresent(path -> entries.put(category.id(), new CategoryEntry(category, path, size)));
        }
        return entries;
    }

    private Map<Long, BrandEntry> brands(SiteSizes sizes) {
        Map<Long, BrandEntry> entries = new LinkedHashMap<>();
        brands.values().stream()
                .filter(brand -> sizes.brands().containsKey(brand.id()))
                .sorted(Comparator.<Brand, String>comparing(brand -> folded(brand.name()))
                        .thenComparing(Brand::id))
                .forEach(brand -> pathOf(
                                "brand",
                                brand.id(),
                                brand.name(),
                                brand.url(),
                                () -> context.storefront().permalinks().brand(brand.id(), brand.url()))
                        .ifPresent(path -> entries.put(
                                brand.id(),
                                new BrandEntry(brand, path, sizes.brands().get(brand.id())))));
        return entries;
    }

    private Optional<UrlPath> pathOf(String kind, long id, String name, String url, Supplier<UrlPath> path) {
        try {
            return Optional.of(prefixed(path.get()));
        } catch (InvalidPathException e) {
            problems.add(badUrl(kind, id, name, url, e));
            return Optional.empty();
        }
    }

    private UrlPath prefixed(UrlPath path) {
        return context.home().equals("/")
                ? path
                : UrlPath.of(context.home() + path.toString().substring(1));
    }

    private static Problem badUrl(String kind, long id, String name, String url, InvalidPathException e) {
        return Problem.at(
                kind + " " + id + " \"" + name + "\"",
                "its URL " + e.getMessage() + ", so no page can be served there",
                "give it another URL in the control panel");
    }

    /** A name as shoppers expect it to be sorted: without case, accents and leading punctuation. */
    static String folded(String name) {
        String plain = Ascii.is(name)
                ? name
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT);
        int from = 0;
        while (from < lower.length() && !isWord(lower.codePointAt(from))) {
            from += Character.charCount(lower.codePointAt(from));
        }
        return lower.substring(from);
    }

    /** A letter or a number of any sort. */
    private static boolean isWord(int character) {
        int type = Character.getType(character);
        return Character.isLetter(character)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** What became of one product: an entry, a problem, or neither when it is not on this storefront. */
    private record Outcome(Optional<ProductEntry> entry, Optional<Problem> problem) {

        static final Outcome LEFT_OUT = new Outcome(Optional.empty(), Optional.empty());
    }
}
