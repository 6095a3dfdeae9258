package dev.bcsite.sandbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Search, routes, content and settings. */
class SearchAndContentTest {

    private Graph graph;

    @BeforeEach
    void open() throws Exception {
        graph = GraphShop.open();
    }

    @AfterEach
    void close() {
        graph.close();
    }

    private static List<String> nodes(JsonNode connection, String field) {
        List<String> values = new ArrayList<>();
        connection
                .path("edges")
                .forEach(edge -> values.add(edge.path("node").path(field).asText()));
        return values;
    }

    private List<String> found(String filters) throws Exception {
        return found(filters, "");
    }

    private List<String> found(String filters, String sort) throws Exception {
        JsonNode site = graph.site("search { searchProducts(filters: {" + filters + "}" + sort
                + ") { products { edges { node { name } } } } }");
        return nodes(site.at("/search/searchProducts/products"), "name");
    }

    private void set(String document, String field, Object value) {
        ObjectNode settings =
                (ObjectNode) graph.store.state().documents().get(document).orElseGet(Json::object);
        settings.set(field, Json.mapper().valueToTree(value));
        graph.store.state().documents().put(document, settings);
    }

    @Test
    void searchNarrowsByEveryFilter() throws Exception {
        assertEquals(List.of("Bowl", "Apron", "Gone", "Mug"), found(""));
        assertEquals(List.of("Mug"), found("searchTerm: \"mug\""));
        assertEquals(List.of("Mug"), found("searchTerm: \"MORE a\""));
        assertEquals(List.of("Bowl", "Apron"), found("price: {minPrice: 20}"));
        assertEquals(List.of("Gone", "Mug"), found("price: {maxPrice: 9}"));
        assertEquals(List.of("Mug"), found("rating: {minRating: 4}"));
        assertEquals(List.of("Mug"), found("categoryEntityId: 21"));
        assertEquals(List.of("Bowl", "Apron", "Mug"), found("categoryEntityId: 21, searchSubCategories: true"));
        assertEquals(List.of("Bowl", "Apron", "Gone"), found("categoryEntityIds: [22, 23]"));
        assertEquals(List.of("Apron"), found("categoryIdsFilter: {entityIds: [22, 23], matchBehavior: AND}"));
        assertEquals(List.of("Bowl"), found("brandEntityIds: [2]"));
        assertEquals(List.of("Mug"), found("productAttributes: [{attribute: \"Colour\", values: [\"Ink\", \"Red\"]}]"));
        assertEquals(List.of("Mug"), found("isFeatured: true, isFreeShipping: true"));
        assertEquals(List.of("Bowl", "Gone", "Mug"), found("hideOutOfStock: true"));
        assertEquals(
                "At least a minPrice or maxPrice must be supplied.",
                graph.error(
                        "{ site { search { searchProducts(filters: {price: {}}) { products { edges { cursor } } } } } }"));
    }

    @Test
    void searchSortsAsAsked() throws Exception {
        assertEquals(List.of("Apron", "Bowl", "Gone", "Mug"), found("", ", sort: A_TO_Z"));
        assertEquals(List.of("Mug", "Gone", "Bowl", "Apron"), found("", ", sort: Z_TO_A"));
        assertEquals(List.of("Apron", "Bowl", "Mug", "Gone"), found("", ", sort: HIGHEST_PRICE"));
        assertEquals(List.of("Gone", "Mug", "Bowl", "Apron"), found("", ", sort: LOWEST_PRICE"));
        assertEquals(List.of("Bowl", "Mug", "Apron", "Gone"), found("", ", sort: BEST_SELLING"));
        assertEquals(List.of("Mug", "Bowl", "Apron", "Gone"), found("", ", sort: BEST_REVIEWED"));
        assertEquals(List.of("Gone", "Apron", "Bowl", "Mug"), found("", ", sort: NEWEST"));
        set("settings/storefront/search", "default_product_sort", "alphadesc");
        assertEquals(List.of("Mug", "Gone", "Bowl", "Apron"), found(""));
    }

