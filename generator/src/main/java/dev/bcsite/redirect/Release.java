package dev.bcsite.redirect;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.site.ProductEntry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one release answers: every live path, and the pages of every entity in each locale. */
final class Release {

    private static final Set<EntityKind> WITH_PAGES = EnumSet.of(
            EntityKind.PRODUCT,
            EntityKind.CATEGORY,
            EntityKind.BRAND,
            EntityKind.STORE_PAGE,
            EntityKind.BLOG_POST,
            EntityKind.DOCUMENT);

    /** Files that every build writes, and what belongs to the function. */
    private static final List<String> OURS =
            List.of("/robots.txt", "/sitemap.xml", "/blog/feed.xml", "/routes.json", "/bcsite-manifest.json");

    private static final List<String> OUR_FOLDERS = List.of("/assets/", "/api/");

    private final List<EntityPage> pages;
    private final Map<String, Live> live = new HashMap<>();
    private final Set<String> hiddenEndings = new HashSet<>();
    private final Map<EntityRef, Map<String, UrlPath>> mains = new HashMap<>();
    private final Map<String, Optional<EntityRef>> bySku = new HashMap<>();
    private final Map<String, Optional<EntityRef>> byName = new HashMap<>();

    /** @param others live paths of no entity, by what is there */
    Release(List<EntityPage> pages, Map<UrlPath, String> others) {
        this.pages = List.copyOf(pages);
        for (EntityPage page : pages) {
            add(page.path(), page.entity().toString());
            if (page.main()) {
                mains.computeIfAbsent(page.entity(), ref -> new LinkedHashMap<>())
                        .putIfAbsent(page.locale(), page.path());
            }
        }
        others.forEach(this::add);
        OURS.forEach(path -> add(UrlPath.of(path), "a file of the site"));
        pages.stream().filter(EntityPage::main).forEach(this::recognise);
    }

    /** The release that these plans, one for each locale of a storefront, are about to become. */
    static Release of(List<SitePlan> plans) {
        List<EntityPage> pages = new ArrayList<>();
        Map<UrlPath, String> others = new HashMap<>();
        for (SitePlan plan : plans) {
            for (PagePlan page : plan.pages()) {
                if (isOfEntity(page)) {
                    pages.add(entityPage(plan, page));
                } else {
                    others.put(page.path(), "the page " + page.kind().word());
                }
            }
            plan.site()
                    .files()
                    .forEach(file -> UrlPath.tryOf(file.path().toString())
                            .ifPresent(path -> others.put(path, "the file content/" + file.path())));
        }
        return new Release(pages, others);
    }

    List<EntityPage> pages() {
        return pages;
    }

    /** What answers at this path, however it is spelled. */
    Optional<Live> at(OldPath path) {
        return Optional.ofNullable(live.get(path.pathKey()));
    }

    /** Whether the path is in a folder where bcsite itself decides what there is. */
    static boolean isReserved(OldPath path) {
        return OUR_FOLDERS.stream().anyMatch((path.pathKey() + "/")::startsWith);
    }

    /** The page of an entity in a locale; where that locale has none, in the first that has one. */
    Optional<UrlPath> page(EntityRef entity, String locale) {
        Map<String, UrlPath> byLocale = mains.getOrDefault(entity, Map.of());
        return Optional.ofNullable(byLocale.get(locale))
                .or(() -> byLocale.values().stream().findFirst());
    }

    boolean has(EntityRef entity) {
        return mains.containsKey(entity);
    }

    /** The only product with this SKU; absent for an empty one. */
    Optional<EntityRef> productWithSku(String sku) {
        return bySku.getOrDefault(sku, Optional.empty());
    }

    /** The only product with this name. */
    Optional<EntityRef> productNamed(String name) {
        return byName.getOrDefault(name, Optional.empty());
    }

    /**
     * Keys of pages such as {@code /mug.html}, without their ending. Some hosts serve them at {@code /mug}, and lead
     * {@code /mug.html} there.
     */
    Set<String> hiddenEndings() {
        return hiddenEndings;
    }

    private void add(UrlPath path, String owner) {
        String key = OldPath.keyOf(path.toString());
        live.putIfAbsent(key, new Live(path, owner));
        if (key.endsWith(".html")) {
            hiddenEndings.add(key.substring(0, key.length() - ".html".length()));
        }
    }

    private void recognise(EntityPage page) {
        if (page.entity().kind() == EntityKind.PRODUCT) {
            remember(bySku, page.sku(), page.entity());
            remember(byName, page.name(), page.entity());
        }
    }

    private static void remember(Map<String, Optional<EntityRef>> products, String word, EntityRef product) {
        if (!word.isBlank()) {
            products.merge(word, Optional.of(product), (one, other) -> one.equals(other) ? one : Optional.empty());
        }
    }

    /** Other orders of a list are not recorded: search engines are asked to leave them out. */
    private static boolean isOfEntity(PagePlan page) {
        boolean mainOrder = page.slice().map(slice -> slice.order().isEmpty()).orElse(true);
        return page.kind() != PageKind.HOME
                && mainOrder
                && WITH_PAGES.contains(page.subject().kind());
    }

    private static EntityPage entityPage(SitePlan plan, PagePlan page) {
        Optional<ProductEntry> product = page.kind() == PageKind.PRODUCT
                ? plan.site().product(page.subject().id())
                : Optional.empty();
        return new EntityPage(
                page.path(),
                page.subject(),
                plan.site().context().locale(),
                page.slice().map(slice -> slice.number() == 1).orElse(true),
                product.map(ProductEntry::sku).orElse(""),
                product.map(ProductEntry::name).orElse(""));
    }

    /** A path that answers, and what is there. */
    record Live(UrlPath path, String owner) {}
}
