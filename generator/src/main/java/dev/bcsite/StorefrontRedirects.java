package dev.bcsite;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import dev.bcsite.catalog.Redirect;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.redirect.HostFiles;
import dev.bcsite.redirect.PathHistory;
import dev.bcsite.redirect.PathHistoryFile;
import dev.bcsite.redirect.RedirectHost;
import dev.bcsite.redirect.RedirectMap;
import dev.bcsite.redirect.RedirectSources;
import dev.bcsite.site.Storefront;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The redirects of one build: what they come from, what the hosts are given, and what is remembered of this release. */
final class StorefrontRedirects {

    private final Path file;
    private final PathHistory history;
    private final List<Redirect> store;
    private final RedirectMap map;
    private final SortedMap<OutputPath, byte[]> files = new TreeMap<>();
    private final List<Problem> notes = new ArrayList<>();

    private StorefrontRedirects(Path file, PathHistory history, List<Redirect> store, RedirectMap map) {
        this.file = file;
        this.history = history;
        this.store = store;
        this.map = map;
    }

    /**
     * Works out the redirects for what is about to be published.
     *
     * @throws dev.bcsite.base.BcsiteException when a host could not take all of them
     */
    static StorefrontRedirects of(SiteConfig config, Storefront storefront, Snapshot snapshot, List<SitePlan> plans)
            throws IOException {
        Path file = config.state().resolve(storefront.name() + "-paths.txt");
        PathHistoryFile.Read read = PathHistory.read(file);
        PathHistory history = read.history().with(plans);
        List<Redirect> store = snapshot.channelSite(storefront.channel())
                .map(site -> snapshot.redirects(site.id()))
                .orElse(List.of());
        RedirectMap map = RedirectMap.of(new RedirectSources(history, store), plans);
        StorefrontRedirects redirects = new StorefrontRedirects(file, history, store, map);
        redirects.notes.addAll(read.notes());
        redirects.write(config.redirects());
        return redirects;
    }

    /** Every redirect, whatever the hosts can do. */
    RedirectMap map() {
        return map;
    }

    /** The redirects that the store has. */
    List<Redirect> store() {
        return store;
    }

    /** For the hosts of the configuration. */
    SortedMap<OutputPath, byte[]> files() {
        return files;
    }

    /** Of use only to who publishes redirects; a history that was damaged is told in any case. */
    List<Problem> notes() {
        return notes;
    }

    /** Remembers the paths of the release that was published. */
    void remember() throws IOException {
        history.write(file);
    }

    private void write(List<RedirectHost> hosts) {
        Problems problems = new Problems();
        if (!hosts.isEmpty()) {
            notes.addAll(map.notes());
        }
        for (RedirectHost host : hosts) {
            HostFiles written = host.files(map);
            files.putAll(written.files());
            notes.addAll(written.notes());
            problems.addAll(written.problems());
        }
        problems.throwIfAny();
    }
}
