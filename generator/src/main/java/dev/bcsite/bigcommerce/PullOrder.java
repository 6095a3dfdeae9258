package dev.bcsite.bigcommerce;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a pull should bring.
 *
 * @param channels at least one; each channel once
 * @param allowsEmpty whether a store without products is believed
 * @param readers how many requests may be under way at a time; the store's quota still holds for all of them together
 * @param wholeAfter how old a snapshot may be that only changes are brought to; zero brings everything
 */
public record PullOrder(List<ChannelOrder> channels, boolean allowsEmpty, int readers, Duration wholeAfter) {

    /** BigCommerce once documented three; more gains little under the quota. */
    public static final int DEFAULT_READERS = 3;

    /** What BigCommerce tells nobody about is not missed for longer than this. */
    public static final Duration DEFAULT_WHOLE_AFTER = Duration.ofHours(24);

    public PullOrder {
        channels = channels.stream()
                .sorted(Comparator.comparingLong(ChannelOrder::channelId))
                .toList();
        if (channels.isEmpty() || readers < 1) {
            throw new IllegalArgumentException("A pull needs a channel and a reader");
        }
        if (channelIds(channels).stream().distinct().count() < channels.size()) {
            throw new IllegalArgumentException("A channel is pulled once, found " + channelIds(channels));
        }
    }

    public static PullOrder of(ChannelOrder... channels) {
        return new PullOrder(List.of(channels), false, DEFAULT_READERS, DEFAULT_WHOLE_AFTER);
    }

    public PullOrder allowingEmpty(boolean allows) {
        return new PullOrder(channels, allows, readers, wholeAfter);
    }

    public PullOrder withReaders(int number) {
        return new PullOrder(channels, allowsEmpty, number, wholeAfter);
    }

    public PullOrder withWholeAfter(Duration age) {
        return new PullOrder(channels, allowsEmpty, readers, age);
    }

    List<Long> channelIds() {
        return channelIds(channels);
    }

    /** The same text for orders that fill the same snapshot. */
    String description() {
        return channels.stream()
                .map(channel -> channel.channelId() + ":" + String.join(",", channel.currencies()))
                .collect(Collectors.joining(";"));
    }

    private static List<Long> channelIds(List<ChannelOrder> channels) {
        return channels.stream().map(ChannelOrder::channelId).toList();
    }
}
