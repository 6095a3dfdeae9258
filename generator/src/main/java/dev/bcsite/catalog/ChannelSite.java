package dev.bcsite.catalog;

/** The site that BigCommerce knows for a channel: its id and primary URL. */
public record ChannelSite(long id, long channelId, String url) {}
