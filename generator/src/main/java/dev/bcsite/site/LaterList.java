package dev.bcsite.site;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/**
 * A list that is made when somebody looks into it: most of what a product has is on the pages of some themes only.
 *
 * <p>For the one thread that renders a page. What it is made of must not change.
 */
final class LaterList<T> extends AbstractList<T> implements RandomAccess {

    private final Supplier<List<T>> source;

    /** Null until somebody looked. */
    private List<T> made;

    LaterList(Supplier<List<T>> source) {
        this.source = source;
    }

    @Override
    public T get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }

    private List<T> made() {
        if (made == null) {
            made = source.get();
        }
        return made;
    }
}
