package dev.bcsite.sandbox.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.browser.Accessibility;
import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.BrowsingExtension;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import dev.bcsite.sandbox.fault.ServerError;
import dev.bcsite.sandbox.page.PagesShop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page at /control, in a browser. */
@ExtendWith(BrowsingExtension.class)
class ControlPageTest {

    private static final List<String> PARTS =
            List.of("overview", "products", "orders", "carts", "customers", "webhooks", "requests", "faults");

    private SandboxStore store;

    @BeforeEach
    void open() throws Exception {
        store = PagesShop.open();
        Client client = new Client(store);
        PagesShop.cart(store, 1, PagesShop.MUG);
        store.state().faults().add("slow-answer@/v3/catalog/brands#3");
        store.next("/deliveries/*", new ServerError(500));
        client.send(
                "POST",
                "/v3/hooks",
                "{\"scope\": \"store/product/*\", \"destination\": \"https://a.very.long.name.of.a.shop.example/hooks/catalog\"}");
        client.send("PUT", "/v3/catalog/products/" + PagesShop.MUG, "{\"price\": 11}");
        client.get("/v3/catalog/products?include=variants,images&limit=250&sort=id&direction=asc&id:greater=77");
        client.get("/v3/nothing");
        store.webhooks().run();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyPartIsAccessibleOnAPhoneAndADesktopInLightAndDark(Browsing browsing) {
        for (Window window : Window.values()) {
            try (Visit visit = browsing.visit(window.options(), store.storefront())) {
                Page page = visit.page();
                for (String part : PARTS) {
                    visit.open("/control#" + part);
                    page.reload();
                    page.waitForSelector("main h1");
                    Accessibility.of(page).assertGood();
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                    Accessibility.of(page).assertGoodContrast();
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                    int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
                    assertTrue(wide <= window.width(), () -> part + " is " + wide + " wide");
                }
                visit.assertNoTrouble();
            }
        }
    }

    @Test
    void theLagIsSetByHand(Browsing browsing) {
        try (Visit visit = browsing.visit(Window.DESKTOP.options(), store.storefront())) {
            Page page = visit.open("/control");
            page.getByLabel("Seconds").fill("2.5");
            page.getByText("Set", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForFunction("() => document.getElementById('said').textContent.startsWith('Readers are 2.5')");
            assertEquals(Duration.ofMillis(2500), store.lag());
            visit.assertNoTrouble();
        }
    }

    @Test
    void aFaultOfDeliveriesIsOrderedForDeliveries(Browsing browsing) {
        try (Visit visit = browsing.visit(Window.PHONE.options(), store.storefront())) {
            Page page = visit.open("/control#faults");
            page.getByLabel("Fault").selectOption("doubled-delivery");
            page.getByText("Order it").click();
            page.getByText("doubled-delivery@/deliveries/**", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            assertTrue(store.state().faults().waiting().containsKey("doubled-delivery@/deliveries/**"));
            visit.assertNoTrouble();
        }
    }
}
