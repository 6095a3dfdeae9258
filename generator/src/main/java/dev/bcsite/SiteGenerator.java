package dev.bcsite;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import dev.bcsite.base.Progress;
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
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds the storefronts of one configuration.
 *
 * <p>Start with {@link SiteConfig#read} and {@link #access}, then {@link #build}. A rebuild is not a second code path:
 * it does what a first build does, except that few pages turn out to be stale. One build at a time works on one state
 * folder; a second is refused.
 */
public final class SiteGenerator {

    private final SiteConfig config;
    private final StoreAccess access;
    private final Progress progress;

    public SiteGenerator(SiteConfig config, StoreAccess access, Progress progress) {
        this.config = config;
        this.access = access;
        this.progress = progress;
    }

    /**
     * How to reach the configuration's store: the environment goes before the file, the token comes only from there.
     *
     * @throws BcsiteException when no token is given
     */
    public static StoreAccess access(SiteConfig config, Credentials credentials) {
        Optional<StoreSetting.Remote> named =
                config.store() instanceof StoreSetting.Remote remote ? Optional.of(remote) : Optional.empty();
        Optional<URI> api = credentials.api().or(() -> named.flatMap(StoreSetting.Remote::api));
        String hash = credentials
                .storeHash()
                .or(() -> named.map(StoreSetting.Remote::hash))
                .or(() -> api.map(SiteGenerator::hashIn))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new BcsiteException(Problem.at(
                        "store", "no store is named", "write store: HASH in bcsite.yaml, or set BCSITE_STORE_HASH")));
        return credentials
                .token()
                .map(token -> api.map(base -> new StoreAccess(hash, base, token))
                        .orElseGet(() -> StoreAccess.of(hash, token)))
                .orElseThrow(() -> new BcsiteException(Problem.at(
                        "store " + hash,
                        "no access token is given",
                        "set BCSITE_ACCESS_TOKEN, or bcsite.serverId to a <server> in Maven's settings")));
    }

    /**
     * Builds all storefronts and publishes what changed.
     *
     * @throws BcsiteException for what its user can put right; the last release then stays as it is
     * @throws InterruptedIOException when the thread is interrupted
     */
    @SuppressWarnings("try") // the lock is held, not read
    public BuildReport build(BuildOptions options) throws IOException {
        BuildClock clock = new BuildClock();
        StoreClient client = StoreClient.of(access);
        Storefronts storefronts = new Storefronts(config, imageSource());
        try (BuildLock lock = BuildLock.in(config.state());
                Snapshot snapshot = snapshot(client, storefronts, options)) {
            clock.lap("pull");
            Theme theme = Theme.load(config.theme(), config.folder());
            ContentLibrary library = content(options);
            clock.lap("content");
            List<StorefrontBuild.Result> results = new ArrayList<>();
            for (Storefront storefront : storefronts.resolve(snapshot)) {
                StorefrontBuild build =
                        new StorefrontBuild(config, access, storefront, snapshot, library, theme, progress, clock);
                results.add(build.run(client));
            }
            BuildReport report = BuildReport.of(results, client.meter(), clock);
            report.write(config.output().resolveSibling("bcsite"), options.explain());
            return report;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The build was interrupted");
        }
    }

    private Snapshot snapshot(StoreClient client, Storefronts storefronts, BuildOptions options)
            throws IOException, InterruptedException {
        if (options.offline()) {
            return Snapshot.open(config.state().resolve(Snapshot.FILE_NAME), access.hash());
        }
        return new SnapshotPuller(client, config.state(), InstantSource.system())
                .pull(storefronts.order(options.allowEmpty()), progress);
    }

    private ContentLibrary content(BuildOptions options) throws IOException {
        Problems problems = new Problems();
        String label = config.folder().relativize(config.content()).toString().replace('\\', '/');
        ContentOptions reading = new ContentOptions(label, config.contentRequired(), options.drafts());
        ContentLibrary library = ContentLibrary.read(config.content(), reading, problems);
        problems.throwIfAny();
        return library;
    }

    /** Links for a store at BigCommerce; copies for one that stands in for it, which will not run for long. */
    private ImageSource imageSource() {
        return config.images().orElse(Loopback.is(access.api()) ? ImageSource.COPY : ImageSource.CDN);
    }

    private static String hashIn(URI api) {
        String path = Optional.ofNullable(api.getPath()).orElse("");
        int at = path.indexOf("/stores/");
        return at < 0 ? "" : path.substring(at + "/stores/".length()).replaceFirst("/.*", "");
    }
}
