package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edit of the theme renders the pages whose templates it is part of, and ends with the bytes of a full build. */
class ThemeRebuildTest {

    private static final String SHOP = """
            -- bcsite.yaml --
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example", locales: [en, de]}]
            theme: look
            -- store/categories.json --
            [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}},
             {"category_id": 6, "tree_id": 1, "name": "Pots", "url": {"path": "/pots/"}}]
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"},
              "categories": [5], "sort_order": 1},
             {"id": 78, "name": "Boston Cup", "price": 12, "custom_url": {"url": "/boston-cup/"},
              "categories": [5], "sort_order": 2},
             {"id": 79, "name": "Lone Pot", "price": 40, "custom_url": {"url": "/lone-pot/"},
              "categories": [], "sort_order": 3}]
            -- content/about.md --
            # About us
            -- look/theme.yaml --
            extends: plain
            assets: [print.css, late.css]
            -- look/assets/print.css --
            body{color:black}
            -- look/assets/late.css --
            body{color:navy}
            -- look/parts/note.ftlh --
            <#macro note text><p class="note">${text}</p></#macro>
            -- look/pages/content.ftlh --
            <#import "/layout.ftlh" as layout>
            <#import "/parts/note.ftlh" as notes>
            <@layout.frame>
            <h1>${content.title}</h1><@notes.note "Written by us"/>
            </@layout.frame>
            """;

    private static final String[] CONTENT = {"/about/", "/de/about/"};
    private static final String[] PRODUCTS = {
        "/austin-cup/", "/boston-cup/", "/lone-pot/", "/de/austin-cup/", "/de/boston-cup/", "/de/lone-pot/"
    };

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void build() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP).build();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theTemplateOfAKindRendersThatKind() throws IOException {
        edit("look/pages/product.ftlh", """
                <#import "/layout.ftlh" as layout>
                <@layout.frame><h1>${product.name}!</h1></@layout.frame>
                """);

        site.assertPage("/austin-cup/", "Austin Cup!");
        site.assertRendered(PRODUCTS);
        site.assertSameAsFullBuild();
    }

    @Test
    void aPartRendersTheKindsThatTakeItIn() throws IOException {
        edit("look/parts/note.ftlh", "<#macro note text><p>${text}!</p></#macro>\n");

        site.assertPage("/about/", "<p>Written by us!</p>");
        site.assertRendered(CONTENT);
        site.assertSameAsFullBuild();
    }

    @Test
    void theCardRendersOnlyPagesThatShowCards() throws IOException {
        edit("look/fragments/card.ftlh", "<li>${card.name}!</li>\n");

        site.assertPage("/mugs/", "<li>Austin Cup!</li>");
        site.assertRendered(
                "/",
                "/mugs/",
                "/mugs/sort/price-low/",
                "/austin-cup/",
                "/boston-cup/",
                "/de/",
                "/de/mugs/",
                "/de/mugs/sort/price-low/",
                "/de/austin-cup/",
                "/de/boston-cup/");
        site.assertSameAsFullBuild();
    }

    @Test
    void aFooterThatComesOutTheSameRendersNothing() throws IOException {
        edit("look/fragments/footer.ftlh", "<#-- The end. --><footer>${site.currency}</footer>\n");

        site.assertRendered();
        site.assertSameAsFullBuild();
    }

    @Test
    void aFooterThatComesOutOtherwiseRendersEverything() throws IOException {
        edit("look/fragments/footer.ftlh", "<footer>Prices in ${site.currency}</footer>\n");

        site.assertPage("/about/", "<footer>Prices in USD</footer>");
        assertAllRendered();
    }

    @Test
    void theLayoutRendersEverything() throws IOException {
        edit("look/layout.ftlh", """
                <#macro frame><html><body>${header}<#nested>${footer}</body></html></#macro>
                """);

        assertAllRendered();
    }

    @Test
    void wordsRenderTheirOwnLanguage() throws IOException {
        edit("look/strings/de.yaml", "home: Anfang\n");

        List<String> others = site.report().explanation().stream()
                .filter(line -> !line.startsWith("/de/"))
                .toList();
        assertEquals(List.of(), others);
        assertEquals(site.report().planned() / 2, site.report().rendered());
        site.assertSameAsFullBuild();
    }

    @Test
    void anAssetThatNoTemplateNamesRendersNothing() throws IOException {
        edit("look/assets/print.css", "body{color:gray}\n");

        site.assertRendered();
        site.assertSameAsFullBuild();
    }

    @Test
    void anAssetRendersTheKindsThatNameIt() throws IOException {
        edit("look/pages/content.ftlh", page("${asset('print.css')} ${integrity(\"print.css\")}"));
        edit("look/assets/print.css", "body{color:gray}\n");

        site.assertRendered(CONTENT);
        site.assertSameAsFullBuild();
    }

    @Test
    void anAssetWhoseNameIsWorkedOutMayBeAnyOfThem() throws IOException {
        edit("look/pages/content.ftlh", page("<#assign name = 'late' + '.css'>${asset(name)}"));
        edit("look/assets/late.css", "body{color:teal}\n");

        site.assertRendered(CONTENT);
        site.assertSameAsFullBuild();
    }

    @Test
    void aTemplateThatIsIncludedByAnyNameMayBeAnyOfThem() throws IOException {
        edit("look/pages/content.ftlh", page("<#assign path = '/fragments/' + 'footer.ftlh'><#include path>"));
        edit("look/fragments/footer.ftlh", "<#-- The end. --><footer>${site.currency}</footer>\n");

        site.assertRendered(CONTENT);
        site.assertSameAsFullBuild();
    }

    private static String page(String inside) {
        return "<#import \"/layout.ftlh\" as layout>\n<@layout.frame>" + inside + "</@layout.frame>\n";
    }

    private void assertAllRendered() throws IOException {
        assertEquals(site.report().planned(), site.report().rendered());
        site.assertSameAsFullBuild();
    }

    private void edit(String file, String text) throws IOException {
        site.write(file, text);
        site.build();
    }
}
