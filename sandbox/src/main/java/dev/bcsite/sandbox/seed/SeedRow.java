package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.SeedException;
import java.math.BigDecimal;
import java.util.Optional;

/** One row of a seed as somebody wrote it, and where, for example {@code products.json row 3}. */
record SeedRow(String where, ObjectNode json) {

    /** The id, when there is one; it may be written as text. */
    Optional<Long> id(String field) {
        JsonNode id = json.path(field);
        if (id.isMissingNode() || id.isNull()) {
            return Optional.empty();
        }
        if (id.isIntegralNumber() && id.asLong() > 0) {
            return Optional.of(id.asLong());
        }
        if (id.isTextual() && id.asText().matches("[1-9]\\d{0,17}")) {
            return Optional.of(Long.valueOf(id.asText()));
        }
        throw wrong(field, "a whole number from 1");
    }

    /** A text that must be there. */
    String text(String field) {
        JsonNode text = json.path(field);
        if (!text.isTextual() || text.asText().isBlank()) {
            throw wrong(field, "a text");
        }
        return text.asText();
    }

    /** Turns numbers written as text into numbers, and refuses what is neither. */
    void requireNumber(String field) {
        JsonNode number = json.path(field);
        if (number.isTextual() && number.asText().matches("-?\\d+(\\.\\d+)?")) {
            json.put(field, new BigDecimal(number.asText()));
        } else if (!number.isMissingNode() && !number.isNull() && !number.isNumber()) {
            throw wrong(field, "a number");
        }
    }

    void requireArray(String field) {
        JsonNode array = json.path(field);
        if (array.isNull()) {
            json.remove(field);
        } else if (!array.isMissingNode() && !array.isArray()) {
            throw wrong(field, "an array");
        }
    }

    SeedException wrong(String field, String expected) {
        JsonNode found = json.path(field);
        String what = found.isMissingNode() ? "is missing" : "is " + found;
        return new SeedException(where + ": \"" + field + "\" " + what + "; expected " + expected);
    }
}
