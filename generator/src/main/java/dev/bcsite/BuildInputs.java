package dev.bcsite;

import dev.bcsite.base.Problems;
import dev.bcsite.base.Progress;
import dev.bcsite.bigcommerce.PullOrder;
import dev.bcsite.bigcommerce.SnapshotPuller;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.content.ContentLibrary;
import dev.bcsite.content.ContentOptions;
import dev.bcsite.render.Theme;
import dev.bcsite.site.Storefront;
import dev.bcsite.site.Storefront.ImageSource;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What the storefronts of a configuration are made from, for a build and for a plan alike: snapshot, content and theme.
 *
 * <p>Holds the lock of the state folder until it is closed, so that one command at a time works on it.
 */
final class BuildInputs implements AutoCloseable {

    private final SiteConfig config;
    private final StoreAccess access;
    private final BuildLock lock;
    private final Snapshot snapshot;
    private final Theme theme;
    private final ContentLibrary library;
    private final List<Storefront> storefronts;

    private BuildInputs(
            SiteConfig config,
            StoreAccess access,
            BuildLock lock,
            Snapshot snapshot,
            Theme theme,
            ContentLibrary library,
            List<Storefront> storefronts) {
        this.config = config;
        this.access = access;
        this.lock = lock;
        this.snapshot = snapshot;
        this.theme = theme;
        this.library = library;
        this.storefronts = storefronts;
    }

    /**
     * Pulls the store, or opens the last snapshot, and reads content and theme.
     *
     * @param known whose theme and content are still as they were read; absent to read them
     */
    static BuildInputs gather(
            SiteConfig config,
            StoreAccess access,
            StoreClient client,
            BuildOptions options,
            Progress progress,
            BuildClock clock,
            Optional<BuildInputs> known)
            throws IOException, InterruptedException {
        Storefronts storefronts = new Storefronts(config, imageSource(config, access));
        BuildLock lock = BuildLock.in(config.state());
        try {
            Snapshot snapshot = options.offline()
                    ? Snapshot.open(config.state().resolve(Snapshot.FILE_NAME), access.hash())
                    : new SnapshotPuller(client, config.state(), InstantSource.system())
                            .pull(
                                    storefronts.order(options.allowEmpty(), pullAllAfter(config, access, options)),
                                    progress);
            clock.lap("pull");
            try {
                known.ifPresent(earlier -> snapshot.takeOver(earlier.snapshot));
                Theme theme = known.isPresent() ? known.get().theme : Theme.load(config.theme(), config.folder());
                ContentLibrary library = known.isPresent() ? known.get().library : content(config, options);
                clock.lap("content");
                return new BuildInputs(config, access, lock, snapshot, theme, library, storefronts.resolve(snapshot));
            } catch (IOException | RuntimeException e) {
                snapshot.close();
                throw e;
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    List<Storefront> storefronts() {
        return storefronts;
    }

    StorefrontBuild build(Storefront storefront, Progress progress, BuildClock clock) {
        StorefrontPlanning planning =
                new StorefrontPlanning(config, access, storefront, snapshot, library, theme, progress);
        return new StorefrontBuild(config, access, planning, library, progress, clock);
    }

    static ContentLibrary content(SiteConfig config, BuildOptions options) throws IOException {
        Problems problems = new Problems();
        String label = config.folder().relativize(config.content()).toString().replace('\\', '/');
        ContentOptions reading = new ContentOptions(label, config.contentRequired(), options.drafts());
        ContentLibrary library = ContentLibrary.read(config.content(), reading, problems);
        problems.throwIfAny();
        return library;
    }

    /**
     * A store that stands in for BigCommerce may be started anew from other files, whose products have the dates they always had:
     * so everything is pulled from it, unless somebody who knows that it stays wants otherwise.
     */
    static Duration pullAllAfter(SiteConfig config, StoreAccess access, BuildOptions options) {
        if (options.full() || config.usesSandbox()) {
            return Duration.ZERO;
        }
        Duration usual = Loopback.is(access.api()) ? Duration.ZERO : PullOrder.DEFAULT_WHOLE_AFTER;
        return config.pullAllAfter().orElse(usual);
    }

    /** Links for a store at BigCommerce; copies for one that stands in for it, which will not run for long. */
    static ImageSource imageSource(SiteConfig config, StoreAccess access) {
        return config.images().orElse(Loopback.is(access.api()) ? ImageSource.COPY : ImageSource.CDN);
    }

    /** Lets other commands work on the state folder, and keeps what was read. */
    void unlock() throws IOException {
        lock.close();
    }

    @Override
    public void close() throws IOException {
        snapshot.close();
        lock.close();
    }
}
