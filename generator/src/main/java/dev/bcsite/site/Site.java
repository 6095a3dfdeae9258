package dev.bcsite.site;

import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import dev.bcsite.base.StructureDigest;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.content.ContentFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * One storefront in one locale: what there is, where it is served, and a digest for everything that a page can read.
 *
 * <p>Gives entries, not whole products; {@link SiteViews} makes the full views when a page is rendered. Safe for several
 * threads.
 */
public final class Site {

    private final SiteContext context;
    private final CategoryTree tree;
    private final LongFunction<Optional<ProductEntry>> products;
    private final Map<Long, CategoryEntry> categories;
    private final Map<Long, BrandEntry> brands;
    private final SiteTexts texts;
    private final List<Problem> notes;

    Site(
            SiteContext context,
            CategoryTree tree,
            LongFunction<Optional<ProductEntry>> products,
            Map<Long, CategoryEntry> categories,
            Map<Long, BrandEntry> brands,
            SiteTexts texts,
            List<Problem> notes) {
        this.context = context;
        this.tree = tree;
        this.products = products;
        this.categories = categories;
        this.brands = brands;
        this.texts = texts;
        this.notes = List.copyOf(notes);
    }

    /** The same with other products, of which each has the shape that it has here. */
    Site with(LongFunction<Optional<ProductEntry>> others) {
        return new Site(context, tree, others, categories, brands, texts, notes);
    }

    public SiteContext context() {
        return context;
    }

    public CategoryTree tree() {
        return tree;
    }

    /** A product that has a page here. */
    public Optional<ProductEntry> product(long id) {
        return products.apply(id);
    }

    /** Every visible category, parents before children. */
    public Collection<CategoryEntry> categories() {
        return categories.values();
    }

    public Optional<CategoryEntry> category(long id) {
        return Optional.ofNullable(categories.get(id));
    }

    /** Every brand that has a product here, by name. */
    public Collection<BrandEntry> brands() {
        return brands.values();
    }

    public Optional<BrandEntry> brand(long id) {
        return Optional.ofNullable(brands.get(id));
    }

    /** Pages and posts that somebody wrote. */
    public SiteTexts texts() {
        return texts;
    }

    /** Files of the content folder, published as they are. */
    public List<ContentFile> files() {
        return texts.files();
    }

    /** What is odd but does not stop a build, such as a text attached to a product that is not here. */
    public List<Problem> notes() {
        return notes;
    }

    /** Digest of what {@code ref} names. Equal digests mean that pages which read only this are equal. */
    public Digest digest(EntityRef ref) {
        return switch (ref.kind()) {
            case PRODUCT -> productDigest(ref);
            case CATEGORY -> categoryDigest(ref);
            case BRAND -> brandDigest(ref);
            case DOCUMENT, STORE_PAGE, BLOG_POST -> texts.digest(ref);
            case STORE -> storeDigest(ref);
            case FRAGMENT, ASSET -> throw new IllegalArgumentException(ref + " is not part of a site");
        };
    }

    private Digest productDigest(EntityRef ref) {
        ProductEntry entry = product(ref.id()).orElseThrow();
        if (ref.facet().equals("card")) {
            return entry.card();
        }
        return StructureDigest.of(entry.content(), texts.attachedDigest(ref));
    }

    private Digest categoryDigest(EntityRef ref) {
        CategoryEntry entry = categories.get(ref.id());
        return switch (ref.facet()) {
            case "crumbs" -> StructureDigest.of(crumbs(ref.id()));
            case "children" -> StructureDigest.of(childFacts(ref.id()));
            default -> StructureDigest.of(entry.category(), entry.path(), entry.size(), texts.attachedDigest(ref));
        };
    }

    private Digest brandDigest(EntityRef ref) {
        if (ref.facet().equals("link")) {
            return StructureDigest.of(brand(ref.id()).map(entry -> entry.brand().name() + "\n" + entry.path()));
        }
        BrandEntry entry = brands.get(ref.id());
        return StructureDigest.of(entry.brand(), entry.path(), entry.size(), texts.attachedDigest(ref));
    }

    private Digest storeDigest(EntityRef ref) {
        return switch (ref.key()) {
            case "menu" -> StructureDigest.of(childFacts(0));
            case "brands" ->
                StructureDigest.of(brands.values().stream()
                        .map(entry -> StructureDigest.of(entry.brand(), entry.path(), entry.size()))
                        .toList());
            case "posts" -> texts.postsDigest();
            case "pages" -> texts.pagesDigest();
            default -> throw new IllegalArgumentException(ref + " is not part of a site");
        };
    }

    private List<String> crumbs(long category) {
        return tree.pathTo(category).stream()
                .map(step -> step.name() + "\n" + categories.get(step.id()).path())
                .toList();
    }

    private List<Digest> childFacts(long parent) {
        return tree.children(parent).stream()
                .map(child -> StructureDigest.of(
                        child.name(),
                        child.imageUrl(),
                        categories.get(child.id()).path(),
                        categories.get(child.id()).size(),
                        childFacts(child.id())))
                .toList();
    }

    /** The order that is meant: the one asked for, else the category's own, else the store's, else featured first. */
    public ProductOrder order(Optional<ProductOrder> wanted, String defaultSort) {
        return wanted.or(() -> ProductOrder.ofStore(defaultSort))
                .or(() -> ProductOrder.ofStore(context.settings().categorySort()))
                .orElse(ProductOrder.FEATURED);
    }
}
