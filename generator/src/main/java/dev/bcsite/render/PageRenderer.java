package dev.bcsite.render;

import dev.bcsite.base.Digest;
import dev.bcsite.base.StructureDigest;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.plan.Alternates;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.site.SiteContext;
import dev.bcsite.site.SiteViews;
import dev.bcsite.site.view.Markup;
import dev.bcsite.site.view.PageView;
import dev.bcsite.site.view.SiteView;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Renders the pages of one site, and says what makes each of them up.
 *
 * <p>Header and footer are rendered once, every card at most once. Safe for several threads.
 */
public final class PageRenderer implements AutoCloseable {

    /** A page takes milliseconds; this is for templates that would never end. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RenderWatch watch;
    private final Theme theme;
    private final SitePlan plan;
    private final Alternates alternates;
    private final Templates templates;
    private final PageModels models;
    /** What every template is given, cards as well. */
    private final Map<String, Object> words;
    /** What every page is given: header and footer, too. */
    private final Map<String, Object> shared;

    private final PageContexts contexts;
    /** Of what is no product. */
    private final Map<EntityRef, Digest> digests;

    public PageRenderer(Theme theme, SitePlan plan, SiteViews views, Assets assets, Alternates alternates)
            throws IOException {
        this.watch = new RenderWatch(PATIENCE);
        this.theme = theme;
        this.plan = plan;
        this.alternates = alternates;
        this.digests = new ConcurrentHashMap<>();
        this.templates = new Templates(theme, watch);
        SiteContext site = views.site().context();
        SiteView frame = SiteFrames.of(views);
        this.words = new HashMap<>();
        words.put("t", Functions.text(site.strings()));
        words.put("tn", Functions.counted(site.strings()));
        words.put("asset", Functions.asset(assets));
        words.put("integrity", Functions.integrity(assets));
        words.put("site", frame);
        this.shared = new HashMap<>(words);
        Markup header = fragment("fragments/header.ftlh", words);
        Markup footer = fragment("fragments/footer.ftlh", words);
        shared.put("header", header);
        shared.put("footer", footer);
        this.models = models(views);
        SortedMap<String, Digest> common = new TreeMap<>(theme.common(site.locale()));
        common.put("theme:header", Digest.of(header.html()));
        common.put("theme:footer", Digest.of(footer.html()));
        common.put("site:frame", StructureDigest.of(frame));
        common.put(
                "site:settings",
                StructureDigest.of(
                        site.settings(),
                        site.currency(),
                        site.locale(),
                        site.storefront().url().toString(),
                        site.storefront().images(),
                        site.storeHosts()));
        this.contexts = new PageContexts(theme, assets, common);
    }

    private PageRenderer(PageRenderer same, SitePlan plan, SiteViews views, Alternates alternates) {
        this.watch = same.watch;
        this.theme = same.theme;
        this.plan = plan;
        this.alternates = alternates;
        this.digests = same.digests;
        this.templates = same.templates;
        this.words = same.words;
        this.shared = same.shared;
        this.models = models(views);
        this.contexts = same.contexts;
    }

    /**
     * Renders other pages of the same site, whose products alone may have changed, and none of them its shape. Everything that
     * is no product's, such as templates and header, is taken over; closing either closes both.
     *
     * @param views that are {@link SiteViews#over} those of this one
     */
    public PageRenderer over(SitePlan pages, SiteViews views, Alternates others) {
        return new PageRenderer(this, pages, views, others);
    }

    private PageModels models(SiteViews views) {
        return new PageModels(views, new CardRenderer(templates, views, words)::card, theme.needs());
    }

    /** What makes up a page, as one digest. Pages with equal fingerprints are equal to the byte. */
    public Digest fingerprint(PagePlan page) {
        return fingerprint(page, contexts.of(page).digest(), this::digest);
    }

    /** What its fingerprint holds of a page's plan alone: what it reads and in which order, whatever that says. */
    public Digest outline(PagePlan page) {
        Digest any = new Digest(0, 0);
        return fingerprint(page, any, ref -> any);
    }

    /**
     * What its fingerprint holds beside what the page reads: templates, words, and what else pages of its sort share. By
     * name, such as {@code template:layout.ftlh}; one and the same map for all pages of a sort.
     */
    public SortedMap<String, Digest> shared(PagePlan page) {
        return contexts.of(page).parts();
    }

    private Digest fingerprint(PagePlan page, Digest context, Function<EntityRef, Digest> digestOf) {
        return StructureDigest.of(page.fingerprint(context, digestOf), alternates.of(plan, page));
    }

    /** A product is on few pages. What else there is, such as a category's crumbs, is on hundreds. */
    private Digest digest(EntityRef ref) {
        if (ref.kind() == EntityKind.PRODUCT) {
            return plan.site().digest(ref);
        }
        Digest known = digests.get(ref);
        return known == null ? digests.computeIfAbsent(ref, plan.site()::digest) : known;
    }

    /** @throws dev.bcsite.base.BcsiteException when a template fails, with its file and line */
    public RenderedPage render(PagePlan page) throws IOException {
        Map<String, Object> model = new HashMap<>(shared);
        model.putAll(models.of(page, alternates(page)));
        PageWriter html = templates.fill(page.kind().template(), page.path().toString(), model);
        return new RenderedPage(page.path(), html.bytes());
    }

    @Override
    public void close() {
        watch.close();
    }

    private List<PageView.Alternate> alternates(PagePlan page) {
        if (alternates.of(plan, page).isEmpty()) {
            return List.of();
        }
        SiteContext context = plan.site().context();
        return alternates.of(plan, page).stream()
                .map(other -> new PageView.Alternate(
                        other.locale(),
                        context.storefront().absolute(other.path().encoded())))
                .toList();
    }

    private Markup fragment(String template, Map<String, Object> model) throws IOException {
        return templates.fill(template, template, model).markup();
    }
}
