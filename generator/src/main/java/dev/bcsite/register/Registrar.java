package dev.bcsite.register;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plans and makes the changes of one channel.
 *
 * <p>Nothing is sent when BigCommerce is not as it was when the plan was made. What is about to be sent is noted in the
 * ledger first, what was done afterwards; so an apply that dies is taken up by the next one, with the same plan or a new
 * one, and nothing of ours is ever taken for somebody else's or the other way round.
 */
public final class Registrar {

    private static final int SHOWN = 20;
    /** Stands for a channel that has yet to be made. */
    private static final long NEW = 0;

    private final long channel;
    private final Map<Kind, Registry> registries = new EnumMap<>(Kind.class);
    private final LedgerKeeper keeper;
    private final Progress progress;
    private final Obstacles obstacles;

    /** @param channel 0 for one that is to be made */
    public Registrar(long channel, Collection<Registry> registries, LedgerKeeper keeper, Progress progress) {
        this.channel = channel;
        registries.forEach(registry -> this.registries.put(registry.kind(), registry));
        this.keeper = keeper;
        this.progress = progress;
        this.obstacles = new Obstacles(this.registries);
    }

    /**
     * Finds what has to change.
     *
     * @param wanted all that there should be of these kinds; what is ours and not among it is removed
     * @param kinds what to look at; everything else stays as it is
     */
    public ChannelPlan plan(Collection<Wanted> wanted, Set<Kind> kinds, Adoption adoption) throws InterruptedException {
        Set<ItemKey> keys = new TreeSet<>();
        wanted.forEach(one -> keys.add(one.key()));
        Ledger ledger = ledger(keys);
        keys.addAll(ledger.owned().keySet());
        ledger.unsure().forEach(change -> keys.add(change.key()));
        Map<Kind, List<Found>> found = read(withSite(kinds), keys);
        if (isHalfMade(ledger, wanted, found)) {
            found.replaceAll((kind, things) -> List.of());
        }
        Ledger settled = ledger.settled(index(found, ledger), kinds);
        Comparison comparison = new Comparison(settled, adoption);
        for (Kind kind : kinds) {
            comparison.compare(kind, wanted, found.get(kind));
        }
        if (kinds.contains(Kind.CHECKOUT_URL)) {
            comparison.leaveStrandedCheckout(wanted, found.get(Kind.SITE));
        }
        List<Problem> notes = new ArrayList<>(comparison.notes());
        return new ChannelPlan(
                channel,
                ledger.serial(),
                obstacles.planned(inOrder(comparison.changes()), staying(settled, comparison), notes),
                comparison.conflicts(),
                comparison.lost(),
                comparison.kept(),
                notes);
    }

    /** What is ours, or may be, and is not about to change. */
    private static Set<ItemKey> staying(Ledger ledger, Comparison comparison) {
        Set<ItemKey> staying = new TreeSet<>(ledger.owned().keySet());
        ledger.unsure().forEach(change -> staying.add(change.key()));
        comparison.changes().forEach(change -> staying.remove(change.key()));
        comparison.lost().forEach(staying::remove);
        return staying;
    }

    /** What is ours, or may be: an apply that broke off may have made it. */
    public Set<ItemKey> owned() throws InterruptedException {
        Ledger ledger = keeper.read();
        Set<ItemKey> keys = new TreeSet<>(ledger.owned().keySet());
        ledger.unsure().forEach(change -> keys.add(change.key()));
        return keys;
    }

