package dev.bcsite.themes;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.preview.PreviewServer;
import dev.bcsite.preview.PreviewSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The machine's Chromium, looking at the sample site through the preview, which sends the headers of a strict host.
 *
 * <p>One for all tests of a run; each visit has a browser profile of its own.
 */
final class Browsing implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String REMEDY = "install chromium and nodejs";
    private static final String REQUIRED_BY = "BCSITE_REQUIRE_BROWSER";
    private static final double PATIENCE_MILLIS = 30_000;

    private final PreviewServer preview;
    private final Playwright playwright;
    private final Browser browser;

    private Browsing(PreviewServer preview, Playwright playwright, Browser browser) {
        this.preview = preview;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts everything, or skips the test that asks when there is no browser. */
    static Browsing of(SampleSite site) {
        Path chromium = Outside.tool("Chromium", Outside.command(BROWSERS), REMEDY, REQUIRED_BY);
        Path node = Outside.tool("Node.js", Outside.command(List.of("node")), REMEDY, REQUIRED_BY);
        try {
            PreviewServer preview = PreviewServer.on(0);
            preview.show(asServed(site));
            Map<String, String> environment =
                    Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            return new Browsing(preview, playwright, playwright.chromium().launch(launch(chromium)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at pages through a window of this size, with everything a browser can do. */
    Visit visit(Window window) {
        return visit(window.options());
    }

    /** Looks at pages as told. */
    Visit visit(Browser.NewContextOptions options) {
        URI address = preview.address();
        BrowserContext context = browser.newContext(options.setBaseURL(address.toString()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return new Visit(context, address);
    }

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        preview.close();
    }

    /** Containers have no user namespaces and little shared memory, so Chromium has to do without. */
    private static LaunchOptions launch(Path chromium) {
        return new LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(List.of(
                        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"));
    }

    private static PreviewSite asServed(SampleSite site) {
        Map<OutputPath, Digest> files = new TreeMap<>();
        site.published().manifest().files().forEach((path, file) -> files.put(path, file.digest()));
        return PreviewSite.of(site.published().root(), files);
    }
}
