package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A storefront without the bcsite function has no pages that only it could fill, and its templates know. */
class NoFunctionTest {

    private static final String SHOP = """
            -- bcsite.yaml --
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example"}]
            theme: look
            -- look/theme.yaml --
            extends: plain
            pages:
              filled: [cart]
            -- look/strings/en.yaml --
            cart.title: Cart
            -- look/pages/cart.ftlh --
            <#import "/layout.ftlh" as layout>
            <@layout.frame>
            <div data-view="/api/cart"><template></template><!--waiting--><!--/waiting--></div>
            </@layout.frame>
            -- look/pages/content.ftlh --
            <#import "/layout.ftlh" as layout>
            <@layout.frame>
            <p>${site.function?then("served", "alone")}</p>
            </@layout.frame>
            -- content/about.md --
            # About
            -- store/products.json --
            [{"id": 77, "name": "Cup", "price": 10, "custom_url": {"url": "/cup/"}, "categories": []}]
            """;
    private static final String WITHOUT = """
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example", function: false}]
            theme: look
            """;

    @TempDir
    Path folder;

    @Test
    void nothingThatOnlyAFunctionCouldAnswerIsPublished() throws IOException {
        try (TestSite site = TestSite.of(folder, SHOP).build()) {
            assertTrue(site.exists("cart/index.html"));
            site.assertPage("/about/", "<p>served</p>");

            site.write("bcsite.yaml", WITHOUT);
            site.build();

            assertFalse(site.exists("cart/index.html"));
            site.assertPage("/about/", "<p>alone</p>");
        }
    }

    @Test
    void whetherThereIsOneIsTrueOrFalse() throws IOException {
        try (TestSite site = TestSite.of(folder, SHOP)) {
            site.write("bcsite.yaml", WITHOUT.replace("false", "maybe"));
            assertEquals(
                    "bcsite.yaml:2: \"function\" must be true or false, found the text \"maybe\"", site.buildProblem());
        }
    }
}
