package dev.bcsite.benchmarks;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.catalog.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Pulls a shop from a sandbox: as it is, and after each of two changes made through the API. */
final class Snapshots {

    /** Of every sandbox store. */
    private static final String HASH = "sandbox1";

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

    /** Whether all are there, and of a form that the generator reads as it is now. */
    static boolean areThere(Shop shop) throws IOException {
        for (Moment moment : Moment.values()) {
            if (!Files.exists(shop.snapshot(moment))) {
                return false;
            }
            // Opening changes the file's end, so that a copy is tried.
            Path copy = shop.snapshots().resolve("tried.mv");
            Files.copy(shop.snapshot(moment), copy, StandardCopyOption.REPLACE_EXISTING);
            try {
                Snapshot.open(copy, HASH).close();
            } catch (BcsiteException e) {
                return false;
            } finally {
                Files.deleteIfExists(copy);
            }
        }
        return true;
    }

    static void pull(Shop shop, Path jar) throws Exception {
        Path state = shop.folder().resolve("pulled");
        Trees.remove(shop.snapshots());
        Files.createDirectories(shop.snapshots());
        try (OtherSandbox sandbox = OtherSandbox.start(jar, shop)) {
            shop.configure(HASH, sandbox.access().api().toString());
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
        Puller.pull(sandbox.access(), state);
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
