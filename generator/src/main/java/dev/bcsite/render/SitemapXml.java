package dev.bcsite.render;

import dev.bcsite.base.OutputPath;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.site.Dates;
import dev.bcsite.site.ProductEntry;
import dev.bcsite.site.Storefront;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sitemap for search engines: every page they should know, of all locales of one storefront.
 *
 * <p>Pages of lists in another order are left out, as are pages that ask not to be indexed. Above
 * {@value #MAX_URLS} URLs the sitemap is an index of parts, as the protocol at sitemaps.org demands.
 */
public final class SitemapXml {

    static final int MAX_URLS = 50_000;

    private SitemapXml() {}

    /** The files, by path; {@code sitemap.xml} is always one of them. */
    public static Map<OutputPath, byte[]> files(Storefront storefront, List<SitePlan> plans) {
        return files(storefront, plans, MAX_URLS);
    }

    static Map<OutputPath, byte[]> files(Storefront storefront, List<SitePlan> plans, int most) {
        List<String> urls = new ArrayList<>();
        for (SitePlan plan : plans) {
            plan.pages().stream().filter(SitemapXml::isListed).forEach(page -> urls.add(entry(storefront, plan, page)));
        }
        Map<OutputPath, byte[]> files = new LinkedHashMap<>();
        if (urls.size() <= most) {
            files.put(OutputPath.of("sitemap.xml"), urlSet(urls));
            return files;
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < urls.size(); from += most) {
            OutputPath path = OutputPath.of("sitemap-" + (from / most + 1) + ".xml");
            files.put(path, urlSet(urls.subList(from, Math.min(urls.size(), from + most))));
            parts.add("<sitemap><loc>" + XmlText.escape(storefront.absolute(path.url())) + "</loc></sitemap>\n");
        }
        files.put(
                OutputPath.of("sitemap.xml"),
                XmlText.document("sitemapindex", "http://www.sitemaps.org/schemas/sitemap/0.9", parts));
        return files;
    }

    private static boolean isListed(PagePlan page) {
        return page.indexed() && page.kind() != PageKind.NOT_FOUND;
    }

    private static byte[] urlSet(List<String> urls) {
        return XmlText.document("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9", urls);
    }

    private static String entry(Storefront storefront, SitePlan plan, PagePlan page) {
        String modified = modified(plan, page)
                .map(day -> "<lastmod>" + day + "</lastmod>")
                .orElse("");
        String url = storefront.absolute(page.path().encoded());
        return "<url><loc>" + XmlText.escape(url) + "</loc>" + modified + "</url>\n";
    }

    /** When the store says that a product changed, or a post appeared. Other pages have no date of their own. */
    private static Optional<String> modified(SitePlan plan, PagePlan page) {
        if (page.kind() == PageKind.PRODUCT && page.subject().kind() == EntityKind.PRODUCT) {
            return plan.site()
                    .product(page.subject().id())
                    .flatMap(ProductEntry::modified)
                    .map(Object::toString);
        }
        if (page.kind() == PageKind.POST) {
            return plan.site()
                    .texts()
                    .find(page.subject())
                    .flatMap(post -> Dates.day(post.date()))
                    .map(Object::toString);
        }
        return Optional.empty();
    }
}
