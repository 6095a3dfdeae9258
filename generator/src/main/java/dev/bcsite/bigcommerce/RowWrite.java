package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A way to write many rows with one request, each for itself. */
interface RowWrite<T> {

    /** Rows in one request. */
    int most();

    /** Ends the sentence "Could not ..."; of a single row it names the row. */
    String action(List<T> rows);

    ApiRequest request(List<T> rows);

    /**
     * The rows as they are now.
     *
     * @param rows those that were taken
     * @param body the whole answer
     */
    List<T> read(List<T> rows, JsonNode body) throws UnreadableAnswerException;

    /** Why rows were not written although the answer does not complain, by position. */
    default Map<Integer, String> overlooked(List<T> rows, List<T> written) {
        return Map.of();
    }

    Scope scope();

    /** More than the scope, where there is more to say. */
    default Optional<String> hintFor(int status) {
        return Optional.empty();
    }
}
