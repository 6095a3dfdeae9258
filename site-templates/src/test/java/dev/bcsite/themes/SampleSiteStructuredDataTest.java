package dev.bcsite.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What pages say in the terms of schema.org is what they show. */
@ExtendWith(SampleSiteExtension.class)
class SampleSiteStructuredDataTest {

    private static final Pattern AMOUNT = Pattern.compile("\\$([0-9,]+\\.[0-9]{2})");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Findings findings = new Findings();
    private SampleSite site;

    @BeforeEach
    void open(SampleSite sample) {
        site = sample;
    }

    @Test
    void everyBlockIsJsonWithAContextAndTypes() {
        for (SitePage page : site.pages()) {
            for (JsonNode block : blocks(page)) {
                if (!block.path("@context").asText().equals("https://schema.org")) {
                    findings.add(page, "a block without @context: " + block);
                }
                checkTypes(page, block);
            }
        }
        findings.assertNone();
    }

    @Test
    void everyProductIsDescribedWithThePriceThatIsShown() {
        int priced = 0;
        for (SitePage page : ofKind("product")) {
            Optional<JsonNode> product = block(page, "Product");
            if (product.isEmpty()) {
                findings.add(page, "no Product");
                continue;
            }
            List<String> shown = amounts(page.document().selectFirst(".product-offer p.price b"));
            List<String> told = told(product.get().path("offers"));
            if (!shown.equals(told)) {
                findings.add(page, "shows " + shown + " and tells " + told);
            }
            priced += told.isEmpty() ? 0 : 1;
        }
        findings.assertNone();
        assertTrue(priced > 80, "only " + priced + " products have a price");
    }

    @Test
    void aProductIsCalledWhatItsPageIsCalledAndRatedAsShown() {
        for (SitePage page : ofKind("product")) {
            JsonNode product = block(page, "Product").orElseThrow();
            assertEquals(page.heading(), product.path("name").asText().replaceAll("\\s+", " "), page.path());
            assertEquals(page.canonical().orElse(""), product.path("url").asText());
            boolean rated = page.document().selectFirst(".product-rating") != null;
            assertEquals(rated, product.has("aggregateRating"), page.path());
        }
    }

    @Test
    void crumbsAreThoseOnThePageAndThePageItself() {
        int checked = 0;
        for (SitePage page : site.pages()) {
            List<String> shown = page.document().select(".crumbs a").eachText();
            List<String> told = crumbs(page);
            boolean mustTell = List.of("product", "category", "brand").contains(page.kind());
            if (mustTell || !told.isEmpty()) {
                if (told.isEmpty() || !shown.equals(told.subList(0, told.size() - 1))) {
                    findings.add(page, "shows the crumbs " + shown + " and tells " + told);
                }
                checked++;
            }
        }
        findings.assertNone();
        assertTrue(checked > 100, "only " + checked + " pages have crumbs");
    }

    @Test
    void everyAddressInABlockIsAFileOfTheSite() {
        SiteLinks links = new SiteLinks(site);
        for (SitePage page : site.pages()) {
            for (JsonNode block : blocks(page)) {
                for (String url : addresses(block)) {
                    URI target = URI.create(url.replaceFirst("#product$", ""));
                    if (SiteLinks.isElsewhere(target)) {
                        findings.add(page, url + " is not of this site");
                    } else {
                        links.complaint(target).ifPresent(text -> findings.add(page, url + " " + text));
                    }
                }
            }
        }
        findings.assertNone();
    }

    private List<SitePage> ofKind(String kind) {
        return site.pages().stream().filter(page -> page.kind().equals(kind)).toList();
    }

    private static List<String> told(JsonNode offers) {
        return List.of("price", "lowPrice", "highPrice").stream()
                .map(name -> offers.path(name).asText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> amounts(Element price) {
        if (price == null) {
            return List.of();
        }
        return AMOUNT.matcher(price.text())
                .results()
                .map(found -> found.group(1).replace(",", ""))
                .collect(Collectors.toList());
    }

    private List<String> crumbs(SitePage page) {
        List<String> names = new ArrayList<>();
        block(page, "BreadcrumbList")
                .ifPresent(list -> list.path("itemListElement")
                        .forEach(item -> names.add(item.path("name").asText())));
        return names;
    }

    private Optional<JsonNode> block(SitePage page, String type) {
        return blocks(page).stream()
                .filter(block -> block.path("@type").asText().equals(type))
                .findFirst();
    }

    private List<JsonNode> blocks(SitePage page) {
        List<JsonNode> blocks = new ArrayList<>();
        for (Element script : page.document().select("script[type=application/ld+json]")) {
            try {
                blocks.add(JSON.readTree(script.data()));
            } catch (IOException e) {
                findings.add(page, "no JSON: " + e.getMessage());
            }
        }
        return blocks;
    }

    private void checkTypes(SitePage page, JsonNode node) {
        if (node.isObject() && node.path("@type").asText().isBlank()) {
            findings.add(page, "an object without @type: " + node);
        }
        node.forEach(child -> checkTypes(page, child));
    }

    private static List<String> addresses(JsonNode block) {
        Matcher urls = Pattern.compile("\"(https://[^\"]+)\"").matcher(block.toString());
        return urls.results()
                .map(found -> found.group(1))
                .filter(url -> !url.startsWith("https://schema.org"))
                .toList();
    }
}
