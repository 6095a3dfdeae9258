package dev.bcsite.themes;

import com.microsoft.playwright.Browser;
import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.preview.PreviewServer;
import dev.bcsite.preview.PreviewSite;
import dev.bcsite.sandbox.browser.Browsing;
import dev.bcsite.sandbox.browser.Visit;
import dev.bcsite.sandbox.browser.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The sample site in a browser, through the preview, which sends the headers of a strict host. */
final class SitePreview implements AutoCloseable {

    private final PreviewServer server;
    private final Browsing browsing;

    private SitePreview(PreviewServer server, Browsing browsing) {
        this.server = server;
        this.browsing = browsing;
    }

    static SitePreview of(SampleSite site, Browsing browsing) {
        try {
            PreviewServer server = PreviewServer.on(0);
            server.show(asServed(site));
            return new SitePreview(server, browsing);
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
        return browsing.visit(options, server.address());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static PreviewSite asServed(SampleSite site) {
        Map<OutputPath, Digest> files = new TreeMap<>();
        site.published().manifest().files().forEach((path, file) -> files.put(path, file.digest()));
        return PreviewSite.of(site.published().root(), files);
    }
}
