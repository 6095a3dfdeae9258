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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pages of customers in Chromium, with scripts and without. */
@ExtendWith(BrowsingExtension.class)
@Timeout(120)
class AccountPagesTest {

    private static final String CUSTOMERS = """
            [{"id": 1, "email": "ann@mail.example", "password": "sandbox1", "first_name": "Ann", "last_name": "Ash",
              "phone": "+47 55 50 20 31", "company": "Ash & Daughters", "store_credit_amounts": [{"amount": 25}], "addresses": [
                {"id": 1, "address1": "1 Ash Row", "city": "Ostrand", "postal_code": "5004", "country_code": "NO"},
                {"id": 2, "address1": "21 Customs Quay", "city": "Ostrand", "postal_code": "5003", "country_code": "NO",
                 "company": "Ash & Daughters", "phone": "+47 55 50 20 31"}]},
             {"id": 2, "email": "ben@mail.example", "password": "sandbox1", "first_name": "Ben", "last_name": "Birch"}]
            """;

    @TempDir
    static Path folder;

    private static PreviewShop shop;

    @BeforeAll
    static void open() throws Exception {
        SandboxStore store = PreviewShop.store(PreviewShop.PRODUCTS, Map.of("customers", CUSTOMERS));
        order(store);
        shop = PreviewShop.of(store, folder);
    }

    @AfterAll
    static void close() throws Exception {
        if (shop != null) {
            shop.close();
        }
    }

