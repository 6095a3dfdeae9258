package dev.bcsite.sandbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What GraphQL says about products, categories and brands, read from one shop that no test changes. */
class CatalogQueriesTest {

    private static Graph graph;

    @BeforeAll
    static void open() throws Exception {
        graph = GraphShop.open();
    }

    @AfterAll
    static void close() {
        graph.close();
    }

    private static String site(String fields) throws Exception {
        return Json.text(graph.site(fields));
    }

    /** One field of every node of a connection. */
    private static List<String> nodes(JsonNode connection, String field) {
        List<String> values = new ArrayList<>();
        connection
                .path("edges")
                .forEach(edge -> values.add(edge.path("node").path(field).asText()));
        return values;
    }

    @Test
    void aProductIsShownAsBigCommerceDoes() throws Exception {
        assertEquals(
                "{\"product\":{\"id\":\"UHJvZHVjdDoxMDE=\",\"entityId\":101,\"sku\":\"MUG\",\"path\":\"/mug/\",\"name\":\"Mug\","
                        + "\"plainTextDescription\":\"A mug & more\",\"minPurchaseQuantity\":2,\"condition\":\"NEW\","
                        + "\"weight\":{\"value\":0.4,\"unit\":\"KGS\"},\"upc\":\"012345\",\"mpn\":null,"
                        + "\"createdAt\":{\"utc\":\"2025-01-01T00:00:00Z\"},"
                        + "\"seo\":{\"pageTitle\":\"Mug\",\"metaKeywords\":\"\"},"
                        + "\"brand\":{\"name\":\"Fern\"},\"reviewSummary\":{\"numberOfReviews\":2,\"summationOfRatings\":9},"
                        + "\"addToCartUrl\":\"" + graph.store.storefront() + "/cart.php?action=add&product_id=101\"}}",
                site(
                        "product(entityId: 101) { id entityId sku path name plainTextDescription minPurchaseQuantity condition"
                                + " weight { value unit } upc mpn createdAt { utc } seo { pageTitle metaKeywords }"
                                + " brand { name } reviewSummary { numberOfReviews summationOfRatings } addToCartUrl }"));
        assertEquals(
                "A m",
                graph.site("product(entityId: 101) { t: plainTextDescription(characterLimit: 3) }")
                        .path("product")
                        .path("t")
                        .asText());
    }

    @Test
    void onlyVisibleProductsOfTheChannelAreShown() throws Exception {
        assertEquals(
                List.of("101", "102", "103", "104"),
                nodes(graph.site("products { edges { node { entityId } } }").path("products"), "entityId"));
        for (int hidden : new int[] {105, 106, 999}) {
            assertEquals("{\"product\":null}", site("product(entityId: " + hidden + ") { name }"));
        }
        JsonNode second = graph.data(2, "{ site { products { edges { node { name description } } } } }");
        assertEquals(
                "[{\"node\":{\"name\":\"Cup\",\"description\":\"<p>Another word</p>\"}}]",
                Json.text(second.path("site").path("products").path("edges")));
    }

    @Test
    void aProductIsFoundByIdSkuOrVariant() throws Exception {
        String id = GlobalId.of("Product", 101);
        assertEquals(
                "Mug",
                graph.site("product(id: \"" + id + "\") { name }")
                        .path("product")
                        .path("name")
                        .asText());
        assertEquals(
                "BOWL",
                graph.site("product(sku: \"BOWL\") { sku }")
                        .path("product")
                        .path("sku")
                        .asText());
        assertEquals(
                "{\"product\":{\"name\":\"Mug\",\"sku\":\"M2\",\"weight\":{\"value\":0.5}}}",
                site("product(sku: \"M2\") { name sku weight { value } }"));
        assertEquals(
                "M1",
                graph.site("product(variantEntityId: 1011) { sku }")
                        .path("product")
                        .path("sku")
                        .asText());
        assertEquals("{\"product\":null}", site("product(sku: \"no\") { sku }"));
        assertEquals("{\"product\":null}", site("product { sku }"));
    }

