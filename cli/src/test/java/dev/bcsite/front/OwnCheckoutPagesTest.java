package dev.bcsite.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.browser.Accessibility;
import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.BrowsingExtension;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import dev.bcsite.sandbox.page.Checkout;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
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

/** Chromium on the storefront's own checkout, and on the pages around it. */
@ExtendWith(BrowsingExtension.class)
@Timeout(120)
class OwnCheckoutPagesTest {

    @TempDir
    static Path folder;

    private static PreviewShop shop;

    @BeforeAll
    static void open() throws Exception {
        SandboxStore store = PreviewShop.store(PreviewShop.PRODUCTS, Map.of());
        store.state().table(Kind.COUPONS).add(Json.parse("""
                        {"name": "Spring", "code": "SPRING", "type": "percentage_discount", "amount": "10", "enabled": true,
                         "applies_to": {"entity": "categories", "ids": [0]}}""").deepCopy());
        store.state().table(Kind.GIFT_CERTIFICATES).add(Json.parse("""
                {"code": "GIFT-10", "amount": "10", "balance": "10", "status": "active", "expiry_date": "0",
                 "purchase_date": "1700000000", "currency_code": "USD"}""").deepCopy());
        shop = PreviewShop.of(store, folder, "checkout: custom");
    }

    @AfterAll
    static void close() throws Exception {
        if (shop != null) {
            shop.close();
        }
    }

    private static void addCup(Visit visit) {
        Page page = visit.open("/cup/");
        page.locator(".buy button[type=submit]").click();
        assertThat(page.locator("[data-cart-count]")).hasText("1");
    }

    private static void fillAddress(Page page) {
        page.getByLabel("E-mail address").first().fill("bo@mail.example");
        page.getByLabel("First name").fill("Bo");
        page.getByLabel("Last name").fill("Lee");
        page.getByLabel("Street and number").fill("1 High Street");
        page.getByLabel("City").fill("Austin");
        page.getByLabel("Postal code").fill("78701");
        page.getByLabel("State or province").fill("Texas");
        page.getByLabel("Country").selectOption("US");
    }

    private static void fillCard(Page page, String number) {
        page.getByLabel("Name on the card").fill("Bo Lee");
        page.getByLabel("Card number").fill(number);
        page.getByLabel("Good until").fill("12 / 30");
        page.getByLabel("Security code").fill("123");
        page.locator("[data-pay] button").click();
    }

    private static void press(Page page, String text) {
        page.locator(".step button", new Page.LocatorOptions().setHasText(text)).click();
    }

    @Test
    void aGuestGetsToAnOrderAndTheCardOnlyToThePaymentsHost(Browsing browsing) {
        try (Visit visit = shop.visit(browsing, Window.DESKTOP)) {
            orderAndPay(visit);
        }
    }

    @Test
    void theSameWhereTheStoreIsAThirdPartyWithoutCookies(Browsing browsing) {
        try (Visit visit = shop.visitAbroad(browsing, Window.PHONE)) {
            orderAndPay(visit);
        }
    }

    private static void orderAndPay(Visit visit) {
        List<String> withCard = new ArrayList<>();
        visit.page().onRequest((Request request) -> {
            if (request.postData() != null && request.postData().contains("4111")) {
                withCard.add(request.url());
            }
        });
        Page page = visit.open("/");
        page.locator("main a[href='/cup/']").first().click();
        page.locator(".scripted .buy button[type=submit]").click();
        page.locator(".buy + [data-said] a").click();
        page.locator(".cart-sum form[action='/api/checkout'] button").click();
        fillAddress(page);
        Accessibility.of(page).assertGood();
        press(page, "Go on");
        assertThat(page.locator(".step-done").first()).containsText("Bo Lee, 1 High Street, Austin, Texas, 78701, US");
        page.getByLabel("Express").check();
        press(page, "Go on");
        assertThat(page.locator(".cart-grand dd")).hasText("$25.00");
        page.getByLabel("Anything we should know?").fill("Ring twice");
        press(page, "Place the order");
        fillCard(page, Checkout.DECLINED_CARD);
        assertThat(page.locator("[data-why]:visible"))
                .hasText("The bank has declined this card. Please take another one.");
        Accessibility.of(page).assertGood();
        fillCard(page, "4111 1111 1111 1111");
        assertThat(page.locator(".checkout .sheet h2")).hasText("Thank you!");
        assertThat(page.locator(".checkout")).containsText("A confirmation goes to bo@mail.example");
        assertThat(page.locator("[data-cart-count]")).isHidden();
        assertEquals(List.of(shop.store().storefront().resolve("/payments").toString()), withCard);
        visit.assertNoTroubleBut("422");
    }

