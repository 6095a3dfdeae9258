package dev.bcsite.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bcsite.base.UrlPath;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the sample site tells search engines, feed readers and BigCommerce. */
@ExtendWith(SampleSiteExtension.class)
class SampleSiteHeadTest {

    private final Findings findings = new Findings();

    @Test
    void titlesOfIndexedPagesAreUnique(SampleSite site) {
        Map<String, String> seen = new HashMap<>();
        for (SitePage page : site.indexed()) {
            String title = page.document().title();
            String before = seen.put(title, page.path());
            if (title.isBlank() || before != null) {
                findings.add(page, "has the title \"" + title + "\", as has " + before);
            }
        }
        findings.assertNone();
    }

    @Test
    void anIndexedPageIsItsOwnCanonicalPage(SampleSite site) {
        for (SitePage page : site.indexed()) {
            String expected = SampleSite.ORIGIN + UrlPath.of(page.path()).encoded();
            if (!page.canonical().orElse("").equals(expected)) {
                findings.add(page, "has the canonical URL " + page.canonical() + ", not " + expected);
            }
        }
        findings.assertNone();
    }

    @Test
    void aPageThatIsNotIndexedPointsToOneThatIs(SampleSite site) {
        for (SitePage page : site.pages()) {
            if (!page.isIndexed() && !page.kind().equals("not-found")) {
                String path =
                        page.canonical().map(URI::create).map(URI::getPath).orElse("");
                if (site.page(path).filter(SitePage::isIndexed).isEmpty() && !path.equals(page.path())) {
                    findings.add(page, "has the canonical URL " + page.canonical() + ", which is not indexed");
                }
            }
        }
        findings.assertNone();
    }

    @Test
    void thePageForNothingFoundHasNoAddressAndIsNotIndexed(SampleSite site) {
        SitePage page = site.page("/404.html").orElseThrow();

        assertTrue(page.canonical().isEmpty());
        assertTrue(!page.isIndexed());
    }

    @Test
    void sharedPagesHaveTheSameTitleAndAddressAsInSearch(SampleSite site) {
        for (SitePage page : site.indexed()) {
            String title = page.document().select("meta[property=og:title]").attr("content");
            String url = page.document().select("meta[property=og:url]").attr("content");
            if (!title.equals(page.document().title())
                    || !url.equals(page.canonical().orElse(""))) {
                findings.add(page, "is shared as \"" + title + "\" at " + url);
            }
        }
        findings.assertNone();
    }

    @Test
    void theSitemapListsExactlyTheIndexedPages(SampleSite site) throws Exception {
        TreeSet<String> listed = new TreeSet<>(XmlFile.of(site, "sitemap.xml").texts("loc"));
        TreeSet<String> indexed = new TreeSet<>();
        site.indexed().forEach(page -> indexed.add(page.canonical().orElse(page.path())));

        assertEquals(String.join("\n", indexed), String.join("\n", listed));
    }

    @Test
    void robotsLetsPagesBeReadAndNamesTheSitemap(SampleSite site) {
        assertEquals("""
                User-agent: *
                Disallow: /cart
                Disallow: /checkout
                Disallow: /account

                Sitemap: https://shop.example/sitemap.xml
                """, site.text("robots.txt"));
    }

    @Test
    void theFeedHasEveryPostOnceNewestFirst(SampleSite site) throws Exception {
        XmlFile feed = XmlFile.of(site, "blog/feed.xml");
        List<String> posts = site.pages().stream()
                .filter(page -> page.kind().equals("post"))
                .map(page -> page.canonical().orElse(""))
                .sorted()
                .toList();
        List<String> dates = feed.within("entry", "updated");

        assertEquals(posts, feed.within("entry", "id").stream().sorted().toList());
        assertEquals(dates.stream().sorted(java.util.Comparator.reverseOrder()).toList(), dates);
        assertEquals("feed", feed.rootName());
    }

    @Test
    void pagesOfTheBlogAnnounceTheFeed(SampleSite site) {
        for (SitePage page : site.pages()) {
            Element feed = page.document().selectFirst("link[type=application/atom+xml]");
            assertEquals("/blog/feed.xml", feed == null ? "" : feed.attr("href"), page.path());
        }
    }

    @Test
    void routesNamePathsForEveryKindOfEntity(SampleSite site) throws IOException {
        JsonNode routes = new ObjectMapper().readTree(site.text("routes.json"));
        TreeSet<String> wild = new TreeSet<>();
        for (JsonNode route : routes) {
            String path = route.path("route").asText();
            if (route.path("matching").asText().equals("*")) {
                wild.add(route.path("type").asText() + " " + path);
            } else if (site.page(UrlPath.of(path).toString()).isEmpty()) {
                findings.add("routes.json", path + " leads nowhere");
            }
        }
        findings.assertNone();
        assertEquals(
                "[blog /{slug}/, brand /{slug}/, category /{slug}/, home /, page /{slug}/, product /{slug}/]",
                wild.toString());
    }
}
