package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Commits;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Many rows in one request, of which some may fail: what can be done is done, and the answer says of each failure
 * which row it was and why.
 *
 * @param done what the rows that succeeded became
 * @param errors problems by row position and field
 */
public record Batch(ArrayNode done, Map<String, String> errors, int failed) {

    private static final int PARTLY = 207;

    /** Does the work for each row, undoing what a failing row changed. */
    public static <T> Batch of(Commits commits, List<T> rows, Function<T, ? extends JsonNode> work) {
        ArrayNode done = Json.array();
        Map<String, String> errors = new TreeMap<>();
        int failed = 0;
        for (int i = 0; i < rows.size(); i++) {
            T row = rows.get(i);
            String position = Integer.toString(i);
            try {
                done.add(commits.<JsonNode>together(() -> work.apply(row)));
            } catch (Refusal refusal) {
                failed++;
                errors.putAll(said(refusal, position));
            }
        }
        return new Batch(done, errors, failed);
    }

    /** The answer when the request as a whole is wrong. */
    public static Response refused(String title) {
        ObjectNode answer = Json.object();
        problem(answer, title);
        answer.putObject("meta").put("total", 0).put("success", 0).put("failed", 0);
        return Exchange.json(422, answer);
    }

    private static ObjectNode problem(ObjectNode answer, String title) {
        ObjectNode problem = answer.putObject("errors").put("status", 422).put("title", title);
        problem.put("type", "https://developer.bigcommerce.com/api-docs/getting-started/api-status-codes");
        return problem.putObject("errors");
    }

    private static Map<String, String> said(Refusal refusal, String position) {
        if (refusal.errors().isEmpty()) {
            return Map.of(position, refusal.title());
        }
        Map<String, String> said = new TreeMap<>();
        refusal.errors()
                .forEach((field, problem) -> said.put(field.isEmpty() ? position : position + "." + field, problem));
        return said;
    }

    /** {@code whole} when every row succeeded, 207 when some did, 422 when none. */
    public Response answer(int whole, boolean showsData) {
        ObjectNode answer = Json.object();
        if (showsData && !done.isEmpty()) {
            answer.set("data", done);
        }
        if (failed > 0) {
            ObjectNode fields = problem(answer, "JSON data is missing or invalid");
            errors.forEach(fields::put);
        }
        answer.putObject("meta")
                .put("total", done.size() + failed)
                .put("success", done.size())
                .put("failed", failed);
        return Exchange.json(failed == 0 ? whole : done.isEmpty() ? 422 : PARTLY, answer);
    }
}
