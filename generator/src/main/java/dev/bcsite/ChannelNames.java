package dev.bcsite;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.StoreChannel;
import dev.bcsite.register.Change;
import dev.bcsite.register.ChannelPlan;
import dev.bcsite.register.Kind;
import java.util.ArrayList;
import java.util.List;

/** Says what the names that a store's channels have mean for one that is to be made. */
final class ChannelNames {

    private final List<StoreChannel> channels;

    /** @param channels deleted ones included */
    ChannelNames(List<StoreChannel> channels) {
        this.channels = channels;
    }

    /**
     * What is odd about the plan of a new channel.
     *
     * @throws BcsiteException when somebody else made a channel of this name
     */
    List<Problem> notes(String name, ChannelPlan plan) {
        if (plan.conflicts().stream().anyMatch(conflict -> conflict.key().kind() == Kind.CHANNEL)) {
            throw new BcsiteException(Problem.at(
                    "create-channel",
                    "the store has a channel \"" + name + "\" already, " + numbers(name, false)
                            + ", which bcsite did not make",
                    "give another name, or write that channel into bcsite.yaml"));
        }
        List<Problem> notes = new ArrayList<>();
        if (plan.changes().stream().map(Change::key).noneMatch(key -> key.kind() == Kind.CHANNEL)) {
            notes.add(Problem.at(
                    "channel " + name,
                    "bcsite made it already, " + numbers(name, false),
                    "write that channel into bcsite.yaml, or give another name"));
        } else if (!numbers(name, true).isEmpty()) {
            notes.add(Problem.at(
                    "channel " + name,
                    "the store had a channel of this name, " + numbers(name, true)
                            + ", which is deleted; BigCommerce may not take the name again",
                    "if it does not, give another"));
        }
        return notes;
    }

    /** {@code channel: 2}, as the configuration has it. */
    private String numbers(String name, boolean areGone) {
        return channels.stream()
                .filter(one -> one.name().equalsIgnoreCase(name) && one.isGone() == areGone)
                .map(one -> "channel: " + one.id())
                .findFirst()
                .orElse("");
    }
}
