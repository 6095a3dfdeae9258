package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Channel sites, in the shape of {@code GET /v3/channels/{id}/site}. */
public final class ChannelSiteJson {

    private ChannelSiteJson() {}

    public static ChannelSite read(JsonNode json) {
        JsonRow row = JsonRow.of("site", json);
        return new ChannelSite(row.id("id"), row.id("channel_id"), row.text("url"));
    }

    static ObjectNode write(ChannelSite site) {
        return Json.object()
                .put("id", site.id())
                .put("channel_id", site.channelId())
                .put("url", site.url());
    }
}
