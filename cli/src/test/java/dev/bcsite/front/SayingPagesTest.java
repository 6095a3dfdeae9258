package dev.bcsite.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.bcsite.BuildOptions;
import dev.bcsite.SiteConfig;
import dev.bcsite.SiteGenerator;
import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.browser.Accessibility;
import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.BrowsingExtension;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What shoppers tell the store and what they ask it beside their carts, in Chromium, with scripts and without; and pages that are older than
 * what the store says.
 */
@ExtendWith(BrowsingExtension.class)
@Timeout(120)
class SayingPagesTest {

    private static final String PRODUCTS = """
            [{"id": 77, "name": "Cup", "price": 12.5, "custom_url": {"url": "/cup/"}, "categories": [21]},
             {"id": 78, "name": "Vase", "price": 40, "custom_url": {"url": "/vase/"}, "categories": [21],
              "inventory_tracking": "product", "inventory_level": 3},
             {"id": 79, "name": "Bowl", "price": 30, "sale_price": 25, "custom_url": {"url": "/bowl/"}, "categories": [21]},
             {"id": 80, "name": "Jug", "price": 20, "custom_url": {"url": "/jug/"}, "categories": [21],
              "inventory_tracking": "product", "inventory_level": 3}]
            """;
    private static final String CATEGORIES =
            "[{\"id\": 21, \"parent_id\": 0, \"name\": \"Table\", \"url\": \"/table/\"}]";
    private static final String PAGES = """
            [{"id": 5, "name": "Write to us", "type": "contact_form", "url": "/contact/", "is_visible": true, "channel_id": 1,
              "body": "<p>We answer soon.</p>", "contact_fields": "fullname,orderno"}]
            """;

    @TempDir
    static Path folder;

    private static SandboxStore store;
    private static RunningPreview preview;

