package dev.bcsite.catalog;

import java.util.Arrays;

/**
 * Where the rows of one table are in a snapshot file: ascending by id, one behind the other without a gap.
 *
 * @param place the table's part in the sums of its rows
 * @param ends where each row ends, counted from {@code start}
 * @param digests of each row, two halves for each
 */
record SnapshotTable(int place, long start, long[] ids, long[] ends, long[] digests) {

    /** What each row takes in the file beside itself: id, end and digest. */
    static final int COLUMNS = 4 * Long.BYTES;

    /** Negative when there is no such row. */
    int indexOf(long id) {
        return Arrays.binarySearch(ids, id);
    }

    long startOf(int index) {
        return index == 0 ? start : start + ends[index - 1];
    }

    int lengthOf(int index) {
        return (int) (ends[index] - (index == 0 ? 0 : ends[index - 1]));
    }
}
