package dev.bcsite;

import dev.bcsite.base.OutputPath;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.content.ContentFile;
import dev.bcsite.content.ContentLibrary;
import dev.bcsite.plan.Alternates;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.render.Asset;
import dev.bcsite.render.Assets;
import dev.bcsite.render.PageRenderer;
import dev.bcsite.render.Theme;
import dev.bcsite.site.SiteViews;
import dev.bcsite.site.SwatchColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One storefront that is planned and can make any of its pages at once, without writing it.
 *
 * <p>Gives the pages, the theme's files and those of the content folder, with the bytes that a build writes. What else a
 * build writes, such as the sitemap and copied pictures, is only on disk. Immutable, and safe for several threads.
 */
public final class OpenStorefront implements AutoCloseable {

    private final Plans plans;
    private final Map<OutputPath, byte[]> assets = new HashMap<>();
    private final Map<OutputPath, Path> copied = new HashMap<>();
    private final List<PageRenderer> renderers = new ArrayList<>();

    private OpenStorefront(Plans plans, Theme theme, Snapshot snapshot, ContentLibrary library) throws IOException {
        this.plans = plans;
        Assets published = Assets.of(theme, plans.colors());
        for (Asset asset : published.all()) {
            assets.put(asset.path(), asset.content());
        }
        for (ContentFile file : library.files()) {
            copied.put(file.path(), file.source());
        }
        try {
            for (SitePlan plan : plans.sites()) {
                SiteViews views = new SiteViews(plan.site(), snapshot, plans.colors());
                renderers.add(new PageRenderer(theme, plan, views, published, plans.alternates()));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    static OpenStorefront plan(StorefrontPlanning planning, Theme theme, Snapshot snapshot, ContentLibrary library)
            throws IOException {
        List<SitePlan> sites = planning.plans();
        return new OpenStorefront(Plans.of(sites, planning.colors()), theme, snapshot, library);
    }

    /** The same pages with a theme that plans no differently. */
    OpenStorefront with(Theme theme, Snapshot snapshot, ContentLibrary library) throws IOException {
        return new OpenStorefront(plans, theme, snapshot, library);
    }

    public boolean has(OutputPath file) {
        return plans.pages().containsKey(file) || assets.containsKey(file) || copied.containsKey(file);
    }

    /**
     * Makes a file that the storefront {@linkplain #has has}.
     *
     * @throws dev.bcsite.base.BcsiteException when a template fails, with its file and line
     */
    public byte[] make(OutputPath file) throws IOException {
        Planned planned = plans.pages().get(file);
        if (planned != null) {
            return renderers.get(planned.site()).render(planned.page()).html();
        }
        byte[] asset = assets.get(file);
        return asset != null ? asset : Files.readAllBytes(copied.get(file));
    }

    /** Pages can still be made, but nothing stops a template any more that does not end. */
    @Override
    public void close() {
        renderers.forEach(PageRenderer::close);
    }

    /** Every page that is planned, by its file, and what planning left behind. */
    private record Plans(
            List<SitePlan> sites, SwatchColors colors, Alternates alternates, Map<OutputPath, Planned> pages) {

        static Plans of(List<SitePlan> sites, SwatchColors colors) {
            Map<OutputPath, Planned> pages = new HashMap<>();
            for (int site = 0; site < sites.size(); site++) {
                for (PagePlan page : sites.get(site).pages()) {
                    pages.put(page.path().file(), new Planned(page, site));
                }
            }
            return new Plans(sites, colors, Alternates.among(sites), pages);
        }
    }

    /** @param site which of the locales' plans it is in */
    private record Planned(PagePlan page, int site) {}
}
