package dev.bcsite.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.function.Consumer;

/** The rows in a list answer, whether a v3 object or a bare v2 array. */
final class Lists {

    private Lists() {}

    static ArrayNode rows(JsonNode body) {
        JsonNode rows = body.isArray() ? body : body.path("data");
        return rows instanceof ArrayNode array ? array : Json.array();
    }

    /** Changes the rows and nothing else; an answer without rows stays as it is. */
    static Response edit(Response response, Consumer<ArrayNode> edit) {
        if (response.status() != 200) {
            return response;
        }
        JsonNode body = Json.parse(response.bodyText());
        edit.accept(rows(body));
        return response.withBody(Json.bytes(body));
    }
}
