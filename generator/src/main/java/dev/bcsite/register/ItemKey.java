package dev.bcsite.register;

import java.util.Comparator;
import java.util.Objects;

/**
 * Names one thing at BigCommerce in words that stay the same when it is made again: its kind, and what tells it from
 * others of its kind, such as {@code product *} for a route or {@code /old-mug/} for a redirect.
 */
public record ItemKey(Kind kind, String name) implements Comparable<ItemKey> {

    private static final Comparator<ItemKey> ORDER =
            Comparator.comparing(ItemKey::kind).thenComparing(ItemKey::name);

    public ItemKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public int compareTo(ItemKey other) {
        return ORDER.compare(this, other);
    }

    /** As messages and {@code --adopt} have it: {@code route product *}. */
    @Override
    public String toString() {
        return name.isEmpty() ? kind.word() : kind.word() + " " + name;
    }
}
