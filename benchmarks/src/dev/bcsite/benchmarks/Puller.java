package dev.bcsite.benchmarks;

import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.ChannelOrder;
import dev.bcsite.bigcommerce.PullOrder;
import dev.bcsite.bigcommerce.SnapshotPuller;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Pulls a store without building it, as a process that can be timed: {@code Puller HASH API TOKEN FOLDER}. */
public final class Puller {

    private Puller() {}

    public static void main(String[] arguments) throws Exception {
        StoreAccess access = new StoreAccess(arguments[0], URI.create(arguments[1]), new Secret(arguments[2]));
        pull(access, Path.of(arguments[3]));
    }

    static void pull(StoreAccess access, Path state) throws IOException, InterruptedException {
        PullOrder order = PullOrder.of(new ChannelOrder(1, List.of()));
        new SnapshotPuller(StoreClient.of(access), state, InstantSource.system())
                .pull(order, Progress.silent())
                .close();
    }
}
