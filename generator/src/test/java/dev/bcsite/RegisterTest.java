package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code register: true} BigCommerce learns which URLs belong to what, and nothing else is touched. */
class RegisterTest {

    private static final String SHOP = """
            -- bcsite.yaml --
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example"}]
            theme: plain
            register: true
            -- store/categories.json --
            [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}}]
            -- store/brands.json --
            [{"id": 3, "name": "Kiln", "custom_url": {"url": "/kiln/"}}]
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"}, "categories": [5],
              "brand_id": 3}]
            """;

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void open() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theRoutesOfEveryKindWithPagesAreRegistered() throws IOException {
        site.build();

        assertEquals(
                Map.of(
                        "home *", "/",
                        "product *", "/{slug}/",
                        "category *", "/{slug}/",
                        "brand *", "/{slug}/"),
                routes());
    }

    @Test
    void aSecondBuildWritesNoRoute() throws IOException {
        site.build();
        site.store().state().requests().clear();
        site.build();

        assertEquals(List.of(), writes());
    }

    @Test
    void routesThatSomebodyElseMadeStay() throws IOException {
        addRoute("cart", "*", "/our-cart/");
        addRoute("product", "12", "/special/");
        addRoute("product", "*", "/old/{slug}/");
        site.build();

        assertEquals("/our-cart/", routes().get("cart *"));
        assertEquals("/special/", routes().get("product 12"));
        assertEquals("/old/{slug}/", routes().get("product *"));
        assertTrue(site.report()
                .summary()
                .contains("Note: route product *: it is /old/{slug}/ and not /{slug}/, and somebody else made it; "
                        + "take it over with bcsite plan --adopt \"route product *\", or change the configuration"));
    }

    @Test
    void withoutTheSettingNothingIsWritten() throws IOException {
        site.write("bcsite.yaml", SHOP.lines().limit(4).skip(1).reduce("", (all, line) -> all + line + "\n"));
        site.build();

        assertEquals(List.of(), writes());
        assertFalse(routes().containsKey("product *"));
    }

    @Test
    void theRouteMapIsPublishedToo() throws IOException {
        site.build();

        assertEquals("product", site.json("routes.json").get(3).get("type").asText());
        assertEquals("/{slug}/", site.json("routes.json").get(3).get("route").asText());
    }

    private List<String> writes() {
        return site.store().state().requests().entries().stream()
                .map(entry -> entry.line())
                .filter(line -> line.contains("/routes") && !line.startsWith("GET "))
                .toList();
    }

    private Map<String, String> routes() {
        Map<String, String> routes = new TreeMap<>();
        for (long id : site.store().state().routes().keys()) {
            ObjectNode row = site.store().state().routes().get(id).orElseThrow();
            routes.put(
                    row.get("type").asText() + " " + row.get("matching").asText(),
                    row.get("route").asText());
        }
        return routes;
    }

    private void addRoute(String type, String matching, String route) {
        ObjectNode row = new ObjectMapper().createObjectNode();
        row.put("type", type).put("matching", matching).put("route", route).put("site_id", 1000);
        site.store().state().routes().add(row);
    }
}
