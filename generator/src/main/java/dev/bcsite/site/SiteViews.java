package dev.bcsite.site;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.Brand;
import dev.bcsite.catalog.Category;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.catalog.Listing;
import dev.bcsite.catalog.PriceQuote;
import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.SeoText;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.content.Attachment;
import dev.bcsite.content.Document;
import dev.bcsite.site.view.BrandGroup;
import dev.bcsite.site.view.BrandView;
import dev.bcsite.site.view.CategoryLink;
import dev.bcsite.site.view.CategoryView;
import dev.bcsite.site.view.ContentView;
import dev.bcsite.site.view.Link;
import dev.bcsite.site.view.Markup;
import dev.bcsite.site.view.PostView;
import dev.bcsite.site.view.ProductCard;
import dev.bcsite.site.view.ProductView;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Makes the views of one site, each when it is asked for.
 *
 * <p>Products are decoded from the snapshot at every call and not kept. Safe for several threads.
 */
public final class SiteViews {

    private final Site site;
    private final SiteContext context;
    private final Snapshot snapshot;
    private final CleanTexts texts;
    private final ProductCards cards;
    private final ProductViews products;
    private final Map<Long, List<Link>> crumbs;

    public SiteViews(Site site, Snapshot snapshot, SwatchColors colors) {
        this(site, snapshot, colors, new ConcurrentHashMap<>());
    }

    private SiteViews(Site site, Snapshot snapshot, SwatchColors colors, Map<Long, List<Link>> crumbs) {
        this.site = site;
        this.context = site.context();
        this.snapshot = snapshot;
        this.texts = new CleanTexts(context);
        this.cards = new ProductCards(context);
        this.products = new ProductViews(context, texts, new Choices(context, colors, site::product));
        this.crumbs = crumbs;
    }

    /** The views of the same site with the products of a newer snapshot; what is not of products need not be made again. */
    public SiteViews over(Site same, Snapshot newer, SwatchColors colors) {
        return new SiteViews(same, newer, colors, crumbs);
    }

    public Site site() {
        return site;
    }

    public ProductCard card(long id) {
        ProductEntry entry = site.product(id).orElseThrow();
        Optional<String> brand = brandOf(entry).map(found -> found.brand().name());
        return cards.of(read(id), entry.name(), entry.path().encoded(), brand, quotes(id));
    }

    public ProductPage product(long id) {
        ProductEntry entry = site.product(id).orElseThrow();
        Product product = read(id);
        String description = snapshot.listing(context.storefront().channel(), id)
                .flatMap(Listing::description)
                .filter(text -> !text.isBlank())
                .orElse(product.description());
        Optional<Link> brand = brandOf(entry)
                .map(found -> new Link(found.brand().name(), found.path().encoded()));
        EntityRef ref = EntityRef.of(EntityKind.PRODUCT, id);
        List<ImageLinks.Picture> pictures = products.pictures(product);
        ProductView view = products.of(product, entry, description, brand, quotes(id), pictures, attached(ref));
        SeoText seo = SeoTexts.over(product.seo(), site.texts().attachedTo(ref));
        return new ProductPage(view, product, new LaterList<>(() -> largest(pictures)), seo);
    }

    private static List<String> largest(List<ImageLinks.Picture> pictures) {
        List<String> urls = new ArrayList<>(pictures.size());
        for (ImageLinks.Picture picture : pictures) {
            urls.add(picture.largest("zoom"));
        }
        return urls;
    }

    /**
     * What a product page is made of.
     *
     * @param product for what search engines are told beside the view
     * @param pictures its pictures as BigCommerce lists them, as large as there are, for other sites
     * @param seo the product's, with what documents say over it
     */
    public record ProductPage(ProductView view, Product product, List<String> pictures, SeoText seo) {}

    /** From the root to the category, for breadcrumbs. */
    public List<Link> crumbs(long category) {
        List<Link> known = crumbs.get(category);
        return known == null ? crumbs.computeIfAbsent(category, this::makeCrumbs) : known;
    }

    private List<Link> makeCrumbs(long category) {
        return site.tree().pathTo(category).stream()
                .map(step -> new Link(step.name(), pathOf(step).encoded()))
                .toList();
    }

    public CategoryView category(long id) {
        CategoryEntry entry = site.category(id).orElseThrow();
        Category category = entry.category();
        ProductViews.Attached attached = attached(EntityRef.of(EntityKind.CATEGORY, id));
        return new CategoryView(
                id,
                category.name(),
                entry.path().encoded(),
                texts.fromStore(category.description()),
                context.images().in("banner", category.imageUrl(), ""),
                entry.size(),
                links(id, 1),
                attached.before(),
                attached.after());
    }