    @Test
    void chosenValuesLeadToTheVariantAndItsPrice() throws Exception {
        String fields = "{ sku prices { price { value } priceRange { min { value } max { value } } }"
                + " defaultImage { urlTemplate } productOptions(first: 1) { edges { node { ... on MultipleChoiceOption {"
                + " values { edges { node { label isSelected } } } } } } } }";
        JsonNode ink = graph.site("product(entityId: 101, optionValueIds: [{optionEntityId: 11, valueEntityId: 112},"
                        + " {optionEntityId: 22, valueEntityId: 222}]) " + fields)
                .path("product");
        assertEquals("M2", ink.path("sku").asText());
        assertEquals(
                "{\"price\":{\"value\":13.5},\"priceRange\":{\"min\":{\"value\":13.5},\"max\":{\"value\":13.5}}}",
                Json.text(ink.path("prices")));
        assertTrue(ink.path("defaultImage").path("urlTemplate").asText().endsWith("/images/stencil/{:size}/f/ink.jpg"));
        assertTrue(Json.text(ink).contains("{\"label\":\"Ink\",\"isSelected\":true}"), Json.text(ink));

        JsonNode plain = graph.site("product(entityId: 101) " + fields).path("product");
        assertEquals(
                "{\"price\":{\"value\":9},\"priceRange\":{\"min\":{\"value\":9},\"max\":{\"value\":11}}}",
                Json.text(plain.path("prices")));
        assertTrue(Json.text(plain).contains("{\"label\":\"Ink\",\"isSelected\":null}"), Json.text(plain));
        JsonNode usual = graph.site("product(entityId: 101, useDefaultOptionSelections: true) { sku }");
        assertEquals("M1", usual.path("product").path("sku").asText());
    }

    @Test
    void pricesComeInCurrenciesAndWithTaxWhereAsked() throws Exception {
        JsonNode prices = graph.site("product(entityId: 101) { prices { price { value currencyCode formattedV2 }"
                        + " basePrice { value } salePrice { value } retailPrice { value } mapPrice { value } saved { value }"
                        + " retailPriceRange { max { value } } bulkPricing { minimumQuantity maximumQuantity"
                        + " ... on BulkPricingPercentageDiscount { percentOff } ... on BulkPricingFixedPriceDiscount { price }"
                        + " ... on BulkPricingRelativePriceDiscount { priceAdjustment } } } }")
                .path("product")
                .path("prices");
        assertEquals(
                "{\"price\":{\"value\":9,\"currencyCode\":\"USD\",\"formattedV2\":\"$9.00\"},\"basePrice\":{\"value\":10.5},"
                        + "\"salePrice\":{\"value\":9},\"retailPrice\":{\"value\":12},\"mapPrice\":{\"value\":8},"
                        + "\"saved\":{\"value\":3},\"retailPriceRange\":{\"max\":{\"value\":12}},\"bulkPricing\":["
                        + "{\"minimumQuantity\":5,\"maximumQuantity\":9,\"priceAdjustment\":1},"
                        + "{\"minimumQuantity\":10,\"maximumQuantity\":19,\"percentOff\":10},"
                        + "{\"minimumQuantity\":20,\"maximumQuantity\":null,\"price\":6}]}",
                Json.text(prices));
        String apron = "{ site { product(entityId: 103) { prices { price { formattedV2 } } } } }";
        String path = "/site/product/prices/price/formattedV2";
        assertEquals("$1,234.50", graph.data(apron).at(path).asText());
        assertEquals(
                "617,25€",
                graph.data(apron.replace("prices {", "prices(currencyCode: EUR) {"))
                        .at(path)
                        .asText());
        assertEquals(
                "617,25€",
                graph.data("query @shopperPreferences(displayCurrencyCode: \"EUR\") " + apron)
                        .at(path)
                        .asText());
        assertEquals(
                "{\"product\":{\"isPriceHidden\":true,\"prices\":null}}",
                site("product(entityId: 104) { isPriceHidden prices { price { value } } }"));
    }

