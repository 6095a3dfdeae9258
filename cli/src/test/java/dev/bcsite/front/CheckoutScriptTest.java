package dev.bcsite.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.browser.Accessibility;
import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.BrowsingExtension;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import dev.bcsite.sandbox.page.Checkout;
import dev.bcsite.sandbox.proof.Bundle;
import dev.bcsite.sandbox.state.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/how-to/own-checkout.md: published, registered with plan and apply, and met by shoppers at the store. */
@ExtendWith(BrowsingExtension.class)
@Timeout(120)
class CheckoutScriptTest {

    private static final Path EXAMPLE = Path.of("..", "docs", "how-to", "own-checkout");

    /** The library says so on every page of a machine's own. */
    private static final String LIBRARYS_OWN = "should not be used on a non-HTTPS page";

    @TempDir
    Path folder;

    private static void fill(Page page) {
        page.getByLabel("E-mail address").fill("bo@mail.example");
        page.getByLabel("First name").fill("Bo");
        page.getByLabel("Last name").fill("Lind");
        page.getByLabel("Street and number").fill("1 Main Street");
        page.getByLabel("City").fill("Portland");
        page.getByLabel("State or province").fill("Oregon");
        page.getByLabel("Postal code").fill("97205");
    }

    private static void assertFits(Page page, Window window) {
        Object width = page.evaluate("document.documentElement.scrollWidth");
        assertTrue(((Number) width).intValue() <= window.width(), page.url() + " is " + width + " wide");
    }

    @Test
    void aBundleOnTheCheckoutSdkTakesTheOrder(Browsing browsing) throws Exception {
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        Bundle.make(EXAMPLE.resolve("checkout.mjs"), scripts.resolve("checkout.js"), folder);
        SandboxStore store = PreviewShop.store(PreviewShop.PRODUCTS, Map.of());
        String more = "checkout: custom, checkoutScript: {file: scripts/checkout.js}";
        try (PreviewShop shop = PreviewShop.known(store, folder, "127.0.0.1", more, Map.of())) {
            shop.register("checkout-settings");
            for (Window window : Window.values()) {
                try (Visit visit = shop.visit(browsing, window)) {
                    Page page = PreviewShop.toTheCheckout(visit);
                    assertThat(page).hasURL(store.storefront() + "/checkout");
                    fill(page);
                    assertFits(page, window);
                    Accessibility.of(page).assertGood();
                    page.getByText("Go on").click();
                    page.getByLabel("Express").check();
                    page.getByText("Go on").click();
                    assertThat(page.locator("aside")).containsText("Total$25.00");
                    assertThat(page.getByLabel("Cash on Delivery")).isChecked();
                    Accessibility.of(page).assertGood();
                    page.getByText("Place the order").click();
                    assertThat(page.locator("h1")).hasText("Thank you, Bo!");
                    visit.assertNoTroubleBut(LIBRARYS_OWN);
                }
            }
            assertEquals(
                    2,
                    store.state().table(Kind.ORDERS).stream()
                            .filter(order ->
                                    order.path("payment_method").asText().equals("Cash on Delivery"))
                            .count());
        }
    }

    @Test
    void whatIsRefusedIsToldInTheStep(Browsing browsing) throws Exception {
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        Bundle.make(EXAMPLE.resolve("checkout.mjs"), scripts.resolve("checkout.js"), folder);
        SandboxStore store = PreviewShop.store(PreviewShop.PRODUCTS, Map.of());
        String more = "checkout: custom, checkoutScript: {file: scripts/checkout.js}";
        try (PreviewShop shop = PreviewShop.known(store, folder, "127.0.0.1", more, Map.of())) {
            shop.register("checkout-settings");
            try (Visit visit = shop.visit(browsing, Window.PHONE)) {
                Page page = PreviewShop.toTheCheckout(visit);
                fill(page);
                page.context().route("**/consignments**", route -> route.abort());
                page.getByText("Go on").click();
                assertThat(page.locator("[role=alert]")).isVisible();
                assertThat(page.getByLabel("City")).hasValue("Portland");
            }
        }
    }

    @Test
    void theHostedCheckoutHasTheLookOfTheShop(Browsing browsing) throws Exception {
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        Files.copy(EXAMPLE.resolve("look.js"), scripts.resolve("look.js"));
        SandboxStore store = PreviewShop.store(PreviewShop.PRODUCTS, Map.of());
        String more = "scripts: [{name: Look, file: scripts/look.js, on: checkout, consent: essential}]";
        try (PreviewShop shop = PreviewShop.known(store, folder, "127.0.0.1", more, Map.of())) {
            shop.register("scripts");
            try (Visit visit = shop.visit(browsing, Window.DESKTOP)) {
                Page page = PreviewShop.toTheCheckout(visit);
                assertThat(page).hasURL(store.storefront() + "/checkout");
                assertThat(page.locator("body")).hasCSS("background-color", "rgb(251, 248, 241)");
                assertThat(page.locator("button.main").first()).hasCSS("background-color", "rgb(44, 74, 58)");
                Checkout checkout = new Checkout(page.mainFrame());
                checkout.asGuest("bo@mail.example").pay(Checkout.GOOD_CARD);
                assertEquals("Thank you, Bo!", checkout.heading());
                visit.assertNoTrouble();
            }
        }
    }
}