    @Test
    void withoutScriptsEverythingButTheCardCanBeDone(Browsing browsing) {
        try (Visit visit = shop.visitWithoutScripts(browsing)) {
            Page page = visit.open("/cup/");
            page.locator(".buy button[type=submit]").click();
            assertThat(page.locator("body")).containsText("Summary");
            page.locator(".cart-sum form[action='/api/checkout'] button").click();
            fillAddress(page);
            press(page, "Go on");
            press(page, "Go on");
            press(page, "Place the order");
            assertThat(page.locator("noscript .notice, .notice:visible").first())
                    .containsText("Cards cannot be taken here");
            page.locator(".step .hosted button").click();
            assertTrue(page.url().startsWith(shop.store().storefront() + "/checkout"), page.url());
        }
    }

    @Test
    void theCartTakesCodesAndEstimatesShipping(Browsing browsing) {
        try (Visit visit = shop.visit(browsing, Window.PHONE)) {
            addCup(visit);
            Page page = visit.open("/cart/");
            page.locator("#code").fill("spring");
            page.locator(".code button").click();
            assertThat(page.locator(".cart-grand dd")).hasText("$11.25");
            page.locator("#code").fill("NOPE");
            page.locator(".code button").click();
            assertThat(page.locator(".notice")).containsText("This code is not valid");
            page.locator("#code").fill("GIFT-10");
            page.locator(".code button").click();
            assertThat(page.locator(".sum-drop button")).hasCount(2);
            page.locator(".sum-drop button").first().click();
            assertThat(page.locator(".cart-grand dd")).hasText("$12.50");
            page.getByText("What will shipping cost?").click();
            page.getByLabel("Country").selectOption("US");
            page.locator(".estimate button").click();
            assertThat(page.locator(".notice")).containsText("Express $12.50");
            Accessibility.of(page).assertGood();
            visit.assertNoTroubleBut("409");
        }
    }

    @Test
    void aLinkPutsItsProductsIntoTheCartOnce(Browsing browsing) {
        try (Visit visit = shop.visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/cart/?add=77:2,78&coupon=SPRING&utm_source=letter");
            assertThat(page.locator(".cart-grand dd")).hasText("$58.50");
            assertTrue(page.url().endsWith("/cart/"), page.url());
            page.reload();
            assertThat(page.locator(".cart-grand dd")).hasText("$58.50");
            visit.assertNoTrouble();
        }
    }

    @Test
    void aBalanceIsLookedUpAndACertificateBought(Browsing browsing) {
        try (Visit visit = shop.visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/gift-certificate/");
            page.locator("#balance-code").fill("GIFT-10");
            page.locator("form[data-do=balance] button").click();
            assertThat(page.locator(".notice").first()).containsText("On this gift certificate are still $10.00");
            page.getByLabel("Amount").fill("25");
            page.getByLabel("For", new Page.GetByLabelOptions().setExact(true)).fill("Ann");
            page.getByLabel("Their e-mail address").fill("ann@mail.example");
            page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("Bo");
            page.getByLabel("Your e-mail address").first().fill("bo@mail.example");
            page.locator("form[action='/api/cart/certificates'] button").click();
            assertThat(page.locator("[data-cart-count]")).hasText("1");
            Accessibility.of(page).assertGood();
            visit.assertNoTrouble();
        }
    }
}
