package dev.bcsite.register;

import dev.bcsite.base.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells what of a plan cannot be done because of something else: what would take others' things along stays, and what
 * needs something that could not be made is not tried.
 */
final class Obstacles {

    private static final Set<Kind> AT_SITE = Set.of(Kind.CHECKOUT_URL, Kind.ROUTE, Kind.REDIRECT);

    private final Map<Kind, Registry> registries;

    Obstacles(Map<Kind, Registry> registries) {
        this.registries = registries;
    }

    /**
     * Those of a plan's changes that can be made.
     *
     * @param changes in the order in which they would be
     * @param staying what is ours and not to change
     * @param notes gets why others cannot
     */
    List<Change> planned(List<Change> changes, Set<ItemKey> staying, List<Problem> notes) throws InterruptedException {
        List<Change> possible = new ArrayList<>();
        Set<ItemKey> ours = new TreeSet<>(staying);
        for (Change change : changes) {
            Optional<Problem> obstacle = change.isRemoval() ? removal(change, possible, ours) : Optional.empty();
            obstacle.ifPresentOrElse(
                    problem -> {
                        notes.add(problem);
                        ours.add(change.key());
                    },
                    () -> possible.add(change));
        }
        return possible;
    }

    /** Those of some changes that can still be made, after what came of the ones before them; refuses the others. */
    List<Change> left(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        List<Change> possible = new ArrayList<>();
        for (Change change : changes) {
            Optional<Problem> obstacle = change.isRemoval()
                    ? removal(change, List.of(), keys(outcomes.refused().keySet()))
                    : addition(change, outcomes);
            obstacle.ifPresentOrElse(problem -> outcomes.refused(change, problem), () -> possible.add(change));
        }
        return possible;
    }

    private Optional<Problem> removal(Change change, Collection<Change> going, Set<ItemKey> staying)
            throws InterruptedException {
        Optional<Problem> obstacle = registries.get(change.key().kind()).obstacle(change, going);
        if (obstacle.isPresent() || staying.isEmpty() || change.key().kind() != Kind.CHANNEL) {
            return obstacle;
        }
        ItemKey first = staying.iterator().next();
        return Optional.of(Problem.at(
                change.key().toString(),
                "it stays, because it keeps the list of what is bcsite's, and something of that stays: " + first
                        + (staying.size() == 1 ? "" : " and " + (staying.size() - 1) + " more"),
                "give everything up with bcsite plan --destroy"));
    }

    private static Optional<Problem> addition(Change change, Outcomes outcomes) {
        return outcomes.refused().keySet().stream()
                .filter(refused -> refused.action() == Change.Action.ADD)
                .map(Change::key)
                .filter(key -> key.kind() == Kind.CHANNEL
                        || key.kind() == Kind.SITE
                                && AT_SITE.contains(change.key().kind()))
                .findFirst()
                .map(key -> Problem.at(
                        change.key().toString(),
                        "it was not sent, because there is no " + key,
                        "mend that first, then plan and apply again"));
    }

    private static Set<ItemKey> keys(Collection<Change> changes) {
        Set<ItemKey> keys = new TreeSet<>();
        changes.forEach(change -> keys.add(change.key()));
        return keys;
    }
}
