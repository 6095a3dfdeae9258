package dev.bcsite.crawl;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.BlogPost;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.catalog.StorePage;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.site.BrandEntry;
import dev.bcsite.site.CategoryEntry;
import dev.bcsite.site.ContentEntry;
import dev.bcsite.site.ProductEntry;
import dev.bcsite.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Everything of the store that this site has a page for, by type of route. */
final class Subjects {

    private final SitePlan plan;
    private final Snapshot snapshot;
    private final Set<UrlPath> planned = new HashSet<>();

    Subjects(SitePlan plan, Snapshot snapshot) {
        this.plan = plan;
        this.snapshot = snapshot;
        plan.pages().stream().map(PagePlan::path).forEach(planned::add);
    }

    /** Those of one type, by id. Products are read one by one, so only those of the sample are. */
    List<Subject> of(String type, Sample sample) {
        return switch (type) {
            case "home" ->
                List.of(new Subject(type, "", "", UrlPath.of(site().context().home())));
            case "product" -> products(sample);
            case "category" -> sample.of(categories());
            case "brand" -> sample.of(brands());
            case "page" -> sample.of(texts(EntityKind.STORE_PAGE, type, pageUrls()));
            case "blog" -> sample.of(texts(EntityKind.BLOG_POST, type, postUrls()));
            default -> List.of();
        };
    }

    /** Where the page of an entity is, as redirects name entities; absent when it has none here. */
    Optional<UrlPath> page(String target, long id) {
        return switch (target) {
            case "product" -> site().product(id).map(ProductEntry::path).filter(this::isPlanned);
            case "category" -> site().category(id).map(CategoryEntry::path).filter(this::isPlanned);
            case "brand" -> site().brand(id).map(BrandEntry::path).filter(this::isPlanned);
            case "page" -> text(EntityKind.STORE_PAGE, id);
            case "post" -> text(EntityKind.BLOG_POST, id);
            default -> Optional.empty();
        };
    }

    private List<Subject> products(Sample sample) {
        List<ProductEntry> planned = plan.pages().stream()
                .filter(page -> page.kind() == PageKind.PRODUCT)
                .flatMap(page -> site().product(page.subject().id()).stream())
                .sorted(Comparator.comparing(ProductEntry::id))
                .toList();
        return sample.of(planned).stream()
                .map(product -> new Subject(
                        "product",
                        Long.toString(product.id()),
                        snapshot.product(product.id()).map(Product::url).orElse(""),
                        product.path()))
                .toList();
    }

    private List<Subject> categories() {
        return site().categories().stream()
                .filter(entry -> isPlanned(entry.path()))
                .sorted(Comparator.comparing(entry -> entry.category().id()))
                .map(entry -> new Subject(
                        "category",
                        Long.toString(entry.category().id()),
                        entry.category().url(),
                        entry.path()))
                .toList();
    }

    private List<Subject> brands() {
        return site().brands().stream()
                .filter(entry -> isPlanned(entry.path()))
                .sorted(Comparator.comparing(entry -> entry.brand().id()))
                .map(entry -> new Subject(
                        "brand",
                        Long.toString(entry.brand().id()),
                        entry.brand().url(),
                        entry.path()))
                .toList();
    }

    private List<Subject> texts(EntityKind kind, String type, Map<Long, String> urls) {
        return texts().stream()
                .filter(entry -> entry.ref().kind() == kind)
                .sorted(Comparator.comparing(ContentEntry::ref))
                .map(entry -> new Subject(
                        type, entry.ref().key(), urls.getOrDefault(entry.ref().id(), ""), entry.path()))
                .toList();
    }

    private Optional<UrlPath> text(EntityKind kind, long id) {
        return texts().stream()
                .filter(entry -> entry.ref().kind() == kind && entry.ref().id() == id)
                .map(ContentEntry::path)
                .findFirst();
    }

    private List<ContentEntry> texts() {
        List<ContentEntry> all = new ArrayList<>(site().texts().pages());
        all.addAll(site().texts().posts());
        return all;
    }

    private Map<Long, String> pageUrls() {
        Map<Long, String> urls = new TreeMap<>();
        for (StorePage page : snapshot.storePages(site().context().storefront().channel())) {
            urls.put(page.id(), page.url());
        }
        return urls;
    }

    private Map<Long, String> postUrls() {
        Map<Long, String> urls = new TreeMap<>();
        for (BlogPost post : snapshot.blogPosts()) {
            urls.put(post.id(), post.url());
        }
        return urls;
    }

    private boolean isPlanned(UrlPath path) {
        return planned.contains(path);
    }

    private Site site() {
        return plan.site();
    }
}
