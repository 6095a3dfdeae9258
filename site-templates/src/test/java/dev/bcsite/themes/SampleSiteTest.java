package dev.bcsite.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the sample site has, and what must not be in it. */
@ExtendWith(SampleSiteExtension.class)
class SampleSiteTest {

    private final Findings findings = new Findings();

    @Test
    void hasEveryKindOfPageAndManyOfThem(SampleSite site) {
        TreeSet<String> kinds = new TreeSet<>();
        site.pages().forEach(page -> kinds.add(page.kind()));

        assertEquals(
                "[account, addresses, blog, brand, brands, cart, category, checkout, content, gift-certificate,"
                        + " home, not-found, notice, order, orders, password, post,"
                        + " product, register, sign-in, sitemap, tag, wishlist, wishlists]",
                kinds.toString());
        assertTrue(site.pages().size() >= 150, () -> "there are " + site.pages().size() + " pages");
    }

    @Test
    void buildsWithoutAnythingOddToReport(SampleSite site) {
        assertEquals(List.of(), site.report().notes());
    }

    @Test
    void everyProductThatIsForSaleHasAPage(SampleSite site) {
        for (JsonNode product : SampleStock.shown()) {
            String path = path(product.at("/custom_url/url").asText());
            if (site.page(path).filter(page -> page.kind().equals("product")).isEmpty()) {
                findings.add(
                        path,
                        "is no product page, though \"" + product.path("name").asText() + "\" is for sale");
            }
        }
        findings.assertNone();
    }

    @Test
    void nothingTellsOfHiddenProductsCategoriesPagesAndPosts(SampleSite site) {
        List<Withheld> withheld = withheld();
        assertTrue(withheld.size() >= 8, () -> "the sample store withholds only " + withheld);
        for (Withheld thing : withheld) {
            if (site.page(thing.path()).isPresent()) {
                findings.add(thing.path(), "is published, though it is not for everybody");
            }
        }
        for (OutputPath file : site.texts()) {
            String text = site.text(file);
            withheld.stream()
                    .filter(thing -> thing.isIn(text))
                    .forEach(thing -> findings.add("/" + file, "tells of \"" + thing.name() + "\" at " + thing.path()));
        }
        findings.assertNone();
    }

    @Test
    void nothingTellsWhatOnlyTheShopkeeperMayKnow(SampleSite site) {
        List<String> secrets = new ArrayList<>(List.of("cost_price", "costPrice", "signe@fernandkiln.example"));
        for (JsonNode product : SampleStock.all("products")) {
            for (JsonNode review : product.path("reviews")) {
                secrets.add(review.path("email").asText());
                if (!review.path("status").asText().equals("approved")) {
                    secrets.add(review.path("text").asText());
                }
            }
        }
        assertTrue(secrets.size() > 20, "the sample store has too few reviews for this test");
        assertNowhere(site, secrets);
    }

    @Test
    void theCostPriceOfAProductIsNotOnItsPage(SampleSite site) {
        int checked = 0;
        for (JsonNode product : SampleStock.shown()) {
            String path = path(product.at("/custom_url/url").asText());
            if (product.path("cost_price").asDouble() > 0 && site.page(path).isPresent()) {
                String cost = product.path("cost_price").asText();
                if (site.page(path).get().html().matches("(?s).*\\b" + cost.replace(".", "\\.") + "0*\\b.*")) {
                    findings.add(path, "has the cost price, " + cost);
                }
                checked++;
            }
        }
        findings.assertNone();
        assertTrue(checked > 0, "no sample product has a cost price");
    }

    @Test
    void nothingIsLeftOfTemplatesOfTheStoreAndOurOwn(SampleSite site) {
        assertNowhere(site, List.of("%%GLOBAL", "%%Syndicate", "{{", "${", "<#", "<@", "FreeMarker", "dev.bcsite"));
    }

    @Test
    void nothingTellsWhereItWasBuilt(SampleSite site) {
        Path here = Path.of("").toAbsolutePath();
        assertNowhere(
                site,
                List.of(
                        "127.0.0.1",
                        "localhost",
                        ":" + site.store().getPort() + "/",
                        here.toString(),
                        here.getParent().toString() + "/",
                        "sandbox1"));
    }

    private void assertNowhere(SampleSite site, List<String> texts) {
        for (OutputPath file : site.texts()) {
            String content = site.text(file);
            texts.stream().filter(content::contains).forEach(text -> findings.add("/" + file, "has \"" + text + "\""));
        }
        findings.assertNone();
    }

    private static List<Withheld> withheld() {
        List<Withheld> all = new ArrayList<>();
        SampleStock.withheld()
                .forEach(product -> all.add(new Withheld(
                        product.path("name").asText(),
                        path(product.at("/custom_url/url").asText()))));
        SampleStock.all("categories").stream()
                .filter(category -> !category.path("is_visible").asBoolean(true))
                .forEach(category ->
                        all.add(new Withheld("", path(category.at("/url/path").asText()))));
        SampleStock.all("pages").stream()
                .filter(page -> !page.path("is_visible").asBoolean(true)
                        || page.path("is_customers_only").asBoolean(false))
                .forEach(page -> all.add(new Withheld(
                        page.path("name").asText(), path(page.path("url").asText()))));
        SampleStock.all("blog").stream()
                .filter(post -> !post.path("is_published").asBoolean(true))
                .forEach(post -> all.add(new Withheld(
                        post.path("title").asText(), path(post.path("url").asText()))));
        return all;
    }

    private static String path(String written) {
        return UrlPath.of(written).toString();
    }

    /** A thing that not everybody may see. The name is empty where it is a word that may well occur. */
    private record Withheld(String name, String path) {

        boolean isIn(String text) {
            String encoded = UrlPath.of(path).encoded();
            return text.contains("\"" + encoded + "\"")
                    || text.contains(SampleSite.ORIGIN + encoded)
                    || (!name.isEmpty() && text.contains(name));
        }
    }
}
