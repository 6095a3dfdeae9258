package dev.bcsite.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which products two snapshots show differently on a channel. Goes once through ids and digests, side by side, and reads no
 * row: of 100,000 products that takes milliseconds.
 */
final class SnapshotChanges {

    private final SnapshotFile now;
    private final SnapshotFile earlier;
    private final List<String> tables;
    private final String assignments;

    SnapshotChanges(SnapshotFile now, SnapshotFile earlier, long channel, String currency) {
        this.now = now;
        this.earlier = earlier;
        this.assignments = SnapshotStore.assignments(channel);
        this.tables = List.of(
                SnapshotStore.PRODUCTS, SnapshotStore.listings(channel), SnapshotStore.quotes(channel, currency));
    }

    /** Ascending; those that only one of the two has are among them. */
    long[] products() {
        List<Pair> differing =
                tables.stream().filter(this::differs).map(this::pair).toList();
        if (differing.isEmpty() && !differs(assignments)) {
            return new long[0];
        }
        return merge(now.ids(assignments), earlier.ids(assignments), differing);
    }

    private boolean differs(String table) {
        Optional<SnapshotFile.Entry> there = now.entry(table);
        return !there.map(SnapshotFile.Entry::content)
                .equals(earlier.entry(table).map(SnapshotFile.Entry::content));
    }

    private Pair pair(String table) {
        return new Pair(new Rows(now.table(table)), new Rows(earlier.table(table)));
    }

    private static long[] merge(long[] here, long[] there, List<Pair> differing) {
        long[] found = new long[here.length + there.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < here.length || j < there.length) {
            boolean isHere = i < here.length && (j == there.length || here[i] <= there[j]);
            boolean isThere = j < there.length && (i == here.length || there[j] <= here[i]);
            long id = isHere ? here[i] : there[j];
            if (isHere != isThere || differ(differing, id)) {
                found[count++] = id;
            }
            i += isHere ? 1 : 0;
            j += isThere ? 1 : 0;
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean differ(List<Pair> pairs, long id) {
        for (Pair pair : pairs) {
            if (pair.differs(id)) {
                return true;
            }
        }
        return false;
    }

    /** One table in both snapshots. */
    private record Pair(Rows now, Rows earlier) {

        boolean differs(long id) {
            int here = now.seek(id);
            int there = earlier.seek(id);
            return here < 0 || there < 0
                    ? here != there
                    : !now.table.get().hasSameRow(here, earlier.table.get(), there);
        }
    }

    /** Rows that are asked for by ascending id. */
    private static final class Rows {

        private final Optional<SnapshotTable> table;
        private final long[] ids;
        private int at;

        Rows(Optional<SnapshotTable> table) {
            this.table = table;
            this.ids = table.map(SnapshotTable::ids).orElse(new long[0]);
        }

        /** -1 when there is no such row. */
        int seek(long id) {
            while (at < ids.length && ids[at] < id) {
                at++;
            }
            return at < ids.length && ids[at] == id ? at : -1;
        }
    }
}
