package dev.bcsite.sandbox.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.api.OtherName;
import dev.bcsite.sandbox.state.SiteUrls;
import dev.bcsite.sandbox.state.StoreState;

/** Content by {@code site_id}, as the guide to several storefronts has it, where the contracts say {@code channel_id}. */
final class SiteKey {

    private final StoreState state;

    SiteKey(StoreState state) {
        this.state = state;
    }

    OtherName name() {
        return new OtherName(
                Reading.CONTENT_IS_KEYED_BY_SITE, "channel_id", "site_id", this::channelOfSite, this::siteOfChannel);
    }

    private long channelOfSite(long site) {
        return state.sites()
                .row(site)
                .map(row -> row.path("channel_id").asLong())
                .orElse(0L);
    }

    private long siteOfChannel(long channel) {
        return new SiteUrls(state).site(channel).map(SiteKey::id).orElse(0L);
    }

    private static long id(ObjectNode site) {
        return site.path("id").asLong();
    }
}
