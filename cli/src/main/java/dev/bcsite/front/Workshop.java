package dev.bcsite.front;

import dev.bcsite.BuildOptions;
import dev.bcsite.BuildReport;
import dev.bcsite.Credentials;
import dev.bcsite.OpenSite;
import dev.bcsite.SiteConfig;
import dev.bcsite.SiteCrawl;
import dev.bcsite.SiteGenerator;
import dev.bcsite.SiteRegistration;
import dev.bcsite.SiteWhy;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.sandbox.SandboxStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Everything needed to build one site several times: its configuration, and its store or the sandbox. */
final class Workshop implements AutoCloseable {

    /** What asks the store nothing needs no token. */
    private static final Secret UNUSED = new Secret("offline");

    private final SiteConfig config;
    private final Optional<SandboxStore> sandbox;
    private final StoreAccess access;
    private final Surroundings surroundings;

    private Workshop(SiteConfig config, Optional<SandboxStore> sandbox, StoreAccess access, Surroundings surroundings) {
        this.config = config;
        this.sandbox = sandbox;
        this.access = access;
        this.surroundings = surroundings;
    }

    /** Opens the site's store, which is a sandbox of our own when neither config nor environment names one. */
    static Workshop open(SiteConfig config, BuildOptions options, Surroundings surroundings) throws IOException {
        Credentials credentials = credentials(options, surroundings);
        if (!config.usesSandbox()
                || credentials.storeHash().isPresent()
                || credentials.api().isPresent()) {
            StoreAccess access = SiteGenerator.access(config, credentials);
            return new Workshop(config, Optional.empty(), access, surroundings);
        }
        SandboxStore sandbox = OwnSandbox.start(config);
        StoreAccess access = new StoreAccess(
                sandbox.storeHash(), sandbox.apiBase(), new Secret(sandbox.token()), credentials.webhookSecret());
        return new Workshop(config, Optional.of(sandbox), access, surroundings);
    }

    /** The same store for a configuration that differs in other things. */
    Workshop with(SiteConfig changed) {
        return new Workshop(changed, sandbox, access, surroundings);
    }

    SiteConfig config() {
        return config;
    }

    StoreAccess access() {
        return access;
    }

    SiteCrawl crawl() {
        return new SiteCrawl(config, access, surroundings.progress());
    }

    SiteRegistration registration() {
        return new SiteRegistration(config, access, surroundings.progress());
    }

    BuildReport build(BuildOptions options) throws IOException {
        return new SiteGenerator(config, access, surroundings.progress()).build(options);
    }

    /** What was pulled last, to look at pages without a build. */
    OpenSite open(BuildOptions options) throws IOException {
        return OpenSite.open(config, access, options);
    }

    /** Whether its store runs on this machine. */
    boolean isNearby() {
        return sandbox.isPresent()
                || List.of("127.0.0.1", "localhost", "[::1]")
                        .contains(access.api().getHost());
    }

    SiteWhy why(BuildOptions options) {
        return new SiteWhy(config, access, options);
    }

    @Override
    public void close() {
        sandbox.ifPresent(SandboxStore::close);
    }

    private static Credentials credentials(BuildOptions options, Surroundings surroundings) {
        Credentials credentials = Credentials.fromEnvironment(surroundings.environment());
        Credentials known = surroundings.serverToken().map(credentials::orToken).orElse(credentials);
        return options.offline() ? known.orToken(UNUSED) : known;
    }
}
