package dev.bcsite.site;

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
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Brings catalog, listings and content together: listing over product, attached text beside it, hidden things out.
 *
 * <p>What is on a storefront is decided here and nowhere else: a product must be visible, assigned to the channel, and
 * not switched off by its listing there.
 */
public final class Merger {

    /** States of a listing by which the merchant took the product off the channel. */
    private static final Set<String> TAKEN_OFF = Set.of("disabled", "pending_disable", "deleted", "pending_delete");

    private final Snapshot snapshot;
    private final ContentLibrary library;
    private final SiteContext context;
    private final Problems problems;
    private final List<Problem> notes = new ArrayList<>();
    private final ProductCards cards;
    private final Stock stock;
    private final Prices prices;
    private final NeededFiles needed;
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
    }

    /** The site; what stands in its way is added to the problems given, and the site is then incomplete. */
    public Site merge() {
        long channel = context.storefront().channel();
        CategoryTree tree = CategoryTree.of(snapshot.categories(channel), problems);
        Map<Long, Brand> brandById = new HashMap<>();
        snapshot.brands().forEach(brand -> brandById.put(brand.id(), brand));
        Map<Long, ProductEntry> products = products(channel, tree, brandById);
        Map<Long, CategoryEntry> categories = categories(tree, products);
        Map<Long, BrandEntry> brands = brands(brandById, products);
        SiteTexts texts = new TextsMerger(snapshot, library, context, problems, notes)
                .merge(products.keySet(), categories.keySet(), brands.keySet());
        categories.replaceAll((id, entry) -> SeoTexts.over(entry, EntityRef.of(EntityKind.CATEGORY, id), texts));
        brands.replaceAll((id, entry) -> SeoTexts.over(entry, EntityRef.of(EntityKind.BRAND, id), texts));
        categories.values().forEach(entry -> needed.of(entry.category()));
        brands.values().forEach(entry -> needed.of(entry.brand()));
        needed.of(texts);
        needed.of(context.store());
        return new Site(context, tree, products, categories, brands, texts, notes);
    }

    /** By ascending id. */
    private Map<Long, ProductEntry> products(long channel, CategoryTree tree, Map<Long, Brand> brands) {
        List<Outcome> outcomes = Arrays.stream(snapshot.productIds(channel))
                .parallel()
                .mapToObj(id -> outcome(channel, id, tree, brands))
                .toList();
        Map<Long, ProductEntry> entries = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            outcome.problem().ifPresent(problems::add);
            outcome.entry().ifPresent(entry -> entries.put(entry.id(), entry));
        }
        return entries;
    }

    private Outcome outcome(long channel, long id, CategoryTree tree, Map<Long, Brand> brands) {
        Product product = snapshot.product(id).orElseThrow();
        Optional<Listing> listing = snapshot.listing(channel, id);
        if (!isOnStorefront(product, listing)) {
            return Outcome.LEFT_OUT;
        }
        try {
            return new Outcome(Optional.of(entry(channel, product, listing, tree, brands)), Optional.empty());
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

    private ProductEntry entry(
            long channel, Product product, Optional<Listing> listing, CategoryTree tree, Map<Long, Brand> brands) {
        String name = nameOf(product, listing);
        UrlPath path = prefixed(context.storefront().permalinks().product(product.id(), product.url()));
        List<PriceQuote> quotes = snapshot.quotes(channel, context.currency().code(), product.id());
        Optional<Brand> brand = product.brand().map(brands::get);
        needed.of(product);
        listing.flatMap(Listing::description).ifPresent(needed::text);
        ProductCard card = cards.of(product, name, path.encoded(), brand.map(Brand::name), quotes);
        boolean listed =
                context.settings().outOfStock() != OutOfStock.HIDE_PRODUCT_AND_ACCESSIBLE || !stock.isSoldOut(product);
        return new ProductEntry(
                product.id(),
                path,
                name,
                product.sku(),
                folded(name),
                sharing.one(brand.map(found -> OptionalLong.of(found.id())).orElse(OptionalLong.empty())),
                sharing.one(visibleCategories(product, tree)),
                sharing.one(prices.sortKey(product, quotes)),
                product.featured(),
                product.sortOrder(),
                product.created(),
                sharing.one(Dates.day(product.modified())),
                product.totalSold(),
                sharing.one(ProductCards.average(product)),
                listed,
                product.related(),
                StructureDigest.of(snapshot.productDigest(product.id()), listing, quotes, path, brand),
                StructureDigest.of(card));
    }

    private static String nameOf(Product product, Optional<Listing> listing) {
        return listing.flatMap(Listing::name).filter(name -> !name.isBlank()).orElse(product.name());
    }

    private static List<Long> visibleCategories(Product product, CategoryTree tree) {
        return product.categories().stream()
                .filter(id -> tree.find(id).isPresent())
                .distinct()
                .sorted(Comparator.<Long>comparingInt(tree::depth).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Map<Long, CategoryEntry> categories(CategoryTree tree, Map<Long, ProductEntry> products) {
        Map<Long, SortedMap<Long, ProductEntry>> members = new HashMap<>();
        for (ProductEntry product : products.values()) {
            if (product.listed()) {
                product.categories().stream()
                        .flatMap(id -> tree.pathTo(id).stream())
                        .forEach(category -> members.computeIfAbsent(category.id(), id -> new TreeMap<>())
                                .put(product.id(), product));
            }
        }
        Map<Long, CategoryEntry> entries = new LinkedHashMap<>();
        for (Category category : tree.all()) {
            List<ProductEntry> inside = List.copyOf(
                    members.getOrDefault(category.id(), new TreeMap<>()).values());
            pathOf(
                            "category",
                            category.id(),
                            category.name(),
                            category.url(),
                            () -> context.storefront().permalinks().category(category.id(), category.url()))
                    .ifPresent(path -> entries.put(category.id(), new CategoryEntry(category, path, inside)));
        }
        return entries;
    }

    private Map<Long, BrandEntry> brands(Map<Long, Brand> byId, Map<Long, ProductEntry> products) {
        Map<Long, List<ProductEntry>> members = new HashMap<>();
        for (ProductEntry product : products.values()) {
            if (product.listed() && product.brand().isPresent()) {
                members.computeIfAbsent(product.brand().getAsLong(), id -> new ArrayList<>())
                        .add(product);
            }
        }
        Map<Long, BrandEntry> entries = new LinkedHashMap<>();
        byId.values().stream()
                .filter(brand -> members.containsKey(brand.id()))
                .sorted(Comparator.<Brand, String>comparing(brand -> folded(brand.name()))
                        .thenComparing(Brand::id))
                .forEach(brand -> pathOf(
                                "brand",
                                brand.id(),
                                brand.name(),
                                brand.url(),
                                () -> context.storefront().permalinks().brand(brand.id(), brand.url()))
                        .ifPresent(
                                path -> entries.put(brand.id(), new BrandEntry(brand, path, members.get(brand.id())))));
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
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[^\\p{L}\\p{N}]+", "");
    }

    /** What became of one product: an entry, a problem, or neither when it is not on this storefront. */
    private record Outcome(Optional<ProductEntry> entry, Optional<Problem> problem) {

        static final Outcome LEFT_OUT = new Outcome(Optional.empty(), Optional.empty());
    }
}
