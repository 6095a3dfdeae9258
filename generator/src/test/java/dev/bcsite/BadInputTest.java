package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gets one clear problem, and the last release stays as it was. */
class BadInputTest {

    private static final String SHOP = """
            -- store/categories.json --
            [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}},
             {"category_id": 6, "tree_id": 1, "parent_id": 5, "name": "Big Mugs", "url": {"path": "/mugs/big/"}}]
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"}, "categories": [5]},
             {"id": 78, "name": "Boston Cup", "price": 12, "custom_url": {"url": "/boston-cup/"}, "categories": [6]}]
            -- content/about.md --
            # About us
            """;
    private static final String CONFIG = """
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example"}]
            theme: plain
            """;

    @TempDir
    Path folder;

    private TestSite site;
    private SortedMap<String, String> release;

    @BeforeEach
    void publishOnce() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP).build();
        release = TestSite.contents(site.output());
    }

    @AfterEach
    void theLastReleaseStays() throws IOException {
        assertEquals(release, TestSite.contents(site.output()));
        site.close();
    }

    @Test
    void anUnknownConfigKey() throws IOException {
        site.write("bcsite.yaml", CONFIG + "outptu: target/site\n");

        assertEquals("bcsite.yaml:4: unknown key \"outptu\"; did you mean \"output\"?", site.buildProblem());
    }

    @Test
    void aConfigValueOfTheWrongType() throws IOException {
        site.write("bcsite.yaml", CONFIG + "register: sometimes\n");

        assertEquals(
                "bcsite.yaml:4: \"register\" must be true or false, found the text \"sometimes\"", site.buildProblem());
    }

    @Test
    void brokenYaml() throws IOException {
        site.write("bcsite.yaml", "store: {hash: abc\ntheme: plain\n");

        assertEquals("bcsite.yaml:1: opens a \"{\" that is not closed properly; close it", site.buildProblem());
    }

    @Test
    void frontMatterOfTheWrongType() throws IOException {
        site.write("content/about.md", "---\ntitle: [a, b]\nproduct: mug\n---\nText.\n");

        assertEquals("""
                content/about.md:2: "title" must be text, found a list
                content/about.md:3: "product" must be a whole number, found the text "mug\"""", site.buildProblem());
    }

    @Test
    void anUnknownTemplateVariable() throws IOException {
        ownTheme("pages/product.ftlh", "<h1>${product.name}</h1>\n<p>${product.colour}</p>\n");

        assertEquals(
                "theme/pages/product.ftlh:2: \"product.colour\" is not part of the product view; known names are after, badges, before, brand, choices, customFields, description, details, freeShipping, id, images, maximumQuantity, minimumQuantity, name, price, purchasable, rating, reviews, seen, sku, stock, tiers, url, variants, videos, warranty",
                site.buildProblem());
    }

    @Test
    void aTemplateThatDoesNotParse() throws IOException {
        ownTheme("pages/product.ftlh", "<h1>${product.name}</h1>\n<#if product.sku>\n");

        assertEquals(
                "theme/pages/product.ftlh:2: Unexpected end of file reached. You have an unclosed #if.",
                site.buildProblem());
    }

    @Test
    void aTemplateWithCodeInIt() throws IOException {
        ownTheme(
                "pages/product.ftlh",
                "<h1>${product.name}</h1>\n${\"freemarker.template.utility.Execute\"?new()(\"id\")}\n");

        assertEquals(
                "theme/pages/product.ftlh:2: \"?new\" is not allowed in templates; print values as they are; the engine escapes them",
                site.buildProblem());
    }

    @Test
    void twoPagesAtOneUrl() throws IOException {
        site.write("content/mugs.md", "# Our mugs\n");

        assertEquals(
                "/mugs/: two pages want this URL: category 5 \"Mugs\" and content/mugs.md; give one of them a permalink",
                site.buildProblem());
    }

    @Test
    void twoPagesWhoseUrlsDifferOnlyByCase() throws IOException {
        site.write("content/mugs.md", "---\npermalink: /Mugs/\n---\n# Our mugs\n");

        assertEquals(
                "/Mugs/: two pages want URLs that differ only by case or Unicode form: category 5 \"Mugs\" at /mugs/ and content/mugs.md; give one of them another URL",
                site.buildProblem());
    }

    @Test
    void twoPagesWhoseUrlsDifferOnlyByUnicodeForm() throws IOException {
        site.write("content/one.md", "---\npermalink: /stra\u00dfe/\n---\n# One\n");
        site.write("content/two.md", "---\npermalink: /strasse/\n---\n# Two\n");

        assertEquals(
                "/stra\u00dfe/: two pages want URLs that differ only by case or Unicode form: content/two.md at /strasse/ and content/one.md; give one of them another URL",
                site.buildProblem());
    }

    @Test
    void aCustomUrlThatEscapesTheOutput() throws IOException {
        site.setProduct(77, "custom_url", Map.of("url", "/../../etc/passwd/", "is_customized", true));

        assertEquals(
                "product 77 \"Austin Cup\": its URL \"/../../etc/passwd/\" has the segment \"..\", which starts with a dot, so no page can be served there; give it another URL in the control panel",
                site.buildProblem());
    }

    @Test
    void aCategoryThatIsItsOwnAncestor() throws IOException {
        setParent(5, 6);

        assertEquals(
                "category 5 \"Mugs\": it is its own ancestor: Mugs > Big Mugs > Mugs; move one of these categories in the control panel",
                site.buildProblem());
    }

    @Test
    void aCategoryWithoutItsParent() throws IOException {
        setParent(6, 999);

        assertEquals(
                "category 6 \"Big Mugs\": its parent category 999 does not exist in the channel's tree; give it another parent in the control panel, or delete it",
                site.buildProblem());
    }

    @Test
    void aTokenThatIsNotValid() {
        site.store().state().access().revoke(site.store().token());

        assertEquals(
                "Could not read the store: HTTP 401; the access token is not valid for store sandbox1: check BCSITE_ACCESS_TOKEN",
                site.buildProblem());
    }

    @Test
    void aTokenWithoutAScope() {
        site.store().state().faults().add("missing-scope@/v3/channels/1/listings");

        assertEquals(
                "Could not list the listings of channel 1: HTTP 403; give the API account the scope \"Channel Listings: read-only\"",
                site.buildProblem());
    }

    @Test
    void aStoreThatDoesNotExist() {
        String api = site.store().apiBase().toString().replace(site.store().storeHash(), "nosuchstore");

        assertEquals(
                "Could not read the store: HTTP 404; there is no store \"nosuchstore\" at " + api
                        + ": check BCSITE_STORE_HASH",
                problemWith(new StoreAccess("nosuchstore", URI.create(api), new Secret("token"))));
    }

    @Test
    void aHostThatCannotBeReached() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        StoreAccess nowhere =
                new StoreAccess("abc", URI.create("http://127.0.0.1:" + port + "/stores/abc"), new Secret("token"));

        assertEquals(
                "Could not reach http://127.0.0.1:PORT: connection refused; check the network connection and, if it is set, BCSITE_API_URL",
                problemWith(nowhere).replace(":" + port, ":PORT"));
    }

    @Test
    void htmlInsteadOfJson() {
        site.store().state().faults().add("html-instead-of-json@/v3/catalog/brands");

        URI api = site.store().apiBase();

        assertEquals(
                "Could not list the brands: the answer is not JSON but text/html; charset=utf-8 (3 attempts); check that"
                        + " http://127.0.0.1:" + api.getPort() + " is BigCommerce's API (BCSITE_API_URL)",
                site.buildProblem());
    }

    @Test
    void aBodyThatIsAlwaysCutOff() {
        site.store().state().faults().add("truncated-body@/v3/catalog/brands");

        assertEquals(
                "Could not list the brands: the connection broke off before the answer was whole (7 attempts); try again; if it stays, check the network connection and https://status.bigcommerce.com",
                site.buildProblem());
    }

    @Test
    void fewerProductsThanTheStoreSaysItHas() {
        site.store().state().faults().add("short-pull@/v3/catalog/products");

        assertEquals(
                "Could not list the products: short pull, BigCommerce counts 2 and sent 1; build again when nobody is changing the catalog; until then the last snapshot stays",
                site.buildProblem());
    }

    @Test
    void aStoreThatSuddenlyHasNoProducts() {
        site.removeProduct(77);
        site.removeProduct(78);

        assertEquals(
                "Channel 1 has no products any more, though the last snapshot had some; check the products' channel assignments and visibility, or allow an empty store with --allow-empty; until then the last snapshot stays",
                site.buildProblem());
    }

    @Test
    void anOutputThatCannotBeWritten() throws IOException {
        Files.writeString(site.folder().resolve("blocked"), "a file");
        site.write("bcsite.yaml", CONFIG);
        SiteConfig config = SiteConfig.read(site.folder().resolve("bcsite.yaml"))
                .withOutput(site.folder().resolve("blocked/site"));
        SiteGenerator generator = new SiteGenerator(config, site.access(), Progress.silent());

        String message = assertThrows(BcsiteException.class, () -> generator.build(BuildOptions.standard()))
                .getMessage();

        assertEquals(
                "FOLDER/shop/blocked/site: the output folder cannot be written: Not a directory; choose another folder with \"output\", or change its permissions",
                message.replace(folder.toString(), "FOLDER"));
    }

    @Test
    @SuppressWarnings("try") // the lock is held, not read
    void aSecondBuildAtTheSameTime() throws Exception {
        try (BuildLock lock = BuildLock.in(site.folder().resolve(".bcsite"))) {
            assertEquals(
                    "FOLDER/shop/.bcsite: another build is using this folder; wait for it to end, then build again",
                    site.buildProblem().replace(folder.toString(), "FOLDER"));
        }
    }

    private String problemWith(StoreAccess access) {
        SiteGenerator generator;
        try {
            generator =
                    new SiteGenerator(SiteConfig.read(site.folder().resolve("bcsite.yaml")), access, Progress.silent());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return assertThrows(BcsiteException.class, () -> generator.build(BuildOptions.standard()))
                .getMessage();
    }

    private void ownTheme(String file, String text) throws IOException {
        site.write("theme/theme.yaml", "name: own\nextends: plain\n");
        site.write("theme/" + file, text);
        site.write("bcsite.yaml", CONFIG.replace("theme: plain", "theme: theme"));
    }

    private void setParent(long category, long parent) {
        site.store().state().categories().edit(category, row ->
                (ObjectNode) row.set("parent_id", new ObjectMapper().valueToTree(parent)));
    }
}
