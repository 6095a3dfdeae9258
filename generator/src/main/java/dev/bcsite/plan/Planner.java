package dev.bcsite.plan;

import dev.bcsite.base.InvalidPathException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.content.ContentFile;
import dev.bcsite.site.BrandEntry;
import dev.bcsite.site.CategoryEntry;
import dev.bcsite.site.ContentEntry;
import dev.bcsite.site.PageNeeds;
import dev.bcsite.site.ProductEntry;
import dev.bcsite.site.ProductOrder;
import dev.bcsite.site.Site;
import dev.bcsite.site.SiteLists;
import dev.bcsite.site.TagSegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides every page of a site: its URL, its kind and its inputs. URL clashes are found here, all of them. */
public final class Planner {

    /** How references to store-wide lists are written: {@code store:menu}. */
    public static final EntityRef MENU = EntityRef.of(EntityKind.STORE, "menu");

    public static final EntityRef BRANDS = EntityRef.of(EntityKind.STORE, "brands");
    public static final EntityRef POSTS = EntityRef.of(EntityKind.STORE, "posts");
    public static final EntityRef PAGES = EntityRef.of(EntityKind.STORE, "pages");

    private final SiteLists whole;
    private final Site site;
    private final PageNeeds needs;
    private final Claims claims;
    private final RelatedProducts related;
    private final Map<EntityRef, EntityRef> refs = new HashMap<>();
    private final List<PagePlan> pages = new ArrayList<>();

    public Planner(SiteLists whole, PageNeeds needs, Problems problems) {
        this.whole = whole;
        this.site = whole.site();
        this.needs = needs;
        this.claims = new Claims(problems);
        this.related = new RelatedProducts(whole);
    }

    /** The plan; what stands in its way is added to the problems given. */
    public SitePlan plan() {
        home();
        whole.products().forEach(this::product);
        site.categories().forEach(this::category);
        site.brands().forEach(this::brand);
        site.texts().pages().forEach(this::content);
        site.texts().posts().forEach(this::post);
        if (site.context().home().equals("/")) {
            for (ContentFile file : site.files()) {
                claims.file(file.path(), "file content/" + file.path());
            }
        }
        brandIndex();
        blog();
        tags();
        sitemap();
        filled();
        notFound();
        pages.sort(Comparator.comparing(PagePlan::path));
        List<Problem> notes = new ArrayList<>(site.notes());
        notes.addAll(new DeadLinks(site, pages).find());
        return new SitePlan(site, pages, notes);
    }

    private void home() {
        Lists lists = new Lists()
                .put("featured", cards(best(entry -> true, ProductOrder.FEATURED, needs.featured())))
                .put("newest", cards(best(entry -> true, ProductOrder.NEWEST, needs.newest())))
                .put(
                        "bestSelling",
                        cards(best(entry -> entry.totalSold() > 0, ProductOrder.BEST_SELLING, needs.bestSelling())))
                .put("posts", summaries(site.texts().posts(), needs.homePosts()));
        EntityRef subject = site.texts().home().map(ContentEntry::ref).orElse(MENU);
        add(
                new PagePlan(
                        homePath(), PageKind.HOME, subject, List.of(MENU, BRANDS), lists.all(), Optional.empty(), true),
                "the home page");
    }

    private void product(ProductEntry entry) {
        EntityRef subject = EntityRef.of(EntityKind.PRODUCT, entry.id());
        List<EntityRef> inputs = new ArrayList<>();
        entry.categories().stream().findFirst().ifPresent(id -> inputs.add(crumbs(id)));
        entry.brand().ifPresent(id -> inputs.add(brandLink(id)));
        Lists lists = new Lists().put("related", cards(related.of(entry, needs.related())));
        add(
                new PagePlan(entry.path(), PageKind.PRODUCT, subject, inputs, lists.all(), Optional.empty(), true),
                "product " + entry.id() + " \"" + entry.name() + "\"");
    }

