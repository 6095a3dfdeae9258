package dev.bcsite.sandbox.sample;

import static dev.bcsite.sandbox.sample.SampleRows.all;
import static dev.bcsite.sandbox.sample.SampleRows.choices;
import static dev.bcsite.sandbox.sample.SampleRows.file;
import static dev.bcsite.sandbox.sample.SampleRows.rows;
import static dev.bcsite.sandbox.sample.SampleRows.stream;
import static dev.bcsite.sandbox.sample.SampleRows.text;
import static dev.bcsite.sandbox.sample.SampleRows.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the sample shop's files point to is there, and only once. */
class SampleReferencesTest {

    private static final Pattern IN_TEXTS = Pattern.compile("src=\\\\\"/product_images/([^\"\\\\]+)");

    @Test
    void everyIdIsUnique() {
        assertNoDuplicates(ids(rows("products").stream(), "id"));
        assertNoDuplicates(ids(rows("categories").stream(), "category_id"));
        assertNoDuplicates(ids(rows("brands").stream(), "id"));
        for (String part :
                List.of("variants", "options", "modifiers", "images", "videos", "custom_fields", "reviews")) {
            assertNoDuplicates(ids(all(part), "id"));
        }
        assertNoDuplicates(ids(choices().flatMap(choice -> stream(choice.path("option_values"))), "id"));
    }

    @Test
    void everySkuIsUnique() {
        assertNoDuplicates(texts(all("variants"), "sku"));
    }

    @Test
    void everyUrlIsUniqueEvenWhenCaseAndTrailingSlashAreIgnored() {
        assertNoDuplicates(urls().map(url -> url.replaceAll("/$", "").toLowerCase(Locale.ROOT)));
    }

    @Test
    void noRedirectStartsWhereAPageIs() {
        Set<String> pages = urls().collect(Collectors.toSet());
        assertMissing(texts(rows("redirects").stream(), "from_path").filter(pages::contains));
    }

    @Test
    void productsNameCategoriesAndBrandsThatExist() {
        Set<String> categories = ids("categories", "category_id");
        Set<String> brands = ids("brands", "id");
        brands.add("0");
        assertMissing(rows("products").stream()
                .flatMap(product -> stream(product.path("categories")))
                .map(JsonNode::asText)
                .filter(id -> !categories.contains(id)));
        assertMissing(ids(rows("products").stream(), "brand_id").filter(id -> !brands.contains(id)));
    }

    @Test
    void categoriesHaveParentsThatExist() {
        Set<String> categories = ids("categories", "category_id");
        categories.add("0");
        assertMissing(ids(rows("categories").stream(), "parent_id").filter(id -> !categories.contains(id)));
    }

    @Test
    void relatedProductsAndProductListsNameProductsThatExist() {
        Set<String> products = ids("products", "id");
        products.add("-1");
        Stream<String> related = rows("products").stream()
                .flatMap(product -> stream(product.path("related_products")))
                .map(JsonNode::asText);
        Stream<String> listed = choices()
                .filter(choice -> choice.path("type").asText().startsWith("product_list"))
                .flatMap(choice -> stream(choice.path("option_values")))
                .map(value -> value.path("value_data").path("product_id").asText());
        assertMissing(Stream.concat(related, listed).filter(id -> !products.contains(id)));
    }

    @Test
    void variantsUseOneValueOfEachOptionAndNoTwoAreAlike() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode product : rows("products")) {
            Set<String> offered = stream(product.path("options"))
                    .flatMap(option -> stream(option.path("option_values"))
                            .map(value -> option.path("id") + ":" + value.path("id") + value.path("label")))
                    .collect(Collectors.toSet());
            Set<Set<String>> seen = new HashSet<>();
            for (JsonNode variant : product.path("variants")) {
                Set<String> chosen = stream(variant.path("option_values"))
                        .map(value -> value.path("option_id") + ":" + value.path("id") + value.path("label"))
                        .collect(Collectors.toSet());
                boolean fits = chosen.size() == product.path("options").size() && offered.containsAll(chosen);
                if (!fits || !seen.add(chosen)) {
                    wrong.add(variant.path("id").asText());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void redirectsAndListingsNameThingsThatExist() {
        Map<String, Set<String>> targets = Map.of(
                "product", ids("products", "id"),
                "category", ids("categories", "category_id"),
                "brand", ids("brands", "id"),
                "page", ids("pages", "id"),
                "post", ids("blog", "id"));
        assertMissing(rows("redirects").stream()
                .map(redirect -> redirect.path("to"))
                .filter(to -> !to.path("type").asText().equals("url"))
                .filter(to -> !targets.get(to.path("type").asText())
                        .contains(to.path("entity_id").asText()))
                .map(JsonNode::toString));
        Set<String> variants = ids(all("variants"), "id").collect(Collectors.toSet());
        assertMissing(rows("listings").stream()
                .flatMap(listing -> stream(listing.path("variants")))
                .map(variant -> variant.path("variant_id").asText())
                .filter(id -> !variants.contains(id)));
    }

    @Test
    void everyPictureThatIsNamedIsInThePicturesFileAndNoOtherIs() {
        Set<String> named = new TreeSet<>();
        texts(all("images"), "image_file").forEach(named::add);
        texts(all("variants"), "image_url").forEach(named::add);
        texts(rows("categories").stream(), "image_url").forEach(named::add);
        texts(rows("brands").stream(), "image_url").forEach(named::add);
        choices().flatMap(choice -> stream(choice.path("option_values"))).forEach(value -> {
            text(value.path("value_data"), "image_url").ifPresent(named::add);
            text(value.path("adjusters"), "image_url").ifPresent(named::add);
        });
        texts(rows("blog").stream(), "thumbnail_path")
                .map(SampleReferencesTest::uploaded)
                .forEach(named::add);
        Stream.of("products", "pages", "blog")
                .flatMap(name -> IN_TEXTS.matcher(file(name).toString()).results())
                .forEach(found -> named.add(found.group(1)));
        Set<String> drawn = new TreeSet<>();
        file("pictures").path("pictures").fieldNames().forEachRemaining(drawn::add);
        assertEquals(named, drawn);
    }

    /** Files that merchants upload are served below {@code /product_images/}. */
    private static String uploaded(String path) {
        return path.substring("product_images/".length());
    }

    private static Stream<String> urls() {
        Stream<String> catalog = Stream.concat(rows("products").stream(), rows("brands").stream())
                .map(row -> row.path("custom_url").path("url").asText());
        Stream<String> categories = rows("categories").stream()
                .map(row -> row.path("url").path("path").asText());
        Stream<String> texts = Stream.concat(rows("pages").stream(), rows("blog").stream())
                .map(row -> row.path("url").asText())
                .filter(url -> !url.isEmpty());
        return Stream.of(catalog, categories, texts).flatMap(one -> one);
    }

    private static Set<String> ids(String name, String field) {
        return ids(rows(name).stream(), field).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> ids(Stream<JsonNode> rows, String field) {
        return rows.map(row -> row.path(field).asText());
    }

    private static void assertNoDuplicates(Stream<String> values) {
        Set<String> seen = new HashSet<>();
        assertEquals(List.of(), values.filter(value -> !seen.add(value)).toList());
    }

    private static void assertMissing(Stream<String> missing) {
        assertEquals(List.of(), missing.toList());
    }
}
