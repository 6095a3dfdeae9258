package dev.bcsite;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import dev.bcsite.catalog.Redirect;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.redirect.HostFiles;
import dev.bcsite.redirect.PathHistory;
import dev.bcsite.redirect.RedirectHost;
import dev.bcsite.redirect.RedirectMap;
import dev.bcsite.redirect.RedirectSources;
import dev.bcsite.site.Storefront;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The redirects of one build: what they come from, what the hosts are given, and what is remembered of this release. */
final class StorefrontRedirects {

    private final Path file;
    private final PathHistory history;
    private final boolean isNews;
    private final boolean isPastWhole;
    private final List<Redirect> store;
    private final Supplier<RedirectMap> map;
    private final SortedMap<OutputPath, byte[]> files = new TreeMap<>();
    private final List<Problem> notes = new ArrayList<>();

    private StorefrontRedirects(
            Path file,
            PathHistory history,
            boolean isNews,
            boolean isPastWhole,
            List<Redirect> store,
            List<SitePlan> plans) {
        this.file = file;
        this.isPastWhole = isPastWhole;
        this.history = history;
        this.isNews = isNews;
        this.store = store;
        this.map = () -> RedirectMap.of(new RedirectSources(history, store), plans);
    }

    /**
     * Works out the redirects for what is about to be published.
     *
     * @throws dev.bcsite.base.BcsiteException when a host could not take all of them
     */
    static StorefrontRedirects of(SiteConfig config, Storefront storefront, Snapshot snapshot, List<SitePlan> plans)
            throws IOException {
        Path file = file(config, storefront);
        PathHistory.Read read = PathHistory.read(file);
        PathHistory history = read.history().with(plans);
        boolean isNews =
                !hasDrafts(plans) && (history != read.history() || !read.notes().isEmpty());
        List<Redirect> store = snapshot.channelSite(storefront.channel())
                .map(site -> snapshot.redirects(site.id()))
                .orElse(List.of());
        StorefrontRedirects redirects =
                new StorefrontRedirects(file, history, isNews, read.notes().isEmpty(), store, plans);
        redirects.notes.addAll(read.notes());
        if (!config.redirects().isEmpty()) {
            redirects.write(redirects.map(), config.redirects());
        }
        return redirects;
    }

    /** Where the paths of earlier releases are remembered. */
    static Path file(SiteConfig config, Storefront storefront) {
        return config.state().resolve(storefront.name() + "-paths.txt");
    }

    /** A site with drafts is one to look at: what moves in it has never been anywhere for others. */
    private static boolean hasDrafts(List<SitePlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.site().texts().documents().stream())
                .anyMatch(document -> document.frontMatter().draft());
    }

    /** Every redirect, whatever the hosts can do; worked out anew each time, as most builds need none. */
    RedirectMap map() {
        return map.get();
    }

    /** The redirects that the store has. */
    List<Redirect> store() {
        return store;
    }

    /**
     * All that is left to do once the site is published. The past itself, which is as large as the site, is written beside
     * its file and let go of.
     */
    Ready ready() throws IOException {
        Optional<Path> past = Optional.empty();
        if (isNews) {
            past = Optional.of(file.resolveSibling(file.getFileName() + ".next"));
            history.write(past.get());
        }
        return new Ready(file, past, isPastWhole, files, notes);
    }

    private void write(RedirectMap map, List<RedirectHost> hosts) {
        Problems problems = new Problems();
        notes.addAll(map.notes());
        for (RedirectHost host : hosts) {
            HostFiles written = host.files(map);
            files.putAll(written.files());
            notes.addAll(written.notes());
            problems.addAll(written.problems());
        }
        problems.throwIfAny();
    }

    /**
     * @param past what is to become the file; absent when there is nothing new to remember
     * @param isPastWhole whether the file of the past could be read; what was wrong is told once, as it is then written
     *     anew
     * @param files what the hosts of the configuration read
     * @param notes redirects that could not be had, and what was wrong with the file of the past
     */
    record Ready(
            Path file,
            Optional<Path> past,
            boolean isPastWhole,
            SortedMap<OutputPath, byte[]> files,
            List<Problem> notes) {

        /** Remembers the paths of the release that was published. */
        void remember() throws IOException {
            if (past.isPresent()) {
                Files.move(past.get(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
