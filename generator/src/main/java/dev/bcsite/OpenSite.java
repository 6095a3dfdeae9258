package dev.bcsite;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Progress;
import dev.bcsite.bigcommerce.SnapshotPuller;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.content.ContentLibrary;
import dev.bcsite.render.Theme;
import dev.bcsite.site.Storefront;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a configuration's storefronts are made from, kept open between changes, so that a page can be looked at without
 * building the site.
 *
 * <p>Writes no page, and needs the lock of the state folder only to pull: builds of the same site may run meanwhile. Safe for
 * several threads; so are the storefronts that it gives.
 */
public final class OpenSite implements AutoCloseable {

    private final SiteConfig config;
    private final StoreAccess access;
    private final BuildOptions options;

    private Snapshot snapshot;
    private Optional<Snapshot> former = Optional.empty();
    private Theme theme;
    private ContentLibrary library;
    private List<OpenStorefront> storefronts;
    private boolean hasOldTheme;
    private boolean hasOldContent;

    private OpenSite(SiteConfig config, StoreAccess access, BuildOptions options, Snapshot snapshot)
            throws IOException {
        this.config = config;
        this.access = access;
        this.options = options;
        this.snapshot = snapshot;
        this.theme = Theme.load(config.theme(), config.folder());
        this.library = BuildInputs.content(config, options);
        this.storefronts = planned(snapshot, theme, library);
    }

    /**
     * Opens the last snapshot, and reads and plans everything.
     *
     * @throws BcsiteException for what its user can put right, as a build would
     */
    public static OpenSite open(SiteConfig config, StoreAccess access, BuildOptions options) throws IOException {
        Snapshot snapshot = Snapshot.open(config.state().resolve(Snapshot.FILE_NAME), access.hash());
        try {
            return new OpenSite(config, access, options, snapshot);
        } catch (IOException | RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    /** As they are now, in the order of the configuration. */
    public synchronized List<OpenStorefront> storefronts() {
        return storefronts;
    }

    /**
     * Reads again what these files are part of.
     *
     * @throws BcsiteException when something is wrong with it; everything then stays as it was, and is read again with the
     *     next change
     */
    public synchronized void update(Collection<Path> changed) throws IOException {
        hasOldTheme |= touches(changed, config.folder().resolve(config.theme()));
        hasOldContent |= touches(changed, config.content());
        Theme newTheme = hasOldTheme ? theme.reload(config.theme(), config.folder()) : theme;
        ContentLibrary newLibrary = hasOldContent ? BuildInputs.content(config, options) : library;
        boolean samePlans = !hasOldContent && newTheme.plansLike(theme);
        List<OpenStorefront> former = storefronts;
        storefronts = samePlans ? rethemed(newTheme) : planned(snapshot, newTheme, newLibrary);
        former.forEach(OpenStorefront::close);
        theme = newTheme;
        library = newLibrary;
        hasOldTheme = false;
        hasOldContent = false;
    }

    /**
     * Pulls what changed at the store, and plans again if anything did.
     *
     * @return whether anything did
     * @throws BcsiteException when the store refuses, or a build is under way; everything then stays as it was
     */
    @SuppressWarnings("try") // the lock is held, not read
    public boolean pull() throws IOException {
        Storefronts resolved = new Storefronts(config, BuildInputs.imageSource(config, access));
        try (BuildLock lock = BuildLock.in(config.state())) {
            Snapshot next = new SnapshotPuller(StoreClient.of(access), config.state(), InstantSource.system())
                    .pull(
                            resolved.order(options.allowEmpty(), BuildInputs.pullAllAfter(config, access, options)),
                            Progress.silent());
            return take(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The pull was interrupted");
        }
    }

    private synchronized boolean take(Snapshot next) throws IOException {
        if (next.digest().equals(snapshot.digest())) {
            next.close();
            return false;
        }
        List<OpenStorefront> before = storefronts;
        storefronts = planned(next, theme, library);
        before.forEach(OpenStorefront::close);
        // Somebody may be making a page of the last one.
        former.ifPresent(Snapshot::close);
        former = Optional.of(snapshot);
        snapshot = next;
        return true;
    }

    @Override
    public synchronized void close() {
        storefronts.forEach(OpenStorefront::close);
        former.ifPresent(Snapshot::close);
        snapshot.close();
    }

    private List<OpenStorefront> rethemed(Theme newTheme) throws IOException {
        List<OpenStorefront> all = new ArrayList<>();
        for (OpenStorefront storefront : storefronts) {
            all.add(storefront.with(newTheme, snapshot, library));
        }
        return List.copyOf(all);
    }

    private List<OpenStorefront> planned(Snapshot products, Theme newTheme, ContentLibrary newLibrary)
            throws IOException {
        List<OpenStorefront> all = new ArrayList<>();
        Storefronts resolved = new Storefronts(config, BuildInputs.imageSource(config, access));
        for (Storefront storefront : resolved.resolve(products)) {
            StorefrontPlanning planning = new StorefrontPlanning(
                    config, access, storefront, products, newLibrary, newTheme, Progress.silent());
            all.add(OpenStorefront.plan(planning, newTheme, products, newLibrary));
        }
        return List.copyOf(all);
    }

    private static boolean touches(Collection<Path> changed, Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        return changed.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .anyMatch(path -> path.startsWith(root) || root.startsWith(path));
    }
}
