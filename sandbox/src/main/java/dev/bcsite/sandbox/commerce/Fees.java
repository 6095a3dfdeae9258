package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** The fees in the row of a cart: five at most. */
record Fees(CartRows rows) {

    private static final int MOST = 5;

    void add(ObjectNode row, List<ObjectNode> wanted) {
        ArrayNode fees = row.withArray("fees");
        for (ObjectNode fee : wanted) {
            ObjectNode added = fees.addObject();
            added.put("id", rows.partId(row)).setAll(fee);
        }
        if (fees.size() > MOST) {
            throw Refusal.unprocessable("fees", "must have at most " + MOST + " elements");
        }
    }

    void change(ObjectNode row, List<ObjectNode> wanted) {
        for (ObjectNode fee : wanted) {
            ObjectNode known = find(row, fee.path("id").asText());
            known.removeAll();
            known.setAll(fee);
        }
    }

    void remove(ObjectNode row, List<String> ids) {
        ids.forEach(id -> find(row, id));
        ArrayNode kept = Json.array();
        Json.objects(row, "fees").stream()
                .filter(fee -> !ids.contains(fee.path("id").asText()))
                .forEach(kept::add);
        row.set("fees", kept);
    }

    private static ObjectNode find(ObjectNode row, String id) {
        return Json.objects(row, "fees").stream()
                .filter(fee -> fee.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable("fees.id", "is not a fee of this checkout"));
    }
}
