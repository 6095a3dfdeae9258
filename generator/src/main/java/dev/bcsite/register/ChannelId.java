package dev.bcsite.register;

import java.util.OptionalLong;

/** The id of the channel that is worked on, which is not known before it is made. Not for several threads. */
public final class ChannelId {

    private OptionalLong id;

    private ChannelId(OptionalLong id) {
        this.id = id;
    }

    public static ChannelId of(long id) {
        return new ChannelId(OptionalLong.of(id));
    }

    /** Of a channel that somebody is about to make. */
    public static ChannelId unknown() {
        return new ChannelId(OptionalLong.empty());
    }

    public boolean isKnown() {
        return id.isPresent();
    }

    /** @throws java.util.NoSuchElementException when the channel has yet to be made */
    public long get() {
        return id.getAsLong();
    }

    void made(long known) {
        id = OptionalLong.of(known);
    }
}
