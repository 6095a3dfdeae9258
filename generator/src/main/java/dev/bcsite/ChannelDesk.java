package dev.bcsite;

import dev.bcsite.SiteConfig.StorefrontSetting;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Progress;
import dev.bcsite.bigcommerce.Metafields;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.register.ChannelId;
import dev.bcsite.register.LedgerKeeper;
import dev.bcsite.register.Registrar;
import dev.bcsite.register.Registries;
import dev.bcsite.register.SharedWishes;
import dev.bcsite.register.StoreLedger;
import dev.bcsite.register.StoreLock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;

/** Puts together what works on one channel. */
final class ChannelDesk {

    private ChannelDesk() {}

    /** @param channel 0 for one that is to be made */
    static Registrar registrar(
            SiteConfig config, StoreAccess access, StoreClient client, long channel, Progress progress) {
        ChannelId id = channel == 0 ? ChannelId.unknown() : ChannelId.of(channel);
        return new Registrar(
                channel, Registries.of(client, id, access.webhookSecret()), ledger(config, client, id), progress);
    }

    /** For what the configuration's storefronts share; of a single one nothing is asked. */
    static SharedWishes shared(SiteConfig config, StoreAccess access, StoreClient client) throws InterruptedException {
        SharedWishes shared = new SharedWishes();
        List<StorefrontSetting> settings = Storefronts.settings(config);
        for (StorefrontSetting setting : settings.size() > 1 ? settings : List.<StorefrontSetting>of()) {
            long channel = setting.channel();
            shared.owns(
                    channel,
                    registrar(config, access, client, channel, Progress.silent())
                            .owned());
        }
        return shared;
    }

    static LedgerKeeper ledger(SiteConfig config, StoreClient client, long channel) {
        return ledger(config, client, ChannelId.of(channel));
    }

    static StoreLock lock(SiteConfig config, StoreClient client) {
        return new StoreLock(new Metafields(client), holder(config), InstantSource.system());
    }

    private static StoreLedger ledger(SiteConfig config, StoreClient client, ChannelId channel) {
        return new StoreLedger(new Metafields(client), channel, lock(config, client));
    }

    /** This machine and working folder; the folder's lock keeps a second process from having the same name. */
    private static String holder(SiteConfig config) {
        return host() + "/"
                + Digest.of(config.state().toAbsolutePath().toString()).prefix(8);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a machine without a name";
        }
    }
}
