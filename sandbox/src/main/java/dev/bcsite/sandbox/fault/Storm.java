package dev.bcsite.sandbox.fault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Any fault at any request, drawn from a seed: the same seed gives the nth request the same fault, whatever it asks.
 *
 * @param probability that a request is struck, from 0 to 1
 * @param groups what the faults are drawn from; empty for the whole catalogue but what only deliveries know
 */
public record Storm(double probability, Set<FaultGroup> groups, long seed) implements Strikes {

    public Storm {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability is between 0 and 1, not " + probability);
        }
        groups = Set.copyOf(groups);
    }

    @Override
    public Optional<Fault> at(int request) {
        return kind(request).map(FaultKind::inStorm);
    }

    /** What the nth request meets: for tests that say what struck. */
    public Optional<FaultKind> kind(int request) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003L + request);
        if (random.nextDouble() >= probability) {
            return Optional.empty();
        }
        List<FaultKind> kinds = FaultCatalogue.kinds().stream()
                .filter(kind -> groups.isEmpty() ? kind.group() != FaultGroup.DELIVERY : groups.contains(kind.group()))
                .toList();
        return Optional.of(kinds.get(random.nextInt(kinds.size())));
    }
}
