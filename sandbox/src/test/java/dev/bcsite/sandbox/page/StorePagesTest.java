package dev.bcsite.sandbox.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.BrowsingExtension;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.SiteUrls;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a channel's settings make of the store's pages, and what its storefront shows. */
@ExtendWith(BrowsingExtension.class)
class StorePagesTest {

    private SandboxStore store;
    private MerchantScripts merchant;

    @BeforeEach
    void open() throws IOException {
        store = PagesShop.open();
        merchant = new MerchantScripts();
    }

    @AfterEach
    void close() {
        merchant.close();
        store.close();
    }

    private Visit visit(Browsing browsing) {
        return browsing.visit(Window.PHONE.options(), store.storefront(), merchant.address());
    }

    private void settings(ObjectNode settings) {
        store.state().documents().put("checkout/settings@1", settings);
    }

    private ObjectNode only(Kind kind) {
        return store.state().table(kind).stream().findFirst().orElseThrow();
    }

    private ObjectNode site(long channel) {
        return store.state().sites().stream()
                .filter(row -> row.path("channel_id").asLong() == channel)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMerchantsScriptIsTheCheckoutWhenItsHashIsRight(Browsing browsing) throws Exception {
        settings(Json.object()
                .put("custom_checkout_script_url", merchant.url())
                .put("custom_checkout_sri_hash", MerchantScripts.hash(MerchantScripts.SCRIPT)));
        try (Visit visit = visit(browsing)) {
            Page page = visit.open("/cart.php?action=buy&product_id=79");
            String cart = only(Kind.CARTS).path("id").asText();
            assertEquals("custom " + cart, page.locator("#checkout-app").textContent());
            assertEquals(merchant.address() + "/", page.evaluate("window.checkoutConfig.publicPath"));
            visit.assertNoTrouble();
        }
    }

    @Test
    void aScriptThatIsNotTheOneInTheSettingsDoesNotRun(Browsing browsing) throws Exception {
        settings(Json.object()
                .put("custom_checkout_script_url", merchant.url())
                .put("custom_checkout_sri_hash", MerchantScripts.hash("another script")));
        try (Visit visit = visit(browsing)) {
            Page page = visit.open("/cart.php?action=buy&product_id=79");
            assertEquals("", page.locator("#checkout-app").textContent());
            visit.assertNoTroubleBut("integrity");
        }
    }

    @Test
    void aMerchantsScriptCanBeTheConfirmationToo(Browsing browsing) {
        settings(Json.object().put("custom_order_confirmation_script_url", merchant.url()));
        try (Visit visit = visit(browsing)) {
            Page page = visit.open("/cart.php?action=buy&product_id=79");
            new Checkout(page.mainFrame()).contact("bo@mail.example").billTo().pay(Checkout.GOOD_CARD);
            String order = only(Kind.ORDERS).path("id").asText();
            assertEquals("custom " + order, page.locator("#checkout-app").textContent());
            visit.assertNoTrouble();
        }
    }

    @Test
    void signInAndSignOutAreOnTheSiteWhenTheSettingsSaySo(Browsing browsing) {
        settings(Json.object().put("should_redirect_to_storefront_for_auth", true));
        long site = site(1).path("id").asLong();
        store.state().sites().edit(site, row -> row.put("url", "https://shop.example"));
        for (String type : List.of("login", "logout")) {
            ObjectNode route = Json.object().put("site_id", site).put("type", type);
            store.state().table(Kind.ROUTES).add(route.put("matching", "*").put("route", "/" + type + "/"));
        }
        try (Visit visit = visit(browsing)) {
            Page page = visit.open("/cart.php?action=buy&product_id=79");
            String signIn = "https://shop.example/login/?redirectTo=%2Fcheckout";
            assertEquals(signIn, page.locator("ol").getByText("Sign in").getAttribute("href"));
            assertEquals(signIn, page.locator("header").getByText("Sign in").getAttribute("href"));
            visit.open("/login.php?from=checkout");
            page.getByLabel("E-mail address").fill("ann@mail.example");
            page.getByLabel("Password").fill("clay-and-fire");
            page.locator("button.main").click();
            assertEquals(
                    "https://shop.example/logout/?redirectTo=%2Fcheckout",
                    page.locator("ol").getByText("Sign out").getAttribute("href"));
            visit.assertNoTrouble();
        }
    }

    @Test
    void eachChannelHasItsOwnProductsAndCarts(Browsing browsing) {
        try (Visit visit = visit(browsing)) {
            Page page = visit.open("/");
            assertEquals(
                    List.of("Mug", "Bowl", "Book of mugs", "Last jug"),
                    page.locator(".wares h2").allTextContents());
            page.getByLabel("Add Mug to the cart").click();
            page.waitForURL("**/cart.php");
            visit.open("/channels/2/");
            assertEquals(List.of("Bowl", "Plate"), page.locator(".wares h2").allTextContents());
            page.getByText("Bowl").click();
            page.waitForURL("**/channels/2/bowls/bl%C3%A5/");
            assertEquals("Round & deep.", page.locator(".product p").nth(1).textContent());
            page.getByLabel("Moss").check();
            page.getByLabel("Box").selectOption("Plain");
            page.getByText("Add to cart").click();
            page.waitForURL("**/cart.php");
            assertEquals(
                    List.of("BowlColour: Moss, Box: Plain"),
                    page.locator(".lines .what").allTextContents());
            assertEquals(
                    List.of(1L, 2L),
                    store.state().table(Kind.CARTS).stream()
                            .map(cart -> cart.path("channel_id").asLong())
                            .sorted()
                            .toList());
            visit.assertNoTrouble();
        }
    }

    @Test
    void whatCannotBeHadComesBackWithTheReasonAndWhatWasTyped(Browsing browsing) {
        try (Visit visit = visit(browsing)) {
            Page page = visit.open("/jug/");
            page.getByLabel("Quantity").fill("3");
            page.getByText("Add to cart").click();
            assertEquals(
                    "The quantity is more than the 1 in stock.",
                    page.locator("[role=alert]").textContent());
            assertEquals("3", page.getByLabel("Quantity").inputValue());
            assertEquals("Error: Last jug · Fern & Kiln", page.title());
            visit.assertNoTroubleBut("422");
        }
    }

    @Test
    void hiddenProductsHaveNoPage(Browsing browsing) {
        try (Visit visit = visit(browsing)) {
            Page page = visit.open("/secret/");
            assertEquals("The sandbox has no page here.\n", page.locator("body").textContent());
            visit.assertNoTroubleBut("404");
        }
    }

    @Test
    void theControlPageSignsInAsACustomerWithOneClick(Browsing browsing) {
        try (Visit visit = visit(browsing)) {
            Page page = visit.open("/control#customers");
            Page opened =
                    page.context().waitForPage(() -> page.locator("td button").click());
            opened.waitForURL("**/account.php");
            assertEquals("Ann Reed", opened.locator("h1").textContent());
            visit.assertNoTrouble();
        }
    }

    @Test
    void theControlPageShowsWhatCartsAndOrdersComeTo(Browsing browsing) {
        try (Visit visit = visit(browsing)) {
            Page page = visit.open("/cart.php?action=buy&product_id=79");
            new Checkout(page.mainFrame()).contact("bo@mail.example").billTo().pay(Checkout.GOOD_CARD);
            visit.open("/cart.php?action=add&product_id=77&qty=3");
            visit.open("/control#orders");
            assertEquals("Completed", page.locator("td .pill").textContent());
            assertEquals("4.00 USD", page.locator("td[data-title=Total]").textContent());
            page.locator("nav").getByText("Carts").click();
            page.waitForSelector("td[data-title=Items]");
            assertEquals("3", page.locator("td[data-title=Items]").textContent());
            assertEquals("31.50 USD", page.locator("td[data-title=Total]").textContent());
            visit.assertNoTrouble();
        }
    }

    @Test
    void cartsOfAChannelWithASiteElsewhereOpenAtTheStore(Browsing browsing) {
        store.state().sites().edit(site(2).path("id").asLong(), row -> row.put("url", "https://two.example"));
        String url = PagesShop.cart(store, 2, PagesShop.PLATE).checkout();
        assertTrue(url.startsWith(store.storefront() + "/cart.php?"), url);
        try (Visit visit = visit(browsing)) {
            visit.page().navigate(url);
            assertEquals("Checkout", visit.page().locator("h1").textContent());
            assertEquals("https://two.example", visit.page().locator(".brand").getAttribute("href"));
            visit.assertNoTrouble();
        }
    }

    @Test
    void theCanonicalAddressOfAChannelIsItsStorefront(Browsing browsing) {
        URI canonical = URI.create(SiteUrls.ofType(site(2), "canonical").orElseThrow());
        try (Visit visit = browsing.visit(Window.DESKTOP.options(), canonical, store.storefront())) {
            Page page = visit.open("/");
            assertEquals(List.of("Bowl", "Plate"), page.locator(".wares h2").allTextContents());
            page.getByLabel("Add Plate to the cart").click();
            page.waitForURL("**/cart.php");
            assertEquals(2, only(Kind.CARTS).path("channel_id").asInt());
            visit.assertNoTrouble();
        }
    }
}