    private void category(CategoryEntry entry) {
        long id = entry.category().id();
        EntityRef subject = EntityRef.of(EntityKind.CATEGORY, id);
        listPages(
                PageKind.CATEGORY,
                subject,
                entry.path(),
                whole.in(entry),
                entry.category().defaultSort(),
                needs.categoryOrders(),
                needs.categoryPage(),
                List.of(crumbs(id), subject.facet("children")),
                "category " + id + " \"" + entry.category().name() + "\"");
    }

    private void brand(BrandEntry entry) {
        long id = entry.brand().id();
        listPages(
                PageKind.BRAND,
                EntityRef.of(EntityKind.BRAND, id),
                entry.path(),
                whole.of(entry),
                "",
                needs.brandOrders(),
                needs.brandPage(),
                List.of(),
                "brand " + id + " \"" + entry.brand().name() + "\"");
    }

    /** The pages of one list, in its own order and in each other order that is worth a page. */
    private void listPages(
            PageKind kind,
            EntityRef subject,
            UrlPath base,
            List<ProductEntry> members,
            String ownSort,
            List<Optional<ProductOrder>> offered,
            int size,
            List<EntityRef> inputs,
            String owner) {
        ProductOrder own = site.order(Optional.empty(), ownSort);
        for (Optional<ProductOrder> wanted : offeredFor(offered, members.size())) {
            ProductOrder order = wanted.orElse(own);
            List<ProductEntry> sorted =
                    members.stream().sorted(order.comparator()).toList();
            String word = wanted.map(ProductOrder::word).orElse("");
            int count = Math.max(1, (sorted.size() + size - 1) / size);
            for (int number = 1; number <= count; number++) {
                Slice slice = new Slice(base, word, number, size, sorted.size());
                List<ProductEntry> shown = sorted.subList(Math.max(0, slice.first() - 1), slice.last());
                add(
                        new PagePlan(
                                slice.page(number),
                                kind,
                                subject,
                                inputs,
                                new Lists().put("cards", cards(shown)).all(),
                                Optional.of(slice),
                                word.isEmpty()),
                        owner);
            }
        }
    }

    /** A list of one product looks the same in every order. */
    private static List<Optional<ProductOrder>> offeredFor(List<Optional<ProductOrder>> offered, int members) {
        return members > 1 ? offered : List.of(Optional.empty());
    }

    private void content(ContentEntry page) {
        add(
                new PagePlan(
                        page.path(),
                        PageKind.CONTENT,
                        page.ref(),
                        List.of(),
                        new Lists().all(),
                        Optional.empty(),
                        !page.noindex()),
                page.source());
    }

    private void post(ContentEntry post) {
        add(
                new PagePlan(
                        post.path(),
                        PageKind.POST,
                        post.ref(),
                        List.of(),
                        new Lists().all(),
                        Optional.empty(),
                        !post.noindex()),
                post.source());
    }

    private void brandIndex() {
        if (!site.brands().isEmpty()) {
            addUnlessWritten("brands/", PageKind.BRANDS, BRANDS, List.of());
        }
    }

    private void sitemap() {
        addUnlessWritten("sitemap/", PageKind.SITEMAP, MENU, List.of(BRANDS, PAGES));
    }

    /** Search engines have nothing to find on pages that are each shopper's own. Without a function nobody could fill them. */
    private void filled() {
        if (!site.context().storefront().hasFunction()) {
            return;
        }
        for (String word : needs.filled()) {
            PageKind kind = PageKind.ofWord(word).orElseThrow();
            UrlPath path = homePath().resolve(word + "/");
            add(
                    new PagePlan(path, kind, MENU, List.of(), new Lists().all(), Optional.empty(), false),
                    "the page " + word);
        }
    }

    private void notFound() {
        UrlPath path = homePath().resolve("404.html");
        add(
                new PagePlan(path, PageKind.NOT_FOUND, MENU, List.of(), new Lists().all(), Optional.empty(), false),
                "the page for missing pages");
    }

