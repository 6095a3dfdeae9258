package dev.bcsite.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.BuildOptions;
import dev.bcsite.SiteConfig;
import dev.bcsite.SiteGenerator;
import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a site without the bcsite function ask for nothing that nobody answers. */
class NoFunctionTest {

    private static final String PRODUCTS = """
            [{"id": 77, "name": "Cup", "price": 10, "custom_url": {"url": "/cup/"}, "categories": [5]}]
            """;
    private static final String PAGES = """
            [{"id": 4, "name": "Write", "url": "/write/", "type": "contact_form", "body": "<p>Do</p>", "is_visible": true,
              "contact_fields": "fullname"}]
            """;

    @TempDir
    Path folder;

    @Test
    void noPageHasAFormOrAPlaceToBeFilledOrAsksTheFunction() throws IOException {
        List<String> asking = new ArrayList<>();
        TreeSet<String> pages = new TreeSet<>();
        build("function: false").forEach((path, page) -> {
            pages.add(path);
            page.select(
                            "form, [data-view], [data-fresh], script[src*=shop], a[href^=/api/], a[href=/cart/], a[href=/account/]")
                    .forEach(element -> asking.add(path + " has " + element.outerHtml()));
        });

        assertEquals(List.of(), asking);
        assertTrue(pages.containsAll(List.of("index.html", "cup/index.html", "write/index.html")), pages::toString);
        assertTrue(pages.stream().noneMatch(path -> path.startsWith("cart/")), pages::toString);
    }

    @Test
    void aProductsPageSaysWhereItsPriceOfNowIsAsked() throws IOException {
        Map<String, Document> pages = build("locales: [en, de]");

        assertEquals(
                "/api/fresh/77", pages.get("cup/index.html").select("form.buy").attr("data-fresh"));
        assertEquals(
                "/api/fresh/77?home=%2Fde%2F",
                pages.get("de/cup/index.html").select("form.buy").attr("data-fresh"));
    }

    private Map<String, Document> build(String setting) throws IOException {
        Map<String, String> seed = Map.of(
                "products",
                PRODUCTS,
                "pages",
                PAGES,
                "categories",
                "[{\"category_id\": 5, \"tree_id\": 1, \"name\": \"Mugs\", \"url\": {\"path\": \"/mugs/\"}}]");
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withSeed(Seed.of(seed)))) {
            Files.writeString(
                    folder.resolve("bcsite.yaml"), """
                    store: {hash: %s, api: "%s"}
                    storefronts: [{channel: 1, url: "https://shop.example", %s}]
                    images: cdn
                    output: site
                    """.formatted(store.storeHash(), store.apiBase(), setting));
            StoreAccess access = new StoreAccess(store.storeHash(), store.apiBase(), new Secret(store.token()));
            SiteConfig config = SiteConfig.read(folder.resolve("bcsite.yaml"));
            new SiteGenerator(config, access, Progress.silent()).build(BuildOptions.standard());
        }
        Map<String, Document> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".html")).toList()) {
                String path = folder.resolve("site").relativize(file).toString().replace('\\', '/');
                pages.put(path, Jsoup.parse(Files.readString(file)));
            }
        }
        return pages;
    }
}
