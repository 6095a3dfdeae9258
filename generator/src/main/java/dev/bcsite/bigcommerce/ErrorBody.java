package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the body of a refusal says, in whichever of BigCommerce's shapes.
 *
 * <p>v2 sends a list; v3 an object with a title and errors by field; batches one more such object, or a list of them,
 * within {@code errors}, with the row's position as the beginning of each field.
 *
 * @param title empty where there is none
 */
record ErrorBody(String title, List<FieldError> fields) {

    private static final Pattern POSITION = Pattern.compile("\\[?(\\d{1,6})]?(?:\\.(.*))?");

    /** @param status of this error alone; 0 where it has none */
    record FieldError(String field, String said, int status) {

        /** The row it is about; absent where the field names none. */
        Optional<Integer> position() {
            Matcher matcher = POSITION.matcher(field);
            return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
        }

        /** Without the position, which says nothing to anybody who did not count the rows. */
        String ofRow() {
            Matcher matcher = POSITION.matcher(field);
            boolean isWholeRow = matcher.matches() && matcher.group(2) == null;
            return isWholeRow ? said : (matcher.matches() ? matcher.group(2) : field) + ": " + said;
        }
    }

    static ErrorBody of(JsonNode body) {
        JsonNode error = body.isArray() ? body.path(0) : body;
        JsonNode errors = error.path("errors");
        List<FieldError> fields = new ArrayList<>();
        if (errors.isArray()) {
            errors.forEach(each -> fields.addAll(nested(each)));
            return new ErrorBody(titleOf(error), fields);
        }
        if (errors.path("errors").isObject() || errors.path("title").isTextual()) {
            return new ErrorBody(titleOf(error).isEmpty() ? titleOf(errors) : titleOf(error), nested(errors));
        }
        return new ErrorBody(titleOf(error), nested(error));
    }

    /** What is said of each row, by its position. */
    Map<Integer, FieldError> byPosition() {
        Map<Integer, FieldError> rows = new TreeMap<>();
        fields.forEach(field -> field.position().ifPresent(position -> rows.putIfAbsent(position, field)));
        return rows;
    }

    private static List<FieldError> nested(JsonNode error) {
        int status = error.path("status").asInt();
        return error.path("errors").properties().stream()
                .map(field -> new FieldError(field.getKey(), text(field.getValue()), status))
                .toList();
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String titleOf(JsonNode error) {
        return error.path("title")
                .asText(error.path("message").asText(error.path("detail").asText()));
    }
}
