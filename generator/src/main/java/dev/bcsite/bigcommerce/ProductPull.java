package dev.bcsite.bigcommerce;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Progress;
import dev.bcsite.catalog.ProductChoices;
import dev.bcsite.catalog.PulledProduct;
import dev.bcsite.catalog.SnapshotWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Pulls products, their options and their prices, side by side, and counts them against what BigCommerce says there are.
 *
 * <p>Products are walked by ascending id, not by page number, so that a change in the middle of the pull neither hides
 * a product nor brings one twice.
 */
final class ProductPull {

    private static final String WALK = "products";
    private static final int MOST_SETTLINGS = 3;

    private final StoreClient client;
    private final SnapshotWriter writer;
    private final PullOrder order;
    private final Progress progress;
    private final Readers readers;
    private final List<PricePull> prices = new ArrayList<>();
    private final Batches<Long> choices;
    private volatile OptionalLong expected = OptionalLong.empty();

    ProductPull(StoreClient client, SnapshotWriter writer, PullOrder order, Readers readers, Progress progress) {
        this.client = client;
        this.writer = writer;
        this.order = order;
        this.progress = progress;
        this.readers = readers;
        this.choices = new Batches<>(ListChoices.MOST, batch -> readers.submit(() -> askForChoices(batch)));
        for (long channel : order.channelIds()) {
            for (String currency : writer.quotedCurrencies(channel)) {
                prices.add(new PricePull(client, writer, readers, channel, currency));
            }
        }
    }

    void run() throws InterruptedException {
        Optional<Instant> since = writer.changedSince();
        if (since.isPresent() && !writer.isFinished(WALK)) {
            walkChanges(since.get());
        }
        addMissing();
        if (!writer.isFinished(WALK)) {
            readers.submit(this::walk);
        }
        finishProducts();
        settle();
        prices.forEach(PricePull::submitVariants);
        readers.await(progress, "Pulling prices of variants");
        prices.forEach(price -> price.report(progress));
    }

    /** Takes up what has been put without options or prices. */
    private void addMissing() {
        Arrays.stream(writer.productsWithoutOptions()).forEach(choices::add);
        prices.forEach(PricePull::addMissing);
    }

    private void walkChanges(Instant since) throws InterruptedException {
        ChangeWalk changes = new ChangeWalk(client, writer, order, readers, writer::putProducts);
        changes.run(since, progress);
        changes.expected().ifPresent(count -> expected = OptionalLong.of(count));
        writer.finishStep(WALK);
    }

    /** Waits for the walk, then for the options and prices of what it brought. */
    private void finishProducts() throws InterruptedException {
        readers.await();
        choices.flush();
        prices.forEach(PricePull::flush);
        readers.await(progress, "Pulling options and prices");
        askAgainForChoices();
    }

    private void walk() throws InterruptedException {
        long[] known = writer.productIds();
        long after = known.length == 0 ? 0 : known[known.length - 1];
        long done = known.length;
        for (boolean isFirst = true; ; isFirst = false) {
            Page<PulledProduct> page = client.call(ListProducts.after(after, order.channelIds()));
            requireRising(after, page.ids());
            if (isFirst && page.total().isPresent()) {
                expected = OptionalLong.of(done + page.total().get());
            }
            if (isFirst) {
                progress.stage("Pulling products", expected.orElse(0));
            }
            take(page.rows());
            done += page.rows().size();
            progress.at(done);
            if (page.ids().isEmpty()
                    || page.total().orElse(Long.MAX_VALUE) <= page.ids().size()) {
                writer.finishStep(WALK);
                return;
            }
            after = page.ids().get(page.ids().size() - 1);
        }
    }

    private void take(List<PulledProduct> products) {
        writer.putProducts(products);
        for (PulledProduct pulled : products) {
            long id = pulled.product().id();
            if (pulled.lacksOptions()) {
                choices.add(id);
            }
            prices.stream()
                    .filter(price -> pulled.channels().contains(price.channel()))
                    .forEach(price -> price.add(id));
        }
    }

    static void requireRising(long after, List<Long> ids) {
        long last = after;
        for (long id : ids) {
            if (id <= last) {
                throw new BcsiteException(Problem.of(
                        "Could not list the products: product " + id + " came after product " + last,
                        "build again later; if it stays, tell BigCommerce"));
            }
            last = id;
        }
    }

    private void askForChoices(List<Long> ids) throws InterruptedException {
        Page<ProductChoices> page = client.call(new ListChoices(ids));
        writer.putChoices(page.rows().stream()
                .filter(ofProduct -> ids.contains(ofProduct.productId()))
                .toList());
    }

    /** A product that has no options to give is gone by now, or was left out by mistake: ask once more, then drop it. */
    private void askAgainForChoices() throws InterruptedException {
        Arrays.stream(writer.productsWithoutOptions()).forEach(choices::add);
        choices.flush();
        readers.await();
        writer.removeProducts(
                Arrays.stream(writer.productsWithoutOptions()).boxed().toList());
    }

    /** Makes the snapshot hold exactly the products that BigCommerce counts. */
    private void settle() throws InterruptedException {
        if (expected.isPresent() && expected.getAsLong() == writer.productIds().length) {
            return;
        }
        for (int settling = 0; settling < MOST_SETTLINGS; settling++) {
            if (count() == writer.productIds().length) {
                return;
            }
            Set<Long> there = allIds();
            Set<Long> here =
                    new HashSet<>(Arrays.stream(writer.productIds()).boxed().toList());
            writer.removeProducts(
                    here.stream().filter(id -> !there.contains(id)).sorted().toList());
            fetch(there.stream().filter(id -> !here.contains(id)).sorted().toList());
            finishProducts();
        }
        long counted = count();
        long received = writer.productIds().length;
        if (counted != received) {
            throw new BcsiteException(Problem.of(
                    "Could not list the products: short pull, BigCommerce counts " + counted + " and sent " + received,
                    "build again when nobody is changing the catalog; until then the last snapshot stays"));
        }
    }

    private long count() throws InterruptedException {
        Page<Long> page = client.call(ListProductIds.toCount(order.channelIds()));
        return page.total().orElse((long) writer.productIds().length);
    }

    private Set<Long> allIds() throws InterruptedException {
        Set<Long> ids = new HashSet<>();
        long after = 0;
        while (true) {
            Page<Long> page = client.call(new ListProductIds(order.channelIds(), after, Page.SIZE));
            requireRising(after, page.ids());
            ids.addAll(page.ids());
            if (page.ids().isEmpty()
                    || page.total().orElse(Long.MAX_VALUE) <= page.ids().size()) {
                return ids;
            }
            after = page.ids().get(page.ids().size() - 1);
        }
    }

    private void fetch(List<Long> ids) throws InterruptedException {
        Batches<Long> batches = new Batches<>(
                ListProducts.MOST_IDS,
                batch -> readers.submit(() -> take(client.call(ListProducts.only(batch, order.channelIds()))
                        .rows())));
        ids.forEach(batches::add);
        batches.flush();
        readers.await();
    }
}
