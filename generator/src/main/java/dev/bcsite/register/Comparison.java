package dev.bcsite.register;

import dev.bcsite.base.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what has to change so that BigCommerce is as wanted, without touching what is not ours.
 *
 * <p>The rules, for each key that is wanted or ours:
 *
 * <ul>
 *   <li>wanted and not there: add
 *   <li>wanted and as wanted: nothing; if somebody else made it, it stays theirs
 *   <li>wanted and different: change it if it is ours and as we left it, or if we were asked to adopt it; else leave it
 *   <li>ours and no longer wanted: remove it if it is as we left it, or put back what was there; else leave it
 * </ul>
 */
final class Comparison {

    private final Ledger ledger;
    private final Adoption adoption;
    private final List<Change> changes = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<ItemKey> lost = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private int kept;

    Comparison(Ledger ledger, Adoption adoption) {
        this.ledger = ledger;
        this.adoption = adoption;
    }

    /** Compares all things of one kind. */
    void compare(Kind kind, Collection<Wanted> wanted, List<Found> found) {
        Map<ItemKey, Wanted> wishes = new TreeMap<>();
        wanted.stream().filter(one -> one.key().kind() == kind).forEach(one -> wishes.put(one.key(), one));
        Map<ItemKey, List<Found>> there = byKey(found);
        SortedSet<ItemKey> keys = new TreeSet<>(wishes.keySet());
        ledger.owned().keySet().stream().filter(key -> key.kind() == kind).forEach(keys::add);
        for (ItemKey key : keys) {
            Optional<Found> one = pick(key, there.getOrDefault(key, List.of()));
            Optional<Wanted> wish = Optional.ofNullable(wishes.get(key));
            wish.ifPresentOrElse(some -> want(some, one), () -> release(key, one));
        }
    }

    /**
     * Leaves a checkout URL out that BigCommerce would refuse. To be called when all kinds are compared.
     *
     * @param there the channel site
     */
    void leaveStrandedCheckout(Collection<Wanted> wanted, List<Found> there) {
        boolean isElsewhere = wanted.stream()
                .filter(wish -> wish.key().kind() == Kind.SITE)
                .anyMatch(wish -> there.stream().anyMatch(site -> !site.fields().covers(wish.fields())));
        boolean stays = changes.stream().noneMatch(change -> change.key().kind() == Kind.SITE);
        if (isElsewhere && stays) {
            Set<Change> stranded = changes.stream()
                    .filter(change -> change.key().kind() == Kind.CHECKOUT_URL)
                    .filter(change -> wanted.stream()
                            .anyMatch(wish -> wish.key().equals(change.key())
                                    && wish.fields().equals(change.after())))
                    .collect(Collectors.toSet());
            stranded.forEach(change -> conflicts.add(
                    new Conflict(change.key(), change.after(), change.before(), Conflict.Reason.SITE_ELSEWHERE)));
            changes.removeAll(stranded);
        }
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** What the ledger has and is no longer there, or no longer as we left it, and is not wanted either. */
    List<ItemKey> lost() {
        return List.copyOf(lost);
    }

    List<Problem> notes() {
        return List.copyOf(notes);
    }

    /** How many things are as wanted. */
    int kept() {
        return kept;
    }

    static Map<ItemKey, List<Found>> byKey(List<Found> found) {
        Map<ItemKey, List<Found>> there = new TreeMap<>();
        found.forEach(one ->
                there.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one));
        return there;
    }

    /** The one of several that is meant: ours, or else the oldest. */
    static Optional<Found> pick(List<Found> several, Optional<Owned> ours) {
        return several.stream()
                .min(Comparator.<Found, Boolean>comparing(one ->
                                ours.filter(own -> own.id().equals(one.id())).isEmpty())
                        .thenComparing(one -> one.id().length())
                        .thenComparing(Found::id));
    }

    private Optional<Found> pick(ItemKey key, List<Found> several) {
        if (several.size() > 1) {
            List<String> ids = several.stream().map(Found::id).sorted().toList();
            notes.add(Problem.at(
                    key.toString(),
                    "BigCommerce has it " + several.size() + " times (ids " + String.join(", ", ids) + ")",
                    "remove all but one in the control panel"));
        }
        return pick(several, ledger.owned(key));
    }

    private void want(Wanted wanted, Optional<Found> there) {
        if (there.isEmpty()) {
            changes.add(Change.add(wanted));
            return;
        }
        Found found = there.get();
        Optional<Owned> ours = ledger.owned(wanted.key()).filter(own -> own.isUntouched(found));
        if (found.fields().covers(wanted.fields())) {
            kept++;
        } else if (ours.isPresent()) {
            changes.add(Change.change(found, wanted.fields(), ours.get().original()));
        } else if (adoption.covers(wanted.key())) {
            changes.add(Change.change(
                    found, wanted.fields(), Optional.of(found.left().of(wanted.fields()))));
        } else {
            Conflict.Reason reason =
                    ledger.owned(wanted.key()).isPresent() ? Conflict.Reason.CHANGED : Conflict.Reason.FOREIGN;
            conflicts.add(
                    new Conflict(wanted.key(), wanted.fields(), found.fields().of(wanted.fields()), reason));
        }
    }

    private void release(ItemKey key, Optional<Found> there) {
        Owned ours = ledger.owned(key).orElseThrow();
        if (there.isEmpty()) {
            lost.add(key);
            return;
        }
        Found found = there.get();
        if (!ours.isUntouched(found)) {
            lost.add(key);
            conflicts.add(new Conflict(key, Fields.NONE, found.fields().of(ours.fields()), Conflict.Reason.CHANGED));
        } else if (ours.original().isPresent()) {
            changes.add(Change.change(found, ours.original().get(), ours.original()));
        } else {
            changes.add(Change.remove(found, found.fields().of(ours.fields())));
        }
    }
}
