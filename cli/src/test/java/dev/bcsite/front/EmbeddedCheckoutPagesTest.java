package dev.bcsite.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.bcsite.sandbox.browser.Accessibility;
import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.BrowsingExtension;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import dev.bcsite.sandbox.page.Checkout;
import dev.bcsite.sandbox.proof.SdkHost;
import dev.bcsite.sandbox.state.Kind;
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

/** BigCommerce's own library shows the sandbox's checkout in a frame of the storefront's page, and what there is when it does not. */
@ExtendWith(BrowsingExtension.class)
@Timeout(120)
class EmbeddedCheckoutPagesTest {

    /** The library's frame asks for payments in two ways, of which Chromium says that one would do. */
    private static final String LIBRARYS_OWN = "allowpaymentrequest";

    @TempDir
    static Path folder;

    @TempDir
    static Path library;

    private static SdkHost sdk;
    private static PreviewShop shop;

    @BeforeAll
    static void open() throws Exception {
        sdk = SdkHost.open(library);
        shop = shop(folder, "127.0.0.1");
    }

    private static PreviewShop shop(Path folder, String host) throws Exception {
        return PreviewShop.known(
                PreviewShop.store(PreviewShop.PRODUCTS, Map.of()),
                folder,
                host,
                "checkout: embedded",
                Map.of("BCSITE_CHECKOUT_LOADER", sdk.loader().toString()));
    }

    @AfterAll
    static void close() throws Exception {
        if (shop != null) {
            shop.close();
        }
        if (sdk != null) {
            sdk.close();
        }
    }

    private static Visit visit(Browsing browsing, Window window) {
        // The library's resizer asks for the frame's height before there is anybody in it, when that takes long.
        return browsing.visit(window.options(), shop.home(), shop.store().storefront(), sdk.address())
                .tolerating("Failed to execute 'postMessage'");
    }

    private static Checkout inTheFrame(Page page) {
        page.locator("#embedded iframe").waitFor();
        page.waitForCondition(() -> page.frames().size() == 2
                && page.frames().get(1).locator("#email").count() == 1);
        Frame frame = page.frames().get(1);
        assertTrue(frame.url().startsWith(shop.store().storefront().toString()), frame.url());
        return new Checkout(frame);
    }

    private static void payAtTheStore(Page page, PreviewShop shop) {
        page.locator(".hosted button").click();
        assertThat(page).hasURL(shop.store().storefront() + "/checkout");
        Checkout checkout = new Checkout(page.mainFrame());
        checkout.asGuest("bo@mail.example").pay(Checkout.GOOD_CARD);
        assertEquals("Thank you, Bo!", checkout.heading());
    }

    private static long orders() {
        return shop.store().state().table(Kind.ORDERS).stream()
                .filter(order -> order.path("status_id").asInt() == 11)
                .count();
    }

    @Test
    void aGuestPaysInTheFrameAndNeverLeavesTheSite(Browsing browsing) {
        for (Window window : Window.values()) {
            long before = orders();
            try (Visit visit = visit(browsing, window)) {
                Page page = PreviewShop.toTheCheckout(visit);
                Checkout checkout = inTheFrame(page);
                assertFits(page, window);
                checkout.asGuest("bo@mail.example").pay(Checkout.GOOD_CARD);
                assertEquals("Thank you, Bo!", checkout.heading());
                assertEquals(before + 1, orders());
                assertEquals("/checkout/", visit.place());
                assertThat(page.locator("[data-cart-count]")).isHidden();
                Accessibility.of(page).assertGood();
                visit.assertNoTroubleBut(LIBRARYS_OWN);
            }
        }
    }

