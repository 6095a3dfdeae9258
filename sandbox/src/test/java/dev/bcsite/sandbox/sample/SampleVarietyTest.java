package dev.bcsite.sandbox.sample;

import static dev.bcsite.sandbox.sample.SampleRows.all;
import static dev.bcsite.sandbox.sample.SampleRows.choices;
import static dev.bcsite.sandbox.sample.SampleRows.product;
import static dev.bcsite.sandbox.sample.SampleRows.products;
import static dev.bcsite.sandbox.sample.SampleRows.rows;
import static dev.bcsite.sandbox.sample.SampleRows.stream;
import static dev.bcsite.sandbox.sample.SampleRows.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample shop is what people meet first and what tests build: it must show everything a store can have. */
class SampleVarietyTest {

    private static final Set<String> CHOICE_KINDS =
            Set.of("radio_buttons", "rectangles", "dropdown", "product_list", "product_list_with_images", "swatch");
    private static final Set<String> ENTRY_KINDS =
            Set.of("date", "checkbox", "file", "text", "multi_line_text", "numbers_only_text");

    @Test
    void itSellsMoreThanEightyProducts() {
        assertTrue(products(SampleRows::isOnSale).count() > 80);
    }

    @Test
    void itHasEveryKindOfOption() {
        assertEquals(new TreeSet<>(CHOICE_KINDS), kinds(all("options")));
    }

    @Test
    void itHasEveryKindOfModifier() {
        Set<String> every = new TreeSet<>(CHOICE_KINDS);
        every.addAll(ENTRY_KINDS);
        assertEquals(every, kinds(all("modifiers")));
    }

