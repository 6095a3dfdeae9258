package dev.bcsite.bigcommerce;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Progress;
import dev.bcsite.catalog.DamagedSnapshotException;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.catalog.SnapshotWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Pulls a store's catalog into a snapshot, with as few requests as the API allows.
 *
 * <p>A snapshot is replaced only by a complete one: what was pulled is counted against what BigCommerce says there is,
 * and a store that suddenly has no products is not believed. A pull that broke off, also by a crash, is resumed by the
 * next one for the same order within an hour. One pull at a time for one state directory.
 */
public final class SnapshotPuller {

    private final StoreClient client;
    private final Path stateDirectory;
    private final InstantSource clock;

    /**
     * @param stateDirectory holds {@code snapshot.mv}, and {@code pull.mv} while a pull is under way or broke off
     * @param clock dates the snapshot and tells how old a broken-off pull is
     */
    public SnapshotPuller(StoreClient client, Path stateDirectory, InstantSource clock) {
        this.client = client;
        this.stateDirectory = stateDirectory;
        this.clock = clock;
    }

    /**
     * Pulls, replaces the state directory's snapshot, and opens the new one.
     *
     * @throws BcsiteException when the store refuses, cannot be reached, or sends less than it has; the snapshot that
     *     was there stays
     * @throws InterruptedException when the thread is interrupted; the next pull goes on from there
     */
    public Snapshot pull(PullOrder order, Progress progress) throws IOException, InterruptedException {
        Optional<Snapshot> last = lastSnapshot();
        try {
            return pull(order, last, progress);
        } catch (DamagedSnapshotException e) {
            throw last.isPresent() ? last.get().setAside(e) : e;
        } finally {
            last.ifPresent(Snapshot::close);
        }
    }

    private Snapshot pull(PullOrder order, Optional<Snapshot> last, Progress progress)
            throws IOException, InterruptedException {
        try (SnapshotWriter writer = begin(order, last)) {
            if (writer.isResumed()) {
                progress.note("Resuming the pull of " + writer.takenAt() + " with " + writer.productIds().length
                        + " products");
            }
            pull(writer, order, progress);
            if (!order.allowsEmpty()) {
                requireProducts(writer, order, last);
            }
            return writer.finish(order.channelIds());
        }
    }

    private void pull(SnapshotWriter writer, PullOrder order, Progress progress) throws InterruptedException {
        try (Readers readers = new Readers(order.readers())) {
            new StorePull(client, writer, order, readers, progress).run();
            new ProductPull(client, writer, order, readers, progress).run();
        }
    }

    private SnapshotWriter begin(PullOrder order, Optional<Snapshot> last) throws IOException {
        Instant now = clock.instant();
        Optional<Snapshot> base = last.filter(snapshot -> isBase(snapshot, order, now));
        return base.isPresent()
                ? SnapshotWriter.openOn(base.get(), stateDirectory, now)
                : SnapshotWriter.open(stateDirectory, client.access().hash(), order.description(), now);
    }

    /** A clock that was set back says nothing about how old a snapshot is. */
    private static boolean isBase(Snapshot snapshot, PullOrder order, Instant now) {
        Duration age = Duration.between(snapshot.wholeAt(), now);
        return snapshot.order().equals(order.description())
                && !age.isNegative()
                && age.compareTo(order.wholeAfter()) < 0;
    }

    private static void requireProducts(SnapshotWriter writer, PullOrder order, Optional<Snapshot> last)
            throws IOException {
        Set<Long> filled = last.map(SnapshotPuller::channelsWithProducts).orElse(Set.of());
        for (long channel : order.channelIds()) {
            if (writer.productIds(channel).length == 0 && filled.contains(channel)) {
                throw notBelieved(
                        writer,
                        Problem.of(
                                "Channel " + channel + " has no products any more, though the last snapshot had some",
                                "check the products' channel assignments and visibility, or allow an empty store with"
                                        + " --allow-empty; until then the last snapshot stays"));
            }
        }
        if (writer.productIds().length == 0) {
            throw notBelieved(
                    writer,
                    Problem.of(
                            "The store has no visible products on " + words(order),
                            "assign products to the channel and make them visible in the control panel, or allow an empty"
                                    + " store with --allow-empty"));
        }
    }

    /** What was pulled is thrown away: the next pull should look again. */
    private static BcsiteException notBelieved(SnapshotWriter writer, Problem problem) throws IOException {
        writer.discard();
        return new BcsiteException(problem);
    }

    private static Set<Long> channelsWithProducts(Snapshot snapshot) {
        Set<Long> filled = new HashSet<>(snapshot.channelIds());
        filled.removeIf(channel -> snapshot.productIds(channel).length == 0);
        return filled;
    }

    private Optional<Snapshot> lastSnapshot() throws IOException {
        Path file = stateDirectory.resolve(Snapshot.FILE_NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Snapshot.open(file, client.access().hash()));
        } catch (BcsiteException e) {
            // Of another store, version, or damaged: it says nothing about this one.
            return Optional.empty();
        }
    }

    private static String words(PullOrder order) {
        return order.channelIds().size() == 1
                ? "channel " + order.channelIds().get(0)
                : "channels " + order.channelIds();
    }
}