    /** Ann has ordered two cups. */
    private static void order(SandboxStore store) throws Exception {
        String address =
                "'first_name':'Ann','last_name':'Ash','street_1':'1 Ash Row','city':'Ostrand','state':'Vestland',"
                        + "'zip':'5004','country':'Norway','country_iso2':'NO','email':'ann@mail.example'";
        String order =
                "{'customer_id':1,'channel_id':1,'status_id':2,'customer_message':'Ring twice','billing_address':{"
                        + address + "},'shipping_addresses':[{" + address
                        + "}],'products':[{'product_id':77,'quantity':2}]}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(store.apiBase() + "/v2/orders"))
                .header("X-Auth-Token", store.token())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order.replace('\'', '"')))
                .build();
        assertEquals(
                200,
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode());
    }

    private static void signIn(Page page, String name) {
        page.getByLabel("E-mail address").fill(name + "@mail.example");
        page.locator("input[name=password]").fill("sandbox1");
        page.locator("form[action='/api/sign-in'] button").click();
        // Going on before the answer has come would keep the old session.
        page.waitForURL(address -> !address.contains("sign-in"));
    }

    private static void assertFits(Page page, Window window) {
        Object width = page.evaluate("document.documentElement.scrollWidth");
        assertTrue(((Number) width).intValue() <= window.width(), page.url() + " is " + width + " wide");
    }

    @Test
    void everyPageIsGoodToReadInEveryWindow(Browsing browsing) {
        for (Window window : Window.values()) {
            try (Visit visit = shop.visit(browsing, window)) {
                for (String path : List.of("/sign-in/", "/register/", "/password/", "/wishlist/")) {
                    Page page = visit.open(path);
                    page.locator(".account form, .account .empty a").first().waitFor();
                    assertFits(page, window);
                    Accessibility.of(page).assertGood();
                }
                visit.open("/sign-in/");
                signIn(visit.page(), "ann");
                visit.open("/cup/").getByText("Put on the wishlist").click();
                visit.page().getByText("On your wishlist.").waitFor();
                for (String path : List.of(
                        "/account/",
                        "/orders/",
                        "/order/?number=100",
                        "/addresses/",
                        "/wishlists/",
                        "/wishlist/",
                        "/password/")) {
                    Page page = visit.open(path);
                    page.locator(".account-main, .wishlist-own, .account-columns .form")
                            .first()
                            .waitFor();
                    assertFits(page, window);
                    Accessibility.of(page).assertGood();
                }
                visit.assertNoTrouble();
            }
        }
    }

    @Test
    void fromAGuestsWishToTheOrdersWithScripts(Browsing browsing) {
        try (Visit visit = shop.visit(browsing, Window.DESKTOP)) {
            Page page = visit.open("/vase/");
            page.getByText("Put on the wishlist").click();
            assertThat(page.locator(".buy + [data-said]")).hasText("On your wishlist. Show the list");
            page.locator(".buy + [data-said] a").click();
            assertThat(page.locator(".wish h3")).hasText("Vase");
            page.locator(".to-account").click();
            page.waitForURL("**/sign-in/?next=account");
            signIn(page, "ann");
            assertEquals("/api/account", visit.place());
            assertThat(page.locator(".account-name")).hasText("Ann Ash");
            page.locator(".account-menu a").nth(1).click();
            assertThat(page.locator(".order-total")).hasText("$25.00");
            page.locator(".order-number a").click();
            assertThat(page.locator(".order-grand dd")).hasText("$25.00");
            page.getByText("Send something back").click();
            assertTrue(page.url().startsWith(shop.store().storefront().toString()), page.url());
            visit.open("/wishlists/");
            assertThat(page.locator(".order-number")).hasText("My wishlist");
            page.locator(".order-number a").click();
            assertThat(page.locator(".wish h3").last()).hasText("Vase");
            page.locator(".wish").last().getByText("Remove").click();
            assertThat(page.locator(".wish h3")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Vase")))
                    .hasCount(0);
            visit.open("/account/");
            page.locator(".account-out").click();
            assertThat(page.locator(".notice")).hasText("You are signed out.");
            visit.open("/orders/");
            page.waitForURL("**/sign-in/?next=orders");
        }
    }

    @Test
    void theSameWithoutScripts(Browsing browsing) {
        try (Visit visit = shop.visitWithoutScripts(browsing)) {
            Page page = visit.open("/vase/");
            page.getByText("Put on the wishlist").click();
            assertEquals("/api/wishlist", visit.place());
            assertThat(page.locator(".wish h3")).hasText("Vase");
            visit.open("/account/");
            page.locator(".account noscript a, .account .button").first().click();
            assertThat(page.locator(".notice")).hasText("Please sign in.");
            page.getByLabel("E-mail address").fill("ben@mail.example");
            page.locator("input[name=password]").fill("wrong");
            page.locator("form[action='/api/sign-in'] button").click();
            assertThat(page.locator(".notice")).hasText("Address and password do not fit each other.");
            signIn(page, "ben");
            assertThat(page.locator(".account-name")).hasText("Ben Birch");
            page.locator(".account-menu a").nth(2).click();
            page.locator(".account .button").first().click();
            page.getByLabel("Street and number").fill("2 Birch Row");
            page.getByLabel("Town").fill("Oslo");
            page.getByLabel("Country").selectOption("NO");
            page.getByText("Save the address").click();
            assertThat(page.locator(".notice")).hasText("Saved.");
            assertThat(page.locator(".address")).containsText("2 Birch Row");
            page.locator(".address a").click();
            page.getByLabel("Town").fill("Bergen");
            page.getByText("Save the address").click();
            assertThat(page.locator(".address")).containsText("Bergen");
            page.locator(".address button").click();
            assertThat(page.locator(".notice")).hasText("Deleted.");
            page.locator(".account-menu a").nth(3).click();
            page.locator(".account .button").first().click();
            assertThat(page.locator(".order-number")).hasText("My wishlist");
            page.locator(".account-out").click();
            assertThat(page.locator(".notice")).hasText("You are signed out.");
        }
    }

    @Test
    void whoIsRefusedNeedNotTypeEverythingAgain(Browsing browsing) {
        try (Visit visit = shop.visit(browsing, Window.PHONE)) {
            Page page = visit.open("/sign-in/?next=addresses");
            signIn(page, "ben");
            for (int i = 0; i < 2; i++) {
                visit.open("/addresses/");
                page.getByLabel("Street and number").fill("3 Elm Row");
                page.getByLabel("Town").fill("Oslo");
                page.getByLabel("Country").selectOption("NO");
                page.getByText("Save the address").click();
                page.locator(".notice").waitFor();
            }
            assertThat(page.locator(".notice")).hasText("This address was not taken. Is it there already?");
            assertThat(page.getByLabel("Street and number")).hasValue("3 Elm Row");
            assertThat(page.getByLabel("Country")).hasValue("NO");
            visit.assertNoTroubleBut("409");
        }
    }
}
