package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.catalog.SeoText;
import dev.bcsite.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityTextsTest {

    @TempDir
    Path state;

    @Test
    void textsOfEachKindAreReadAndWritten() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            EntityTexts texts = new EntityTexts(shop.patientClient());
            List<EntityText> wanted = List.of(
                    text(EntityKind.PRODUCT, 12, "Boston Cup", "Boston"),
                    text(EntityKind.BRAND, 3, "Kiln", "Kiln"),
                    text(EntityKind.CATEGORY, 5, "Cups", "All cups"),
                    text(EntityKind.PRODUCT, 11, "Austin Cup", "Austin"));
            BulkResult<EntityText> result = texts.write(wanted);
            assertEquals(List.of(), result.refused());
            List<EntityText> sorted = List.of(wanted.get(3), wanted.get(0), wanted.get(2), wanted.get(1));
            assertEquals(sorted, result.written());
            assertEquals(List.of(wanted.get(3), wanted.get(0)), texts.read(EntityKind.PRODUCT, List.of(12L, 11L, 9L)));
            assertEquals(List.of(wanted.get(2)), texts.read(EntityKind.CATEGORY, List.of(5L)));
            assertEquals(List.of(wanted.get(1)), texts.read(EntityKind.BRAND, List.of(3L)));
            assertEquals("""
                    GET /v3/catalog/brands ×1
                    GET /v3/catalog/products ×1
                    GET /v3/catalog/trees/categories ×1
                    PUT /v3/catalog/brands/{row_id} ×1
                    PUT /v3/catalog/products ×1
                    PUT /v3/catalog/trees/categories ×1""", shop.asked());
        }
    }

    @Test
    void nothingElseOfAnEntityChanges() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            String before = without(shop);
            new EntityTexts(shop.patientClient())
                    .write(List.of(
                            text(EntityKind.PRODUCT, 11, "Austin Cup", "A"),
                            text(EntityKind.BRAND, 3, "Kiln", "B"),
                            text(EntityKind.CATEGORY, 5, "Cups", "C")));
            assertEquals(before, without(shop));
        }
    }

    @Test
    void productsAreWrittenTenAtATime() throws Exception {
        SandboxOptions many = SandboxOptions.defaults().withSeed("generated:60:1");
        try (TestShop shop = TestShop.of(many, state)) {
            EntityTexts texts = new EntityTexts(shop.patientClient());
            List<Long> ids = Arrays.stream(shop.sandbox.state().products().keys())
                    .boxed()
                    .toList();
            List<EntityText> read = texts.read(EntityKind.PRODUCT, ids);
            assertEquals(60, read.size());
            assertEquals("GET /v3/catalog/products ×1", shop.asked());
            BulkResult<EntityText> result = texts.write(read.stream()
                    .map(text -> new EntityText(text.entity(), text.name(), new SeoText("T" + text.entity(), "D")))
                    .toList());
            assertEquals(60, result.written().size());
            assertEquals("PUT /v3/catalog/products ×6", shop.asked());
        }
    }

    @Test
    void whatIsGoneIsRefusedAndTheOthersAreWritten() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            BulkResult<EntityText> result = new EntityTexts(shop.patientClient())
                    .write(List.of(
                            text(EntityKind.PRODUCT, 11, "Austin Cup", "Austin"),
                            text(EntityKind.PRODUCT, 999, "Gone", "Gone"),
                            text(EntityKind.CATEGORY, 5, "Cups", "Cups"),
                            text(EntityKind.CATEGORY, 888, "Gone", "Gone"),
                            text(EntityKind.BRAND, 777, "Gone", "Gone"),
                            text(EntityKind.BRAND, 3, "Kiln", "Kiln")));
            assertEquals(
                    List.of("product:11", "category:5", "brand:3"),
                    result.written().stream()
                            .map(text -> text.entity().toString())
                            .toList());
            List<String> refused = new ArrayList<>();
            result.refused().forEach(row -> refused.add(row.status() + " " + row.problem()));
            String could = "Could not write page title and meta description of ";
            assertEquals(
                    List.of(
                            "422 " + could + "product 999: HTTP 422, \"id: is not known\"",
                            "422 " + could + "category 888: HTTP 422, \"category_id: is not known\"",
                            "404 " + could + "brand 777: HTTP 404, \"The requested resource was not found.\""),
                    refused);
        }
    }

    @Test
    void textsThatAreTooLongAreToldOfTheirEntity() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            EntityText tooLong = text(EntityKind.BRAND, 3, "Kiln", "x".repeat(256));
            BulkResult<EntityText> result = new EntityTexts(shop.patientClient()).write(List.of(tooLong));
            assertEquals(
                    "Could not write page title and meta description of brand 3: HTTP 422, \"JSON data is missing or"
                            + " invalid (page_title: must have at most 255 characters)\"",
                    result.refused().get(0).problem().toString());
        }
    }

    @Test
    void bigCommerceKeepsNoTextsOfOtherThings() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new EntityTexts(shop.patientClient()).read(EntityKind.STORE, List.of(1L)));
        }
    }

    @Test
    void manyIdsAreReadInPortions() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            List<Long> ids = LongStream.rangeClosed(1, 501).boxed().toList();
            assertEquals(
                    5,
                    new EntityTexts(shop.patientClient())
                            .read(EntityKind.PRODUCT, ids)
                            .size());
            assertEquals("GET /v3/catalog/products ×3", shop.asked());
        }
    }

    private static String without(TestShop shop) {
        StringBuilder rows = new StringBuilder();
        shop.sandbox.state().products().stream().forEach(row -> rows.append(stripped(row)));
        shop.sandbox.state().brands().stream().forEach(row -> rows.append(stripped(row)));
        shop.sandbox.state().categories().stream().forEach(row -> rows.append(stripped(row)));
        return rows.toString();
    }

    private static String stripped(ObjectNode row) {
        return row.deepCopy()
                .without(List.of("page_title", "meta_description", "date_modified"))
                .toString();
    }

    private static EntityText text(EntityKind kind, long id, String name, String title) {
        return new EntityText(EntityRef.of(kind, id), name, new SeoText(title, title + " described"));
    }
}