    @Test
    void oneListHoldsOptionsAndModifiersOfEverySort() throws Exception {
        JsonNode options = graph.site("product(entityId: 101) { productOptions { edges { node { __typename displayName"
                        + " isRequired isVariantOption ... on NumberFieldOption { lowest highest limitNumberBy isIntegerOnly }"
                        + " ... on DateFieldOption { earliest latest limitDateBy }"
                        + " ... on TextFieldOption { minLength maxLength }"
                        + " ... on CheckboxOption { checkedByDefault checkedOptionValueEntityId uncheckedOptionValueEntityId }"
                        + " ... on FileUploadFieldOption { maxFileSize fileTypes } ... on MultiLineTextFieldOption { maxLines }"
                        + " ... on MultipleChoiceOption { displayStyle } } } } }")
                .path("product")
                .path("productOptions");
        assertEquals(
                List.of(
                        "MultipleChoiceOption",
                        "TextFieldOption",
                        "MultipleChoiceOption",
                        "DateFieldOption",
                        "CheckboxOption",
                        "FileUploadFieldOption",
                        "MultiLineTextFieldOption",
                        "NumberFieldOption",
                        "MultipleChoiceOption"),
                nodes(options, "__typename"));
        assertEquals(
                "{\"__typename\":\"MultipleChoiceOption\",\"displayName\":\"Colour\",\"isRequired\":true,"
                        + "\"isVariantOption\":true,\"displayStyle\":\"Swatch\"}",
                Json.text(options.at("/edges/0/node")));
        assertEquals(
                "{\"__typename\":\"DateFieldOption\",\"displayName\":\"Date\",\"isRequired\":false,"
                        + "\"isVariantOption\":false,\"earliest\":\"2026-01-01T00:00:00Z\",\"latest\":null,"
                        + "\"limitDateBy\":\"EARLIEST_DATE\"}",
                Json.text(options.at("/edges/3/node")));
        assertEquals(
                "{\"__typename\":\"CheckboxOption\",\"displayName\":\"Gift\",\"isRequired\":false,"
                        + "\"isVariantOption\":false,\"checkedByDefault\":true,\"checkedOptionValueEntityId\":241,"
                        + "\"uncheckedOptionValueEntityId\":242}",
                Json.text(options.at("/edges/4/node")));
        assertEquals(
                "{\"__typename\":\"NumberFieldOption\",\"displayName\":\"Number\",\"isRequired\":false,"
                        + "\"isVariantOption\":false,\"lowest\":1,\"highest\":5.5,\"limitNumberBy\":\"RANGE\","
                        + "\"isIntegerOnly\":false}",
                Json.text(options.at("/edges/7/node")));
    }

    @Test
    void swatchesAndPickListsHaveTheirOwnValues() throws Exception {
        JsonNode options = graph.site("product(entityId: 101) { productOptions { edges { node {"
                        + " ... on MultipleChoiceOption { values { edges { node { __typename label isDefault"
                        + " ... on SwatchOptionValue { hexColors imageUrl(width: 40) }"
                        + " ... on ProductPickListOptionValue { productId linkedProduct { name } } } } } } } } } }")
                .path("product")
                .path("productOptions");
        String cdn = graph.store.storefront() + "/s-sandbox1/images/stencil/";
        assertEquals(
                "[{\"node\":{\"__typename\":\"SwatchOptionValue\",\"label\":\"Moss\",\"isDefault\":true,"
                        + "\"hexColors\":[\"#6B7B4F\"],\"imageUrl\":null}},{\"node\":{\"__typename\":\"SwatchOptionValue\","
                        + "\"label\":\"Ink\",\"isDefault\":false,\"hexColors\":[],\"imageUrl\":\"" + cdn
                        + "40w/s/ink.jpg\"}}]",
                Json.text(options.at("/edges/0/node/values/edges")));
        assertEquals(
                "[{\"node\":{\"__typename\":\"ProductPickListOptionValue\",\"label\":\"Bowl\",\"isDefault\":false,"
                        + "\"productId\":102,\"linkedProduct\":{\"name\":\"Bowl\"}}}]",
                Json.text(options.at("/edges/8/node/values/edges")));
    }