    @Test
    void theConfirmationStaysWhenTheOrderChangesThePreviewedSite(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Page page = PreviewShop.toTheCheckout(visit);
            Checkout checkout = inTheFrame(page).asGuest("bo@mail.example");
            Page other = visit.tab();
            other.navigate("/cup/");
            other.evaluate("window.isOld = true");
            page.bringToFront();
            checkout.pay(Checkout.GOOD_CARD);
            other.waitForFunction("() => !window.isOld");
            Visit.awaitFrame(page);
            assertEquals("Thank you, Bo!", checkout.heading());
        }
    }

    private static void assertFits(Page page, Window window) {
        Object width = page.evaluate("document.documentElement.scrollWidth");
        assertTrue(((Number) width).intValue() <= window.width(), page.url() + " is " + width + " wide");
    }

    @Test
    void onlyThePageOfTheCheckoutMayHoldTheFrameAndTheLoader(Browsing browsing) {
        String store = shop.store().storefront().toString().replaceFirst("/$", "");
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Response checkout = visit.page().navigate("/checkout/");
            String policy = checkout.headerValue("content-security-policy");
            assertTrue(policy.contains("script-src 'self' " + sdk.address() + ";"), policy);
            assertTrue(policy.contains("frame-src " + store), policy);
            assertEquals(
                    "camera=(), geolocation=(), microphone=(), payment=(self \"" + store + "\")",
                    checkout.headerValue("permissions-policy"));
            for (String path : List.of("/", "/cart/", "/api/checkout")) {
                Response other = visit.page().navigate(path);
                String others = other.headerValue("content-security-policy");
                assertTrue(others.contains("script-src 'self';"), others);
                assertTrue(!others.contains("frame-src"), others);
                assertEquals(
                        "camera=(), geolocation=(), microphone=(), payment=()",
                        other.headerValue("permissions-policy"));
            }
        }
    }

    @Test
    void withoutTheLoaderTheOtherCheckoutIsThere(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.PHONE)) {
            visit.page().context().route(sdk.loader().toString(), route -> route.abort());
            Page page = PreviewShop.toTheCheckout(visit);
            assertFailed(page);
            Accessibility.of(page).assertGood();
            payAtTheStore(page, shop);
            visit.assertNoTroubleBut("net::ERR_FAILED");
        }
    }

    @Test
    void aFrameThatIsRefusedLeavesTheOtherCheckout(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.PHONE)) {
            visit.page()
                    .context()
                    .route(
                            shop.store().storefront() + "/embedded-checkout",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setHeaders(Map.of("Content-Security-Policy", "frame-ancestors 'none'"))));
            Page page = PreviewShop.toTheCheckout(visit);
            page.locator("#embedded iframe")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            payAtTheStore(page, shop);
        }
    }

    @Test
    void withoutScriptsTheOtherCheckoutIsThere(Browsing browsing) {
        try (Visit visit = shop.visitWithoutScripts(browsing)) {
            Page page = visit.open("/cup/");
            page.locator(".buy button[type=submit]").click();
            page.locator(".cart-sum form[action='/api/checkout'] button").click();
            assertEquals("/checkout/", visit.place());
            payAtTheStore(page, shop);
            visit.assertNoTrouble();
        }
    }

    @Test
    void whoeverHasGoneToTheOtherCheckoutIsNotCalledBack(Browsing browsing) {
        List<Route> held = new ArrayList<>();
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            visit.page().context().route("**/api/checkout/hosted", held::add);
            visit.page().context().route(sdk.loader().toString(), held::add);
            Page page = PreviewShop.toTheCheckout(visit);
            page.waitForCondition(() -> held.size() == 1);
            // A click would wait for the page that is held back.
            page.locator(".hosted button").dispatchEvent("click");
            page.waitForCondition(() -> held.size() == 2);
            page.waitForResponse("**/embedded-checkout.js", held.get(0)::resume);
            held.get(1).resume();
            assertThat(page).hasURL(shop.store().storefront() + "/checkout");
            assertEquals("Checkout", page.locator("h1").textContent());
        }
    }

    /** The checkout is on another site than the storefront, and Chromium gives its frame no cookies. */
    @Test
    void whereTheFrameHasNoCookiesTheOtherCheckoutIsThere(Browsing browsing, @TempDir Path other) throws Exception {
        try (PreviewShop abroad = shop(other, "localhost");
                Visit visit = browsing.visit(
                        Window.DESKTOP.options(),
                        abroad.otherHome(),
                        abroad.store().storefront(),
                        sdk.address())) {
            Page page = PreviewShop.toTheCheckout(visit);
            assertFailed(page);
            page.waitForCondition(() -> page.frames().size() == 1);
            payAtTheStore(page, abroad);
        }
    }

    private static void assertFailed(Page page) {
        assertThat(page.locator("[data-embed-failed]")).isVisible();
        assertThat(page.locator("[data-embed-failed]")).hasText("The checkout cannot be shown here.");
        assertThat(page.locator("#embedded")).isHidden();
    }
}
