package dev.bcsite.catalog;

import dev.bcsite.base.Digest;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Where the rows of one table are in a snapshot file, and what they are: ascending by id.
 *
 * <p>A table that is only a set of ids has no rows: all that there is of it are the ids.
 *
 * @param place the table's part in the sums of its rows
 * @param starts where each row begins in the file
 * @param digests of each row, two halves for each
 */
record SnapshotTable(int place, long[] ids, long[] starts, int[] lengths, long[] digests) {

    /** What each row takes in the file beside itself: id, place, length and digest. */
    private static final int COLUMNS = 4 * Long.BYTES + Integer.BYTES;

    static SnapshotTable withRoom(int place, long[] ids, boolean isSet) {
        int rows = isSet ? 0 : ids.length;
        return new SnapshotTable(place, ids, new long[rows], new int[rows], new long[2 * rows]);
    }

    /** How long the columns of a table are. */
    static long length(int rows, boolean isSet) {
        return (long) rows * (isSet ? Long.BYTES : COLUMNS);
    }

    static SnapshotTable read(int place, int rows, boolean isSet, ByteBuffer columns) {
        SnapshotTable table = withRoom(place, new long[rows], isSet);
        take(columns, table.ids);
        take(columns, table.starts);
        take(columns, table.digests);
        columns.slice().asIntBuffer().get(table.lengths);
        return table;
    }

    private static void take(ByteBuffer columns, long[] column) {
        columns.slice().asLongBuffer().get(column);
        columns.position(columns.position() + Long.BYTES * column.length);
    }

    byte[] columns() {
        ByteBuffer columns = ByteBuffer.allocate(Math.toIntExact(length(ids.length, isSet())));
        give(columns, ids);
        give(columns, starts);
        give(columns, digests);
        columns.slice().asIntBuffer().put(lengths);
        return columns.array();
    }

    private static void give(ByteBuffer columns, long[] column) {
        columns.slice().asLongBuffer().put(column);
        columns.position(columns.position() + Long.BYTES * column.length);
    }

    boolean isSet() {
        return starts.length == 0;
    }

    /** Negative when there is no such row. */
    int indexOf(long id) {
        return Arrays.binarySearch(ids, id);
    }

    Digest digest(int index) {
        return new Digest(digests[2 * index], digests[2 * index + 1]);
    }

    boolean hasSameRow(int index, SnapshotTable other, int otherIndex) {
        return digests[2 * index] == other.digests[2 * otherIndex]
                && digests[2 * index + 1] == other.digests[2 * otherIndex + 1];
    }

    /** Notes a row; says where it is and what it is. */
    void set(int index, long start, int length, Digest digest) {
        starts[index] = start;
        lengths[index] = length;
        digests[2 * index] = digest.high();
        digests[2 * index + 1] = digest.low();
    }

    /** Of ids and rows, wherever those are. */
    Digest content() {
        ByteBuffer content = ByteBuffer.allocate(Long.BYTES * (ids.length + digests.length));
        give(content, ids);
        give(content, digests);
        return Digest.of(content.array());
    }

    long liveBytes() {
        long live = 0;
        for (int length : lengths) {
            live += length;
        }
        return live;
    }
}
