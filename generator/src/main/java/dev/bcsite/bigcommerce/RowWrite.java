package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

    /**
     * By what a row is found again among those written, where BigCommerce answers success for a row that it does not know;
     * absent where it complains.
     */
    default Optional<Object> key(T row) {
        return Optional.empty();
    }

    Scope scope();

    /** More than the scope, where there is more to say. */
    default Optional<String> hintFor(int status) {
        return Optional.empty();
    }
}