    @Test
    void withoutProductFilteringItsFiltersDoNothing() throws Exception {
        set("settings/storefront/search", "product_filtering_enabled", false);
        assertEquals(
                List.of("Bowl", "Apron", "Gone", "Mug"),
                found("rating: {minRating: 4}, hideOutOfStock: true,"
                        + " productAttributes: [{attribute: \"Colour\", values: [\"Ink\"]}]"));
        assertEquals(
                0,
                graph.site("search { searchProducts(filters: {}) { filters { edges { cursor } } } }")
                        .at("/search/searchProducts/filters/edges")
                        .size());
    }

    @Test
    void facetsCountWhatWasFound() throws Exception {
        JsonNode filters = graph.site(
                        "search { searchProducts(filters: {brandEntityIds: [1, 2]}) { filters { edges { node {"
                                + " __typename displayName ... on BrandSearchFilter { brands { edges { node { name productCount isSelected } } } }"
                                + " ... on ProductAttributeSearchFilter { filterKey attributes { edges { node { value productCount } } } }"
                                + " ... on RatingSearchFilter { ratings(first: 2) { edges { node { value productCount } } } }"
                                + " ... on OtherSearchFilter { isFeatured { productCount } isInStock { productCount } }"
                                + " ... on CategorySearchFilter { categories { edges { node { name productCount subCategories { edges {"
                                + " node { name productCount } } } } } } } } } } } }")
                .at("/search/searchProducts/filters");
        assertEquals(
                List.of(
                        "CategorySearchFilter",
                        "BrandSearchFilter",
                        "ProductAttributeSearchFilter",
                        "ProductAttributeSearchFilter",
                        "ProductAttributeSearchFilter",
                        "RatingSearchFilter",
                        "PriceSearchFilter",
                        "OtherSearchFilter"),
                nodes(filters, "__typename"));
        assertEquals(
                "[{\"node\":{\"name\":\"Table\",\"productCount\":1,\"subCategories\":{\"edges\":[{\"node\":{\"name\":"
                        + "\"Bowls\",\"productCount\":1}}]}}}]",
                Json.text(filters.at("/edges/0/node/categories/edges")));
        assertEquals(
                "[{\"node\":{\"name\":\"Fern\",\"productCount\":1,\"isSelected\":true}},{\"node\":{\"name\":\"Ash\","
                        + "\"productCount\":1,\"isSelected\":true}}]",
                Json.text(filters.at("/edges/1/node/brands/edges")));
        assertEquals(
                "[{\"node\":{\"value\":\"Ink\",\"productCount\":1}},{\"node\":{\"value\":\"Moss\",\"productCount\":1}}]",
                Json.text(filters.at("/edges/2/node/attributes/edges")));
        assertEquals(
                "[{\"node\":{\"value\":\"5\",\"productCount\":0}},{\"node\":{\"value\":\"4\",\"productCount\":1}}]",
                Json.text(filters.at("/edges/5/node/ratings/edges")));
    }

    @Test
    void soldOutProductsLeaveListsWhenTheMerchantWantsIt() throws Exception {
        set("settings/inventory", "product_out_of_stock_behavior", "hide_product_and_accessible");
        assertEquals(List.of("Bowl", "Gone", "Mug"), found(""));
        assertEquals(
                "Apron",
                graph.site("product(entityId: 103) { name }")
                        .at("/product/name")
                        .asText());
    }

    @Test
    void pricesAreHiddenFromGuestsOrEverybodyWhenTheMerchantWantsIt() throws Exception {
        String query = "product(entityId: 101) { prices { price { value } } }";
        set("settings/storefront/product", "hide_price_from_guests", true);
        assertTrue(graph.site(query).at("/product/prices").isNull());
        set("settings/storefront/product", "hide_price_from_guests", false);
        assertEquals(9, graph.site(query).at("/product/prices/price/value").asInt());
        set("settings/storefront/product@1", "show_product_price", false);
        assertTrue(graph.site(query).at("/product/prices").isNull());
        JsonNode second = graph.data(2, "{ site { " + query + " } }");
        assertEquals(9, second.at("/site/product/prices/price/value").asInt());
    }