    @Test
    void variantsCanBeNarrowedAndInheritWhatTheyLack() throws Exception {
        JsonNode product = graph.site("product(entityId: 101) {"
                        + " all: variants { edges { node { sku weight { value } upc inventory { isInStock aggregated { availableToSell } }"
                        + " isPurchasable prices { price { value } } productOptions { edges { node { displayName"
                        + " ... on MultipleChoiceOption { values { edges { node { label } } } } } } } } } }"
                        + " ink: variants(optionValueIds: [{optionEntityId: 11, valueEntityId: 112}]) { edges { node { sku } } }"
                        + " one: variants(skus: [\"M1\"]) { edges { node { entityId } } }"
                        + " inventory { isInStock hasVariantInventory aggregated { availableToSell warningLevel } } }")
                .path("product");
        assertEquals(
                "{\"node\":{\"sku\":\"M1\",\"weight\":{\"value\":0.4},\"upc\":\"012345\",\"inventory\":{\"isInStock\":true,"
                        + "\"aggregated\":{\"availableToSell\":4}},\"isPurchasable\":true,\"prices\":{\"price\":{\"value\":9}},"
                        + "\"productOptions\":{\"edges\":[{\"node\":{\"displayName\":\"Colour\",\"values\":{\"edges\":[{\"node\":"
                        + "{\"label\":\"Moss\"}}]}}}]}}}",
                Json.text(product.at("/all/edges/0")));
        assertFalse(product.at("/all/edges/1/node/inventory/isInStock").asBoolean());
        assertEquals(List.of("M2"), nodes(product.path("ink"), "sku"));
        assertEquals(List.of("1011"), nodes(product.path("one"), "entityId"));
        assertEquals(
                "{\"isInStock\":true,\"hasVariantInventory\":true,\"aggregated\":{\"availableToSell\":4,\"warningLevel\":3}}",
                Json.text(product.path("inventory")));
    }

    @Test
    void imagesAreLinkedInAnySizeAndTheLinksWork() throws Exception {
        JsonNode product = graph.site(
                        "product(entityId: 101) { defaultImage { url(width: 80, height: 60) altText isDefault }"
                                + " images { edges { node { urlTemplate(lossy: true) wide: url(width: 50) urlOriginal } } } }")
                .path("product");
        String cdn = graph.store.storefront() + "/s-sandbox1/images/stencil/";
        assertEquals(
                "{\"url\":\"" + cdn + "80x60/products/101/31/mug.jpg\",\"altText\":\"A mug\",\"isDefault\":true}",
                Json.text(product.path("defaultImage")));
        assertEquals(
                "{\"urlTemplate\":\"" + cdn + "{:size}/products/101/32/mug%20two.jpg?compression=lossy\",\"wide\":\""
                        + cdn + "50w/products/101/32/mug%20two.jpg\",\"urlOriginal\":\"" + cdn
                        + "original/products/101/32/mug%20two.jpg\"}",
                Json.text(product.at("/images/edges/1/node")));
        for (String url : List.of(
                product.at("/images/edges/1/node/wide").asText(),
                product.at("/defaultImage/url").asText())) {
            assertEquals(200, graph.client.open(java.net.URI.create(url)).status(), url);
        }
    }

    @Test
    void reviewsAreApprovedOnesWithoutAddresses() throws Exception {
        String reviews = "edges { node { title rating author { name } createdAt { utc } } }";
        JsonNode product = graph.site("product(entityId: 101) { reviews { " + reviews + " }"
                        + " low: reviews(sort: LOWEST_RATING) { " + reviews + " }"
                        + " five: reviews(filters: {rating: {minRating: 5}}) { " + reviews + " } }")
                .path("product");
        assertEquals(List.of("Best", "Good"), nodes(product.path("reviews"), "title"));
        assertEquals(List.of("Good", "Best"), nodes(product.path("low"), "title"));
        assertEquals(List.of("Best"), nodes(product.path("five"), "title"));
        assertFalse(Json.text(product).contains("@"));
        assertTrue(graph.asked("{ site { product(entityId: 101) { reviews { edges { node { email } } } } } }")
                .json()
                .has("errors"));
    }

