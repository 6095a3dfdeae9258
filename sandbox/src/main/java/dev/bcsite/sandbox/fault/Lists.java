package dev.bcsite.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reading and changing JSON answers, above all lists: whether a v3 object or a bare v2 array. */
final class Lists {

    private Lists() {}

    static ArrayNode rows(JsonNode body) {
        JsonNode rows = body.isArray() ? body : body.path("data");
        return rows instanceof ArrayNode array ? array : Json.array();
    }

    /** Changes the body; an answer that is no success or no JSON stays as it is. */
    static Response rewrite(Response response, UnaryOperator<JsonNode> change) {
        String type = response.headers().getOrDefault("Content-Type", "");
        if (response.status() / 100 != 2 || !type.startsWith("application/json") || response.body().length == 0) {
            return response;
        }
        return response.withBody(Json.bytes(change.apply(Json.parse(response.bodyText()))));
    }

    /** Changes the rows and nothing else; an answer without rows stays as it is. */
    static Response edit(Response response, Consumer<ArrayNode> edit) {
        return rewrite(response, body -> {
            edit.accept(rows(body));
            return body;
        });
    }

    /** Changes what an offset list says about its pages. */
    static Response editPages(Response response, Consumer<ObjectNode> edit) {
        return rewrite(response, body -> {
            if (body.path("meta").path("pagination") instanceof ObjectNode pages) {
                edit.accept(pages);
            }
            return body;
        });
    }

    /** The page of an offset list that is asked for; one when none is. */
    static int page(Request request) {
        Query query = request.query();
        return query.get("page")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    static Request onPage(Request request, int page) {
        return request.withQuery(request.rawQuery().replaceFirst("(^|&)page=\\d+", "$1page=" + page));
    }

    /** The same list from its beginning, however it is paged. */
    static Request fromTheBeginning(Request request) {
        String query = Arrays.stream(request.rawQuery().split("&"))
                .filter(pair -> !pair.matches("(page|after|before|id:greater|id%3Agreater)=.*"))
                .collect(Collectors.joining("&"));
        return request.withQuery(query);
    }
}
