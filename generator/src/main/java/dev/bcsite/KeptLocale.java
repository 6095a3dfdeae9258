package dev.bcsite;

import dev.bcsite.base.Problems;
import dev.bcsite.plan.Alternates;
import dev.bcsite.plan.KeptPlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.render.Assets;
import dev.bcsite.render.PageRenderer;
import dev.bcsite.site.Merger;
import dev.bcsite.site.Site;
import dev.bcsite.site.SiteSizes;
import dev.bcsite.site.SiteViews;
import dev.bcsite.site.SwatchColors;
import java.io.IOException;
import java.util.Optional;

/**
 * The kept plan of a locale, and what small changes of it share: the merged site but for its products, and a renderer with its
 * templates. Both are made when the first one asks, and go from each to the next. Not for several threads.
 */
final class KeptLocale implements AutoCloseable {

    private final String locale;
    private final KeptPlan plan;
    private final SiteSizes sizes;
    private Optional<Merged> merged = Optional.empty();
    private Optional<Rendered> rendered = Optional.empty();

    KeptLocale(String locale, KeptPlan plan) {
        this.locale = locale;
        this.plan = plan;
        this.sizes = plan.sizes();
    }

    private record Merged(Merger merger, Site site) {}

    private record Rendered(SiteViews views, PageRenderer renderer) {}

    KeptPlan plan() {
        return plan;
    }

    /** Goes on to the products of a snapshot. */
    Merger merge(StorefrontPlanning planning, SwatchColors colors, Problems problems) {
        Merger merger = merged.map(last -> last.merger().over(planning.snapshot(), problems))
                .orElseGet(() -> planning.merger(locale, colors, problems));
        Site site = merged.map(last -> merger.merge(sizes, last.site())).orElseGet(() -> merger.merge(sizes));
        merged = Optional.of(new Merged(merger, site));
        return merger;
    }

    /** As it was merged last. */
    Site site() {
        return merged.orElseThrow().site();
    }

    /** What renders pages of {@link #site}. */
    PageRenderer renderer(
            SitePlan pages, StorefrontPlanning planning, SwatchColors colors, Assets assets, Alternates alternates)
            throws IOException {
        Rendered next;
        if (rendered.isPresent()) {
            SiteViews views = rendered.get().views().over(pages.site(), planning.snapshot(), colors);
            next = new Rendered(views, rendered.get().renderer().over(pages, views, alternates));
        } else {
            SiteViews views = new SiteViews(pages.site(), planning.snapshot(), colors);
            next = new Rendered(views, new PageRenderer(planning.theme(), pages, views, assets, alternates));
        }
        rendered = Optional.of(next);
        return next.renderer();
    }

    @Override
    public void close() {
        rendered.ifPresent(last -> last.renderer().close());
    }
}
