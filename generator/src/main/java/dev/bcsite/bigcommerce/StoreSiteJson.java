package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.ChannelSiteJson;
import dev.bcsite.catalog.JsonRow;
import java.util.ArrayList;
import java.util.List;

/** Channel sites with all of their URLs, in the shape of {@code GET /v3/channels/{id}/site}. */
final class StoreSiteJson {

    private StoreSiteJson() {}

    static StoreSite read(JsonNode json) {
        JsonRow row = JsonRow.of("site", json);
        List<StoreSite.SiteUrl> urls = new ArrayList<>();
        // A pull reads sites too, and does not need the list: a malformed one is no reason to stop.
        json.path("urls")
                .forEach(url -> urls.add(new StoreSite.SiteUrl(
                        url.path("type").asText(), url.path("url").asText())));
        return new StoreSite(ChannelSiteJson.read(json), urls, row.flag("is_checkout_url_customized"));
    }
}
