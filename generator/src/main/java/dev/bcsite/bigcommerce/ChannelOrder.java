package dev.bcsite.bigcommerce;

import java.util.List;

/**
 * A channel that is wanted in a snapshot.
 *
 * @param currencies codes of the currencies to pull prices in; empty means the channel's default currency
 */
public record ChannelOrder(long channelId, List<String> currencies) {

    public ChannelOrder {
        currencies = currencies.stream().distinct().sorted().toList();
    }
}
