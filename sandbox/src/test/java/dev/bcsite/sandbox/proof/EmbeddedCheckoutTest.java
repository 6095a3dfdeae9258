package dev.bcsite.sandbox.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.BrowsingExtension;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import dev.bcsite.sandbox.identity.SignedClaims;
import dev.bcsite.sandbox.page.Checkout;
import dev.bcsite.sandbox.page.PagesShop;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** BigCommerce's own browser library, unmodified, embeds the sandbox's checkout into a page of a shop's site. */
@ExtendWith(BrowsingExtension.class)
class EmbeddedCheckoutTest {

    /** The library's frame asks for payments in two ways, of which Chromium says that one would do. */
    private static final String LIBRARYS_OWN = "allowpaymentrequest";

    @TempDir
    static Path folder;

    private static HostSite site;

    private SandboxStore store;

    @BeforeAll
    static void openTheSite() throws IOException {
        site = HostSite.open(new Scripts(Installed.orSkip(), folder), folder);
    }

    @AfterAll
    static void closeTheSite() {
        if (site != null) {
            site.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        store = PagesShop.open();
        for (long id : store.state().sites().keys()) {
            store.state()
                    .sites()
                    .edit(
                            id,
                            row -> row.path("channel_id").asLong() == 1
                                    ? row.put("url", site.address().toString())
                                    : row);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Visit visit(Browsing browsing) {
        return browsing.visit(Window.DESKTOP.options(), store.storefront(), site.address());
    }

    private String cart() {
        return PagesShop.cart(store, 1, PagesShop.MUG).embeddedCheckout();
    }

    private static Checkout embed(Visit visit, String url, String styles) {
        visit.page().navigate(site.embedding(url, styles));
        waitFor(visit.page(), "embedded");
        return new Checkout(visit.page().frames().get(1));
    }

    private static void waitFor(Page page, String event) {
        page.waitForFunction("event => window.seen?.includes(event)", event);
    }

    private static List<?> seen(Visit visit) {
        return (List<?>) visit.page().evaluate("window.seen");
    }

    @Test
    void aGuestPaysInTheFrameAndTheSiteIsTold(Browsing browsing) {
        try (Visit visit = visit(browsing)) {
            Checkout checkout = embed(visit, cart(), "");
            checkout.asGuest("bo@mail.example").pay(Checkout.DECLINED_CARD);
            waitFor(visit.page(), "onError: The card was declined.");
            checkout.pay(Checkout.GOOD_CARD);
            waitFor(visit.page(), "onComplete");
            assertEquals("Thank you, Bo!", checkout.heading());
            ObjectNode order =
                    store.state().table(Kind.ORDERS).stream().findFirst().orElseThrow();
            assertEquals(11, order.path("status_id").asInt());
            assertEquals(
                    List.of(
                            "onFrameLoad",
                            "embedded",
                            "onLoad",
                            "onError: The card was declined.",
                            "onComplete",
                            "onFrameLoad"),
                    seen(visit));
            visit.assertNoTroubleBut(LIBRARYS_OWN, "422");
        }
    }

    @Test
    void theFrameIsAsHighAsItsContentOnEachStep(Browsing browsing) {
        try (Visit visit = visit(browsing)) {
            Checkout checkout = embed(visit, cart(), "");
            assertHeightFits(checkout.frame());
            checkout.contact("bo@mail.example").frame().waitForSelector("#address1");
            assertHeightFits(checkout.frame());
            visit.page().setViewportSize(Window.PHONE.width(), 740);
            assertHeightFits(checkout.frame());
        }
    }

    private static void assertHeightFits(Frame frame) {
        frame.page()
                .waitForCondition(
                        () -> height(frame, "innerHeight")
                                == height(
                                        frame,
                                        "Math.ceil(document.getElementById('checkout-app').getBoundingClientRect().bottom + scrollY)"));
        assertEquals(height(frame, "innerHeight"), height(frame, "document.documentElement.scrollHeight"));
        assertTrue(height(frame, "innerHeight") > 300);
    }

    private static int height(Frame frame, String expression) {
        return ((Number) frame.evaluate(expression)).intValue();
    }

    @Test
    void theSitesStylesHoldOnEveryStepAndOnlyWhatTheyMay(Browsing browsing) {
        String styles = """
                {"body": {"backgroundColor": "rgb(1, 2, 3)", "position": "fixed"},
                 "button": {"backgroundColor": "rgb(4, 5, 6)", "hover": {"color": "rgb(7, 8, 9)"}},
                 "input": {"borderColor": "rgb(10, 11, 12)"}, "nonsense": {"color": "red"}}
                """;
        try (Visit visit = visit(browsing)) {
            Checkout checkout = embed(visit, cart(), styles);
            assertDressed(checkout.frame(), "#email");
            checkout.contact("bo@mail.example").frame().waitForSelector("#address1");
            assertDressed(checkout.frame(), "#address1");
            checkout.frame().hover("button.main");
            assertEquals("rgb(7, 8, 9)", style(checkout.frame(), "button.main", "color"));
        }
    }

    private static void assertDressed(Frame frame, String input) {
        frame.page()
                .waitForCondition(() -> style(frame, "body", "backgroundColor").equals("rgb(1, 2, 3)"));
        assertEquals("static", style(frame, "body", "position"));
        assertEquals("rgb(4, 5, 6)", style(frame, "button.main", "backgroundColor"));
        assertEquals("rgb(10, 11, 12)", style(frame, input, "borderTopColor"));
    }

    private static Object style(Frame frame, String selector, String property) {
        return frame.evaluate(
                "([selector, property]) => getComputedStyle(document.querySelector(selector))[property]",
                List.of(selector, property));
    }

    @Test
    void aCustomerIsSignedInByATokenThatTheSiteMade(Browsing browsing) {
        try (Visit visit = visit(browsing)) {
            Checkout checkout = embed(visit, store.storefront() + "/login/token/" + token(cart()), "");
            assertTrue(checkout.frame().getByText("ann@mail.example").isVisible());
            assertEquals("480 Alder Street", checkout.frame().inputValue("#address1"));
            checkout.press("Continue to delivery").deliver().billSame().pay(Checkout.GOOD_CARD);
            waitFor(visit.page(), "onComplete");
            assertEquals(
                    PagesShop.ANN,
                    store.state().table(Kind.ORDERS).stream()
                            .findFirst()
                            .orElseThrow()
                            .path("customer_id")
                            .asLong());
            visit.assertNoTroubleBut(LIBRARYS_OWN);
        }
    }

    private String token(String redirectTo) {
        return new SignedClaims(store.clientSecret())
                .sign(Json.object()
                        .put("iss", store.clientId())
                        .put("iat", store.state().clock().instant().getEpochSecond())
                        .put("jti", "1")
                        .put("operation", "customer_login")
                        .put("store_hash", store.storeHash())
                        .put("customer_id", PagesShop.ANN)
                        .put("channel_id", 1)
                        .put("redirect_to", redirectTo));
    }

    @Test
    void aTokenThatWasUsedIsRefusedInTheLibrarysWords(Browsing browsing) {
        String url = store.storefront() + "/login/token/" + token("/embedded-checkout");
        try (Visit visit = visit(browsing)) {
            visit.page().navigate(url);
            visit.page().navigate(site.embedding(url, ""));
            String expected = "InvalidLoginTokenError invalid_login_token: Invalid login: the token was used before";
            waitFor(visit.page(), expected);
            assertEquals(List.of(expected), seen(visit));
        }
    }

    @Test
    void aUsedLinkIsNotEmbedded(Browsing browsing) {
        String url = cart();
        try (Visit visit = visit(browsing)) {
            visit.page().navigate(url);
            visit.page().navigate(site.embedding(url, ""));
            String expected = "NotEmbeddableError not_embeddable: Cannot start checkout session with an empty cart";
            waitFor(visit.page(), expected);
            assertEquals(List.of(expected), seen(visit));
            assertEquals(1, visit.page().frames().size());
        }
    }

    @Test
    void signingOutInTheFrameIsTold(Browsing browsing) {
        try (Visit visit = visit(browsing)) {
            Checkout checkout = embed(visit, cart(), "");
            checkout.press("Sign in");
            checkout.frame().getByLabel("E-mail address").fill("ann@mail.example");
            checkout.frame().getByLabel("Password").fill("clay-and-fire");
            checkout.follow(checkout.frame().locator("button.main"));
            checkout.press("Sign out");
            waitFor(visit.page(), "onSignOut");
            assertEquals("You are signed out", checkout.heading());
            assertEquals(List.of("onFrameLoad", "embedded", "onLoad", "onSignOut"), seen(visit));
            visit.assertNoTroubleBut(LIBRARYS_OWN);
        }
    }

    @Test
    void anotherSiteCannotEmbedIt(Browsing browsing) {
        for (long id : store.state().sites().keys()) {
            store.state().sites().edit(id, row -> row.put("url", "https://shop.example"));
        }
        String url = cart();
        try (Visit visit = visit(browsing)) {
            visit.page().navigate(store.storefront() + "/login.php");
            visit.page().navigate(site.embedding(url, ""));
            assertTrue(visit.page().content().contains("returnUrl is not on a site of this store."));
        }
    }
}
