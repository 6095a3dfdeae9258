package dev.bcsite;

import dev.bcsite.base.Progress;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.doctor.PlanSource;
import dev.bcsite.register.ChannelPlan;
import dev.bcsite.register.RegistrationPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Plans from the last snapshot, once for all channels: to look at a set-up is no reason to pull a whole catalog. */
final class OfflinePlans implements PlanSource {

    private final SiteConfig config;
    private final StoreAccess access;
    private final StoreClient client;
    private Optional<RegistrationPlan> plan = Optional.empty();

    OfflinePlans(SiteConfig config, StoreAccess access, StoreClient client) {
        this.config = config;
        this.access = access;
        this.client = client;
    }

    @Override
    public Optional<ChannelPlan> plan(long channel) throws IOException, InterruptedException {
        if (plan.isEmpty() && hasSnapshot(config, access)) {
            plan = Optional.of(new SiteRegistration(config, access, Progress.silent(), client)
                    .plan(BuildOptions.standard().withOffline(true), PlanOptions.standard()));
        }
        return plan.flatMap(whole -> whole.channels().stream()
                .filter(one -> one.channel() == channel)
                .findFirst());
    }

    /** Whether there is a snapshot of all channels of the configuration. */
    static boolean hasSnapshot(SiteConfig config, StoreAccess access) throws IOException {
        Path file = config.state().resolve(Snapshot.FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (Snapshot snapshot = Snapshot.open(file, access.hash())) {
            List<Long> pulled = snapshot.channelIds();
            return Storefronts.settings(config).stream().allMatch(setting -> pulled.contains(setting.channel()));
        }
    }
}
