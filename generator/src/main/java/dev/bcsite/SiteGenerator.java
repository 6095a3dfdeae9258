package dev.bcsite;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Progress;
import dev.bcsite.bigcommerce.StoreAccess;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Optional;

/**
 * Builds the storefronts of one configuration.
 *
 * <p>Start with {@link SiteConfig#read} and {@link #access}, then {@link #build}. A rebuild is not a second code path:
 * it does what a first build does, except that few pages turn out to be stale. One build at a time works on one state
 * folder; a second is refused.
 *
 * <p>A process that builds more than once does so with a {@link SiteKeeper}.
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
                .map(access -> access.withWebhookSecret(credentials.webhookSecret()))
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
    public BuildReport build(BuildOptions options) throws IOException {
        try (SiteKeeper keeper = new SiteKeeper(config, access, options, progress)) {
            return keeper.buildOnce();
        }
    }

    private static String hashIn(URI api) {
        String path = Optional.ofNullable(api.getPath()).orElse("");
        int at = path.indexOf("/stores/");
        return at < 0 ? "" : path.substring(at + "/stores/".length()).replaceFirst("/.*", "");
    }
}
