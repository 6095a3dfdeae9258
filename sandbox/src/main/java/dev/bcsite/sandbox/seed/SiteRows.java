package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.table.RowSource;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The channel sites of a seed. Without any, each storefront channel has one: the default channel's is site 1000 and the
 * sandbox's own storefront, others are invented under {@code .example}.
 */
final class SiteRows {

    private static final long DEFAULT_SITE = 1000;

    private SiteRows() {}

    static RowSource of(SeedFiles files, RowSource channels, Address address) {
        if (files.has("sites")) {
            SortedMap<Long, ObjectNode> sites = SimpleRows.of(files.rows("sites"), "site", "id");
            sites.values().forEach(site -> giveUrls(site, address));
            return RowSource.of(sites);
        }
        SortedMap<Long, ObjectNode> sites = new TreeMap<>();
        for (long channel : channels.ids()) {
            if (channels.row(channel).path("type").asText().equals("storefront")) {
                long id = DEFAULT_SITE + sites.size();
                String url = channel == 1 ? address.origin().toString() : "https://channel-" + channel + ".example";
                sites.put(id, site(id, channel, url, address));
            }
        }
        return RowSource.of(sites);
    }

    private static ObjectNode site(long id, long channel, String url, Address address) {
        ObjectNode site =
                Defaults.of("site").put("id", id).put("channel_id", channel).put("url", url);
        site.put("created_at", Moments.zulu()).put("updated_at", Moments.zulu());
        giveUrls(site, address);
        return site;
    }

    private static void giveUrls(ObjectNode site, Address address) {
        if (site.path("urls").isEmpty()) {
            ArrayNode urls = site.putArray("urls");
            addUrl(urls, site.path("url").asText(), "primary");
            addUrl(urls, address.canonical(site.path("channel_id").asLong()), "canonical");
            if (site.path("channel_id").asLong() == 1) {
                // Where the channels without a checkout URL of their own check out.
                addUrl(urls, address.origin().toString(), "checkout");
            }
        }
    }

    private static void addUrl(ArrayNode urls, String url, String type) {
        urls.addObject()
                .put("url", url)
                .put("type", type)
                .put("created_at", Moments.zulu())
                .put("updated_at", Moments.zulu());
    }
}
