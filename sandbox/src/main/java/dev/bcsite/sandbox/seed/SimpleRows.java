package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Defaults;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows that need no more than an id, BigCommerce's defaults and dates. */
final class SimpleRows {

    private static final List<String> DATES =
            List.of("date_created", "date_modified", "created_at", "updated_at", "last_updated");

    private SimpleRows() {}

    static SortedMap<Long, ObjectNode> of(List<SeedRow> seeded, String kind, String idField) {
        Ids ids = new Ids();
        ids.reserve(seeded, idField);
        SortedMap<Long, ObjectNode> rows = new TreeMap<>();
        for (SeedRow row : seeded) {
            ObjectNode filled = Defaults.filled(kind, row.json());
            long id = ids.idOf(row, idField);
            filled.put(idField, id);
            DATES.stream()
                    .filter(date ->
                            filled.has(date) && filled.path(date).asText().isEmpty())
                    .forEach(date -> filled.put(date, Moments.zulu()));
            rows.put(id, filled);
        }
        return rows;
    }
}