    @Test
    void metafieldsAreSeenWhenTheirOwnerLetsStorefrontsSeeThem() throws Exception {
        String fields = "metafields(namespace: \"care\") { edges { node { key value } } }";
        String seen = "{\"metafields\":{\"edges\":[{\"node\":{\"key\":\"note\",\"value\":\"by hand\"}}]}}";
        JsonNode site = graph.site("product(entityId: 101) { " + fields + " } category(entityId: 21) { " + fields
                + " } brand(entityId: 1) { " + fields + " }");
        for (String owner : List.of("product", "category", "brand")) {
            assertEquals(seen, Json.text(site.path(owner)), owner);
        }
        JsonNode roots = graph.data("{ channel { " + fields + " } store { " + fields + " } }");
        assertEquals(seen, Json.text(roots.path("channel")));
        assertEquals(seen, Json.text(roots.path("store")));
        assertEquals(
                "{\"product\":{\"metafields\":{\"edges\":[]}}}",
                site(
                        "product(entityId: 101) { metafields(namespace: \"care\", keys: [\"secret\"]) { edges { node { key } } } }"));
    }

    @Test
    void theCategoryTreeShowsWhatIsVisibleFromTheTop() throws Exception {
        assertEquals(
                "{\"categoryTree\":[{\"entityId\":23,\"name\":\"Garden\",\"path\":\"/garden/\",\"productCount\":2,"
                        + "\"hasChildren\":false,\"children\":[]},{\"entityId\":21,\"name\":\"Table\",\"path\":\"/table/\","
                        + "\"productCount\":1,\"hasChildren\":true,\"children\":[{\"name\":\"Bowls\"}]}]}",
                site("categoryTree { entityId name path productCount hasChildren children { name } }"));
        assertEquals("{\"categoryTree\":[{\"name\":\"Bowls\"}]}", site("categoryTree(rootEntityId: 22) { name }"));
        assertEquals(
                "{\"a\":null,\"b\":null,\"c\":null}",
                site(
                        "a: category(entityId: 24) { name } b: category(entityId: 25) { name } c: category(entityId: 9) { name }"));
        assertEquals(
                0,
                graph.data(2, "{ site { categoryTree { name } } }")
                        .path("site")
                        .path("categoryTree")
                        .size());
    }

    @Test
    void aCategoryListsItsProductsInItsOrder() throws Exception {
        JsonNode category = graph.site("category(entityId: 22) { breadcrumbs(depth: 5) { edges { node { name path } } }"
                        + " defaultProductSort products { edges { node { name } } collectionInfo { totalItems } }"
                        + " cheap: products(sortBy: LOWEST_PRICE, first: 1) { edges { node { name } } pageInfo { hasNextPage } }"
                        + " there: products(hideOutOfStock: true) { edges { node { name } } } }")
                .path("category");
        assertEquals(List.of("Table", "Bowls"), nodes(category.path("breadcrumbs"), "name"));
        assertEquals("FEATURED", category.path("defaultProductSort").asText());
        assertEquals(List.of("Bowl", "Apron"), nodes(category.path("products"), "name"));
        assertEquals(2, category.at("/products/collectionInfo/totalItems").asInt());
        assertEquals(List.of("Bowl"), nodes(category.path("cheap"), "name"));
        assertTrue(category.at("/cheap/pageInfo/hasNextPage").asBoolean());
        assertEquals(List.of("Bowl"), nodes(category.path("there"), "name"));
    }

    @Test
    void brandsAreListedNarrowedAndCounted() throws Exception {
        JsonNode site = graph.site("brands { edges { node { name path } } }"
                + " of: brands(productEntityIds: [102]) { edges { node { name } } }"
                + " popularBrands { edges { node { name count } } }"
                + " brand(entityId: 1) { pageTitle searchKeywords metaKeywords products { edges { node { name } } } }");
        assertEquals(List.of("Fern", "Ash"), nodes(site.path("brands"), "name"));
        assertEquals(List.of("Ash"), nodes(site.path("of"), "name"));
        assertEquals(List.of("Ash", "Fern"), nodes(site.path("popularBrands"), "name"));
        assertEquals(
                "{\"pageTitle\":\"Fern & Co\",\"searchKeywords\":[\"green\",\"leaf\"],\"metaKeywords\":[\"a\",\"b\"],"
                        + "\"products\":{\"edges\":[{\"node\":{\"name\":\"Mug\"}}]}}",
                Json.text(site.path("brand")));
    }

