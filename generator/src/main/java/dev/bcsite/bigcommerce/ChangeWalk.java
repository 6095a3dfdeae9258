package dev.bcsite.bigcommerce;

import dev.bcsite.base.Progress;
import dev.bcsite.catalog.PulledProduct;
import dev.bcsite.catalog.SnapshotWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Finds what has changed in the products since the last snapshot.
 *
 * <p>BigCommerce gives the products that were modified since a time. That tells neither of products that are gone nor of
 * changes that it does not date; so every product is looked at besides, without what is dated. For that the ids that are known
 * are cut into ranges of a page each, which can be asked for side by side.
 */
final class ChangeWalk {

    /** Leaves room on a page for products that are new among those that are known. */
    private static final int RANGE = Page.SIZE - 10;

    /** The store's dates are compared with the store's time, but its servers need not agree to the second. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final StoreClient client;
    private final SnapshotWriter writer;
    private final PullOrder order;
    private final Readers readers;
    private final Consumer<List<PulledProduct>> taker;
    private final AtomicLong counted = new AtomicLong();
    private boolean isWhole = true;

    /** @param taker takes products that were found changed */
    ChangeWalk(
            StoreClient client,
            SnapshotWriter writer,
            PullOrder order,
            Readers readers,
            Consumer<List<PulledProduct>> taker) {
        this.client = client;
        this.writer = writer;
        this.order = order;
        this.readers = readers;
        this.taker = taker;
    }

    /** How many products BigCommerce says there are, when all were looked at in one go. */
    Optional<Long> expected() {
        return isWhole ? Optional.of(counted.get()) : Optional.empty();
    }

    void run(Instant since, Progress progress) throws InterruptedException {
        submitRanges();
        readers.submit(() -> takeModified(since.minus(OVERLAP)));
        readers.await(progress, "Looking for changed products");
        fetchWanted();
    }

    private void submitRanges() {
        long[] known = writer.productIdsBefore();
        long after = 0;
        for (int from = 0; from == 0 || from < known.length; from += RANGE) {
            int to = Math.min(from + RANGE, known.length);
            Range range = new Range(
                    after,
                    to == known.length ? Optional.empty() : Optional.of(known[to - 1]),
                    Arrays.copyOfRange(known, from, to));
            if (writer.isFinished(range.step())) {
                isWhole = false;
            } else {
                readers.submit(() -> compare(range));
            }
            after = to == 0 ? 0 : known[to - 1];
        }
    }

    /** @param known ids in the range that the last snapshot has */
    private record Range(long after, Optional<Long> last, long[] known) {

        String step() {
            return "compared/" + after;
        }
    }

    private void compare(Range range) throws InterruptedException {
        Set<Long> gone = new HashSet<>();
        Arrays.stream(range.known()).forEach(gone::add);
        List<Long> wanted = new ArrayList<>();
        long after = range.after();
        while (true) {
            Page<ListParts.Parts> page = client.call(new ListParts(order.channelIds(), after, range.last()));
            ProductPull.requireRising(after, page.ids());
            if (after == range.after()) {
                counted.addAndGet(page.total().orElse((long) page.ids().size()));
            }
            for (ListParts.Parts found : page.rows()) {
                gone.remove(found.parts().productId());
                if (!writer.isAsBefore(found.parts(), found.channels())) {
                    wanted.add(found.parts().productId());
                }
            }
            if (page.ids().isEmpty()
                    || page.total().orElse(Long.MAX_VALUE) <= page.ids().size()) {
                break;
            }
            after = page.ids().get(page.ids().size() - 1);
        }
        writer.removeProducts(gone);
        writer.want(wanted);
        writer.finishStep(range.step());
    }

    private void takeModified(Instant since) throws InterruptedException {
        long after = 0;
        while (true) {
            Page<PulledProduct> page = client.call(ListProducts.modified(since, after, order.channelIds()));
            ProductPull.requireRising(after, page.ids());
            taker.accept(page.rows());
            if (page.ids().isEmpty()
                    || page.total().orElse(Long.MAX_VALUE) <= page.ids().size()) {
                return;
            }
            after = page.ids().get(page.ids().size() - 1);
        }
    }

    /** What is wanted and not given was taken away meanwhile. */
    private void fetchWanted() throws InterruptedException {
        Batches<Long> batches = new Batches<>(
                ListProducts.MOST_IDS,
                batch -> readers.submit(() -> taker.accept(client.call(ListProducts.only(batch, order.channelIds()))
                        .rows())));
        Arrays.stream(writer.wanted()).forEach(batches::add);
        batches.flush();
        readers.await();
        writer.removeProducts(Arrays.stream(writer.wanted()).boxed().toList());
    }
}
