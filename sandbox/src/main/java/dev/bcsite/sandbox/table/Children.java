package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * The rows inside the rows of a table, side by side: all variants of all products, for example.
 *
 * <p>Keys are positions in parent order. Only the number of children per parent is kept in memory.
 */
public final class Children implements Rows {

    private final Table parents;
    private final String parentField;
    private final Function<ObjectNode, List<ObjectNode>> childrenOf;
    private long[] seeded = new long[0];
    private int[] countsAtFirst = new int[0];
    private Layout layout = new Layout(-1, new long[0], new int[] {0});

    /** @param parentField the field of a child that holds its parent's id */
    public Children(Table parents, String parentField, Function<ObjectNode, List<ObjectNode>> childrenOf) {
        this.parents = parents;
        this.parentField = parentField;
        this.childrenOf = childrenOf;
    }

    @Override
    public long version() {
        return layout().version;
    }

    @Override
    public long[] keys() {
        return LongStream.range(0, layout().size()).toArray();
    }

    @Override
    public Optional<ObjectNode> row(long key) {
        Layout now = layout();
        int parent = now.parentOf(key);
        return parents.row(now.ids[parent])
                .map(childrenOf)
                .filter(children -> key - now.starts[parent] < children.size())
                .map(children -> children.get((int) key - now.starts[parent]));
    }

    @Override
    public Optional<long[]> narrowed(String field, Set<Long> values) {
        if (!field.equals(parentField)) {
            return Optional.empty();
        }
        Layout now = layout();
        return Optional.of(values.stream()
                .mapToInt(id -> Arrays.binarySearch(now.ids, id))
                .filter(parent -> parent >= 0)
                .sorted()
                .mapToObj(now::keysOf)
                .flatMapToLong(Function.identity())
                .toArray());
    }

    private synchronized Layout layout() {
        long version = parents.version();
        if (layout.version != version) {
            layout = measured(version);
        }
        return layout;
    }

    private Layout measured(long version) {
        long[] ids = parents.keys();
        Set<Long> changed = parents.changed();
        int[] starts = new int[ids.length + 1];
        for (int i = 0; i < ids.length; i++) {
            int children = changed.contains(ids[i])
                    ? parents.row(ids[i]).map(this::count).orElse(0)
                    : atFirst(ids[i]);
            starts[i + 1] = starts[i] + children;
        }
        return new Layout(version, ids, starts);
    }

    /** Rows that a seed makes when asked are counted once; after a change, only what changed is counted again. */
    private int atFirst(long id) {
        if (seeded.length == 0) {
            seeded = parents.seed().ids();
            countsAtFirst = Arrays.stream(seeded)
                    .parallel()
                    .mapToInt(one -> count(parents.seed().row(one)))
                    .toArray();
        }
        return countsAtFirst[Arrays.binarySearch(seeded, id)];
    }

    private int count(ObjectNode parent) {
        return childrenOf.apply(parent).size();
    }

    /** Where each parent's children start; one more entry than there are parents. */
    private record Layout(long version, long[] ids, int[] starts) {

        int size() {
            return starts[starts.length - 1];
        }

        LongStream keysOf(int parent) {
            return LongStream.range(starts[parent], starts[parent + 1]);
        }

        /** The last parent that starts at or before the key: those before it with the same start have no children. */
        int parentOf(long key) {
            int low = 0;
            int high = ids.length - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (starts[middle] <= key) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }
    }
}