    @Test
    void listsOfTheWholeStorefrontHaveTheirOrders() throws Exception {
        JsonNode site = graph.site("new: newestProducts(first: 2) { edges { node { name } } }"
                + " best: bestSellingProducts(first: 2) { edges { node { name } } }"
                + " top: featuredProducts { edges { node { name } } }"
                + " some: products(entityIds: [103, 101, 105]) { edges { node { name } } }");
        assertEquals(List.of("Gone", "Apron"), nodes(site.path("new"), "name"));
        assertEquals(List.of("Bowl", "Mug"), nodes(site.path("best"), "name"));
        assertEquals(List.of("Mug"), nodes(site.path("top"), "name"));
        assertEquals(List.of("Apron", "Mug"), nodes(site.path("some"), "name"));
    }

    @Test
    void relatedProductsAreTheChosenOnesThatAreShown() throws Exception {
        JsonNode related = graph.site("product(entityId: 102) { relatedProducts { edges { node { name } } } }");
        assertEquals(List.of("Mug"), nodes(related.at("/product/relatedProducts"), "name"));
        JsonNode automatic = graph.site("product(entityId: 103) { relatedProducts { edges { node { name } } } }");
        assertEquals(List.of("Bowl", "Gone"), nodes(automatic.at("/product/relatedProducts"), "name"));
    }

    @Test
    void cursorsWalkForthAndBack() throws Exception {
        String page =
                "edges { cursor node { entityId } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
        JsonNode first = graph.site("products(first: 3) { " + page + " }").path("products");
        assertEquals(List.of("101", "102", "103"), nodes(first, "entityId"));
        assertEquals(
                "YXJyYXljb25uZWN0aW9uOjA=", first.at("/pageInfo/startCursor").asText());
        String end = first.at("/pageInfo/endCursor").asText();
        JsonNode second = graph.site("products(first: 3, after: \"" + end + "\") { " + page + " }")
                .path("products");
        assertEquals(List.of("104"), nodes(second, "entityId"));
        assertEquals(
                "false true",
                second.at("/pageInfo/hasNextPage").asText() + " "
                        + second.at("/pageInfo/hasPreviousPage").asText());
        String start = second.at("/pageInfo/startCursor").asText();
        JsonNode back = graph.site("products(last: 2, before: \"" + start + "\") { " + page + " }")
                .path("products");
        assertEquals(List.of("102", "103"), nodes(back, "entityId"));
        JsonNode none = graph.site("products(first: 0) { " + page + " }").path("products");
        assertEquals(
                "{\"edges\":[],\"pageInfo\":{\"hasNextPage\":true,\"hasPreviousPage\":false,\"startCursor\":null,"
                        + "\"endCursor\":null}}",
                Json.text(none));
    }

    @Test
    void nodesAreFoundByTheirGlobalId() throws Exception {
        for (String id :
                List.of("Product:101", "Category:21", "Brand:1", "Variant:1012", "BlogPost:1", "NormalPage:1")) {
            String type = id.replaceFirst(":.*", "");
            JsonNode node = graph.data("{ node(id: \"" + GlobalId.encoded(id) + "\") { __typename id } }")
                    .path("node");
            assertEquals(type, node.path("__typename").asText());
            assertEquals(GlobalId.encoded(id), node.path("id").asText());
        }
        assertTrue(graph.data("{ node(id: \"nonsense\") { id } }").path("node").isNull());
    }

    @Test
    void variablesAreUsed() throws Exception {
        ObjectNode body = Json.object()
                .put(
                        "query",
                        "query($id: Int!, $tax: Boolean) { site { product(entityId: $id) {"
                                + " prices(includeTax: $tax) { price { value } } } } }");
        body.putObject("variables").put("id", 102).put("tax", true);
        assertEquals(
                20,
                graph.asked(body).data().at("/site/product/prices/price/value").asInt());
    }
}
