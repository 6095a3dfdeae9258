package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A theme's own macro that lacks what templates of the theme behind it give it: the problem says where the macro is. */
class OwnMacroTest {

    private static final String SHOP = """
            -- bcsite.yaml --
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example"}]
            theme: look
            -- look/theme.yaml --
            extends: plain
            -- look/layout.ftlh --
            <#macro frame styles=[]>
            <main><#nested></main>
            </#macro>
            -- look/pages/product.ftlh --
            <#import "/layout.ftlh" as layout>
            <@layout.frame scripts=["x.js"]>${product.name}</@layout.frame>
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"}, "categories": []},
             {"id": 78, "name": "Boston Cup", "price": 12, "custom_url": {"url": "/boston-cup/"}, "categories": []}]
            """;

    @TempDir
    Path folder;

    @Test
    void aParameterThatItDoesNotHaveIsToldOnceWithThePlaceOfTheMacro() throws IOException {
        try (TestSite site = TestSite.of(folder, SHOP)) {
            assertEquals(
                    "look/pages/product.ftlh:2: the macro \"frame\" of look/layout.ftlh has no parameter \"scripts\", only"
                            + " styles; add scripts to that macro with a default, as the default theme has it, or write a"
                            + " template of your own for this page",
                    site.buildProblem());
        }
    }
}
