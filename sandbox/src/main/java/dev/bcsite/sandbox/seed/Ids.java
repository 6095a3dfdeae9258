package dev.bcsite.sandbox.seed;

import dev.bcsite.sandbox.SeedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives ids to the rows of one kind that have none, after the largest one given; a given id is used once only. */
final class Ids {

    private final Map<Long, String> taken = new HashMap<>();
    private long largest;

    /** Reserves the ids that rows bring along, before any is given. */
    void reserve(List<SeedRow> rows, String field) {
        for (SeedRow row : rows) {
            row.id(field).ifPresent(id -> reserve(id, row.where()));
        }
    }

    private void reserve(long id, String where) {
        String earlier = taken.putIfAbsent(id, where);
        if (earlier != null) {
            throw new SeedException(where + ": id " + id + " is taken by " + earlier + "; ids must differ");
        }
        largest = Math.max(largest, id);
    }

    long idOf(SeedRow row, String field) {
        Optional<Long> given = row.id(field);
        return given.orElseGet(() -> ++largest);
    }
}