    /**
     * Makes the changes of a plan. Nothing is sent when all of them are made already.
     *
     * @throws BcsiteException when BigCommerce changed since the plan was made, or somebody else is applying one
     */
    public Outcomes apply(ChannelPlan plan) throws InterruptedException {
        Ledger ledger = begun(plan);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<ItemKey> keys = new TreeSet<>();
        List.of(plan.changes(), ledger.unsure())
                .forEach(changes -> changes.forEach(change -> {
                    kinds.add(change.key().kind());
                    keys.add(change.key());
                }));
        Map<ItemKey, Found> found = index(read(kinds, keys), ledger);
        List<Change> left = plan.changes().stream()
                .filter(change -> !change.isDone(Optional.ofNullable(found.get(change.key()))))
                .toList();
        boolean resumes = ledger.isBegun(plan.digest());
        if (left.isEmpty() && isTidy(plan, ledger)) {
            return Outcomes.none();
        }
        refuseStale(plan, ledger, left, found);
        for (Kind kind : kinds) {
            registries
                    .get(kind)
                    .check(left.stream()
                            .filter(change -> change.key().kind() == kind)
                            .toList());
        }
        keeper.lock();
        Outcomes outcomes = new Outcomes(keeper::read);
        try {
            Ledger settled = unchanged(ledger).settled(found, kinds);
            tellNewChannel(plan, found, outcomes);
            send(plan, settled, resumes, left, outcomes);
        } catch (RuntimeException | InterruptedException e) {
            unlockAfter(e);
            throw e;
        }
        unlock(outcomes);
        return outcomes;
    }

    /** A channel that has yet to be made has no ledger, unless an apply made it already. */
    private Ledger ledger(Set<ItemKey> keys) throws InterruptedException {
        if (channel == NEW) {
            registries.get(Kind.CHANNEL).read(keys);
        }
        return keeper.read();
    }

    /** A plan that makes a channel cannot be noted before there is one, so it counts as begun. */
    private Ledger begun(ChannelPlan plan) throws InterruptedException {
        Set<ItemKey> keys = new TreeSet<>();
        plan.changes().forEach(change -> keys.add(change.key()));
        Ledger ledger = ledger(keys);
        return channel == NEW && ledger.isEmpty() ? ledger.assuming(plan.digest(), plan.changes()) : ledger;
    }

    /** Whether an apply made the channel and broke off before it wrote the ledger: the next one starts over. */
    private boolean isHalfMade(Ledger ledger, Collection<Wanted> wanted, Map<Kind, List<Found>> found) {
        return channel == NEW
                && ledger.isEmpty()
                && wanted.stream()
                        .filter(wish -> wish.key().kind() == Kind.CHANNEL)
                        .anyMatch(wish -> found.get(Kind.CHANNEL).stream()
                                .anyMatch(one -> one.key().equals(wish.key())
                                        && one.fields().covers(wish.fields())));
    }

    /** A new channel's number is what people wait for, also when it was made before something broke off. */
    private void tellNewChannel(ChannelPlan plan, Map<ItemKey, Found> found, Outcomes outcomes) {
        plan.changes().stream()
                .filter(change -> channel == NEW && change.key().kind() == Kind.CHANNEL)
                .filter(change -> found.containsKey(change.key()))
                .forEach(change -> outcomes.done(change, found.get(change.key()).id()));
    }

    private void unlock(Outcomes outcomes) throws InterruptedException {
        try {
            keeper.unlock();
        } catch (BcsiteException e) {
            rethrowUnlessChannelIsGone(e, outcomes);
        }
    }

    /** A channel that is gone took its ledger and its lock along, or keeps them where they tell nobody anything. */
    private static void rethrowUnlessChannelIsGone(BcsiteException failure, Outcomes outcomes) {
        boolean isGone = outcomes.done().keySet().stream()
                .anyMatch(change -> change.key().kind() == Kind.CHANNEL && change.isRemoval());
        if (!isGone) {
            throw failure;
        }
    }

    /** Whether no apply left anything behind that died, and the ledger says nothing that is no longer so. */
    private boolean isTidy(ChannelPlan plan, Ledger ledger) {
        return ledger.pending().isEmpty()
                && !keeper.isLeftLocked()
                && plan.lost().stream().allMatch(key -> ledger.owned(key).isEmpty());
    }

    private void send(ChannelPlan plan, Ledger settled, boolean resumes, List<Change> left, Outcomes outcomes)
            throws InterruptedException {
        if (!resumes && !left.isEmpty()) {
            keeper.save(settled.beginning(plan.digest(), left));
        }
        write(left, outcomes);
        long serial = settled.serial() + (resumes ? 0 : 1);
        try {
            keeper.save(new Ledger(serial, settled.owned(), settled.pending()).ended(outcomes, plan.lost()));
        } catch (BcsiteException e) {
            rethrowUnlessChannelIsGone(e, outcomes);
        }
    }

