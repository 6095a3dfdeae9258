package dev.bcsite.render;

import dev.bcsite.catalog.EntityRef;
import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.SeoText;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.Planner;
import dev.bcsite.site.BrandEntry;
import dev.bcsite.site.CategoryEntry;
import dev.bcsite.site.ContentEntry;
import dev.bcsite.site.PageNeeds;
import dev.bcsite.site.PlainText;
import dev.bcsite.site.SiteContext;
import dev.bcsite.site.SiteViews;
import dev.bcsite.site.view.CategoryView;
import dev.bcsite.site.view.ContentView;
import dev.bcsite.site.view.HomeView;
import dev.bcsite.site.view.Link;
import dev.bcsite.site.view.Markup;
import dev.bcsite.site.view.PageView;
import dev.bcsite.site.view.PostView;
import dev.bcsite.site.view.ProductView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** Builds what a page's template is given, from the page's inputs and nothing else. */
final class PageModels {

    private final SiteViews views;
    private final SiteContext context;
    private final LongFunction<Markup> cards;
    private final ListingViews listings;
    private final StructuredData data;

    PageModels(SiteViews views, LongFunction<Markup> cards, PageNeeds needs) {
        this.views = views;
        this.context = views.site().context();
        this.cards = cards;
        this.listings = new ListingViews(context, needs);
        this.data = new StructuredData(context);
    }

    /** The variables that this page has beside those of every page. */
    Map<String, Object> of(PagePlan plan, List<PageView.Alternate> alternates) {
        PageInputs inputs = new PageInputs(plan);
        Map<String, Object> model = new HashMap<>();
        PageHead head = switch (plan.kind()) {
            case HOME -> home(inputs, model);
            case CATEGORY -> category(inputs, model);
            case BRANDS -> brands(inputs, model);
            case BRAND -> brand(inputs, model);
            case PRODUCT -> product(inputs, model);
            case CONTENT -> content(inputs, model);
            case BLOG -> blog(inputs, model);
            case POST -> post(inputs, model);
            case TAG -> tag(inputs, model);
            case SITEMAP -> sitemap(inputs, model);
            case NOT_FOUND -> PageHead.titled(word("lost.title"));
            default -> PageHead.titled(word(plan.kind().word() + ".title"));
        };
        model.put("page", head.view(plan, context, alternates));
        return model;
    }

    private PageHead home(PageInputs inputs, Map<String, Object> model) {
        Optional<ContentEntry> text = views.site().texts().home();
        inputs.require(Planner.MENU);
        inputs.require(Planner.BRANDS);
        String shop = context.settings().storeName();
        model.put(
                "home",
                new HomeView(
                        text.map(ContentEntry::title).orElse(shop),
                        text.map(views::body).orElse(Markup.NONE),
                        context.images()
                                .in(
                                        "hero",
                                        text.flatMap(ContentEntry::image),
                                        text.map(ContentEntry::imageAlt).orElse("")),
                        views.categories(),
                        cards(inputs, "featured"),
                        cards(inputs, "newest"),
                        cards(inputs, "bestSelling"),
                        views.brands(),
                        posts(inputs)));
        SeoText seo = context.settings().homeSeo();
        String title = seo.title().isBlank() ? shop : seo.title();
        String description = seo.description().isBlank()
                ? text.map(ContentEntry::description).orElse("")
                : seo.description();
        return PageHead.withWholeTitle(title, description)
                .with(JsonLd.block(data.organization()))
                .with(JsonLd.block(data.webSite()));
    }

    private PageHead category(PageInputs inputs, Map<String, Object> model) {
        long id = inputs.subject().id();
        CategoryEntry entry = views.site().category(id).orElseThrow();
        CategoryView view = views.category(id);
        model.put("category", view);
        model.put("listing", listings.of(inputs.slice(), cards(inputs, "cards"), PageKind.CATEGORY));
        List<Link> crumbs = crumbs(inputs);
        List<Link> parents = crumbs.subList(0, crumbs.size() - 1);
        SeoText seo = entry.category().seo();
        String name = entry.category().name();
        return PageHead.of(seo.title().isBlank() ? name : seo.title(), description(seo, view.description()))
                .under(parents)
                .sliced(inputs.slice(), context)
                .sharing(context.images(), "banner", entry.category().imageUrl())
                .with(JsonLd.block(
                        data.breadcrumbs(home(parents), name, entry.path().encoded())));
    }

    private PageHead brands(PageInputs inputs, Map<String, Object> model) {
        inputs.require(Planner.BRANDS);
        model.put("groups", views.brandGroups());
        return PageHead.titled(word("brands"));
    }

