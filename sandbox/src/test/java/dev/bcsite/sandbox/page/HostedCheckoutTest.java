package dev.bcsite.sandbox.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.browser.Accessibility;
import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.BrowsingExtension;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Shoppers buy at the store's own pages, with a browser. */
@ExtendWith(BrowsingExtension.class)
class HostedCheckoutTest {

    private SandboxStore store;

    @BeforeEach
    void open() throws IOException {
        store = PagesShop.open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Visit visit(Browsing browsing, Window window) {
        return browsing.visit(window.options(), store.storefront());
    }

    private List<ObjectNode> orders() {
        return store.state().table(Kind.ORDERS).stream().toList();
    }

    @Test
    void aGuestBuysFromTheHomePageToTheConfirmation(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/");
            page.getByText("Bowl").click();
            page.getByLabel("Ink").check();
            page.getByLabel("Engraving").fill("Ann");
            page.getByLabel("Box").selectOption("Fine");
            page.getByLabel("Quantity").fill("2");
            page.getByText("Add to cart").click();
            assertEquals("/cart.php", visit.place());
            page.getByText("To the checkout").click();
            Checkout checkout = new Checkout(page.mainFrame()).asGuest("bo@mail.example");
            assertEquals("$49.00", checkout.total("Subtotal"));
            assertEquals("$5.00", checkout.total("Shipping"));
            checkout.pay(Checkout.GOOD_CARD);
            assertEquals("Thank you, Bo!", checkout.heading());
            assertEquals("$54.00", checkout.total("Total"));
            ObjectNode order = orders().get(0);
            assertEquals("54.00", order.path("total_inc_tax").decimalValue().toPlainString());
            assertEquals(11, order.path("status_id").asInt());
            assertEquals(782, order.path("products").path(0).path("variant_id").asLong());
            visit.assertNoTrouble();
        }
    }

    @Test
    void everyPageOnTheWayIsAccessibleOnAPhoneAndADesktop(Browsing browsing) {
        for (Window window : Window.values()) {
            try (Visit visit = visit(browsing, window)) {
                Page page = visit.open("/");
                look(page, window);
                visit.open("/bowls/bl%C3%A5/");
                look(page, window);
                visit.open("/mug/");
                page.getByText("Add to cart").click();
                look(page, window);
                page.getByText("To the checkout").click();
                look(page, window);
                Checkout checkout = new Checkout(page.mainFrame());
                checkout.contact("bo@mail.example");
                look(page, window);
                checkout.sendTo();
                look(page, window);
                checkout.deliver();
                look(page, window);
                checkout.billSame();
                look(page, window);
                checkout.pay(Checkout.DECLINED_CARD);
                look(page, window);
                checkout.pay(Checkout.GOOD_CARD);
                look(page, window);
                visit.open("/login.php");
                look(page, window);
                visit.open("/login.php?action=create_account");
                look(page, window);
                visit.assertNoTroubleBut("422");
            }
        }
    }

    private static void look(Page page, Window window) {
        Accessibility.of(page).assertGood();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Accessibility.of(page).assertGoodContrast();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertTrue(wide <= window.width(), () -> page.url() + " is " + wide + " wide");
    }

    @Test
    void aFileGoesAlongWithTheProduct(Browsing browsing) {
        store.state().products().edit(PagesShop.MUG, mug -> mug.set("modifiers", Json.parse("""
                [{"id": 55, "display_name": "Your mark", "type": "file", "required": true, "config":
                  {"file_types_mode": "specific", "file_types_supported": ["images"], "file_types_other": ["svg"],
                   "file_max_size": 1}}]""")));
        try (Visit visit = visit(browsing, Window.PHONE)) {
            Page page = visit.open("/mug/");
            look(page, Window.PHONE);
            assertTrue(page.getAttribute("#attribute-55", "accept").endsWith(".tiff,.svg"));
            page.setInputFiles("#attribute-55", file("mark.svg", 1025));
            page.getByText("Add to cart").click();
            assertEquals("This product takes files of at most 1 KB.", page.textContent("[role=alert]"));
            page.setInputFiles("#attribute-55", file("mark.exe", 10));
            page.getByText("Add to cart").click();
            assertTrue(
                    page.textContent("[role=alert]").startsWith("This product takes files of these types: bmp, gif,"));
            page.setInputFiles("#attribute-55", file("mark.svg", 1024));
            page.getByText("Add to cart").click();
            assertEquals("/cart.php", visit.place());
            assertTrue(page.getByText("mark.svg").isVisible());
            visit.assertNoTroubleBut("422");
        }
    }