    private void blog() {
        if (!site.texts().posts().isEmpty() && !claims.isTaken(homePath().resolve("blog/"))) {
            postPages(
                    PageKind.BLOG,
                    POSTS,
                    homePath().resolve("blog/"),
                    site.texts().posts(),
                    "the blog");
        }
    }

    private void tags() {
        site.texts().byTag().forEach((tag, posts) -> {
            UrlPath base = homePath().resolve("blog/tag/" + TagSegment.of(tag) + "/");
            EntityRef subject = EntityRef.of(EntityKind.STORE, "posts").facet(tag);
            postPages(PageKind.TAG, subject, base, posts, "tag \"" + tag + "\"");
        });
    }

    private void postPages(PageKind kind, EntityRef subject, UrlPath base, List<ContentEntry> posts, String owner) {
        int size = needs.blogPage();
        int count = Math.max(1, (posts.size() + size - 1) / size);
        for (int number = 1; number <= count; number++) {
            Slice slice = new Slice(base, "", number, size, posts.size());
            List<ContentEntry> shown = posts.subList(Math.max(0, slice.first() - 1), slice.last());
            Lists lists = new Lists().put("posts", summaries(shown, size));
            add(
                    new PagePlan(slice.page(number), kind, subject, List.of(), lists.all(), Optional.of(slice), true),
                    owner);
        }
    }

    /** A page that we make by ourselves gives way to one that somebody wrote. */
    private void addUnlessWritten(String relative, PageKind kind, EntityRef subject, List<EntityRef> inputs) {
        UrlPath path = homePath().resolve(relative);
        if (!claims.isTaken(path)) {
            add(new PagePlan(path, kind, subject, inputs, new Lists().all(), Optional.empty(), true), kind.word());
        }
    }

    private void add(PagePlan page, String owner) {
        try {
            if (claims.page(page.path(), owner)) {
                pages.add(page);
            }
        } catch (InvalidPathException e) {
            throw new IllegalStateException("A planned path cannot be written: " + page.path(), e);
        }
    }

    private UrlPath homePath() {
        return UrlPath.of(site.context().home());
    }

    private List<ProductEntry> best(java.util.function.Predicate<ProductEntry> which, ProductOrder order, int count) {
        return whole.products().stream()
                .filter(ProductEntry::listed)
                .filter(which)
                .sorted(order.comparator())
                .limit(count)
                .toList();
    }

    private EntityRef crumbs(long category) {
        return shared(EntityRef.of(EntityKind.CATEGORY, category).facet("crumbs"));
    }

    /** Of a brand that has no page while none of its products is listed. */
    private EntityRef brandLink(long brand) {
        return shared(EntityRef.of(EntityKind.BRAND, brand).facet("link"));
    }

    private List<EntityRef> cards(List<ProductEntry> products) {
        List<EntityRef> cards = new ArrayList<>(products.size());
        products.forEach(product -> cards.add(shared(product.cardRef())));
        return List.copyOf(cards);
    }

    /** Most references stand in a dozen plans, which are all held at once. */
    private EntityRef shared(EntityRef ref) {
        EntityRef known = refs.putIfAbsent(ref, ref);
        return known == null ? ref : known;
    }

    private static List<EntityRef> summaries(List<ContentEntry> posts, int count) {
        return posts.stream()
                .limit(count)
                .map(post -> post.ref().facet("summary"))
                .toList();
    }

    /** Named lists of inputs; empty ones are left out. */
    private static final class Lists {

        private final Map<String, List<EntityRef>> lists = new TreeMap<>();

        Lists put(String name, List<EntityRef> refs) {
            if (!refs.isEmpty()) {
                lists.put(name, refs);
            }
            return this;
        }

        TreeMap<String, List<EntityRef>> all() {
            return new TreeMap<>(lists);
        }
    }
}
