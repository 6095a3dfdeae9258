package dev.bcsite.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Change;
import dev.bcsite.sandbox.table.Documents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A store as it was a while ago, which is what readers of an API see that is consistent only in the end.
 *
 * <p>Rows and documents are behind; who may come in, quotas, faults and the clock are those of the store itself.
 */
public final class Replica {

    private final StoreState leading;
    private final StoreState following;
    private final Duration lag;
    private final Deque<Batch> coming = new ArrayDeque<>();

    private record Batch(Instant due, List<Change> changes) {}

    /** @param following begins with the same rows as the store has now */
    private Replica(StoreState leading, StoreState following, Duration lag) {
        this.leading = leading;
        this.following = following;
        this.lag = lag;
    }

    /** A replica that follows from now on. */
    public static Replica of(StoreState leading, StoreState following, Duration lag) {
        Replica replica = new Replica(leading, following, lag);
        leading.commits().listen(replica::hear);
        leading.whenReset(replica::reset);
        return replica;
    }

    private synchronized void hear(List<Change> changes) {
        coming.addLast(new Batch(leading.clock().instant().plus(lag), changes));
    }

    private synchronized void reset() {
        coming.clear();
        following.resetRows();
    }

    /** The store as it was, as of the last {@link #catchUp}. */
    public StoreState state() {
        return following;
    }

    /** Brings in the changes that are old enough by now. */
    public synchronized void catchUp() {
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
