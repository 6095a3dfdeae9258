package dev.bcsite.register;

/** One thing as it should be at BigCommerce. */
public record Wanted(ItemKey key, Fields fields) {

    public static Wanted of(Kind kind, String name, Fields fields) {
        return new Wanted(new ItemKey(kind, name), fields);
    }
}
