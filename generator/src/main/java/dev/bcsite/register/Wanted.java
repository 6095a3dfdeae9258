package dev.bcsite.register;

import java.util.Optional;

/**
 * One thing as it should be at BigCommerce.
 *
 * @param left what it is to say when it is no longer wanted, for what cannot be taken away again; absent for all else
 */
public record Wanted(ItemKey key, Fields fields, Optional<Fields> left) {

    public Wanted(ItemKey key, Fields fields) {
        this(key, fields, Optional.empty());
    }

    public static Wanted of(Kind kind, String name, Fields fields) {
        return new Wanted(new ItemKey(kind, name), fields);
    }

    /** The same, of a thing that stays where it is once it was made. */
    Wanted leaving(Fields behind) {
        return new Wanted(key, fields, Optional.of(behind));
    }
}