    private void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        progress.stage("Applying changes", changes.size());
        int from = 0;
        while (from < changes.size()) {
            int to = from + 1;
            while (to < changes.size() && sameSort(changes.get(from), changes.get(to))) {
                to++;
            }
            List<Change> batch = changes.subList(from, to);
            try {
                List<Change> possible = obstacles.left(batch, outcomes);
                if (!possible.isEmpty()) {
                    registries.get(batch.get(0).key().kind()).write(possible, outcomes);
                }
            } catch (BcsiteException e) {
                outcomes.failed(batch, e);
            }
            progress.at(to);
            from = to;
        }
    }

    private static boolean sameSort(Change one, Change other) {
        return one.key().kind() == other.key().kind() && one.isRemoval() == other.isRemoval();
    }

    /** Additions and changes in the order of kinds, then removals in the opposite order. */
    private static List<Change> inOrder(List<Change> changes) {
        List<Change> ordered = new ArrayList<>(changes);
        ordered.sort((one, other) -> {
            int byRemoval = Boolean.compare(one.isRemoval(), other.isRemoval());
            int byKind = one.key().kind().compareTo(other.key().kind());
            int byName = one.key().compareTo(other.key());
            return byRemoval != 0 ? byRemoval : byKind == 0 ? byName : one.isRemoval() ? -byKind : byKind;
        });
        return ordered;
    }

    private Map<Kind, List<Found>> read(Set<Kind> kinds, Set<ItemKey> keys) throws InterruptedException {
        progress.stage("Looking at the store", kinds.size());
        Map<Kind, List<Found>> found = new EnumMap<>(Kind.class);
        for (Kind kind : kinds) {
            Set<ItemKey> some = new TreeSet<>(keys);
            some.removeIf(key -> key.kind() != kind);
            found.put(kind, registries.get(kind).read(some));
            progress.at(found.size());
        }
        return found;
    }

    /** A checkout URL depends on the channel site, which is asked for only once. */
    private static Set<Kind> withSite(Set<Kind> kinds) {
        Set<Kind> all = EnumSet.noneOf(Kind.class);
        all.addAll(kinds);
        if (kinds.contains(Kind.CHECKOUT_URL)) {
            all.add(Kind.SITE);
        }
        return all;
    }

    private static Map<ItemKey, Found> index(Map<Kind, List<Found>> found, Ledger ledger) {
        Map<ItemKey, Found> index = new TreeMap<>();
        for (List<Found> several : found.values()) {
            Comparison.byKey(several)
                    .forEach((key, some) ->
                            Comparison.pick(some, ledger.owned(key)).ifPresent(one -> index.put(key, one)));
        }
        return index;
    }

    private void refuseStale(ChannelPlan plan, Ledger ledger, List<Change> left, Map<ItemKey, Found> found) {
        List<Problem> stale = new ArrayList<>();
        for (Change change : left) {
            Optional<Found> now = Optional.ofNullable(found.get(change.key()));
            if (!change.isPossible(now)) {
                stale.add(Problem.at(
                        change.key().toString(),
                        "it " + state(now) + ", and the plan expects that it "
                                + (change.before().isEmpty() ? "does not exist" : "is " + change.before())));
            }
        }
        boolean otherPlan = !ledger.isBegun(plan.digest()) && ledger.serial() != plan.serial();
        if (stale.isEmpty() && (!otherPlan || left.isEmpty())) {
            return;
        }
        List<Problem> shown = new ArrayList<>(stale.subList(0, Math.min(SHOWN, stale.size())));
        shown.add(stale());
        throw new BcsiteException(shown);
    }

    private Ledger unchanged(Ledger ledger) throws InterruptedException {
        if (keeper.read().serial() != ledger.serial()) {
            throw new BcsiteException(stale());
        }
        return ledger;
    }

    private Problem stale() {
        return Problem.at(
                "channel " + channel,
                "the store changed since the plan was made, so nothing was applied",
                "make a new plan, look at it, and apply that");
    }

    private static String state(Optional<Found> found) {
        return found.map(one -> "is now " + one.fields()).orElse("does not exist any more");
    }

    private void unlockAfter(Exception failure) {
        try {
            keeper.unlock();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure.addSuppressed(e);
        }
    }
}
