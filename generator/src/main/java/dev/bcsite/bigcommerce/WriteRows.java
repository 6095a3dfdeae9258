package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.Problem;
import dev.bcsite.catalog.UnreadableRowException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes rows with one request.
 *
 * <p>BigCommerce takes all rows, none (413, 422 and others), or some: that is 207, but 422 with metafields, so only the body
 * tells.
 */
record WriteRows<T>(RowWrite<T> write, List<T> rows) implements Endpoint<WriteRows.Reply<T>> {

    /** Refusals that one row may be to blame for, or the number of rows. */
    private static final Set<Integer> ABOUT_ROWS = Set.of(400, 404, 409, 413, 422);

    private static final int TOO_SLOW = 504;

    sealed interface Reply<T> {

        /**
         * @param refused what is said of rows, by position
         * @param overlooked positions of rows of which the answer says nothing
         */
        record Taken<T>(List<T> written, Map<Integer, ErrorBody.FieldError> refused, Set<Integer> overlooked)
                implements Reply<T> {}

        /** @param accused what the refusal says of rows, by position */
        record Refused<T>(int status, Problem problem, Map<Integer, ErrorBody.FieldError> accused)
                implements Reply<T> {}

        /** The request must not be sent again, and nobody knows what became of it. */
        record Unsure<T>(Problem problem) implements Reply<T> {}
    }

    @Override
    public String action() {
        return write.action(rows);
    }

    @Override
    public ApiRequest request() {
        return write.request(rows);
    }

    @Override
    public Reply<T> read(JsonNode body) throws UnreadableAnswerException {
        ErrorBody errors = ErrorBody.of(body);
        long failed = body.path("meta").path("failed").asLong();
        if (failed == 0 && errors.fields().isEmpty()) {
            return taken(rows, Map.of(), body);
        }
        Problem problem = Problem.at("", "Could not " + action() + ": " + failed + " of " + rows.size() + " failed");
        return partly(body, problem).orElse(new Reply.Refused<>(207, problem, Map.of()));
    }

    @Override
    public Optional<Reply<T>> whenRefused(Refusal refusal) {
        boolean isTooMany =
                refusal.status() == TOO_SLOW && rows.size() > 1 && request().isRepeatable();
        if (!ABOUT_ROWS.contains(refusal.status()) && !isTooMany) {
            return Optional.empty();
        }
        if (refusal.body().path("meta").path("success").asLong() > 0) {
            try {
                Optional<Reply<T>> partly = partly(refusal.body(), refusal.problem());
                if (partly.isPresent()) {
                    return partly;
                }
            } catch (UnreadableAnswerException | UnreadableRowException e) {
                // What was taken cannot be read: below, all are sent again, or nobody knows.
            }
            if (!request().isRepeatable()) {
                return whenUnsure(refusal.problem());
            }
        }
        Map<Integer, ErrorBody.FieldError> accused =
                ErrorBody.of(refusal.body()).byPosition();
        return Optional.of(new Reply.Refused<>(refusal.status(), refusal.problem(), accused));
    }

    @Override
    public Optional<Reply<T>> whenUnsure(Problem problem) {
        return Optional.of(new Reply.Unsure<>(Advice.perhapsDone(problem)));
    }

    /** Absent when the answer does not say of each refused row which one it is. */
    private Optional<Reply<T>> partly(JsonNode body, Problem problem) throws UnreadableAnswerException {
        Map<Integer, ErrorBody.FieldError> refused = ErrorBody.of(body).byPosition();
        boolean areAllNamed = refused.size() == body.path("meta").path("failed").asLong(refused.size())
                && refused.keySet().stream().allMatch(position -> position < rows.size());
        if (refused.isEmpty() || !areAllNamed) {
            return request().isRepeatable() ? Optional.empty() : whenUnsure(problem);
        }
        List<T> others = new ArrayList<>();
        for (int position = 0; position < rows.size(); position++) {
            if (!refused.containsKey(position)) {
                others.add(rows.get(position));
            }
        }
        return Optional.of(taken(others, refused, body));
    }

    private Reply<T> taken(List<T> others, Map<Integer, ErrorBody.FieldError> refused, JsonNode body)
            throws UnreadableAnswerException {
        List<T> written = write.read(others, body);
        return new Reply.Taken<>(written, refused, overlooked(written, refused.keySet()));
    }

    private Set<Integer> overlooked(List<T> written, Set<Integer> refused) {
        Set<Object> found = new HashSet<>();
        written.forEach(row -> write.key(row).ifPresent(found::add));
        Set<Integer> overlooked = new TreeSet<>();
        for (int position = 0; position < rows.size(); position++) {
            Optional<Object> key = write.key(rows.get(position));
            if (key.isPresent() && !found.contains(key.get()) && !refused.contains(position)) {
                overlooked.add(position);
            }
        }
        return overlooked;
    }

    @Override
    public Scope scope() {
        return write.scope();
    }

    @Override
    public Optional<String> hintFor(int status) {
        return write.hintFor(status).or(() -> Endpoint.super.hintFor(status));
    }
}
