package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.Json;
import dev.bcsite.catalog.JsonRow;
import java.util.Optional;

/** Routes, in the shape of {@code GET /v3/sites/{id}/routes}. */
final class RouteJson {

    private RouteJson() {}

    static Route read(JsonNode json) {
        JsonRow row = JsonRow.of("route", json);
        return new Route(Optional.of(row.id("id")), row.text("type"), row.text("matching"), row.text("route"));
    }

    /** Without its id. */
    static ObjectNode write(Route route) {
        return Json.object()
                .put("type", route.type())
                .put("matching", route.matching())
                .put("route", route.route());
    }
}
