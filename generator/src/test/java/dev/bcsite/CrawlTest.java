package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Progress;
import dev.bcsite.crawl.CrawlReport;
import dev.bcsite.preview.PreviewServer;
import dev.bcsite.preview.PreviewSite;
import dev.bcsite.publish.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BigCommerce's links are followed into the built site, and those that lead astray are told. */
class CrawlTest {

    private static final String SHOP = """
            -- bcsite.yaml --
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example"}]
            theme: plain
            -- store/sites.json --
            [{"id": 1000, "channel_id": 1, "url": "https://shop.example"}]
            -- store/categories.json --
            [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}}]
            -- store/brands.json --
            [{"id": 3, "name": "Kiln", "custom_url": {"url": "/kiln/"}}]
            -- store/pages.json --
            [{"id": 4, "name": "About", "url": "/about/", "type": "page", "body": "<p>Us</p>", "is_visible": true}]
            -- store/blog.json --
            [{"id": 9, "title": "Glaze", "url": "/blog/glaze/", "body": "<p>Blue</p>", "is_published": true}]
            -- store/redirects.json --
            []
            -- store/products.json --
            [%s]
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void open() throws IOException {
        String products =
                IntStream.rangeClosed(1, 12).mapToObj(CrawlTest::product).collect(Collectors.joining(","));
        site = TestSite.of(folder.resolve("shop"), SHOP.formatted(products));
        site.build();
        SiteRegistration registration = new SiteRegistration(config(), site.access(), Progress.silent());
        registration.apply(registration.plan(BuildOptions.standard(), PlanOptions.standard()));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static String product(int id) {
        return """
                {"id": %1$d, "name": "Cup %1$d", "price": 10, "custom_url": {"url": "/cup-%1$d/"}, "categories": [5],
                 "brand_id": 3}""".formatted(id);
    }

    @Test
    void everyKindOfLinkLeadsToItsPage() throws IOException {
        CrawlReport report = crawl();

        assertEquals(List.of(), texts(report.problems()));
        assertEquals(List.of(), texts(report.notes()));
        // The home page, five of twelve products, and one each of the others.
        assertEquals(10, report.asked());
    }

    @Test
    void aRouteThatMissesItsPagesIsTold() throws IOException {
        setRoute("category", "/c/{slug}/");

        assertEquals(
                List.of(
                        "route category *: for category 5 it leads to /c/mugs/, where the built site answers 404; plan and"
                                + " apply again; if somebody else made the route, take it over with bcsite plan --adopt \"route"
                                + " category *\""),
                texts(crawl().problems()));
    }

    @Test
    void aRouteThatLeadsToAnotherPageIsTold() throws IOException {
        setRoute("brand", "/mugs/");

        assertEquals(
                List.of(
                        "route brand *: for brand 3 it leads to /mugs/, where another page is than /kiln/; plan and apply"
                                + " again; if somebody else made the route, take it over with bcsite plan --adopt \"route brand"
                                + " *\""),
                texts(crawl().problems()));
    }

    @Test
    void aRouteForOneEntityGoesBeforeTheRule() throws IOException {
        addRoute("product", "1", "/gone/");

        assertEquals(
                List.of(
                        "route product 1: for product 1 it leads to /gone/, where the built site answers 404; plan and apply"
                                + " again; if somebody else made the route, take it over with bcsite plan --adopt \"route product"
                                + " 1\""),
                texts(crawl().problems()));
    }

    @Test
    void aRouteWithoutItsLastSlashIsOneHopAway() throws IOException {
        setRoute("product", "/{slug}");

        assertEquals(List.of(), texts(crawl().problems()));
    }

    @Test
    void aPageThatTheBuildDoesNotHaveIsANote() throws IOException {
        addRoute("cart", "*", "/cart/");

        assertEquals(
                List.of(
                        "route cart *: it leads to /cart/, where the built site answers 404; if something else than these"
                                + " files answers there, see with --live"),
                texts(crawl().notes()));
    }

    @Test
    void aRouteThatIsMissingIsANote() throws IOException {
        site.store().state().routes().remove(route("blog"));

        assertEquals(
                List.of(
                        "route blog *: there is none, so BigCommerce links to its own storefront; have it registered with"
                                + " bcsite plan and bcsite apply"),
                texts(crawl().notes()));
    }

    @Test
    void redirectsOfOthersThatLeadNowhereAreNotes() throws IOException {
        addRedirect("/a/", "url", "/b/");
        addRedirect("/b/", "url", "/mugs/");
        addRedirect("/c/", "url", "/nothing/");
        addRedirect("/d/", "url", "https://elsewhere.example/");

        String remedy = "; it is not bcsite's: change or remove it in the control panel";
        assertEquals(
                List.of(
                        "redirect /a/: it leads to /b/, which is redirected again" + remedy,
                        "redirect /c/: it leads to /nothing/, where the built site answers 404" + remedy),
                texts(crawl().notes()));
    }

    @Test
    void aPageThatSomebodyRemovedIsTold() throws IOException {
        Files.delete(site.output().resolve("mugs/index.html"));

        assertEquals(1, crawl().problems().size());
    }

    @Test
    void thePagesOfOtherLocalesAreLookedAtToo() throws IOException {
        site.write("bcsite.yaml", configured("https://shop.example").replace("}]", ", locales: [en, de]}]"));
        site.build();

        CrawlReport report = crawl();
        assertEquals(List.of(), texts(report.problems()));
        assertEquals(20, report.asked());

        Files.delete(site.output().resolve("de/mugs/index.html"));
        Files.copy(
                site.output().resolve("kiln/index.html"),
                site.output().resolve("de/kiln/index.html"),
                StandardCopyOption.REPLACE_EXISTING);
        String remedy = "; build again, and publish all of the output folder";
        assertEquals(
                List.of(
                        "page /de/mugs/: for category 5 the built site answers 404" + remedy,
                        "page /de/kiln/: for brand 3 the built site has another page there" + remedy),
                texts(crawl().problems()));
    }

    @Test
    void withoutABuildNothingIsFollowed() throws IOException {
        Files.delete(site.output().resolve("bcsite-manifest.json"));

        assertEquals(
                List.of("check: nothing is published in " + site.output()
                        + "; build with bcsite generate, or ask the public address with --live"),
                texts(crawl().notes()));
    }

    @Test
    void thePublicAddressIsAskedWhenLive() throws Exception {
        Manifest manifest = Manifest.in(site.output()).orElseThrow();
        Map<dev.bcsite.base.OutputPath, dev.bcsite.base.Digest> files = manifest.files().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().digest()));
        try (PreviewServer server = PreviewServer.on(0)) {
            server.show(PreviewSite.of(site.output(), files));
            site.write("bcsite.yaml", configured(server.address().toString().replaceFirst("/$", "")));

            CrawlReport report = run(true);

            // The pages there call themselves by their public name, which is not this one.
            assertEquals(10, report.asked());
            assertEquals(10, report.problems().size());
            site.build();
            Manifest rebuilt = Manifest.in(site.output()).orElseThrow();
            server.show(PreviewSite.of(
                    site.output(),
                    rebuilt.files().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().digest()))));
            assertEquals(List.of(), texts(run(true).problems()));
        }
    }

    private static String configured(String url) {
        return SHOP.lines().skip(1).limit(3).collect(Collectors.joining("\n")).replace("https://shop.example", url);
    }

    private CrawlReport crawl() throws IOException {
        return run(false);
    }

    private CrawlReport run(boolean live) throws IOException {
        List<CrawlReport> reports = new SiteCrawl(config(), site.access(), Progress.silent()).run(Set.of(1L), live);
        assertEquals(1, reports.size());
        return reports.get(0);
    }

    private SiteConfig config() throws IOException {
        return SiteConfig.read(site.folder().resolve("bcsite.yaml")).withOutput(site.output());
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    private long route(String type) {
        for (long id : site.store().state().routes().keys()) {
            if (site.store()
                    .state()
                    .routes()
                    .row(id)
                    .orElseThrow()
                    .path("type")
                    .asText()
                    .equals(type)) {
                return id;
            }
        }
        throw new IllegalArgumentException(type);
    }

    private void setRoute(String type, String route) {
        site.store().state().routes().edit(route(type), row -> row.put("route", route));
    }

    private void addRoute(String type, String matching, String route) {
        ObjectNode row = JSON.createObjectNode();
        row.put("type", type).put("matching", matching).put("route", route).put("site_id", 1000);
        site.store().state().routes().add(row);
    }

    private void addRedirect(String from, String type, String url) {
        ObjectNode row = JSON.createObjectNode();
        row.put("site_id", 1000).put("from_path", from);
        row.putObject("to").put("type", type).put("url", url);
        site.store().state().redirects().add(row);
    }
}
