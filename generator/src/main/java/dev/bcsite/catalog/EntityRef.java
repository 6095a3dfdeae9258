package dev.bcsite.catalog;

import java.util.Objects;

/**
 * Names anything a page can read, as {@code product:77/card}.
 *
 * @param kind what sort of thing it is
 * @param key its id, or its file for a document
 * @param facet the part that is read, such as {@code card}; empty for the whole
 */
public record EntityRef(EntityKind kind, String key, String facet) implements Comparable<EntityRef> {

    public EntityRef {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(facet, "facet");
    }

    public static EntityRef of(EntityKind kind, long id) {
        return new EntityRef(kind, Long.toString(id), "");
    }

    public static EntityRef of(EntityKind kind, String key) {
        return new EntityRef(kind, key, "");
    }

    public EntityRef facet(String name) {
        return new EntityRef(kind, key, name);
    }

    /** The id of an entity of the store; documents, fragments and assets have none. */
    public long id() {
        return Long.parseLong(key);
    }

    @Override
    public int compareTo(EntityRef other) {
        int byKind = kind.compareTo(other.kind);
        if (byKind != 0) {
            return byKind;
        }
        int byKey = key.length() != other.key.length() && isNumber(key) && isNumber(other.key)
                ? Integer.compare(key.length(), other.key.length())
                : key.compareTo(other.key);
        return byKey != 0 ? byKey : facet.compareTo(other.facet);
    }

    /** Written out like {@link #hashCode()}: what a record has by itself is slow until a program is warm. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EntityRef ref && kind == ref.kind && key.equals(ref.key) && facet.equals(ref.facet);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + key.hashCode()) + facet.hashCode();
    }

    @Override
    public String toString() {
        return kind.word() + ":" + key + (facet.isEmpty() ? "" : "/" + facet);
    }

    private static boolean isNumber(String key) {
        return key.chars().allMatch(unit -> unit >= '0' && unit <= '9');
    }
}