    @Test
    void changesAreSeenAtOnce() throws Exception {
        graph.store.state().products().edit(101, row -> row.put("name", "Beaker"));
        assertEquals(List.of("Beaker"), found("searchTerm: \"beaker\""));
        graph.store.state().products().edit(101, row -> row.put("is_visible", false));
        assertEquals(List.of(), found("searchTerm: \"beaker\""));
    }

    private String route(String path, String behavior) throws Exception {
        return Json.text(graph.site(
                        "route(path: \"" + path + "\"" + behavior + ") { node { __typename } redirect { fromPath"
                                + " toUrl to { __typename ... on ProductRedirect { entityId path } ... on ManualRedirect { url } } } }")
                .path("route"));
    }

    @Test
    void routesLeadToWhatIsThere() throws Exception {
        String[] paths = {
            "/mug/",
            "Product",
            "/mug",
            "Product",
            "/table/bowls/",
            "Category",
            "/brands/fern/",
            "Brand",
            "/about/",
            "NormalPage",
            "/write/",
            "ContactPage",
            "/raw/",
            "RawHtmlPage",
            "/blog/",
            "Blog",
            "/blog/hello/",
            "BlogPost",
            "/news/",
            "BlogIndexPage"
        };
        for (int i = 0; i < paths.length; i += 2) {
            assertEquals("{\"node\":{\"__typename\":\"" + paths[i + 1] + "\"},\"redirect\":null}", route(paths[i], ""));
        }
        for (String nothing :
                List.of("/hidden/", "/unassigned/", "/table/attic/", "/members/", "/blog/draft/", "/no/")) {
            assertEquals("{\"node\":null,\"redirect\":null}", route(nothing, ""), nothing);
        }
    }

    @Test
    void redirectsAreToldAndFollowedWhenAsked() throws Exception {
        String origin = graph.store.storefront().toString();
        String redirect = "{\"fromPath\":\"/old\",\"toUrl\":\"" + origin
                + "/mug/\",\"to\":{\"__typename\":\"ProductRedirect\",\"entityId\":101,\"path\":\"/mug/\"}}";
        assertEquals("{\"node\":null,\"redirect\":" + redirect + "}", route("/old", ""));
        assertEquals(
                "{\"node\":{\"__typename\":\"Product\"},\"redirect\":" + redirect + "}",
                route("/old/", ", redirectBehavior: FOLLOW"));
        assertEquals(
                "{\"node\":null,\"redirect\":{\"fromPath\":\"/away\",\"toUrl\":\"https://elsewhere.example/x\","
                        + "\"to\":{\"__typename\":\"ManualRedirect\",\"url\":\"https://elsewhere.example/x\"}}}",
                route("/away", ", redirectBehavior: FOLLOW"));
    }

    @Test
    void theBlogBelongsToTheDefaultChannelAndShowsWhatIsPublished() throws Exception {
        String blog =
                "{ site { content { blog { path posts { edges { node { name path author tags publishedDate { utc }"
                        + " thumbnailImage { urlTemplate } } } collectionInfo { totalItems } }"
                        + " old: posts(sort: OLDEST, first: 1) { edges { node { name } } }"
                        + " tagged: posts(filters: {tags: [\"old\"]}) { edges { node { name } } } } } } }";
        JsonNode found = graph.data(blog).at("/site/content/blog");
        assertEquals(List.of("Again", "Hello"), nodes(found.path("posts"), "name"));
        assertEquals(List.of("Hello"), nodes(found.path("old"), "name"));
        assertEquals(List.of("Again"), nodes(found.path("tagged"), "name"));
        assertEquals(
                "2025-03-01T09:00:00Z",
                found.at("/posts/edges/1/node/publishedDate/utc").asText());
        assertTrue(graph.data(2, blog).at("/site/content/blog").isNull());
        graph.clock.advance(Duration.ofDays(1));
        assertEquals(
                List.of("Tomorrow", "Again", "Hello"), nodes(graph.data(blog).at("/site/content/blog/posts"), "name"));
    }

