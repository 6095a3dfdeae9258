package dev.bcsite.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.bcsite.BuildOptions;
import dev.bcsite.PlanOptions;
import dev.bcsite.base.Progress;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A shop in a sandbox with its preview, for shoppers in Chromium.
 *
 * <p>Its products are in one category; number 77 is asked for until the function answers.
 */
final class PreviewShop implements AutoCloseable {

    /** Two things to buy without a choice. */
    static final String PRODUCTS = """
            [{"id": 77, "name": "Cup", "price": 12.5, "custom_url": {"url": "/cup/"}, "categories": [21]},
             {"id": 78, "name": "Vase", "price": 40, "custom_url": {"url": "/vase/"}, "categories": [21]}]
            """;

    private static final String CATEGORIES =
            "[{\"id\": 21, \"parent_id\": 0, \"name\": \"Table\", \"url\": \"/table/\"}]";

    private final SandboxStore store;
    private final RunningPreview preview;
    private final Path folder;

    private PreviewShop(SandboxStore store, RunningPreview preview, Path folder) {
        this.folder = folder;
        this.store = store;
        this.preview = preview;
    }

    /** @param others files of the seed beside products and categories */
    static SandboxStore store(String products, Map<String, String> others) throws IOException {
        Map<String, String> files = new TreeMap<>(others);
        files.put("products", products);
        files.put("categories", CATEGORIES);
        return SandboxStore.start(SandboxOptions.defaults().withSeed(Seed.of(files)));
    }

    static PreviewShop of(SandboxStore store, Path folder) throws IOException, InterruptedException {
        return of(store, folder, "checkout: hosted");
    }

    /** @param more what bcsite.yaml says of the storefront beside channel and URL */
    static PreviewShop of(SandboxStore store, Path folder, String more) throws IOException, InterruptedException {
        return open(store, folder, "url: \"https://shop.example\", " + more, Map.of(), 0);
    }

    /**
     * A shop that the store knows by the address of its preview.
     *
     * @param host to browsers {@code localhost} is another site than the store's, {@code 127.0.0.1} is the same
     * @param more what bcsite.yaml says of the storefront beside channel and URL
     * @param environment what there is beside the token
     */
    static PreviewShop known(SandboxStore store, Path folder, String host, String more, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = freePort();
        String site = "http://" + host + ":" + port;
        for (long id : store.state().sites().keys()) {
            store.state().sites().edit(id, row -> row.put("url", site));
        }
        return open(store, folder, "url: \"" + site + "\", " + more, environment, port);
    }

    /** Closes the store, too, when the preview does not start. */
    private static PreviewShop open(
            SandboxStore store, Path folder, String storefront, Map<String, String> environment, int port)
            throws IOException, InterruptedException {
        PreviewShop shop = null;
        try {
            Files.writeString(folder.resolve("bcsite.yaml"), """
                    store: {hash: sandbox1, api: "%s"}
                    storefronts: [{channel: 1, %s}]
                    """.formatted(store.apiBase(), storefront));
            Files.createDirectories(folder.resolve("content"));
            shop = new PreviewShop(store, RunningPreview.of(folder, store, environment, port), folder);
            shop.preview.awaitFunction("/api/fresh/77");
            return shop;
        } finally {
            if (shop == null) {
                store.close();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Tells the store what bcsite.yaml wants of this kind, as {@code plan} and {@code apply} do. */
    void register(String kind) throws IOException {
        SiteChoice choice = new SiteChoice(folder, Optional.empty(), Optional.empty());
        Surroundings surroundings = new Surroundings(
                Map.of("BCSITE_ACCESS_TOKEN", store.token()),
                Optional.empty(),
                Progress.silent(),
                said -> {},
                verb -> "bcsite " + verb);
        PlanOptions options = PlanOptions.of(List.of(kind), List.of(), false, Optional.empty());
        assertTrue(Plan.run(choice, BuildOptions.standard(), options, Optional.empty(), surroundings));
        Apply.run(choice, Optional.empty(), ApplyOptions.of(false, true, false), surroundings);
        assertFalse(Plan.run(choice, BuildOptions.standard(), options, Optional.empty(), surroundings));
    }

    SandboxStore store() {
        return store;
    }

    URI home() {
        return preview.home();
    }

    /** The same preview as another site: to browsers, the store at 127.0.0.1 is a third party there. */
    URI otherHome() {
        return URI.create("http://localhost:" + home().getPort() + "/");
    }

    Visit visit(Browsing browsing, Window window) {
        return browsing.visit(window.options(), home(), store.storefront());
    }

    /** As {@link #visit}, but of a shop to which the store is another site, whose frames and requests are sent no cookies. */
    Visit visitAbroad(Browsing browsing, Window window) {
        return browsing.visit(window.options(), otherHome(), store.storefront());
    }

    Visit visitWithoutScripts(Browsing browsing) {
        Browser.NewContextOptions options = Window.PHONE.options().setJavaScriptEnabled(false);
        return browsing.visit(options, home(), store.storefront());
    }

    /** From the home page with a cup in the cart to whatever checkout the shop has. */
    static Page toTheCheckout(Visit visit) {
        Page page = visit.open("/");
        page.locator("main a[href='/cup/']").first().click();
        page.locator(".scripted .buy button[type=submit]").click();
        assertThat(page.locator("[data-cart-count]")).hasText("1");
        page.locator(".buy + [data-said] a").click();
        page.locator(".cart-sum form[action='/api/checkout'] button").click();
        return page;
    }

    @Override
    public void close() throws InterruptedException {
        preview.close();
        store.close();
    }
}
