package dev.bcsite.front;

import dev.bcsite.BuildOptions;
import dev.bcsite.BuildReport;
import dev.bcsite.OpenSite;
import dev.bcsite.PublishedSite;
import dev.bcsite.SiteConfig;
import dev.bcsite.preview.WatchLoop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Builds a site, serves it on this machine, and shows what becomes of it whenever its texts, theme or configuration
 * change.
 *
 * <p>After a change, pages are made when the browser asks for them; the build that writes them follows when there is quiet,
 * and looks for trouble in all the others. While somebody looks, the store is asked for changed products. A build
 * that fails is shown in the browser, and the preview goes on waiting for the change that mends it.
 */
public final class Preview implements AutoCloseable {

    /** Editors write a file in several steps, milliseconds apart. */
    private static final Duration QUIET = Duration.ofMillis(30);

    /** Long enough for a browser to load the page that was changed. */
    private static final Duration REST = Duration.ofMillis(700);

    private final SiteChoice choice;
    private final BuildOptions options;
    private final Surroundings surroundings;
    private final PreviewServers servers;
    private final WatchLoop watch;
    private final LaterBuild later = new LaterBuild(REST, this::settle);

    /** Held by whatever builds or changes what is built. */
    private final Object building = new Object();

    private Workshop workshop;
    private boolean hasSnapshot;
    private volatile Optional<OpenSite> open = Optional.empty();
    private Optional<StoreWatch> store = Optional.empty();

    /** Counts changes, so that a build knows whether it came too late for what is shown. */
    private final AtomicLong changes = new AtomicLong();

    private Preview(
            SiteChoice choice,
            BuildOptions options,
            Surroundings surroundings,
            PreviewServers servers,
            WatchLoop watch,
            Workshop workshop) {
        this.choice = choice;
        this.options = options;
        this.surroundings = surroundings;
        this.servers = servers;
        this.watch = watch;
        this.workshop = workshop;
        this.hasSnapshot = options.offline();
    }

    /**
     * Previews until the thread is interrupted. The first line it says holds the address, which then answers.
     *
     * <p>A configuration that cannot be read at the start, or a port that is taken, is thrown; all later trouble is
     * shown.
     *
     * @param port 0 for any free one; absent for 8080 or, when that is taken, any free one
     */
    public static void run(SiteChoice choice, OptionalInt port, BuildOptions options, Surroundings surroundings)
            throws IOException {
        SiteConfig config = choice.read();
        try (PreviewServers servers = PreviewServers.on(port);
                WatchLoop watch = WatchLoop.with(QUIET);
                Preview preview = new Preview(
                        choice, options, surroundings, servers, watch, Workshop.open(config, options, surroundings))) {
            preview.follow();
        }
    }

    @Override
    public void close() {
        later.close();
        closeOpen();
        workshop.close();
    }

    private void follow() throws IOException {
        watchAgain();
        Optional<BuildReport> first = build();
        surroundings.say("Preview: " + servers.address(0) + " reloads when texts, theme or configuration change."
                + " Stop it with Ctrl-C.");
        first.ifPresent(report -> surroundings.say(report.summary()));
        watch.run(this::changed);
    }

    private void changed(SortedSet<Path> paths) {
        surroundings.progress().note("Changed: " + names(paths));
        changes.incrementAndGet();
        try {
            boolean isConfiguredAnew = reread();
            if (isConfiguredAnew || open.isEmpty()) {
                watchAgain();
                build().ifPresent(report -> surroundings.progress().note(sentence(report)));
            } else {
                OpenSite site = open.get();
                site.update(paths);
                show(site);
            }
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    private void changedAtTheStore() {
        synchronized (building) {
            try {
                if (open.isPresent() && open.get().pull()) {
                    surroundings.progress().note("Changed: products at the store");
                    changes.incrementAndGet();
                    show(open.get());
                }
            } catch (IOException | RuntimeException e) {
                fail(e);
            }
        }
    }

    private void show(OpenSite site) {
        servers.showOpen(site.storefronts());
        later.ask();
    }

    /** Builds from scratch what the configuration says now. */
    private Optional<BuildReport> build() {
        synchronized (building) {
            closeOpen();
            try {
                BuildReport report = workshop.build(options.withOffline(hasSnapshot));
                hasSnapshot = true;
                show(report.sites());
                open = Optional.of(workshop.open(options));
                store = options.offline() ? Optional.empty() : Optional.of(watchStore());
                return Optional.of(report);
            } catch (IOException | RuntimeException e) {
                fail(e);
                return Optional.empty();
            }
        }
    }

    private StoreWatch watchStore() {
        return StoreWatch.of(
                workshop.access(),
                workshop.isNearby(),
                servers::isWatched,
                this::changedAtTheStore,
                surroundings.progress()::note);
    }

    private void closeOpen() {
        store.ifPresent(StoreWatch::close);
        store = Optional.empty();
        open.ifPresent(OpenSite::close);
        open = Optional.empty();
    }

    /** Writes what is shown. */
    private void settle() {
        synchronized (building) {
            long since = changes.get();
            try {
                BuildReport report = workshop.build(options.withOffline(true));
                if (since == changes.get()) {
                    servers.settle(report.sites());
                    surroundings.progress().note(sentence(report));
                }
            } catch (IOException | RuntimeException e) {
                if (since == changes.get()) {
                    fail(e);
                }
            }
        }
    }

    private void show(List<PublishedSite> sites) throws IOException {
        PreviewCheckouts checkouts = PreviewCheckouts.of(workshop.config(), workshop.access(), surroundings);
        servers.show(
                sites, PreviewFunctions.of(workshop.access(), workshop.config().state(), checkouts));
        for (int i = 1; i < sites.size(); i++) {
            surroundings.progress().note("Preview of " + sites.get(i).name() + ": " + servers.address(i));
        }
    }

    private void fail(Exception failure) {
        Failure.lines(failure).forEach(surroundings.progress()::note);
        servers.showProblems(Failure.problems(failure));
    }

    /** Whether the configuration says something else now. */
    private boolean reread() throws IOException {
        SiteConfig next = choice.read();
        if (next.equals(workshop.config())) {
            return false;
        }
        synchronized (building) {
            if (next.store().equals(workshop.config().store())) {
                workshop = workshop.with(next);
            } else {
                Workshop other = Workshop.open(next, options, surroundings);
                workshop.close();
                workshop = other;
                hasSnapshot = options.offline();
            }
        }
        return true;
    }

    private void watchAgain() throws IOException {
        SiteConfig config = workshop.config();
        List<Path> watched = new ArrayList<>(config.watched());
        watched.add(choice.file());
        watch.watch(watched, List.of(config.output(), config.folder().resolve("target")));
    }

    private static String sentence(BuildReport report) {
        return report.rendered() + report.removed() == 0
                ? "No page has changed"
                : "Pages rendered: " + report.rendered() + ", removed: " + report.removed();
    }

    private String names(SortedSet<Path> changed) {
        Path folder = workshop.config().folder().toAbsolutePath();
        List<String> names = changed.stream()
                .map(path -> path.startsWith(folder) ? folder.relativize(path) : path)
                .map(Path::toString)
                .toList();
        return names.size() > 3 ? names.size() + " files" : String.join(", ", names);
    }
}
