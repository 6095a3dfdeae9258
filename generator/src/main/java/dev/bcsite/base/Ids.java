package dev.bcsite.base;

import com.google.common.primitives.Longs;
import java.util.Collections;
import java.util.List;

/** Lists of ids, held as numbers and not as an object each. */
public final class Ids {

    private Ids() {}

    /** The same ids in the same order, unmodifiable. */
    public static List<Long> compact(List<Long> ids) {
        return ids.isEmpty() ? List.of() : Collections.unmodifiableList(Longs.asList(Longs.toArray(ids)));
    }
}
