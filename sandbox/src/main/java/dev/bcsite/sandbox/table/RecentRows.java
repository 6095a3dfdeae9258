package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Keeps the rows that a source made last, so that who asks again soon gets the same one.
 *
 * <p>Who asks for the prices of a product names it once for every variant, and making a row takes longer than writing
 * it. Ids that are equal modulo the number of places take turns at one, so memory has a bound. Safe to use from several
 * threads: in a race a row is made twice, and is the same.
 */
public final class RecentRows implements RowSource {

    private final RowSource source;
    private final AtomicReferenceArray<Made> places;

    private record Made(long id, ObjectNode row) {}

    /** @param source makes equal rows for equal ids, whenever it is asked */
    public RecentRows(RowSource source, int places) {
        this.source = source;
        this.places = new AtomicReferenceArray<>(places);
    }

    @Override
    public long[] ids() {
        return source.ids();
    }

    @Override
    public ObjectNode row(long id) {
        int place = (int) Math.floorMod(id, (long) places.length());
        Made made = places.get(place);
        if (made == null || made.id != id) {
            made = new Made(id, source.row(id));
            places.set(place, made);
        }
        return made.row;
    }

    @Override
    public Set<String> outlined() {
        return source.outlined();
    }

    /** Whoever looks at outlines looks at all of them, and would leave nothing worth keeping. */
    @Override
    public ObjectNode outline(long id) {
        return source.outline(id);
    }

    @Override
    public Optional<long[]> candidates(String path, String value) {
        return source.candidates(path, value);
    }
}
