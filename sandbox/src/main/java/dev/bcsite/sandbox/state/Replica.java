package dev.bcsite.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Change;
import dev.bcsite.sandbox.table.Documents;
import dev.bcsite.sandbox.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A store as it was a while ago, which is what readers see that are consistent only in the end.
 *
 * <p>Rows and documents are behind; who may come in, quotas, faults and the clock are those of the store itself. Without a
 * lag it follows nothing. Nobody may write to it.
 */
public final class Replica {

    private final StoreState leading;
    private final StoreState following;
    private final Deque<Batch> coming = new ArrayDeque<>();
    private volatile Duration lag = Duration.ZERO;

    private record Batch(Instant due, List<Change> changes) {}

    private Replica(StoreState leading, StoreState following) {
        this.leading = leading;
        this.following = following;
    }

    /**
     * A replica without a lag yet.
     *
     * @param shop what the store began with
     */
    public static Replica of(StoreState leading, Shop shop) {
        Replica replica = new Replica(leading, leading.withRowsOf(shop));
        leading.commits().listen(replica::hear);
        leading.whenReset(replica::reset);
        replica.following.commits().join(changes -> {
            throw new IllegalStateException("a reader changes " + changes.get(0).table());
        });
        return replica;
    }

    /** How late readers see changes; zero when at once. */
    public Duration lag() {
        return lag;
    }

    /** From now on changes show this much later. Those that are under way show when they would have. */
    public void lag(Duration other) {
        if (other.isNegative()) {
            throw new IllegalArgumentException(
                    "a lag of " + other.toMillis() / 1000.0 + " seconds is not possible; expected 0 or more");
        }
        // With no writer in between, so that the replica misses nothing.
        leading.commits().together(() -> change(other));
    }

    private synchronized void change(Duration other) {
        if (lag.isZero() && !other.isZero()) {
            copy();
        }
        if (other.isZero()) {
            coming.clear();
        }
        lag = other;
    }

    private void copy() {
        following.resetRows();
        for (Kind kind : Kind.values()) {
            Table table = leading.table(kind);
            table.changed().forEach(id -> following.table(kind).replay(id, table.row(id)));
        }
        following.documents().become(leading.documents());
    }

    private synchronized void hear(List<Change> changes) {
        if (!lag.isZero()) {
            coming.addLast(new Batch(leading.clock().instant().plus(lag), changes));
        }
    }

    private synchronized void reset() {
        coming.clear();
        following.resetRows();
    }

    /** Whose rows {@link #late} hands out. */
    public StoreState state() {
        return following;
    }

    /** The store as those see it now who are behind; empty when there is no lag. */
    public Optional<StoreState> late() {
        if (lag.isZero()) {
            return Optional.empty();
        }
        catchUp();
        return Optional.of(following);
    }

    private synchronized void catchUp() {
        Instant now = leading.clock().instant();
        while (!coming.isEmpty() && !coming.getFirst().due().isAfter(now)) {
            coming.removeFirst().changes().forEach(this::replay);
        }
    }

    private void replay(Change change) {
        if (change.table().equals(Documents.NAME)) {
            following.documents().replay(change.key(), change.after());
        } else {
            Kind.named(change.table())
                    .ifPresent(kind -> following
                            .table(kind)
                            .replay(Long.parseLong(change.key()), change.after().map(ObjectNode.class::cast)));
        }
    }
}