    @Test
    void theCheckoutForAFrameIsLightWhateverShoppersPrefer(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.PHONE)) {
            Page page = visit.page();
            page.navigate(PagesShop.cart(store, 1, PagesShop.MUG).embeddedCheckout());
            look(page, Window.PHONE);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertEquals("light", page.evaluate("getComputedStyle(document.documentElement).colorScheme"));
            assertEquals("rgb(35, 39, 31)", page.evaluate("getComputedStyle(document.body).color"));
        }
    }

    private static FilePayload file(String name, int bytes) {
        return new FilePayload(name, "application/octet-stream", new byte[bytes]);
    }

    @Test
    void withoutJavaScriptEverythingWorks(Browsing browsing) {
        try (Visit visit = browsing.visit(Window.PHONE.options().setJavaScriptEnabled(false), store.storefront())) {
            Page page = visit.open("/mug/");
            page.getByText("Add to cart").click();
            page.getByText("To the checkout").click();
            Checkout checkout =
                    new Checkout(page.mainFrame()).asGuest("bo@mail.example").pay(Checkout.GOOD_CARD);
            assertEquals("Thank you, Bo!", checkout.heading());
            visit.assertNoTrouble();
        }
    }

    @Test
    void aCustomersAddressIsTakenOverAndTheirCreditPays(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/mug/");
            page.getByText("Add to cart").click();
            page.getByText("To the checkout").click();
            page.locator("ol").getByText("Sign in").click();
            page.getByLabel("E-mail address").fill("ann@mail.example");
            page.getByLabel("Password").fill("clay-and-fire");
            page.locator("button.main").click();
            assertEquals("/checkout", visit.place());
            assertEquals("480 Alder Street", page.inputValue("#address1"));
            assertEquals("Ann", page.inputValue("#first_name"));
            Checkout checkout = new Checkout(page.mainFrame());
            checkout.press("Continue to delivery").deliver().billSame();
            page.getByLabel("Use my store credit first").check();
            checkout.pay(Checkout.GOOD_CARD);
            assertEquals("Thank you, Ann!", checkout.heading());
            assertEquals("$15.50", checkout.total("Total"));
            assertEquals("−$5.00", checkout.total("Store credit"));
            assertEquals(1, orders().get(0).path("customer_id").asLong());
            visit.open("/account.php");
            assertTrue(page.getByText("Order " + orders().get(0).path("id").asLong())
                    .isVisible());
            visit.assertNoTrouble();
        }
    }

    @Test
    void aCouponLowersThePriceAndACertificatePaysTheRest(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/mug/");
            page.getByText("Add to cart").click();
            page.getByText("To the checkout").click();
            Checkout checkout = new Checkout(page.mainFrame());
            page.getByLabel("Coupon or gift certificate").fill("NOTHING");
            checkout.press("Apply");
            assertEquals(
                    "This code is not the code of a coupon.",
                    page.locator(".problem").textContent());
            page.getByLabel("Coupon or gift certificate").fill("spring");
            checkout.press("Apply");
            assertEquals("−$1.05", checkout.total("Coupon SPRING"));
            page.getByLabel("Coupon or gift certificate").fill("GIFT-1");
            checkout.press("Apply").asGuest("bo@mail.example");
            assertEquals("$0.00", checkout.total("To pay"));
            checkout.place();
            assertEquals("$14.45", checkout.total("Total"));
            assertEquals("−$14.45", checkout.total("Gift certificates"));
            visit.assertNoTroubleBut("422");
        }
    }

    @Test
    void aCodeCanBeTakenAwayAgain(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/cart.php?action=buy&product_id=77&coupon=SPRING");
            Checkout checkout = new Checkout(page.mainFrame());
            assertEquals("$9.45", checkout.total("Total"));
            page.getByLabel("Remove SPRING").click();
            assertEquals("$10.50", checkout.total("Total"));
            visit.assertNoTrouble();
        }
    }

    @Test
    void aDeclinedCardLeavesTheCartAndAnotherOnePays(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/cart.php?action=buy&product_id=77");
            Checkout checkout = new Checkout(page.mainFrame()).asGuest("bo@mail.example");
            checkout.pay(Checkout.DECLINED_CARD);
            assertEquals("The card was declined.", page.locator("[role=alert]").textContent());
            assertEquals("", page.inputValue("#security"));
            assertEquals(List.of(), orders());
            checkout.pay(Checkout.GOOD_CARD);
            assertEquals("Thank you, Bo!", checkout.heading());
            assertEquals(1, orders().size());
            visit.assertNoTroubleBut("422");
        }
    }

    @Test
    void somethingDigitalNeedsNoAddressToSendItTo(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/cart.php?action=buy&product_id=79");
            assertEquals(
                    List.of("Contact", "Billing address", "Payment"),
                    page.locator(".steps h2").allTextContents());
            Checkout checkout = new Checkout(page.mainFrame());
            checkout.contact("bo@mail.example").billTo().pay(Checkout.GOOD_CARD);
            assertEquals("$4.00", checkout.total("Total"));
            assertEquals(10, orders().get(0).path("status_id").asInt());
            visit.assertNoTrouble();
        }
    }

    @Test
    void aLinkToACartWorksOnce(Browsing browsing) {
        String url = PagesShop.cart(store, 1, PagesShop.MUG).checkout();
        try (Visit first = visit(browsing, Window.DESKTOP);
                Visit second = visit(browsing, Window.DESKTOP)) {
            first.page().navigate(url);
            assertEquals("Checkout", new Checkout(first.page().mainFrame()).heading());
            second.page().navigate(url);
            assertEquals(
                    "This link does not work any more",
                    new Checkout(second.page().mainFrame()).heading());
            first.assertNoTrouble();
            second.assertNoTrouble();
        }
    }

    @Test
    void whatAnotherTabDidToTheCartIsSeenBeforeItIsPaid(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/cart.php?action=buy&product_id=79");
            Checkout checkout =
                    new Checkout(page.mainFrame()).contact("bo@mail.example").billTo();
            Page other = visit.tab();
            other.navigate("/cart.php");
            other.getByLabel("Quantity of Book of mugs").fill("3");
            other.getByText("Update").click();
            checkout.pay(Checkout.GOOD_CARD);
            assertEquals(
                    "Your cart has changed. Please look at the total, and place the order then.",
                    page.locator("[role=alert]").textContent());
            assertEquals("$12.00", checkout.total("Total"));
            assertEquals(List.of(), orders());
            checkout.pay(Checkout.GOOD_CARD);
            assertEquals("$12.00", checkout.total("Total"));
            assertEquals(1, orders().size());
            visit.assertNoTroubleBut("409");
        }
    }

    @Test
    void anEmptiedCartEndsTheCheckoutOfTheOtherTab(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/cart.php?action=buy&product_id=79");
            Page other = visit.tab();
            other.navigate("/cart.php");
            other.getByLabel("Remove Book of mugs").click();
            new Checkout(page.mainFrame()).contact("bo@mail.example");
            assertEquals("Your cart is empty", page.locator("h1").textContent());
            visit.assertNoTrouble();
        }
    }

    @Test
    void goingBackAfterTheOrderLeadsToItAndNotToAnotherOne(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/cart.php?action=buy&product_id=79");
            Checkout checkout =
                    new Checkout(page.mainFrame()).contact("bo@mail.example").billTo();
            Page other = visit.tab();
            other.navigate("/checkout");
            checkout.pay(Checkout.GOOD_CARD);
            page.goBack();
            assertEquals("Your order is placed", checkout.heading());
            page.getByText("Look at the order").click();
            assertEquals("Thank you, Bo!", checkout.heading());
            new Checkout(other.mainFrame()).pay(Checkout.GOOD_CARD);
            assertEquals("Thank you, Bo!", other.locator("h1").textContent());
            assertEquals(1, orders().size());
            visit.assertNoTrouble();
        }
    }

    @Test
    void theKeyboardAloneIsEnough(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/cart.php?action=buy&product_id=79");
            tabTo(page, "email");
            page.keyboard().type("bo@mail.example");
            enter(page);
            tabTo(page, "first_name");
            for (String text : List.of("Bo", "Lind", "", "1 Main Street", "", "97205", "Portland", "Oregon")) {
                page.keyboard().type(text);
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Tab");
            enter(page);
            tabTo(page, "number");
            for (String text : List.of("4111111111111111", "12/39", "123", "Bo Lind")) {
                page.keyboard().type(text);
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Tab");
            enter(page);
            assertEquals("Thank you, Bo!", new Checkout(page.mainFrame()).heading());
            assertEquals(1, orders().size());
            visit.assertNoTrouble();
        }
    }

    /** Waits for the next page until it has scrolled to the step that opens: that takes the focus away from where it was. */
    private static void enter(Page page) {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        Visit.awaitFrame(page);
    }

    /** Fails when the field is too far away: a step that opens begins where the keyboard is. */
    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 8; i++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        assertEquals(id, page.evaluate("document.activeElement.outerHTML"));
    }
}
