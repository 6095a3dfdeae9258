package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.state.Account;
import dev.bcsite.sandbox.table.Json;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes the metafields out of products and their variants, where a seed has them, and makes rows of their own of them. */
final class MetafieldRows {

    private final SortedMap<Long, ObjectNode> rows = new TreeMap<>();

    static SortedMap<Long, ObjectNode> of(Collection<ObjectNode> products) {
        MetafieldRows metafields = new MetafieldRows();
        products.forEach(product -> metafields.take("product", product));
        for (ObjectNode product : products) {
            Json.objects(product, "variants").forEach(variant -> metafields.take("variant", variant));
        }
        return metafields.rows;
    }

    private void take(String type, ObjectNode owner) {
        for (ObjectNode given : Json.objects(owner, "metafields")) {
            ObjectNode row = Defaults.filled("metafield", given);
            row.put("resource_type", type);
            row.set("resource_id", owner.get("id"));
            if (row.path("owner_client_id").asText().isEmpty()) {
                row.put("owner_client_id", Account.FIRST.clientId());
            }
            for (String date : new String[] {"date_created", "date_modified"}) {
                if (row.path(date).asText().isEmpty()) {
                    row.put(date, Moments.catalog(0));
                }
            }
            add(row);
        }
        owner.remove("metafields");
    }

    /** Those of variants may come without an id, or with one that a product's has. */
    private void add(ObjectNode row) {
        long given = row.path("id").asLong();
        long id = given > 0 && !rows.containsKey(given) ? given : rows.isEmpty() ? 1 : rows.lastKey() + 1;
        rows.put(id, row.put("id", id));
    }
}
