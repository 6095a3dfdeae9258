package dev.bcsite.front;

import dev.bcsite.OpenStorefront;
import dev.bcsite.PublishedSite;
import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import dev.bcsite.base.UrlPath;
import dev.bcsite.preview.LivePages;
import dev.bcsite.preview.PreviewServer;
import dev.bcsite.preview.PreviewSite;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One preview server per site, so that each is at the root of its address as it will be in production. */
final class PreviewServers implements AutoCloseable {

    private final List<PreviewServer> servers = new ArrayList<>();

    /** What is on disk beside pages; pages there may be older than those shown. */
    private final List<PreviewSite> behind = new ArrayList<>();

    private PreviewServers(PreviewServer first) {
        servers.add(first);
    }

    /** Starts the first site's server, which says that the site is being built. The others get any free port. */
    static PreviewServers on(OptionalInt port) throws IOException {
        return new PreviewServers(port.isPresent() ? PreviewServer.on(port.getAsInt()) : PreviewServer.onUsualPort());
    }

    URI address(int site) {
        return servers.get(site).address();
    }

    /** Whether somebody has a page of any site open. */
    synchronized boolean isWatched() {
        return servers.stream().anyMatch(PreviewServer::isWatched);
    }

    /** Shows what was published. */
    synchronized void show(List<PublishedSite> sites, PreviewFunctions functions) throws IOException {
        while (servers.size() < sites.size()) {
            servers.add(PreviewServer.on(0));
        }
        for (int i = 0; i < sites.size(); i++) {
            servers.get(i)
                    .answerBeside(functions.beside(servers.get(i), sites.get(i).storefront()));
        }
        published(sites);
        for (int i = 0; i < sites.size(); i++) {
            servers.get(i).show(asServed(sites.get(i)));
        }
    }

    /** Shows pages that are newer than what was published; as many storefronts as were published. */
    synchronized void showOpen(List<OpenStorefront> storefronts) {
        for (int i = 0; i < storefronts.size(); i++) {
            servers.get(i).show(behind.get(i).behind(live(storefronts.get(i))));
        }
    }

    /** What was shown has been published. */
    synchronized void settle(List<PublishedSite> sites) {
        published(sites);
        for (int i = 0; i < sites.size(); i++) {
            servers.get(i).settle(asServed(sites.get(i)));
        }
    }

    synchronized void showProblems(List<Problem> problems) {
        servers.forEach(server -> server.show(problems));
    }

    @Override
    public void close() throws IOException {
        for (PreviewServer server : servers) {
            server.close();
        }
    }

    private void published(List<PublishedSite> sites) {
        behind.clear();
        sites.forEach(site -> behind.add(withoutPages(site)));
    }

    private static PreviewSite asServed(PublishedSite site) {
        Map<OutputPath, Digest> files = new TreeMap<>();
        site.manifest().files().forEach((path, file) -> files.put(path, file.digest()));
        return PreviewSite.of(site.root(), files);
    }

    private static PreviewSite withoutPages(PublishedSite site) {
        Set<OutputPath> pages = site.manifest().fingerprints().keySet().stream()
                .map(UrlPath::file)
                .collect(Collectors.toSet());
        Map<OutputPath, Digest> files = new TreeMap<>();
        site.manifest().files().forEach((path, file) -> {
            if (!pages.contains(path)) {
                files.put(path, file.digest());
            }
        });
        return PreviewSite.of(site.root(), files);
    }

    private static LivePages live(OpenStorefront storefront) {
        return new LivePages() {
            @Override
            public boolean has(OutputPath file) {
                return storefront.has(file);
            }

            @Override
            public byte[] make(OutputPath file) throws IOException {
                return storefront.make(file);
            }
        };
    }
}