    @BeforeAll
    static void open() throws Exception {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withSeed(Seed.of(Map.of("products", PRODUCTS, "categories", CATEGORIES, "pages", PAGES))));
        store.state().table(Kind.GIFT_CERTIFICATES).add(Json.parse("""
                {"code": "GIFT-10", "amount": "10", "balance": "10", "status": "active", "expiry_date": "0",
                 "purchase_date": "1700000000", "currency_code": "USD"}""").deepCopy());
        Files.writeString(folder.resolve("bcsite.yaml"), """
                store: {hash: sandbox1, api: "%s"}
                storefronts: [{channel: 1, url: "https://shop.example"}]
                """.formatted(store.apiBase()));
        Files.createDirectories(folder.resolve("content"));
        StoreAccess access = new StoreAccess(store.storeHash(), store.apiBase(), new Secret(store.token()));
        new SiteGenerator(SiteConfig.read(folder.resolve("bcsite.yaml")), access, Progress.silent())
                .build(BuildOptions.standard());
        preview = RunningPreview.ofWhatWasBuilt(folder, store);
        preview.awaitFunction("/api/fresh/77");
    }

    @AfterAll
    static void close() throws Exception {
        if (preview != null) {
            preview.close();
        }
        store.close();
    }

    private static Visit visit(Browsing browsing, Window window) {
        return browsing.visit(window.options(), preview.home(), store.storefront());
    }

    private static Visit visitWithoutScripts(Browsing browsing) {
        Browser.NewContextOptions options = Window.PHONE.options().setJavaScriptEnabled(false);
        return browsing.visit(options, preview.home(), store.storefront());
    }

    private static Locator form(Page page, String action) {
        return page.locator("form[action='" + action + "']");
    }

    private static void send(Locator form) {
        form.locator("button").click();
    }

    private static ObjectNode last(Kind kind) {
        long[] keys = store.state().table(kind).keys();
        return store.state().table(kind).row(keys[keys.length - 1]).orElseThrow();
    }

    private static void setProduct(long id, String field, double value) {
        store.state().products().edit(id, row -> row.put(field, value));
    }

    private static void fillReview(Page page, String email) {
        page.locator("#review-write").click();
        page.getByLabel("How good is it?").selectOption("4");
        page.getByLabel("In short").fill("Good");
        page.getByLabel("What do you think of it?").fill("It holds tea.");
        page.getByLabel("Your name").fill("Bo");
        page.getByLabel("Your e-mail address (is not shown)").fill(email);
        send(form(page, "/api/reviews"));
    }

    @Test
    void aReviewIsWrittenOnTheProductsPage(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.PHONE)) {
            Page page = visit.open("/cup/");
            fillReview(page, "bo@mail.example");
            assertThat(page.locator(".sheet .notice"))
                    .hasText("Thank you for your review. It is shown as soon as the shop has looked at it.");
            assertThat(page.getByLabel("In short")).hasValue("");
            Accessibility.of(page).assertGood();
            visit.assertNoTrouble();
            visit.open("/cup/");
            fillReview(page, "bo@mail.example");
            assertThat(page.locator(".sheet .notice")).hasText("You have reviewed this before.");
            assertThat(page.getByLabel("What do you think of it?")).hasValue("It holds tea.");
            assertEquals(
                    List.of("It holds tea."),
                    Json.objects(store.state().products().row(77).orElseThrow(), "reviews").stream()
                            .map(review -> review.path("text").asText())
                            .toList());
        }
    }

    @Test
    void aReviewWithoutScripts(Browsing browsing) {
        try (Visit visit = visitWithoutScripts(browsing)) {
            Page page = visit.open("/vase/");
            fillReview(page, "ann@mail.example");
            assertEquals("/api/notice", visit.place());
            assertThat(page.locator(".notice"))
                    .hasText("Thank you for your review. It is shown as soon as the shop has looked at it.");
            page.reload();
            assertThat(page.locator(".notice")).hasCount(0);
        }
    }

    @Test
    void theNewsletterIsOrderedFromAnyPage(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/table/");
            page.getByLabel("Newsletter").fill("bo@mail.example");
            send(form(page, "/api/newsletter"));
            assertThat(page.locator(".newsletter .notice")).hasText("Thank you. The next newsletter is for you, too.");
            assertThat(page.getByLabel("Newsletter")).hasValue("");
            assertEquals("bo@mail.example", last(Kind.SUBSCRIBERS).path("email").asText());
            Accessibility.of(page).assertGood();
            visit.assertNoTrouble();
        }
        try (Visit visit = visitWithoutScripts(browsing)) {
            Page page = visit.open("/table/");
            page.getByLabel("Newsletter").fill("ann@mail.example");
            send(form(page, "/api/newsletter"));
            assertEquals("/api/notice", visit.place());
            assertThat(page.locator("main .notice")).hasText("Thank you. The next newsletter is for you, too.");
            assertEquals(
                    "ann@mail.example", last(Kind.SUBSCRIBERS).path("email").asText());
        }
    }

    private static void writeMessage(Page page, String name) {
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Order number").fill("100");
        page.getByLabel("Your e-mail address").fill("bo@mail.example");
        page.getByLabel("Your message").fill("Where is it?\nI wait.");
        send(form(page, "/api/contact"));
    }

    @Test
    void aMessageIsWrittenOnTheContactPage(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.PHONE)) {
            Page page = visit.open("/contact/");
            assertThat(page.getByLabel("Telephone")).hasCount(0);
            writeMessage(page, "Bo");
            assertThat(page.locator(".contact .notice")).hasText("Thank you for your message. We will answer soon.");
            assertThat(page.getByLabel("Your message")).hasValue("");
            assertEquals(
                    "{\"fullName\":\"Bo\",\"email\":\"bo@mail.example\",\"orderNumber\":\"100\","
                            + "\"comments\":\"Where is it?\\nI wait.\"}",
                    last(Kind.MAILS).path("message").toString());
            Accessibility.of(page).assertGood();
            visit.assertNoTrouble();
            visit.setOffline(true);
            writeMessage(page, "Bo");
            assertThat(page.locator(".contact .notice")).containsText("You are offline.");
            assertThat(page.getByLabel("Your message")).hasValue("Where is it?\nI wait.");
        }
        try (Visit visit = visitWithoutScripts(browsing)) {
            Page page = visit.open("/contact/");
            writeMessage(page, "Ann");
            assertEquals("/api/notice", visit.place());
            assertThat(page.locator(".notice")).hasText("Thank you for your message. We will answer soon.");
            assertEquals("Ann", last(Kind.MAILS).at("/message/fullName").asText());
        }
    }

    @Test
    void aPriceThatIsNewerThanThePageIsShownAndToldAndTakenForSeen(Browsing browsing) {
        setProduct(79, "sale_price", 27);
        try (Visit visit = visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/bowl/");
            assertThat(page.locator(".product-offer > .price b")).hasText("$25.00");
            page.locator("#quantity").focus();
            assertThat(page.locator(".buy + [data-said]")).hasText("Bowl now costs $27.00");
            assertThat(page.locator(".product-offer > .price")).hasText("Now $27.00");
            assertThat(page.locator(".buy + [data-said]")).hasAttribute("role", "status");
            page.locator(".scripted .buy button[type=submit]").click();
            assertThat(page.locator(".buy + [data-said]")).hasText("Added to your cart. Show your cart");
            visit.open("/cart/");
            assertThat(page.locator(".cart-grand dd")).hasText("$27.00");
            visit.assertNoTrouble();
        }
        try (Visit visit = visitWithoutScripts(browsing)) {
            Page page = visit.open("/bowl/");
            page.locator(".buy button[type=submit]").click();
            assertEquals("/api/cart", visit.place());
            assertThat(page.locator(".notice")).hasText("Bowl now costs $27.00");
            assertThat(page.locator(".cart-grand dd")).hasText("$27.00");
        }
    }

    @Test
    void whatIsSoldOutSinceThePageWasMadeCannotBePressedForUntilItIsBack(Browsing browsing) {
        setProduct(80, "inventory_level", 0);
        try (Visit visit = visit(browsing, Window.PHONE)) {
            Page page = visit.open("/jug/");
            Locator button = page.locator(".buy button[type=submit]");
            page.locator("#quantity").focus();
            assertThat(page.locator(".buy + [data-said]")).hasText("Jug is sold out.");
            assertThat(button).hasAttribute("aria-disabled", "true");
            Accessibility.of(page).assertGood();
            button.click(new Locator.ClickOptions().setForce(true));
            assertThat(page.locator(".buy + [data-said]")).hasText("Jug is sold out.");
            assertThat(page.locator("[data-cart-count]")).isHidden();
            setProduct(80, "inventory_level", 3);
            button.click(new Locator.ClickOptions().setForce(true));
            assertThat(page.locator(".buy + [data-said]")).hasText("");
            button.click();
            assertThat(page.locator(".buy + [data-said]")).hasText("Added to your cart. Show your cart");
            visit.assertNoTrouble();
        }
        setProduct(80, "inventory_level", 0);
        try (Visit visit = visitWithoutScripts(browsing)) {
            Page page = visit.open("/jug/");
            page.locator(".buy button[type=submit]").click();
            assertThat(page.locator(".notice")).hasText("Jug is sold out.");
        }
    }

    private static void buyCertificate(Page page, String amount) {
        page.getByLabel("Amount").fill(amount);
        page.getByLabel("Design").selectOption("birthday");
        page.getByLabel("For", new Page.GetByLabelOptions().setExact(true)).fill("Ann");
        page.getByLabel("Their e-mail address").fill("ann@mail.example");
        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).fill("Bo");
        page.getByLabel("Your e-mail address").fill("bo@mail.example");
        page.getByLabel("A few words with it").fill("Be well.");
        send(form(page, "/api/cart/certificates"));
    }

    @Test
    void aGiftCertificateIsLookedUpAndBought(Browsing browsing) {
        try (Visit visit = visit(browsing, Window.PHONE)) {
            Page page = visit.open("/gift-certificate/");
            page.getByLabel("Code of the gift certificate").fill("GIFT-10");
            send(form(page, "/api/gift-certificate"));
            assertThat(page.locator(".certificate .notice")).hasText("On this gift certificate are still $10.00");
            page.getByLabel("Code of the gift certificate").fill("NOPE");
            send(form(page, "/api/gift-certificate"));
            assertThat(page.locator(".certificate .notice")).hasText("There is no gift certificate with this code.");
            Accessibility.of(page).assertGood();
            buyCertificate(page, "25.50");
            assertThat(page.locator("[aria-labelledby=certificate-buy] .notice"))
                    .hasText("Added to your cart. Show your cart");
            assertThat(page.locator("[data-cart-count]")).hasText("1");
            assertThat(page.getByLabel("Amount")).hasValue("");
            visit.open("/cart/");
            assertThat(page.locator(".cart-grand dd")).hasText("$25.50");
        }
    }

    @Test
    void theSameWithoutScripts(Browsing browsing) {
        try (Visit visit = visitWithoutScripts(browsing)) {
            Page page = visit.open("/gift-certificate/");
            page.getByLabel("Code of the gift certificate").fill("GIFT-10");
            send(form(page, "/api/gift-certificate"));
            assertEquals("/api/gift-certificate", visit.place());
            assertThat(page.locator(".certificate .notice")).hasText("On this gift certificate are still $10.00");
            buyCertificate(page, "25");
            assertEquals("/api/cart", visit.place());
            assertThat(page.locator(".cart-grand dd")).hasText("$25.00");
            assertTrue(page.locator(".cart-line").textContent().contains("Ann"));
        }
    }
}
