package dev.bcsite.register;

import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to change for one channel.
 *
 * @param channel the channel's id; 0 for one that has yet to be made
 * @param serial the ledger that the plan was made by
 * @param changes in the order in which they are made
 * @param conflicts what is left alone
 * @param lost what was ours and no longer is
 * @param kept how many things are as they should be
 * @param notes what is odd
 */
public record ChannelPlan(
        long channel,
        long serial,
        List<Change> changes,
        List<Conflict> conflicts,
        List<ItemKey> lost,
        int kept,
        List<Problem> notes) {

    public ChannelPlan {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
        lost = List.copyOf(lost);
        notes = List.copyOf(notes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The same plan with more that is odd. */
    public ChannelPlan noting(List<Problem> more) {
        List<Problem> all = new ArrayList<>(notes);
        all.addAll(more);
        return new ChannelPlan(channel, serial, changes, conflicts, lost, kept, all);
    }

    /** How many changes there are of one sort. */
    public long count(Change.Action action) {
        return changes.stream().filter(change -> change.action() == action).count();
    }

    /** What tells this plan from every other: equal plans do the same to the same state. */
    Digest digest() {
        Digest.Builder digest = Digest.builder().add(Long.toString(channel)).add(Long.toString(serial));
        changes.forEach(change -> digest.add(change.toString()));
        return digest.build();
    }
}
