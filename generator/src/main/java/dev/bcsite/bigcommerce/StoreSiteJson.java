package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.ChannelSiteJson;
import dev.bcsite.catalog.JsonRow;
import java.util.Comparator;
import java.util.List;

/** Channel sites with all of their URLs, in the shape of {@code GET /v3/channels/{id}/site}. */
final class StoreSiteJson {

    private StoreSiteJson() {}

    static StoreSite read(JsonNode json) {
        JsonRow row = JsonRow.of("site", json);
        List<StoreSite.SiteUrl> urls = row.list("urls").stream()
                .map(url -> JsonRow.of("URL of " + row.name(), url))
                .map(url -> new StoreSite.SiteUrl(url.text("type"), url.text("url")))
                .sorted(Comparator.comparing(StoreSite.SiteUrl::type).thenComparing(StoreSite.SiteUrl::url))
                .toList();
        return new StoreSite(ChannelSiteJson.read(json), urls, row.flag("is_checkout_url_customized"));
    }
}
