package dev.bcsite.catalog;

import java.util.Arrays;

/**
 * Where rows are, by id: a hash table over plain arrays, 20 bytes to a row and as much again for room.
 *
 * <p>What is removed is remembered as removed, so that it hides a row of the same id in what lies beneath.
 */
final class RowIndex {

    private static final int SMALLEST = 64;
    private static final int EMPTY = -2;
    private static final int REMOVED = -1;

    /** Odd, and its bits are spread: ids that follow each other do not crowd together. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] ids = new long[SMALLEST];
    private long[] places = new long[SMALLEST];
    private int[] lengths = empty(SMALLEST);
    private int used;

    void put(long id, long place, int length) {
        int slot = slot(id);
        if (lengths[slot] == EMPTY) {
            used++;
        }
        ids[slot] = id;
        places[slot] = place;
        lengths[slot] = length;
        if (used > ids.length / 2) {
            grow();
        }
    }

    void remove(long id) {
        put(id, 0, REMOVED);
    }

    boolean has(long id) {
        return lengths[slot(id)] >= 0;
    }

    boolean isRemoved(long id) {
        return lengths[slot(id)] == REMOVED;
    }

    /** Nothing was ever put or removed. */
    boolean isUntouched() {
        return used == 0;
    }

    long place(long id) {
        return places[slot(id)];
    }

    int length(long id) {
        return lengths[slot(id)];
    }

    /** Of all that is there, ascending. */
    long[] ids() {
        long[] found = new long[used];
        int count = 0;
        for (int slot = 0; slot < ids.length; slot++) {
            if (lengths[slot] >= 0) {
                found[count++] = ids[slot];
            }
        }
        found = Arrays.copyOf(found, count);
        Arrays.sort(found);
        return found;
    }

    private int slot(long id) {
        int slot = (int) (id * SPREAD >>> Integer.SIZE) & ids.length - 1;
        while (lengths[slot] != EMPTY && ids[slot] != id) {
            slot = slot + 1 & ids.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldPlaces = places;
        int[] oldLengths = lengths;
        ids = new long[2 * oldIds.length];
        places = new long[ids.length];
        lengths = empty(ids.length);
        for (int old = 0; old < oldIds.length; old++) {
            if (oldLengths[old] != EMPTY) {
                int slot = slot(oldIds[old]);
                ids[slot] = oldIds[old];
                places[slot] = oldPlaces[old];
                lengths[slot] = oldLengths[old];
            }
        }
    }

    private static int[] empty(int size) {
        int[] lengths = new int[size];
        Arrays.fill(lengths, EMPTY);
        return lengths;
    }
}
