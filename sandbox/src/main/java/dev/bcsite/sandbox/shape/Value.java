package dev.bcsite.sandbox.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** A sort of JSON value: how to tell it, and how to say what was expected. */
final class Value {

    static final Value TEXT = new Value("a text", JsonNode::isTextual, "have", " characters");
    static final Value WHOLE = new Value("a whole number", JsonNode::isIntegralNumber, "be", "");
    static final Value NUMBER = new Value("a number", JsonNode::isNumber, "be", "");
    /** A number, or a text that reads as one; kept as the number. */
    static final Value AMOUNT = new Value(
            "a number", Value::isAmount, "be", "", (given, path, problems) -> DecimalNode.valueOf(amount(given)));

    static final Value BOOL = new Value("true or false", JsonNode::isBoolean, "be", "");
    static final Value DATE = new Value("a date", Value::isDate, "be", "");
    static final Value ANY = new Value("a value", node -> true, "be", "");

    private final String words;
    private final Predicate<JsonNode> test;
    private final String measure;
    private final String unit;
    private final Inside inside;

    /** Reads what is inside a value. */
    @FunctionalInterface
    private interface Inside {
        JsonNode read(JsonNode given, String path, Problems problems);
    }

    private Value(String words, Predicate<JsonNode> test, String measure, String unit) {
        this(words, test, measure, unit, (given, path, problems) -> given);
    }

    private Value(String words, Predicate<JsonNode> test, String measure, String unit, Inside inside) {
        this.words = words;
        this.test = test;
        this.measure = measure;
        this.unit = unit;
        this.inside = inside;
    }

    static Value object(Shape shape) {
        return new Value(
                "an object",
                JsonNode::isObject,
                "be",
                "",
                (given, path, problems) -> shape.created(given, path + ".", problems));
    }

    static Value list(Field element) {
        return new Value("an array", JsonNode::isArray, "have", " elements", (given, path, problems) -> {
            ArrayNode read = Json.array();
            for (JsonNode one : given) {
                read.add(element.read(one, path + "." + read.size(), problems));
            }
            return read;
        });
    }

    private static boolean isAmount(JsonNode node) {
        return node.isNumber() || node.asText().matches("-?\\d{1,15}(\\.\\d{1,10})?") && node.isTextual();
    }

    private static BigDecimal amount(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : new BigDecimal(node.asText());
    }

    private static boolean isDate(JsonNode node) {
        return node.isIntegralNumber()
                || node.isTextual() && Timestamps.read(node.asText()).isPresent();
    }

    boolean fits(JsonNode given) {
        return test.test(given);
    }

    JsonNode read(JsonNode given, String path, Problems problems) {
        return inside.read(given, path, problems);
    }

    String words() {
        return words;
    }

    String measure() {
        return measure;
    }

    String unit() {
        return unit;
    }

    /** What bounds are compared with. */
    BigDecimal size(JsonNode given) {
        if (given.isNumber() || this == AMOUNT) {
            return amount(given);
        }
        return BigDecimal.valueOf(
                given.isTextual() ? given.asText().codePoints().count() : given.size());
    }
}
