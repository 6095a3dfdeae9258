package dev.bcsite.sandbox.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's Chromium: one for all tests of a run; each visit has a browser profile of its own. */
public final class Browsing implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String REMEDY = "install chromium and nodejs";
    private static final String REQUIRED_BY = "BCSITE_REQUIRE_BROWSER";
    private static final double PATIENCE_MILLIS = 30_000;

    /** Debian's Chromium refuses cookies of third parties unless told otherwise, and so does any in an incognito visit. */
    private static final String TRUSTING =
            "{\"profile\": {\"cookie_controls_mode\": 0, \"block_third_party_cookies\": false}}";

    /** Containers have no user namespaces and little shared memory, so Chromium has to do without. */
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none");

    private final Playwright playwright;
    private final Path chromium;
    private final Browser browser;

    private Browsing(Playwright playwright, Path chromium, Browser browser) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.browser = browser;
    }

    /** Starts it, or skips the test that asks when there is no browser. */
    static Browsing start() {
        Path chromium = Outside.tool("Chromium", Outside.command(BROWSERS), REMEDY, REQUIRED_BY);
        Path node = Outside.tool("Node.js", Outside.command(List.of("node")), REMEDY, REQUIRED_BY);
        Map<String, String> environment =
                Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        return new Browsing(playwright, chromium, playwright.chromium().launch(launch(chromium)));
    }

    /**
     * Looks at what answers at an address. It is incognito, so frames of other sites are given no cookies.
     *
     * @param others further addresses that its pages may ask
     */
    public Visit visit(Browser.NewContextOptions options, URI address, URI... others) {
        BrowserContext context = browser.newContext(options.setBaseURL(address.toString()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Visit(context, address, List.of(others));
    }

    /**
     * A visit in which frames of other sites have their cookies, as they have in most people's Chrome.
     *
     * @param profile an empty folder
     */
    public Visit trustingVisit(Path profile, URI address, URI... others) throws IOException {
        Files.writeString(Files.createDirectories(profile.resolve("Default")).resolve("Preferences"), TRUSTING);
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(chromium)
                                .setArgs(ARGUMENTS)
                                .setBaseURL(address.toString()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Visit(context, address, List.of(others));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static LaunchOptions launch(Path chromium) {
        return new LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS);
    }
}
