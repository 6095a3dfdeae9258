package dev.bcsite.register;

import dev.bcsite.base.Digest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a channel is ours at BigCommerce, and what was about to change when somebody last began to apply a plan.
 *
 * <p>Only what stands here may be changed or removed. Changes are noted before the first of them is sent; so whoever
 * comes after a crash knows which of the things that are there now are ours.
 *
 * @param serial grows with every ledger that is saved; 0 for one that never was
 * @param pending absent when the last apply came to its end
 */
public record Ledger(long serial, SortedMap<ItemKey, Owned> owned, Optional<Pending> pending) {

    /**
     * A plan that was begun.
     *
     * @param plan the plan's digest
     * @param changes what may have been sent
     */
    public record Pending(Digest plan, List<Change> changes) {

        public Pending {
            changes = List.copyOf(changes);
        }
    }

    public static final Ledger EMPTY = new Ledger(0, new TreeMap<>(), Optional.empty());

    public Ledger {
        owned = Collections.unmodifiableSortedMap(new TreeMap<>(owned));
    }

    Optional<Owned> owned(ItemKey key) {
        return Optional.ofNullable(owned.get(key));
    }

    boolean isEmpty() {
        return owned.isEmpty() && pending.isEmpty();
    }

    boolean isBegun(Digest plan) {
        return pending.filter(begun -> begun.plan().equals(plan)).isPresent();
    }

    /** What may have been sent by an apply that did not come to its end. */
    List<Change> unsure() {
        return pending.map(Pending::changes).orElse(List.of());
    }

    /**
     * This ledger with those unsure changes decided that can be, by what is there now.
     *
     * @param kinds what was looked at; changes of other kinds stay unsure
     */
    Ledger settled(Map<ItemKey, Found> found, Set<Kind> kinds) {
        SortedMap<ItemKey, Owned> next = new TreeMap<>(owned);
        List<Change> still = new ArrayList<>();
        for (Change change : unsure()) {
            Optional<Found> now = Optional.ofNullable(found.get(change.key()));
            if (!kinds.contains(change.key().kind())) {
                still.add(change);
            } else if (change.isDone(now)) {
                book(next, change, now.map(Found::id).orElse(""));
            }
        }
        return new Ledger(serial, next, pending(Digest.of(""), still));
    }

    /** This ledger, with changes that an apply may have begun before it could note them anywhere. */
    Ledger assuming(Digest plan, List<Change> changes) {
        return new Ledger(serial, owned, pending(plan, changes));
    }

    /** The next ledger, which says that these changes are about to be sent. */
    Ledger beginning(Digest plan, List<Change> changes) {
        List<Change> all = new ArrayList<>(unsure());
        all.addAll(changes);
        return new Ledger(serial + 1, owned, pending(plan, all));
    }

    /**
     * The next ledger after changes were sent; those that were refused left everything as it was, and those that failed
     * stay unsure.
     *
     * @param lost what is no longer ours
     */
    Ledger ended(Outcomes outcomes, Collection<ItemKey> lost) {
        SortedMap<ItemKey, Owned> next = new TreeMap<>(owned);
        next.keySet().removeAll(lost);
        outcomes.done().forEach((change, id) -> book(next, change, id));
        List<Change> still = new ArrayList<>(unsure());
        still.addAll(outcomes.unsure());
        return new Ledger(serial + 1, next, pending(Digest.of(""), still));
    }

    private static Optional<Pending> pending(Digest plan, List<Change> changes) {
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Pending(plan, changes));
    }

    private static void book(Map<ItemKey, Owned> owned, Change change, String id) {
        boolean givenBack = change.original().filter(change.after()::equals).isPresent();
        if (change.action() == Change.Action.REMOVE || givenBack) {
            owned.remove(change.key());
        } else {
            owned.put(change.key(), new Owned(id, change.after(), change.original()));
        }
    }
}
