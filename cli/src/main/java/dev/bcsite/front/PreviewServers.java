package dev.bcsite.front;

import dev.bcsite.PublishedSite;
import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import dev.bcsite.preview.PreviewServer;
import dev.bcsite.preview.PreviewSite;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** One preview server per published site, so that each is at the root of its address as it will be in production. */
final class PreviewServers implements AutoCloseable {

    private final List<PreviewServer> servers = new ArrayList<>();

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

    void show(List<PublishedSite> sites) throws IOException {
        while (servers.size() < sites.size()) {
            servers.add(PreviewServer.on(0));
        }
        for (int i = 0; i < sites.size(); i++) {
            servers.get(i).show(asServed(sites.get(i)));
        }
    }

    void showProblems(List<Problem> problems) {
        servers.forEach(server -> server.show(problems));
    }

    @Override
    public void close() throws IOException {
        for (PreviewServer server : servers) {
            server.close();
        }
    }

    private static PreviewSite asServed(PublishedSite site) {
        Map<OutputPath, Digest> files = new TreeMap<>();
        site.manifest().files().forEach((path, file) -> files.put(path, file.digest()));
        return PreviewSite.of(site.root(), files);
    }
}
