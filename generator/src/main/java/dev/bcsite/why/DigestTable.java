package dev.bcsite.why;

import dev.bcsite.base.Digest;
import java.util.OptionalLong;

/**
 * Names and what they stood for, both as 64 bits, in two arrays: 100,000 products have 300,000 of them, and all are looked
 * up while a site is built.
 *
 * <p>Two names meet in one key once in a hundred million shops of that size; a page's reason would then be told wrongly,
 * and nothing else.
 */
final class DigestTable {

    /** Stands for a free place. */
    private static final long FREE = 0;

    private long[] keys = new long[1024];
    private long[] values = new long[1024];
    private int size;

    /** The key of a name; never that of a free place. */
    static long key(String locale, String name) {
        long key = mixed(mixed(0, locale), name);
        return key == FREE ? 1 : key;
    }

    static long value(Digest digest) {
        return digest.high();
    }

    OptionalLong find(long key) {
        int at = place(key);
        return keys[at] == FREE ? OptionalLong.empty() : OptionalLong.of(values[at]);
    }

    /** Whether this is news. */
    boolean put(long key, long value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int at = place(key);
        boolean isNews = keys[at] == FREE || values[at] != value;
        size += keys[at] == FREE ? 1 : 0;
        keys[at] = key;
        values[at] = value;
        return isNews;
    }

    int size() {
        return size;
    }

    void forEach(Entry entry) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                entry.accept(keys[i], values[i]);
            }
        }
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key ^ key >>> 32) & mask;
        while (keys[at] != FREE && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new long[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }

    private static long mixed(long seed, String text) {
        long hash = seed ^ 0x9E3779B97F4A7C15L * (text.length() + 1);
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 32) * 0x94D049BB133111EBL;
        return hash ^ hash >>> 29;
    }

    /** Takes a key and what it stands for. */
    interface Entry {
        void accept(long key, long value);
    }
}
