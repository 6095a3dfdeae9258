package dev.bcsite.front;

import dev.bcsite.BuildOptions;
import dev.bcsite.BuildReport;
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

/**
 * Builds a site, serves it on this machine, and builds it again whenever its texts, theme or configuration change.
 *
 * <p>The store is asked once; after that the site is built from the snapshot. A build that fails is shown in the
 * browser, and the preview goes on waiting for the change that mends it.
 */
public final class Preview implements AutoCloseable {

    private static final Duration QUIET = Duration.ofMillis(200);

    private final SiteChoice choice;
    private final BuildOptions options;
    private final Surroundings surroundings;
    private final PreviewServers servers;
    private final WatchLoop watch;

    private Workshop workshop;
    private boolean hasSnapshot;

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
        workshop.close();
    }

    private void follow() throws IOException {
        watchAgain();
        Optional<BuildReport> first = build();
        surroundings.say("Preview: " + servers.address(0) + " reloads when texts, theme or configuration change."
                + " Stop it with Ctrl-C.");
        first.ifPresent(report -> surroundings.say(report.summary()));
        watch.run(this::rebuild);
    }

    private void rebuild(SortedSet<Path> changed) {
        surroundings.progress().note("Changed: " + names(changed));
        try {
            reread();
            watchAgain();
        } catch (IOException | RuntimeException e) {
            fail(e);
            return;
        }
        build().ifPresent(report -> surroundings.progress().note(sentence(report)));
    }

    private Optional<BuildReport> build() {
        try {
            BuildReport report = workshop.build(options.withOffline(hasSnapshot));
            hasSnapshot = true;
            show(report.sites());
            return Optional.of(report);
        } catch (IOException | RuntimeException e) {
            fail(e);
            return Optional.empty();
        }
    }

    private void show(List<PublishedSite> sites) throws IOException {
        servers.show(sites);
        for (int i = 1; i < sites.size(); i++) {
            surroundings.progress().note("Preview of " + sites.get(i).name() + ": " + servers.address(i));
        }
    }

    private void fail(Exception failure) {
        Failure.lines(failure).forEach(surroundings.progress()::note);
        servers.showProblems(Failure.problems(failure));
    }

    private void reread() throws IOException {
        SiteConfig next = choice.read();
        if (next.equals(workshop.config())) {
            return;
        }
        if (next.store().equals(workshop.config().store())) {
            workshop = workshop.with(next);
        } else {
            Workshop other = Workshop.open(next, options, surroundings);
            workshop.close();
            workshop = other;
            hasSnapshot = options.offline();
        }
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
