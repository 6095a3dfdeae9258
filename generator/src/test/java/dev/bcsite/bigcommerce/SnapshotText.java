package dev.bcsite.bigcommerce;

import dev.bcsite.catalog.ChannelSite;
import dev.bcsite.catalog.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything in a snapshot but its date, a line for each thing, so that two can be compared. */
final class SnapshotText {

    private SnapshotText() {}

    static String of(Snapshot snapshot) {
        List<String> lines = new ArrayList<>();
        lines.add(snapshot.store().toString());
        lines.add(snapshot.currencies().toString());
        lines.add(snapshot.counts().toString());
        snapshot.brands().forEach(brand -> lines.add(brand.toString()));
        snapshot.blogPosts().forEach(post -> lines.add(post.toString()));
        snapshot.channelIds().forEach(channel -> addChannel(snapshot, channel, lines));
        return String.join("\n", lines);
    }

    private static void addChannel(Snapshot snapshot, long channel, List<String> lines) {
        lines.add(snapshot.channel(channel).toString());
        lines.add(snapshot.settings(channel).toString());
        Optional<ChannelSite> site = snapshot.channelSite(channel);
        lines.add(site.toString());
        site.ifPresent(found -> lines.add(snapshot.redirects(found.id()).toString()));
        snapshot.categories(channel).forEach(category -> lines.add(category.toString()));
        snapshot.storePages(channel).forEach(page -> lines.add(page.toString()));
        for (long id : snapshot.productIds(channel)) {
            lines.add(snapshot.product(id).orElseThrow().toString());
            lines.add(snapshot.productDigest(id).orElseThrow().toString());
            lines.add(snapshot.listing(channel, id).toString());
            for (String currency : snapshot.quotedCurrencies(channel)) {
                lines.add(snapshot.quotes(channel, currency, id).toString());
            }
        }
    }
}
