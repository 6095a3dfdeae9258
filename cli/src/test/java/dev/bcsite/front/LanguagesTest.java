package dev.bcsite.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.BrowsingExtension;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import dev.bcsite.sandbox.table.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A storefront in two languages, in Chromium: whoever shops in the second stays in it on every page, with scripts and without, whatever language
 * the browser asks for.
 */
@ExtendWith(BrowsingExtension.class)
@Timeout(120)
class LanguagesTest {

    private static final String PRODUCTS = """
            [{"id": 77, "name": "Cup", "price": 12.5, "custom_url": {"url": "/cup/"}, "categories": [21]},
             {"id": 78, "name": "Vase", "price": 40, "custom_url": {"url": "/vase/"}, "categories": [21],
              "inventory_tracking": "product", "inventory_level": 1}]
            """;
    private static final String CUSTOMERS = """
            [{"id": 1, "email": "ann@mail.example", "password": "sandbox1", "first_name": "Ann", "last_name": "Ash", "addresses": [
                {"id": 1, "address1": "1 Ash Row", "city": "Ostrand", "postal_code": "5004", "country_code": "NO"}]}]
            """;
    private static final String PAGES = """
            [{"id": 5, "name": "Write to us", "type": "contact_form", "url": "/contact/", "is_visible": true, "channel_id": 1,
              "body": "", "contact_fields": "fullname"}]
            """;

    @TempDir
    static Path folder;

    private static SandboxStore store;
    private static RunningPreview preview;

