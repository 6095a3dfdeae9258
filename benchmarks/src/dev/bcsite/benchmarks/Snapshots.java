package dev.bcsite.benchmarks;

import dev.bcsite.base.Progress;
import dev.bcsite.bigcommerce.ChannelOrder;
import dev.bcsite.bigcommerce.PullOrder;
import dev.bcsite.bigcommerce.SnapshotPuller;
import dev.bcsite.bigcommerce.StoreClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Pulls a shop from a sandbox: as it is, and after each of two changes made through the API. */
final class Snapshots {

    private Snapshots() {}

    /** A state of the store. */
    enum Moment {
        FIRST,
        /** One product has another description than at first. */
        DESCRIBED,
        /** One category has another name than at first. */
        RENAMED;

        String file() {
            return name().toLowerCase(Locale.ROOT) + ".mv";
        }
    }

    static void pull(Shop shop, Path jar) throws Exception {
        Path state = shop.folder().resolve("pulled");
        Files.createDirectories(shop.folder().resolve("snapshots"));
        try (OtherSandbox sandbox = OtherSandbox.start(jar, shop)) {
            shop.configure(sandbox.access().hash(), sandbox.access().api().toString());
            pull(sandbox, state, shop, Moment.FIRST);
            long product = ProductMaker.idOf(shop.size() / 2);
            String path = "/v3/catalog/products/" + product;
            String before = sandbox.get(path).path("data").path("description").asText();
            sandbox.put(path, "description", before + "\n<p>There is more to say about it now.</p>");
            pull(sandbox, state, shop, Moment.DESCRIBED);
            sandbox.put(path, "description", before);
            sandbox.put("/v3/catalog/categories/" + leafCategory(shop), "name", "Called otherwise");
            pull(sandbox, state, shop, Moment.RENAMED);
        }
        Trees.remove(state);
    }

    private static void pull(OtherSandbox sandbox, Path state, Shop shop, Moment moment) throws Exception {
        long start = System.nanoTime();
        PullOrder order = PullOrder.of(new ChannelOrder(1, List.of()));
        new SnapshotPuller(StoreClient.of(sandbox.access()), state, InstantSource.system())
                .pull(order, Progress.silent())
                .close();
        Files.copy(state.resolve("snapshot.mv"), shop.snapshot(moment));
        Say.line("pulled %s in %.0f s", moment.file(), (System.nanoTime() - start) / 1e9);
    }

    /** One on the third level, since those above it are in every page's menu. */
    private static long leafCategory(Shop shop) throws IOException {
        return Departments.of(shop.size(), new Dice(CatalogMaker.seed(shop.size()))).all().stream()
                .filter(one -> one.depth() == 3)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
