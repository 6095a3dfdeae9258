package dev.bcsite.sandbox.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One field of a row: what values it takes from outside, and what it is when nothing is given.
 *
 * <p>Declared as a chain, {@code Field.text("name").required().most(250)}, once, and not changed afterwards.
 */
public final class Field {

    private final String name;
    private final Value value;
    private boolean isRequired;
    private boolean isNullable;
    private boolean isReadOnly;
    private BigDecimal least;
    private BigDecimal most;
    private List<String> allowed = List.of();
    private Optional<JsonNode> otherwise = Optional.empty();

    private Field(String name, Value value) {
        this.name = name;
        this.value = value;
    }

    public static Field text(String name) {
        return new Field(name, Value.TEXT);
    }

    /** A text that is one of these. */
    public static Field choice(String name, String... allowed) {
        Field field = new Field(name, Value.TEXT);
        field.allowed = List.of(allowed);
        return field;
    }

    public static Field whole(String name) {
        return new Field(name, Value.WHOLE);
    }

    public static Field number(String name) {
        return new Field(name, Value.NUMBER);
    }

    /** An amount of money as v2 takes it: a number or a text that holds one. */
    public static Field amount(String name) {
        return new Field(name, Value.AMOUNT);
    }

    public static Field bool(String name) {
        return new Field(name, Value.BOOL);
    }

    public static Field date(String name) {
        return new Field(name, Value.DATE);
    }

    /** A JSON value that nobody looks into. */
    public static Field any(String name) {
        return new Field(name, Value.ANY);
    }

    public static Field object(String name, Shape shape) {
        return new Field(name, Value.object(shape));
    }

    /** An array of objects. */
    public static Field objects(String name, Shape shape) {
        return list(name, object("", shape));
    }

    /** An array whose elements are like {@code element}, whose name does not matter. */
    public static Field list(String name, Field element) {
        return new Field(name, Value.list(element));
    }

    /** Must be there when a row is made. */
    public Field required() {
        isRequired = true;
        return this;
    }

    public Field nullable() {
        isNullable = true;
        return this;
    }

    /** Comes from the store; what a client sends is ignored. */
    public Field readOnly() {
        isReadOnly = true;
        return this;
    }

    /** The smallest number, the fewest characters or elements. */
    public Field least(long bound) {
        least = BigDecimal.valueOf(bound);
        return this;
    }

    /** The largest number, the most characters or elements. */
    public Field most(long bound) {
        most = BigDecimal.valueOf(bound);
        return this;
    }

    public Field between(long smallest, long largest) {
        return least(smallest).most(largest);
    }

    /** What the field is in a new row when nothing is given. */
    public Field or(JsonNode value) {
        otherwise = Optional.of(value);
        return this;
    }

    public Field or(String value) {
        return or(TextNode.valueOf(value));
    }

    public Field or(long value) {
        return or(LongNode.valueOf(value));
    }

    public Field or(BigDecimal value) {
        return or(DecimalNode.valueOf(value));
    }

    public Field or(boolean value) {
        return or(BooleanNode.valueOf(value));
    }

    public Field orNull() {
        return nullable().or(NullNode.getInstance());
    }

    /** An empty array. */
    public Field orNone() {
        return or(Json.array());
    }

    Field copy() {
        Field copy = new Field(name, value);
        copy.isRequired = isRequired;
        copy.isNullable = isNullable;
        copy.isReadOnly = isReadOnly;
        copy.least = least;
        copy.most = most;
        copy.allowed = allowed;
        copy.otherwise = otherwise;
        return copy;
    }

    public String name() {
        return name;
    }

    boolean isReadOnly() {
        return isReadOnly;
    }

    boolean isRequired() {
        return isRequired;
    }

    /** What the field is when nothing is given; a copy. */
    Optional<JsonNode> otherwise() {
        return otherwise.map(JsonNode::deepCopy);
    }

    /** What is stored for a value from outside; the value itself when it is wrong, which {@code problems} then says. */
    JsonNode read(JsonNode given, String path, Problems problems) {
        if (given.isNull()) {
            if (!isNullable) {
                problems.add(path, "must not be null");
            }
            return given;
        }
        if (!value.fits(given)) {
            problems.add(path, "must be " + value.words());
            return given;
        }
        if (!allowed.isEmpty() && !allowed.contains(given.asText())) {
            problems.add(path, "must be one of " + String.join(", ", allowed));
            return given;
        }
        checkBounds(given, path, problems);
        return value.read(given, path, problems);
    }

    private void checkBounds(JsonNode given, String path, Problems problems) {
        BigDecimal size = value.size(given);
        boolean isTooSmall = least != null && size.compareTo(least) < 0;
        boolean isTooLarge = most != null && size.compareTo(most) > 0;
        if (isTooSmall || isTooLarge) {
            problems.add(path, "must " + value.measure() + " " + bounds() + value.unit());
        }
    }

    private String bounds() {
        if (least == null) {
            return "at most " + most;
        }
        return most == null ? "at least " + least : "between " + least + " and " + most;
    }
}
