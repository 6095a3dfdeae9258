package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Progress;
import dev.bcsite.catalog.Category;
import dev.bcsite.catalog.Channel;
import dev.bcsite.catalog.Currency;
import dev.bcsite.catalog.Json;
import dev.bcsite.catalog.Listing;
import dev.bcsite.catalog.SettingsJson;
import dev.bcsite.catalog.SnapshotWriter;
import dev.bcsite.catalog.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pulls all but products and prices: the store, its channels, and the short lists. */
final class StorePull {

    private final StoreClient client;
    private final SnapshotWriter writer;
    private final PullOrder order;
    private final Readers readers;
    private final Progress progress;

    StorePull(StoreClient client, SnapshotWriter writer, PullOrder order, Readers readers, Progress progress) {
        this.client = client;
        this.writer = writer;
        this.order = order;
        this.readers = readers;
        this.progress = progress;
    }

    /** One part of the pull, which a resumed pull skips when it was finished. */
    private interface Step {
        /** What prices and products need is there at the end; the short lists are pulled beside the products. */
        void run() throws InterruptedException;
    }

    /** What prices and products need is there at the end; the short lists are pulled beside the products. */
    void run() throws InterruptedException {
        progress.stage("Pulling the store", 0);
        step("store", this::pullStore);
        step("price-rules", () -> new PriceRules(client, writer, order).pull());
        submit("categories", this::pullCategories);
        submit("brands", () -> writer.putBrands(WholeList.read(client, ListBrands::new)));
        submit("blog-posts", this::pullBlogPosts);
        for (long channel : order.channelIds()) {
            submit("store-pages/" + channel, () -> pullPages(channel));
            submit("listings/" + channel, () -> pullListings(channel));
            submit("redirects/" + channel, () -> pullRedirects(channel));
        }
    }

    private void submit(String name, Step step) {
        readers.submit(() -> step(name, step));
    }

    private void step(String name, Step step) throws InterruptedException {
        if (!writer.isFinished(name)) {
            step.run();
            writer.finishStep(name);
        }
    }

    private void pullStore() throws InterruptedException {
        Store store = client.call(new ReadStore(client.access()));
        writer.putTime(client.call(new ReadTime()));
        List<Currency> currencies = client.call(new ListCurrencies());
        ObjectNode common = Json.object();
        readSettings(common, Optional.empty());
        readTaxDisplay(common);
        for (ChannelOrder wanted : order.channels()) {
            Channel channel = client.call(new ReadChannel(wanted.channelId()));
            List<String> quoted = quotedCurrencies(wanted, channel, store, currencies);
            ObjectNode settings = common.deepCopy();
            readSettings(settings, Optional.of(channel.id()));
            writer.putChannel(
                    channel,
                    client.call(new ReadChannelSite(channel.id())).map(StoreSite::site),
                    SettingsJson.read(settings),
                    quoted);
        }
        writer.putStore(store, currencies);
    }

    /** A channel's answer holds only what it sets differently; null there means as the store. */
    private void readSettings(ObjectNode settings, Optional<Long> channel) throws InterruptedException {
        for (String group : ReadSettings.GROUPS) {
            for (var field : client.call(new ReadSettings(group, channel)).properties()) {
                if (!field.getValue().isNull()) {
                    settings.set(field.getKey(), field.getValue());
                }
            }
        }
    }

    private void readTaxDisplay(ObjectNode settings) throws InterruptedException {
        ReadTaxSettings.GuestZone zone = client.call(new ReadTaxSettings());
        writer.putTaxSettings(zone.all());
        settings.setAll(client.call(new ReadTaxZone(zone.id())));
        if (zone.isByLocation()) {
            progress.note("The store picks the tax zone by where a guest is; static pages show the prices of tax zone "
                    + zone.id() + " to everybody");
        }
    }

    private static List<String> quotedCurrencies(
            ChannelOrder wanted, Channel channel, Store store, List<Currency> currencies) {
        if (wanted.currencies().isEmpty()) {
            return List.of(channel.defaultCurrency().isEmpty() ? store.currency() : channel.defaultCurrency());
        }
        List<String> known = currencies.stream().map(Currency::code).sorted().toList();
        for (String code : wanted.currencies()) {
            if (!known.contains(code)) {
                throw new BcsiteException(Problem.at(
                        "channel " + channel.id(),
                        "the currency \"" + code + "\" is not enabled in the store, which has "
                                + String.join(", ", known),
                        "enable it in the control panel or take it out of the storefront's currencies"));
            }
        }
        return wanted.currencies();
    }

    private void pullCategories() throws InterruptedException {
        List<ListTrees.Tree> trees = client.call(new ListTrees(order.channelIds()));
        if (trees.isEmpty()) {
            return;
        }
        List<Long> ids =
                trees.stream().map(ListTrees.Tree::id).distinct().sorted().toList();
        Map<Long, List<Category>> byTree = new HashMap<>();
        for (ListCategories.Node node : WholeList.read(client, page -> new ListCategories(ids, page))) {
            byTree.computeIfAbsent(node.tree(), tree -> new ArrayList<>()).add(node.category());
        }
        trees.forEach(tree -> writer.putCategories(tree.channel(), byTree.getOrDefault(tree.id(), List.of())));
    }

    private void pullBlogPosts() throws InterruptedException {
        String storeUrl = writer.store().map(Store::secureUrl).orElse("");
        writer.putBlogPosts(WholeList.read(client, page -> new ListBlogPosts(storeUrl, page)));
    }

    private void pullPages(long channel) throws InterruptedException {
        writer.putStorePages(channel, WholeList.read(client, page -> new ListStorePages(channel, page)));
    }

    private void pullListings(long channel) throws InterruptedException {
        long after = 0;
        while (true) {
            Page<Listing> page = client.call(new ListListings(channel, after));
            writer.putListings(channel, page.rows());
            if (page.isLast() || page.ids().isEmpty()) {
                return;
            }
            after = next(channel, after, page.ids());
        }
    }

    private static long next(long channel, long after, List<Long> ids) {
        long last = ids.get(ids.size() - 1);
        if (last <= after) {
            throw new BcsiteException(Problem.of(
                    "Could not list the listings of channel " + channel + ": listing " + last + " came after " + after,
                    "build again later; if it stays, tell BigCommerce"));
        }
        return last;
    }

    private void pullRedirects(long channel) throws InterruptedException {
        Optional<Long> site = writer.channelSite(channel).map(found -> found.id());
        if (site.isPresent()) {
            writer.putRedirects(site.get(), WholeList.readById(client, after -> new ListRedirects(site.get(), after)));
        }
    }
}
