package dev.bcsite.sandbox.table;

import java.util.Locale;
import java.util.Optional;

/**
 * Ids that look random and are not: a number and a name always make the same one, and it leads back to the number.
 *
 * <p>So rows with such ids are found without an index, and two runs with one seed give the same ids.
 */
public final class Uuids {

    private static final int HALF = 24;
    private static final long MASK = (1L << HALF) - 1;
    private static final int ROUNDS = 4;

    private Uuids() {}

    /** @param name the kind of thing; @param number up to 2^48 */
    public static String of(String name, long number) {
        long head = shuffled(name, number);
        long tail = mixed(head ^ name.hashCode() * 0x9E3779B97F4A7C15L);
        String hex = String.format(Locale.ROOT, "%012x%016x", head, tail);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(12, 15) + "-8"
                + hex.substring(15, 18) + "-" + hex.substring(16, 28);
    }

    /** The number that made this id for this name; empty when it is not one of these ids. */
    public static Optional<Long> number(String name, String uuid) {
        if (!uuid.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}")) {
            return Optional.empty();
        }
        long head = Long.parseLong(uuid.substring(0, 8) + uuid.substring(9, 13), 16);
        long number = restored(name, head);
        return of(name, number).equals(uuid) ? Optional.of(number) : Optional.empty();
    }

    /** A Feistel network over 48 bits: whatever the rounds do, it can be undone. */
    private static long shuffled(String name, long number) {
        long left = number >>> HALF & MASK;
        long right = number & MASK;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ round(name, round, right);
            left = right;
            right = next;
        }
        return left << HALF | right;
    }

    private static long restored(String name, long head) {
        long left = head >>> HALF & MASK;
        long right = head & MASK;
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long before = right ^ round(name, round, left);
            right = left;
            left = before;
        }
        return left << HALF | right;
    }

    private static long round(String name, int round, long half) {
        return mixed(half * 31 + round + ((long) name.hashCode() << 20)) & MASK;
    }

    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
