package dev.bcsite;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Progress;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.register.SharedWishes;
import dev.bcsite.site.Storefront;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the storefronts of one configuration again and again in one process. After a change of a few products it publishes
 * within milliseconds, since it keeps in memory what the last build read and made.
 *
 * <p>What it publishes and leaves in the state folder is what a {@link SiteGenerator} would. It holds the lock of the state
 * folder only while it builds; when somebody else built in between, it goes on from there. Edits of theme and content are seen
 * when {@linkplain #edited it is told of them}. Files that somebody changes in the output are looked at when nothing else has
 * changed, and when everything is planned anew. Not for several threads.
 */
public final class SiteKeeper implements AutoCloseable {

    private final SiteConfig config;
    private final StoreAccess access;
    private final BuildOptions options;
    private final Progress progress;
    private final Map<Long, KeptStorefront> kept = new HashMap<>();
    private Optional<BuildInputs> inputs = Optional.empty();

    /** @param options if they are for offline, the newest snapshot is built that somebody pulled; else each build pulls */
    public SiteKeeper(SiteConfig config, StoreAccess access, BuildOptions options, Progress progress) {
        this.config = config;
        this.access = access;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Builds all storefronts and publishes what changed.
     *
     * @throws BcsiteException for what its user can put right; the last release then stays as it is, and the next build reads
     *     everything again
     * @throws InterruptedIOException when the thread is interrupted
     */
    public BuildReport build() throws IOException {
        return build(true);
    }

    /** Builds for the only time in this process. */
    BuildReport buildOnce() throws IOException {
        return build(false);
    }

    /** The next build reads theme, content and what else of the project's files gets into pages again. */
    public void edited() throws IOException {
        forget();
    }

    private BuildReport build(boolean again) throws IOException {
        BuildClock clock = new BuildClock();
        StoreClient client = StoreClient.of(access);
        try {
            BuildInputs next = BuildInputs.gather(config, access, client, options, progress, clock, inputs);
            try {
                BuildReport report = build(next, client, clock, again);
                take(next);
                return report;
            } catch (IOException | InterruptedException | RuntimeException e) {
                next.close();
                forget();
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The build was interrupted");
        }
    }

    private BuildReport build(BuildInputs next, StoreClient client, BuildClock clock, boolean again)
            throws IOException, InterruptedException {
        List<StorefrontBuild.Result> results = new ArrayList<>();
        List<StorefrontBuild> planned = new ArrayList<>();
        SharedWishes wishes = config.register() ? ChannelDesk.shared(config, access, client) : new SharedWishes();
        for (Storefront storefront : next.storefronts()) {
            StorefrontBuild build = next.build(storefront, progress, clock);
            Optional<KeptStorefront> last = Optional.ofNullable(kept.remove(build.channel()));
            StorefrontBuild.Built built = build.run(client, wishes, last);
            results.add(built.result());
            built.kept().ifPresentOrElse(now -> kept.put(build.channel(), now), () -> planned.add(build));
        }
        BuildReport report = BuildReport.of(results, client.meter(), clock);
        report.write(config.output().resolveSibling("bcsite"), options.explain());
        if (again) {
            for (StorefrontBuild build : planned) {
                build.keep().ifPresent(now -> kept.put(build.channel(), now));
            }
        }
        return report;
    }

    private void take(BuildInputs next) throws IOException {
        next.unlock();
        if (inputs.isPresent()) {
            inputs.get().close();
        }
        inputs = Optional.of(next);
    }

    private void forget() throws IOException {
        kept.values().forEach(KeptStorefront::close);
        kept.clear();
        if (inputs.isPresent()) {
            inputs.get().close();
        }
        inputs = Optional.empty();
    }

    @Override
    public void close() throws IOException {
        forget();
    }
}