    private PageHead brand(PageInputs inputs, Map<String, Object> model) {
        long id = inputs.subject().id();
        BrandEntry entry = views.site().brand(id).orElseThrow();
        model.put("brand", views.brand(id));
        model.put("listing", listings.of(inputs.slice(), cards(inputs, "cards"), PageKind.BRAND));
        SeoText seo = entry.brand().seo();
        Link index = new Link(word("brands"), path("brands/"));
        return PageHead.of(seo.title().isBlank() ? entry.brand().name() : seo.title(), seo.description())
                .under(List.of(index))
                .sliced(inputs.slice(), context)
                .with(JsonLd.block(data.breadcrumbs(
                        home(List.of(index)), entry.brand().name(), entry.path().encoded())));
    }

    private PageHead product(PageInputs inputs, Map<String, Object> model) {
        SiteViews.ProductPage page = views.product(inputs.subject().id());
        ProductView view = page.view();
        Product product = page.product();
        model.put("product", view);
        model.put("related", cards(inputs, "related"));
        List<Link> crumbs = crumbs(inputs);
        SeoText seo = page.seo();
        String description = description(seo, view.description());
        List<String> images = new ArrayList<>();
        for (String picture : page.pictures()) {
            images.add(absolute(picture));
        }
        return PageHead.of(seo.title().isBlank() ? view.name() : seo.title(), description)
                .under(crumbs)
                .sharing(
                        view.images().isEmpty()
                                ? Optional.empty()
                                : Optional.of(view.images().get(0).zoom().src()))
                .with(JsonLd.block(data.product(view, product, description, images)))
                .with(JsonLd.block(data.breadcrumbs(home(crumbs), view.name(), view.url())));
    }

    private PageHead content(PageInputs inputs, Map<String, Object> model) {
        ContentView view = views.content(inputs.subject());
        ContentEntry entry = entry(inputs.subject());
        model.put("content", view);
        return PageHead.of(view.title(), PlainText.of(entry.description(), 160));
    }

    private PageHead blog(PageInputs inputs, Map<String, Object> model) {
        model.put("posts", posts(inputs));
        model.put("listing", listings.ofPosts(inputs.slice()));
        return PageHead.titled(word("blog")).sliced(inputs.slice(), context);
    }

    private PageHead post(PageInputs inputs, Map<String, Object> model) {
        PostView view = views.post(inputs.subject());
        ContentEntry entry = entry(inputs.subject());
        model.put("post", view);
        return PageHead.of(view.title(), PlainText.of(entry.description(), 160))
                .under(List.of(new Link(word("blog"), path("blog/"))))
                .sharing(context.images(), "post", entry.image())
                .with(JsonLd.block(
                        data.article(view.title(), view.url(), view.isoDate(), view.summary(), view.author())));
    }

    private PageHead tag(PageInputs inputs, Map<String, Object> model) {
        String tag = inputs.subject().facet();
        model.put("tag", tag);
        model.put("posts", posts(inputs));
        model.put("listing", listings.ofPosts(inputs.slice()));
        return PageHead.titled(context.strings().text("tag.title", tag))
                .under(List.of(new Link(word("blog"), path("blog/"))))
                .sliced(inputs.slice(), context);
    }

    private PageHead sitemap(PageInputs inputs, Map<String, Object> model) {
        inputs.require(Planner.MENU);
        inputs.require(Planner.BRANDS);
        inputs.require(Planner.PAGES);
        model.put("categories", views.categories());
        model.put(
                "brandLinks",
                views.site().brands().stream()
                        .map(entry ->
                                new Link(entry.brand().name(), entry.path().encoded()))
                        .toList());
        model.put(
                "pages",
                views.site().texts().pages().stream()
                        .filter(page -> !page.noindex())
                        .map(page -> new Link(page.title(), page.path().encoded()))
                        .toList());
        return PageHead.titled(word("sitemap"));
    }

    private List<Markup> cards(PageInputs inputs, String list) {
        List<EntityRef> products = inputs.list(list);
        List<Markup> made = new ArrayList<>(products.size());
        for (EntityRef product : products) {
            made.add(cards.apply(product.id()));
        }
        return made;
    }

    private List<PostView> posts(PageInputs inputs) {
        return inputs.list("posts").stream().map(views::post).toList();
    }

    private List<Link> crumbs(PageInputs inputs) {
        Optional<EntityRef> category = inputs.crumbs();
        return category.isPresent() ? views.crumbs(category.get().id()) : List.of();
    }

    private List<Link> home(List<Link> crumbs) {
        List<Link> all = new ArrayList<>(crumbs.size() + 1);
        all.add(new Link(word("home"), context.home()));
        all.addAll(crumbs);
        return all;
    }

    private static String description(SeoText seo, Markup cleaned) {
        return seo.description().isBlank() ? PlainText.of(cleaned, 160) : seo.description();
    }

    private ContentEntry entry(EntityRef ref) {
        return views.site().texts().find(ref).orElseThrow();
    }

    private String path(String relative) {
        return context.home() + relative;
    }

    private String absolute(String url) {
        return url.startsWith("/") ? context.storefront().absolute(url) : url;
    }

    private String word(String key) {
        return context.strings().text(key);
    }
}
