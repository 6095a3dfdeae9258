package dev.bcsite.register;

import dev.bcsite.bigcommerce.Channels;
import dev.bcsite.bigcommerce.StoreChannel;
import java.util.List;
import java.util.Set;

/** Channels by name. One is made only when somebody asks for it; to remove one is to mark it as deleted. */
final class ChannelRegistry implements Registry {

    private static final String GONE = "deleted";

    private final Channels channels;
    private final ChannelId channel;

    ChannelRegistry(Channels channels, ChannelId channel) {
        this.channels = channels;
        this.channel = channel;
    }

    @Override
    public Kind kind() {
        return Kind.CHANNEL;
    }

    @Override
    public List<Found> read(Set<ItemKey> keys) throws InterruptedException {
        return channels.list().stream()
                .filter(one -> one.type().equals("storefront") && !isGone(one))
                .map(one -> new Found(
                        new ItemKey(Kind.CHANNEL, one.name()),
                        Long.toString(one.id()),
                        Fields.of("platform", one.platform())))
                .toList();
    }

    @Override
    public void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        for (Change change : changes) {
            if (change.isRemoval()) {
                long id = Long.parseLong(change.id().orElseThrow());
                channels.setStatus(id, GONE);
                outcomes.done(change, Long.toString(id));
            } else {
                StoreChannel made = channels.create(change.key().name()).orElseThrow();
                channel.made(made.id());
                outcomes.done(change, Long.toString(made.id()));
            }
        }
    }

    private static boolean isGone(StoreChannel one) {
        return one.status().equals(GONE) || one.status().equals("terminated");
    }
}