    @Test
    void pagesAreThoseOfTheChannelThatAnybodyMayRead() throws Exception {
        JsonNode content = graph.site("content { pages { edges { node { __typename name ... on NormalPage { htmlBody"
                        + " plainTextSummary path } ... on ContactPage { contactFields parentEntityId } ... on ExternalLinkPage"
                        + " { link } } } } raw: pages(filters: {pageType: RAW}) { edges { node { name } } }"
                        + " below: pages(filters: {parentEntityIds: [1]}) { edges { node { name breadcrumbs(depth: 3) {"
                        + " edges { node { name } } } } } } }")
                .path("content");
        assertEquals(List.of("About", "Elsewhere", "Write", "Raw", "News"), nodes(content.path("pages"), "name"));
        assertEquals(
                "{\"__typename\":\"NormalPage\",\"name\":\"About\",\"htmlBody\":\"<p>Us &amp; ours</p>\","
                        + "\"plainTextSummary\":\"Us & ours\",\"path\":\"/about/\"}",
                Json.text(content.at("/pages/edges/0/node")));
        assertEquals(
                "{\"__typename\":\"ContactPage\",\"name\":\"Write\",\"contactFields\":[\"fullname\",\"phone\"],"
                        + "\"parentEntityId\":1}",
                Json.text(content.at("/pages/edges/2/node")));
        assertEquals(List.of("Raw"), nodes(content.path("raw"), "name"));
        assertEquals(List.of("About", "Write"), nodes(content.at("/below/edges/0/node/breadcrumbs"), "name"));
    }

    @Test
    void bannersAreShownWhereAndWhileTheyShould() throws Exception {
        String banners =
                "content { banners { homePage { edges { node { name location } } } searchPage { edges { node { name } } }"
                        + " categoryPage(categoryEntityId: 21) { edges { node { name } } }"
                        + " none: categoryPage(categoryEntityId: 22) { edges { node { name } } }"
                        + " brandPage(brandEntityId: 1) { edges { node { name content } } } } }";
        JsonNode found = graph.site(banners).at("/content/banners");
        assertEquals("[{\"node\":{\"name\":\"Hi\",\"location\":\"TOP\"}}]", Json.text(found.at("/homePage/edges")));
        assertEquals(List.of("Table"), nodes(found.path("categoryPage"), "name"));
        assertEquals(List.of(), nodes(found.path("none"), "name"));
        assertEquals(List.of("Search"), nodes(found.path("searchPage"), "name"));
        graph.clock.advance(Duration.ofDays(365));
        assertEquals(List.of(), nodes(graph.site(banners).at("/content/banners/searchPage"), "name"));
    }

    @Test
    void scriptsCanBeNarrowed() throws Exception {
        JsonNode content = graph.site(
                        "content { scripts { edges { node { __typename visibility consentCategory"
                                + " integrityHashes { hash } ... on SrcScript { src } ... on InlineScript { scriptTag } } } }"
                                + " head: scripts(filters: {location: HEAD, visibilities: [ALL_PAGES]}) { edges { node { entityId } } } }")
                .path("content");
        assertEquals(
                "{\"__typename\":\"SrcScript\",\"visibility\":\"ALL_PAGES\",\"consentCategory\":\"ESSENTIAL\","
                        + "\"integrityHashes\":[{\"hash\":\"sha384-abc\"}],\"src\":\"https://cdn.example/a.js\"}",
                Json.text(content.at("/scripts/edges/0/node")));
        assertEquals(2, content.at("/scripts/edges").size());
        assertEquals(1, content.at("/head/edges").size());
    }