    /** The whole tree of categories, for the home page and the sitemap page. */
    public List<CategoryLink> categories() {
        return links(0, Integer.MAX_VALUE);
    }

    public BrandView brand(long id) {
        BrandEntry entry = site.brand(id).orElseThrow();
        Brand brand = entry.brand();
        ProductViews.Attached attached = attached(EntityRef.of(EntityKind.BRAND, id));
        return new BrandView(
                id,
                brand.name(),
                entry.path().encoded(),
                brand.seo().description(),
                context.images().in("brand", brand.imageUrl(), ""),
                entry.size(),
                attached.before(),
                attached.after());
    }

    public List<BrandView> brands() {
        return site.brands().stream().map(entry -> brand(entry.brand().id())).toList();
    }

    /** Brands by their first letter; what is no letter comes under {@code #}, at the end. */
    public List<BrandGroup> brandGroups() {
        Map<String, List<BrandView>> groups = new TreeMap<>();
        for (BrandView brand : brands()) {
            groups.computeIfAbsent(letter(brand.name()), letter -> new ArrayList<>())
                    .add(brand);
        }
        List<BrandGroup> ordered = new ArrayList<>();
        groups.forEach((letter, brands) -> ordered.add(new BrandGroup(letter, brands)));
        ordered.sort((one, other) ->
                Boolean.compare(one.letter().equals("#"), other.letter().equals("#")));
        return ordered;
    }

    public ContentView content(EntityRef ref) {
        ContentEntry entry = entry(ref);
        return new ContentView(entry.title(), body(entry), entry.contact());
    }

    /** A post; without its body when only the summary may be read. */
    public PostView post(EntityRef ref) {
        ContentEntry entry = entry(ref);
        boolean summary = ref.facet().equals("summary");
        return new PostView(
                entry.title(),
                entry.path().encoded(),
                entry.summary(),
                summary ? Markup.NONE : body(entry),
                Dates.day(entry.date()).map(context.strings()::date).orElse(""),
                entry.date(),
                entry.author(),
                entry.tags().stream().map(tag -> new Link(tag, tagUrl(tag))).toList(),
                context.images().in("post", entry.image(), entry.imageAlt()));
    }

    public Markup body(ContentEntry entry) {
        return entry.ref().kind() == EntityKind.DOCUMENT
                ? texts.fromContent(entry.html())
                : texts.fromStore(entry.html());
    }

    private String tagUrl(String tag) {
        return UrlPath.of(context.home() + "blog/tag/" + TagSegment.of(tag) + "/")
                .encoded();
    }

    private List<CategoryLink> links(long parent, int depth) {
        if (depth == 0) {
            return List.of();
        }
        return site.tree().children(parent).stream()
                .map(child -> link(child, depth))
                .toList();
    }

    private CategoryLink link(Category category, int depth) {
        CategoryEntry entry = site.category(category.id()).orElseThrow();
        return new CategoryLink(
                category.name(),
                entry.path().encoded(),
                entry.size(),
                context.images().in("tile", tileOf(entry), ""),
                links(category.id(), depth - 1));
    }

    /** The category's own picture. */
    private static Optional<String> tileOf(CategoryEntry entry) {
        return entry.category().imageUrl();
    }

    private UrlPath pathOf(Category category) {
        return site.category(category.id()).orElseThrow().path();
    }

    private ProductViews.Attached attached(EntityRef ref) {
        List<Markup> before = new ArrayList<>();
        List<Markup> after = new ArrayList<>();
        int number = 1;
        for (Document document : site.texts().attachedTo(ref)) {
            Markup text = texts.fromContent(document.html(), number++);
            boolean first = document.frontMatter()
                    .attachment()
                    .filter(attachment -> attachment.position() == Attachment.Position.BEFORE)
                    .isPresent();
            (first ? before : after).add(text);
        }
        return new ProductViews.Attached(before, after);
    }

    private Optional<BrandEntry> brandOf(ProductEntry entry) {
        return entry.brand().isPresent() ? site.brand(entry.brand().getAsLong()) : Optional.empty();
    }

    private ContentEntry entry(EntityRef ref) {
        return site.texts().find(ref).orElseThrow();
    }

    private Product read(long id) {
        return snapshot.product(id).orElseThrow();
    }

    private List<PriceQuote> quotes(long id) {
        return snapshot.quotes(
                context.storefront().channel(), context.currency().code(), id);
    }

    private static String letter(String name) {
        Function<String, String> base =
                text -> Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String first = base.apply(name.strip());
        return first.isEmpty() || !Character.isLetter(first.codePointAt(0))
                ? "#"
                : Character.toString(first.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
