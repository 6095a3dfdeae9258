package dev.bcsite.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.bcsite.sandbox.browser.Accessibility;
import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.BrowsingExtension;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import dev.bcsite.sandbox.page.Checkout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Shopping in Chromium, from the storefront's pages to an order, with scripts and without. */
@ExtendWith(BrowsingExtension.class)
@Timeout(120)
class ShoppingTest {

    private static final String PRODUCTS = """
            [{"id": 77, "name": "Cup", "price": 12.5, "custom_url": {"url": "/cup/"}, "categories": [21]},
             {"id": 78, "name": "Vase", "price": 40, "custom_url": {"url": "/vase/"}, "categories": [21],
              "inventory_tracking": "product", "inventory_level": 3},
             {"id": 79, "name": "Mug", "price": 10, "custom_url": {"url": "/mug/"}, "categories": [21],
              "options": [{"id": 11, "display_name": "Colour", "type": "radio_buttons", "option_values": [
                {"id": 111, "label": "Moss"}, {"id": 112, "label": "Ink"}]}],
              "modifiers": [{"id": 24, "display_name": "Gift", "type": "checkbox", "config": {"checkbox_label": "Wrap it"},
                "option_values": [{"id": 241, "label": "Yes", "value_data": {"checked_value": true},
                  "adjusters": {"price": {"adjuster": "relative", "adjuster_value": 2.5}}},
                 {"id": 242, "label": "No", "value_data": {"checked_value": false}}]}],
              "variants": [{"id": 791, "sku": "M1", "option_values": [{"option_id": 11, "id": 111}]},
                {"id": 792, "sku": "M2", "option_values": [{"option_id": 11, "id": 112}]}]}]
            """;

    @TempDir
    static Path folder;

    private static PreviewShop shop;

    @BeforeAll
    static void open() throws Exception {
        shop = PreviewShop.of(PreviewShop.store(PRODUCTS, Map.of()), folder);
    }

    @AfterAll
    static void close() throws Exception {
        if (shop != null) {
            shop.close();
        }
    }

    private static Locator add(Page page) {
        return page.locator(".buy button[type=submit]");
    }

    private static Locator badge(Page page) {
        return page.locator("[data-cart-count]");
    }

    @Test
    void fromTheHomePageToAnOrderWithScripts(Browsing browsing) {
        try (Visit visit = shop.visit(browsing, Window.DESKTOP)) {
            orderTwoCups(visit);
        }
    }

    @Test
    void theSameWhereTheStoreIsAThirdPartyWithoutCookies(Browsing browsing) {
        try (Visit visit = shop.visitAbroad(browsing, Window.PHONE)) {
            orderTwoCups(visit);
        }
    }

    private static void orderTwoCups(Visit visit) {
        Page page = visit.open("/");
        assertThat(badge(page)).isHidden();
        page.locator("main a[href='/cup/']").first().click();
        page.locator("#quantity").fill("2");
        page.locator(".scripted .buy button[type=submit]").click();
        assertThat(page.locator(".buy + [data-said]")).hasText("Added to your cart. Show your cart");
        assertThat(badge(page)).hasText("2");
        page.locator(".buy + [data-said] a").click();
        assertThat(page.locator(".cart-grand dd")).hasText("$25.00");
        page.locator(".cart-sum .button").first().click();
        Checkout checkout = new Checkout(page.mainFrame());
        checkout.asGuest("bo@mail.example").pay(Checkout.GOOD_CARD);
        assertTrue(page.url().startsWith(shop.store().storefront().toString()), page.url());
        assertEquals("$25.00", checkout.total("Subtotal"));
        visit.open("/cart/");
        assertThat(page.locator(".cart")).containsText("Your cart is empty.");
        assertThat(badge(page)).isHidden();
    }

    @Test
    void fromAProductToTheCheckoutWithoutScripts(Browsing browsing) {
        try (Visit visit = shop.visitWithoutScripts(browsing)) {
            Page page = visit.open("/mug/");
            page.locator("[name=choice-11][value='112']").check();
            page.getByLabel("Wrap it").check();
            add(page).click();
            assertEquals("/api/cart", visit.place());
            assertThat(page.locator(".cart-options")).hasText("Colour InkGift Yes");
            assertThat(page.locator(".cart-grand dd")).hasText("$12.50");
            page.locator(".cart-quantity input[name=quantity]").fill("3");
            page.locator(".cart-update").click();
            assertThat(page.locator(".cart-grand dd")).hasText("$37.50");
            visit.open("/cart/");
            page.locator("noscript a, .cart a.button").first().click();
            assertThat(page.locator(".cart-grand dd")).hasText("$37.50");
            page.locator(".cart-sum .button").first().click();
            assertTrue(page.url().startsWith(shop.store().storefront() + "/checkout"), page.url());
        }
    }