    @Test
    void settingsAreThoseOfTheChannel() throws Exception {
        String settings =
                "settings { storeName storeHash channelId status url { vanityUrl } locales { code isDefault path }"
                        + " currency { defaultCurrency } search { productFilteringEnabled defaultSearchProductSort }"
                        + " tax { pdp plp } inventory { productOutOfStockBehavior stockLevelDisplay } logoV2 { ... on StoreTextLogo"
                        + " { text } } webAnalytics { ga4 { tagId } metaPixel { pixelId } } security { xFrameOptions hsts {"
                        + " hstsMaxAgeDurationSeconds } } }";
        assertEquals(
                "{\"settings\":{\"storeName\":\"Sandbox Store\",\"storeHash\":\"sandbox1\",\"channelId\":1,"
                        + "\"status\":\"LAUNCHED\",\"url\":{\"vanityUrl\":\"" + graph.store.storefront()
                        + "\"},\"locales\":["
                        + "{\"code\":\"en\",\"isDefault\":true,\"path\":\"\"},{\"code\":\"fr\",\"isDefault\":false,\"path\":\"fr\"}],"
                        + "\"currency\":{\"defaultCurrency\":\"USD\"},\"search\":{\"productFilteringEnabled\":true,"
                        + "\"defaultSearchProductSort\":\"RELEVANCE\"},\"tax\":{\"pdp\":\"EX\",\"plp\":\"EX\"},\"inventory\":{"
                        + "\"productOutOfStockBehavior\":\"DO_NOTHING\",\"stockLevelDisplay\":\"SHOW\"},\"logoV2\":{\"text\":"
                        + "\"Sandbox Store\"},\"webAnalytics\":{\"ga4\":{\"tagId\":\"G-1\"},\"metaPixel\":{\"pixelId\":\"77\"}},"
                        + "\"security\":{\"xFrameOptions\":\"SAMEORIGIN\",\"hsts\":{\"hstsMaxAgeDurationSeconds\":31536000}}}}",
                Json.text(graph.site(settings)));
        set("settings/store/profile@2", "store_name", "Second Store");
        graph.store.state().channels().edit(2, row -> row.put("status", "prelaunch"));
        JsonNode second = graph.data(2, "{ site { settings { storeName status channelId } } }");
        assertEquals(
                "{\"site\":{\"settings\":{\"storeName\":\"Second Store\",\"status\":\"PRE_LAUNCH\",\"channelId\":2}}}",
                Json.text(second));
    }

    @Test
    void currenciesAreTheEnabledOnesOfTheChannel() throws Exception {
        String currencies =
                "currencies { edges { node { code exchangeRate isDefault display { symbol symbolPlacement } } } }";
        assertEquals(
                "[{\"node\":{\"code\":\"USD\",\"exchangeRate\":1,\"isDefault\":true,\"display\":{\"symbol\":\"$\","
                        + "\"symbolPlacement\":\"LEFT\"}}},{\"node\":{\"code\":\"EUR\",\"exchangeRate\":0.5,\"isDefault\":false,"
                        + "\"display\":{\"symbol\":\"€\",\"symbolPlacement\":\"RIGHT\"}}}]",
                Json.text(graph.site(currencies).at("/currencies/edges")));
        graph.store
                .state()
                .documents()
                .put(
                        "currency-assignments@2",
                        Json.parse("{\"default_currency\": \"EUR\", \"enabled_currencies\": [\"EUR\"]}"));
        JsonNode second = graph.data(
                        2,
                        "{ site { " + currencies + " currency(currencyCode: USD) { code }"
                                + " product(entityId: 101) { prices { price { currencyCode value } } } } }")
                .path("site");
        assertEquals(List.of("EUR"), nodes(second.path("currencies"), "code"));
        assertTrue(second.path("currency").isNull());
        assertEquals("{\"currencyCode\":\"EUR\",\"value\":4.5}", Json.text(second.at("/product/prices/price")));
    }

    @Test
    void theDirectiveBeatsTheHeaderAndUnknownLanguagesLeadToTheDefault() throws Exception {
        assertEquals("en", locale("", ""));
        assertEquals("fr", locale("", "de, fr-CH;q=0.8"));
        assertEquals("en", locale("@shopperPreferences(locale: \"en\")", "fr"));
        assertEquals("fr", locale("@shopperPreferences(locale: \"fr\")", ""));
        assertEquals("en", locale("@shopperPreferences(locale: \"xx\")", ""));
    }

    private String locale(String directive, String header) throws Exception {
        String token = graph.minted("-private", "\"channel_id\": 1, \"scopes\": [\"Unauthenticated\"]");
        var request = graph.request(token, 1, "query " + directive + " { shopperPreferences { locale { resolved } } }");
        var sent = header.isEmpty() ? request : request.header("Accept-Language", header);
        return graph.client
                .send(sent)
                .data()
                .at("/shopperPreferences/locale/resolved")
                .asText();
    }
}
