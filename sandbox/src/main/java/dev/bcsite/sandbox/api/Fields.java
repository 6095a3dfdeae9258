package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What {@code include_fields} and {@code exclude_fields} leave of a row. Parts asked for by include stay. */
final class Fields {

    private Fields() {}

    static ObjectNode chosen(Query query, ObjectNode row, String idField, Set<String> always) {
        if (query.get("include_fields").isEmpty() && query.get("exclude_fields").isEmpty()) {
            return row;
        }
        List<String> included = query.list("include_fields");
        Set<String> kept = new HashSet<>(always);
        kept.add(idField);
        kept.addAll(query.list("include"));
        if (!included.isEmpty()) {
            kept.addAll(included);
            row.retain(kept);
        }
        for (String excluded : query.list("exclude_fields")) {
            if (!always.contains(excluded) && !excluded.equals(idField)) {
                row.remove(excluded);
            }
        }
        return row;
    }
}