    @BeforeAll
    static void open() throws Exception {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withSeed(Seed.of(Map.of(
                        "products",
                        PRODUCTS,
                        "customers",
                        CUSTOMERS,
                        "pages",
                        PAGES,
                        "categories",
                        "[{\"id\": 21, \"parent_id\": 0, \"name\": \"Table\", \"url\": \"/table/\"}]"))));
        store.state().documents().put("locales@1", Json.parse("[\"de\"]"));
        Files.writeString(folder.resolve("bcsite.yaml"), """
                store: {hash: sandbox1, api: "%s"}
                storefronts: [{channel: 1, url: "https://shop.example", locales: [en, de], checkout: custom}]
                """.formatted(store.apiBase()));
        Files.createDirectories(folder.resolve("content"));
        preview = RunningPreview.of(folder, store);
        preview.awaitFunction("/api/fresh/77?home=/de/");
    }

    @AfterAll
    static void close() throws Exception {
        if (preview != null) {
            preview.close();
        }
        store.close();
    }

    /** Everybody's browser asks for French, which the shop does not speak. */
    private static Visit visit(Browsing browsing, boolean hasScripts) {
        Browser.NewContextOptions options =
                Window.PHONE.options().setLocale("fr-FR").setJavaScriptEnabled(hasScripts);
        return browsing.visit(options, preview.home(), store.storefront());
    }

    private static void assertGerman(Page page) {
        assertEquals("de", page.locator("html").getAttribute("lang"), page.url());
    }

    /** Every link of the main part stays in the language, but for those to files and other hosts. */
    private static void assertStays(Page page) {
        List<String> leaving = new ArrayList<>();
        for (Object href : page.locator("main a[href]").evaluateAll("all => all.map(one => one.getAttribute('href'))")
                        instanceof List<?> all
                ? all
                : List.of()) {
            String address = href.toString();
            boolean isGerman = address.startsWith("/de/") || address.startsWith("#");
            boolean isAsked =
                    address.startsWith("/api/") && address.replace("%2F", "/").contains("home=/de/");
            if (!isGerman && !isAsked) {
                leaving.add(address);
            }
        }
        assertEquals(List.of(), leaving, page.url());
        page.locator("main form input[name=home]")
                .evaluateAll("all => all.map(one => one.value)")
                .toString()
                .lines()
                .forEach(homes -> assertTrue(homes.matches("\\[((/de/)(, )?)*\\]"), page.url() + " " + homes));
    }

    @Test
    void aGermanShopperStaysGermanFromTheProductToThePayment(Browsing browsing) {
        try (Visit visit = visit(browsing, true)) {
            Page page = visit.open("/de/cup/");
            page.locator("#quantity").fill("2");
            page.locator(".scripted .buy button[type=submit]").click();
            assertThat(page.locator(".buy + [data-said]")).hasText("Liegt im Warenkorb. Warenkorb ansehen");
            page.locator(".buy + [data-said] a").click();
            assertThat(page.locator(".cart-grand dd")).hasText("$25.00");
            assertThat(page.locator(".cart-name a")).hasAttribute("href", "/de/cup/");
            assertStays(page);
            page.locator(".cart-sum form[action='/api/checkout'] button").click();
            page.locator(".step form").waitFor();
            assertGerman(page);
            fillAddress(page);
            page.locator(".step-done a").first().waitFor();
            assertStays(page);
            page.locator(".step-done a").first().click();
            page.locator("#to-city").waitFor();
            assertEquals("/de/checkout/?step=address", visit.place());
            assertStays(page);
            assertThat(page.locator("#to-city")).hasValue("Berlin");
            visit.assertNoTrouble();
        }
    }

    private static void fillAddress(Page page) {
        page.locator("#to-email").fill("bo@mail.example");
        page.locator("#to-first").fill("Bo");
        page.locator("#to-last").fill("Lee");
        page.locator("#to-address1").fill("Weg 1");
        page.locator("#to-city").fill("Berlin");
        page.locator("#to-code").fill("10115");
        page.locator("#to-country").selectOption("DE");
        page.locator(".step form button[type=submit]").click();
    }

    @Test
    void theSameWithoutScripts(Browsing browsing) {
        try (Visit visit = visit(browsing, false)) {
            Page page = visit.open("/de/cup/");
            page.locator(".buy button[type=submit]").click();
            assertEquals("/api/cart?home=%2Fde%2F", visit.place().replace("home=/de/", "home=%2Fde%2F"));
            assertGerman(page);
            assertStays(page);
            page.locator(".cart-sum form[action='/api/checkout'] button").click();
            assertGerman(page);
            fillAddress(page);
            assertGerman(page);
            assertStays(page);
            page.locator(".step-done a").first().click();
            assertGerman(page);
            assertThat(page.locator("#to-city")).hasValue("Berlin");
            visit.open("/de/cart/");
            page.locator(".cart a.button").click();
            assertGerman(page);
            assertThat(page.locator(".cart-grand dd")).containsText("$");
        }
    }

    @Test
    void whatIsRefusedIsToldInGerman(Browsing browsing) {
        for (boolean hasScripts : List.of(true, false)) {
            try (Visit visit = visit(browsing, hasScripts)) {
                Page page = visit.open("/de/vase/");
                page.locator("#quantity").fill("2");
                page.locator(".buy button[type=submit]").click();
                assertThat(page.locator("main .notice").first()).containsText("Vase ist in dieser Menge nicht da.");
                assertGerman(page);
            }
        }
    }

    @Test
    void messagesAndTheNewsletterAreThankedForInGerman(Browsing browsing) {
        for (boolean hasScripts : List.of(true, false)) {
            try (Visit visit = visit(browsing, hasScripts)) {
                Page page = visit.open("/de/contact/");
                page.getByLabel("Ihre E-Mail-Adresse").fill("bo@mail.example");
                page.getByLabel("Ihre Nachricht").fill("Guten Tag");
                page.locator("form[action='/api/contact'] button").click();
                assertThat(page.locator("main .notice")).containsText("Danke für Ihre Nachricht.");
                assertGerman(page);
                visit.open("/de/table/");
                page.locator("#newsletter").fill("bo@mail.example");
                page.locator(".newsletter button").click();
                assertThat(page.locator(".notice:visible")).containsText("Danke.");
                assertGerman(page);
            }
        }
    }

    @Test
    void customersSignInAndFindTheirPagesInGerman(Browsing browsing) {
        for (boolean hasScripts : List.of(true, false)) {
            try (Visit visit = visit(browsing, hasScripts)) {
                Page page = visit.open("/de/sign-in/?next=addresses");
                if (!hasScripts) {
                    page.locator(".account .button").first().click();
                }
                page.locator("form[action='/api/sign-in'] [name=email]").fill("ann@mail.example");
                page.locator("form[action='/api/sign-in'] [name=password]").fill("sandbox1");
                page.locator("form[action='/api/sign-in'] button").click();
                page.locator(".account-menu").waitFor();
                assertGerman(page);
                for (String name : List.of("account", "addresses", "orders", "wishlists", "wishlist", "password")) {
                    visit.open(hasScripts ? "/de/" + name + "/" : "/api/" + name + "?home=/de/");
                    page.locator(".account form, .account .empty a").first().waitFor();
                    assertGerman(page);
                    assertStays(page);
                }
                page.locator(".account-out").first().click();
                assertThat(page.locator(".notice").first()).hasText("Sie sind abgemeldet.");
                assertGerman(page);
                visit.open("/de/orders/");
                if (hasScripts) {
                    page.waitForURL("**/de/sign-in/?next=orders");
                }
            }
        }
    }
}
