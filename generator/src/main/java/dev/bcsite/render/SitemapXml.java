package dev.bcsite.render;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.site.Dates;
import dev.bcsite.site.ProductEntry;
import dev.bcsite.site.Site;
import dev.bcsite.site.Storefront;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sitemap for search engines: every page they should know, of all locales of one storefront.
 *
 * <p>Pages of lists in another order are left out, as are pages that ask not to be indexed. Above {@value #PART} URLs the
 * sitemap is an index of parts of about that many. In which part a page is follows from its path alone, so that a page which
 * changes, comes or goes changes one small file; the protocol at sitemaps.org would allow parts of 50,000.
 */
public final class SitemapXml {

    static final int PART = 1_000;

    /** The part of a page that search engines need not know. */
    public static final int UNLISTED = 0;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Storefront storefront;
    private final int parts;

    /** @param parts how many there are: a power of two */
    public SitemapXml(Storefront storefront, int parts) {
        this.storefront = storefront;
        this.parts = parts;
    }

    /** The sitemap for these plans, one for each locale. */
    public static SitemapXml of(Storefront storefront, List<SitePlan> plans) {
        long urls = plans.stream()
                .flatMap(plan -> plan.pages().stream())
                .filter(SitemapXml::isListed)
                .count();
        int parts = 1;
        while (parts * (long) PART < urls) {
            parts *= 2;
        }
        return new SitemapXml(storefront, parts);
    }

    public int parts() {
        return parts;
    }

    /** The part that a page is in, from 1, or {@link #UNLISTED}. */
    public int partOf(PagePlan page) {
        if (!isListed(page)) {
            return UNLISTED;
        }
        int hash = page.path().toString().hashCode();
        return 1 + ((hash ^ hash >>> 16) & (parts - 1));
    }

    /** All files, by path; {@code sitemap.xml} is always one of them. */
    public Map<OutputPath, byte[]> files(List<SitePlan> plans) {
        List<List<Url>> urls = new ArrayList<>();
        for (int part = 0; part <= parts; part++) {
            urls.add(new ArrayList<>());
        }
        for (SitePlan plan : plans) {
            for (PagePlan page : plan.pages()) {
                urls.get(partOf(page)).add(new Url(page.path(), modified(plan.site(), page)));
            }
        }
        Map<OutputPath, byte[]> files = new LinkedHashMap<>();
        List<String> index = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            files.put(file(part), part(urls.get(part)));
            index.add("<sitemap><loc>"
                    + XmlText.escape(storefront.absolute(file(part).url())) + "</loc></sitemap>\n");
        }
        if (parts > 1) {
            files.put(OutputPath.of("sitemap.xml"), XmlText.document("sitemapindex", NAMESPACE, index));
        }
        return files;
    }

    public OutputPath file(int part) {
        return OutputPath.of(parts == 1 ? "sitemap.xml" : "sitemap-" + part + ".xml");
    }

    /** The file of a part, with these pages in this order. */
    public byte[] part(List<Url> urls) {
        return XmlText.document(
                "urlset", NAMESPACE, urls.stream().map(this::element).toList());
    }

    /** When the store says that a product changed, or a post appeared. Other pages have no date of their own. */
    public static Optional<LocalDate> modified(Site site, PagePlan page) {
        return switch (page.kind()) {
            case PRODUCT -> site.product(page.subject().id()).flatMap(ProductEntry::modified);
            case POST -> site.texts().find(page.subject()).flatMap(post -> Dates.day(post.date()));
            default -> Optional.empty();
        };
    }

    /** A page as search engines are told of it. */
    public record Url(UrlPath path, Optional<LocalDate> modified) {}

    private static boolean isListed(PagePlan page) {
        return page.indexed() && page.kind() != PageKind.NOT_FOUND;
    }

    private String element(Url url) {
        String modified =
                url.modified().map(day -> "<lastmod>" + day + "</lastmod>").orElse("");
        String location = storefront.absolute(url.path().encoded());
        return "<url><loc>" + XmlText.escape(location) + "</loc>" + modified + "</url>\n";
    }
}