    @Test
    void whatCannotBeHadIsToldWithScriptsAndWithout(Browsing browsing) {
        try (Visit visit = shop.visit(browsing, Window.PHONE)) {
            Page page = visit.open("/vase/");
            page.locator("#quantity").fill("4");
            add(page).click();
            assertThat(page.locator(".buy + [data-said]")).containsText("Vase is not in stock in this quantity.");
            assertThat(badge(page)).isHidden();
        }
        try (Visit visit = shop.visitWithoutScripts(browsing)) {
            Page page = visit.open("/vase/");
            page.locator("#quantity").fill("4");
            add(page).click();
            assertThat(page.locator(".notice")).containsText("Vase is not in stock in this quantity.");
        }
    }

    @Test
    void aDoubleClickAddsOnce(Browsing browsing) {
        try (Visit visit = shop.visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/cup/");
            add(page).dblclick();
            assertThat(page.locator(".buy + [data-said]")).containsText("Added");
            assertThat(badge(page)).hasText("1");
            visit.open("/cart/");
            assertThat(page.locator(".cart-grand dd")).hasText("$12.50");
            page.reload();
            assertThat(page.locator(".cart-grand dd")).hasText("$12.50");
        }
    }

    @Test
    void theCartIsChangedWithoutLeavingThePage(Browsing browsing) {
        try (Visit visit = shop.visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/cup/");
            add(page).click();
            assertThat(badge(page)).hasText("1");
            visit.open("/vase/");
            add(page).click();
            assertThat(badge(page)).hasText("2");
            visit.open("/cart/");
            Locator quantity = page.locator(".cart-quantity input[name=quantity]");
            quantity.first().fill("3");
            quantity.first().press("Tab");
            assertThat(page.locator(".cart-grand dd")).hasText("$77.50");
            assertThat(badge(page)).hasText("4");
            quantity.last().fill("9");
            quantity.last().press("Enter");
            assertThat(page.locator(".notice")).containsText("Vase is not in stock");
            assertThat(page.locator(".cart-grand dd")).hasText("$77.50");
            page.locator(".cart-remove").first().click();
            assertThat(page.locator(".cart-grand dd")).hasText("$40.00");
            Accessibility.of(page).assertGood();
            page.getByText("Empty the cart").click();
            assertThat(page.locator(".cart")).containsText("Your cart is empty.");
            visit.assertNoTroubleBut("409");
        }
    }

    @Test
    void anotherTabHearsOfTheCart(Browsing browsing) {
        try (Visit visit = shop.visit(browsing, Window.DESKTOP)) {
            Page cart = visit.open("/cart/");
            assertThat(cart.locator(".cart")).containsText("Your cart is empty.");
            Page product = visit.tab();
            product.navigate(shop.home().resolve("/cup/").toString());
            add(product).click();
            assertThat(badge(product)).hasText("1");
            cart.bringToFront();
            cart.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(cart.locator(".cart-grand dd")).hasText("$12.50");
            visit.assertNoTrouble();
        }
    }

    @Test
    void whoeverIsOfflineIsToldAndLosesNothing(Browsing browsing) {
        try (Visit visit = shop.visit(browsing, Window.PHONE)) {
            Page page = visit.open("/cup/");
            visit.setOffline(true);
            add(page).click();
            assertThat(page.locator(".buy + [data-said]")).containsText("You are offline.");
            visit.setOffline(false);
            add(page).click();
            assertThat(page.locator(".buy + [data-said]")).containsText("Added");
            assertThat(badge(page)).hasText("1");
        }
    }

    @Test
    void pagesAskForNothingUntilThereIsACart(Browsing browsing) {
        try (Visit visit = shop.visit(browsing, Window.DESKTOP)) {
            List<String> asked = new java.util.concurrent.CopyOnWriteArrayList<>();
            visit.page().onRequest(request -> {
                if (request.url().contains("/api/")) {
                    asked.add(request.url());
                }
            });
            visit.open("/");
            visit.open("/cup/");
            Page page = visit.open("/cart/");
            assertThat(page.locator(".cart")).containsText("Your cart is empty.");
            assertEquals(List.of(), asked);
            visit.assertNoTrouble();
        }
    }
}