    @Test
    void itHasSwatchesOfOneTwoAndThreeColoursAndOfAPicture() {
        Set<Integer> colours = values("swatch")
                .map(value -> value.path("value_data").path("colors").size())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(0, 1, 2, 3), colours);
        assertTrue(values("swatch").anyMatch(value -> value.path("value_data").has("image_url")));
    }

    @Test
    void itsModifiersChangePricesByAmountAndByShareAndStopPurchases() {
        Set<String> adjusters = texts(
                        all("modifiers")
                                .flatMap(modifier -> stream(modifier.path("option_values")))
                                .map(value -> value.path("adjusters").path("price")),
                        "adjuster")
                .collect(Collectors.toSet());
        assertEquals(Set.of("relative", "percentage"), adjusters);
        assertTrue(all("modifiers")
                .flatMap(modifier -> stream(modifier.path("option_values")))
                .map(value -> value.path("adjusters").path("purchasing_disabled"))
                .anyMatch(disabled -> disabled.path("status").asBoolean()
                        && !disabled.path("message").asText().isEmpty()));
    }

    @Test
    void itsVariantsHaveOwnPricesPicturesAndStock() {
        for (String field : Set.of("price", "sale_price", "image_url", "inventory_level", "weight")) {
            assertTrue(all("variants").anyMatch(variant -> variant.hasNonNull(field)), field);
        }
        assertTrue(all("variants")
                .anyMatch(variant -> variant.path("purchasing_disabled").asBoolean()));
    }

    @Test
    void itHasEveryKindOfBulkPrice() {
        assertEquals(
                Set.of("price", "fixed", "percent"),
                texts(all("bulk_pricing_rules"), "type").collect(Collectors.toSet()));
        // BigCommerce writes shares as text and amounts as numbers.
        assertTrue(all("bulk_pricing_rules")
                .allMatch(rule -> rule.path("type").asText().equals("percent")
                        == rule.path("amount").isTextual()));
    }

    @Test
    void itHasEveryReasonNotToBuyNow() {
        assertHas(
                "a pre-order",
                product -> product.path("availability").asText().equals("preorder")
                        && product.hasNonNull("preorder_release_date"));
        assertHas("disabled", product -> product.path("availability").asText().equals("disabled"));
        assertHas(
                "a hidden price",
                product -> product.path("is_price_hidden").asBoolean()
                        && !product.path("price_hidden_label").asText().isEmpty());
        assertHas(
                "sold out",
                product -> product.path("inventory_tracking").asText().equals("product")
                        && product.path("inventory_level").asInt() == 0);
        assertHas("hidden", product -> !product.path("is_visible").asBoolean(true));
        assertHas("unassigned", product -> product.path("channels").isEmpty());
    }

    @Test
    void itHasEveryPriceAndOrderRule() {
        for (String field : Set.of(
                "sale_price",
                "retail_price",
                "cost_price",
                "order_quantity_minimum",
                "order_quantity_maximum",
                "fixed_cost_shipping_price")) {
            assertHas(field, product -> product.path(field).asDouble() > 0);
        }
        assertHas("free shipping", product -> product.path("is_free_shipping").asBoolean());
        assertHas("digital", product -> product.path("type").asText().equals("digital"));
        assertHas("used", product -> product.path("condition").asText().equals("Used"));
        assertHas("refurbished", product -> product.path("condition").asText().equals("Refurbished"));
        assertHas(
                "low stock",
                product -> product.path("inventory_level").asInt() > 0
                        && product.path("inventory_level").asInt()
                                <= product.path("inventory_warning_level").asInt());
    }

    @Test
    void itHasReviewsOfEveryStatusAndCountsOnlyTheApproved() {
        assertEquals(
                Set.of("approved", "pending", "disapproved"),
                texts(all("reviews"), "status").collect(Collectors.toSet()));
        JsonNode mug = product(101);
        assertEquals(3, mug.path("reviews_count").asInt());
        assertEquals(14, mug.path("reviews_rating_sum").asInt());
    }

    @Test
    void itHasExtremes() {
        assertHas("no picture", product -> product.path("images").isEmpty());
        assertHas("eight pictures", product -> product.path("images").size() == 8);
        assertHas(
                "more than sixty variants", product -> product.path("variants").size() > 60);
        assertHas("a long name", product -> product.path("name").asText().length() > 180);
        assertHas("several categories", product -> product.path("categories").size() > 2);
        assertHas("a video", product -> !product.path("videos").isEmpty());
        assertHas("a warranty", product -> !product.path("warranty").asText().isEmpty());
        assertHas(
                "automatic relations",
                product -> product.path("related_products").path(0).asInt() == -1);
        assertHas(
                "a stray script",
                product -> product.path("description").asText().contains("<script"));
    }

    @Test
    void itsNamesAreWrittenInManyScripts() {
        Set<Character.UnicodeScript> scripts = texts(products(SampleRows::isOnSale), "name")
                .flatMap(name -> name.codePoints().mapToObj(Character.UnicodeScript::of))
                .collect(Collectors.toSet());
        assertTrue(
                scripts.containsAll(Set.of(
                        Character.UnicodeScript.LATIN,
                        Character.UnicodeScript.GREEK,
                        Character.UnicodeScript.CYRILLIC,
                        Character.UnicodeScript.HAN,
                        Character.UnicodeScript.ARABIC)),
                scripts::toString);
    }

    @Test
    void itsCategoriesAreThreeLevelsDeepAndSortInEveryWay() {
        assertEquals(
                Set.of(
                        "use_store_settings",
                        "featured",
                        "newest",
                        "best_selling",
                        "alpha_asc",
                        "alpha_desc",
                        "avg_customer_review",
                        "price_asc",
                        "price_desc"),
                texts(rows("categories").stream(), "default_product_sort").collect(Collectors.toSet()));
        Set<Long> second = rows("categories").stream()
                .filter(category -> category.path("parent_id").asLong() != 0)
                .map(category -> category.path("category_id").asLong())
                .collect(Collectors.toSet());
        assertTrue(rows("categories").stream()
                .anyMatch(category -> second.contains(category.path("parent_id").asLong())));
    }

    @Test
    void itsPagesAndRedirectsAreOfEveryType() {
        assertEquals(
                Set.of("page", "contact_form", "raw", "link"),
                texts(rows("pages").stream(), "type").collect(Collectors.toSet()));
        assertTrue(rows("pages").stream()
                .anyMatch(page -> page.path("is_customers_only").asBoolean()));
        assertTrue(
                rows("pages").stream().anyMatch(page -> !page.path("is_visible").asBoolean()));
        assertEquals(
                Set.of("product", "category", "brand", "page", "post", "url"),
                texts(rows("redirects").stream().map(redirect -> redirect.path("to")), "type")
                        .collect(Collectors.toSet()));
        assertTrue(rows("blog").stream()
                .anyMatch(post -> !post.path("is_published").asBoolean()));
    }

    private static void assertHas(String what, Predicate<JsonNode> wanted) {
        assertTrue(products(wanted).findAny().isPresent(), () -> "no product is/has " + what);
    }

    private static Set<String> kinds(Stream<JsonNode> choices) {
        return texts(choices, "type").collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> values(String kind) {
        return choices()
                .filter(choice -> choice.path("type").asText().equals(kind))
                .flatMap(choice -> stream(choice.path("option_values")));
    }
}
