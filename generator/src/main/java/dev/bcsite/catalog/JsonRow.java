package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One JSON object as BigCommerce sends it, read with the tolerance its API needs.
 *
 * <p>A number may come as text, a flag as 1 or "1", an empty object as {@code []}, and null means absent. What cannot be
 * understood even so is an {@link UnreadableRowException}, never a default: a price that is not a number must not become
 * zero.
 */
public final class JsonRow {

    private static final int MOST_DIGITS = 40;
    private static final int SHOWN = 60;

    private final String name;
    private final JsonNode node;

    private JsonRow(String name, JsonNode node) {
        this.name = name;
        this.node = node;
    }

    /** The object, called {@code noun} in messages, with its id where it has one. */
    public static JsonRow of(String noun, JsonNode node) {
        if (!node.isObject()) {
            throw new UnreadableRowException("a " + noun + " should be an object, found " + shown(node));
        }
        JsonNode id = node.path("id");
        return new JsonRow(id.isValueNode() && !id.isNull() ? noun + " " + id.asText() : noun, node);
    }

    JsonRow named(String newName) {
        return new JsonRow(newName, node);
    }

    public String name() {
        return name;
    }

    public boolean has(String field) {
        return !isAbsent(node.path(field));
    }

    /** The id in {@code field}; a row without one is unreadable. */
    public long id(String field) {
        return optionalId(field)
                .orElseThrow(() -> new UnreadableRowException(
                        name + " has no \"" + field + "\", found " + shown(node.path(field))));
    }

    /** An id that may be missing; BigCommerce also writes that as 0. */
    public Optional<Long> optionalId(String field) {
        return optionalNumber(field).filter(id -> id > 0);
    }

    public long number(String field) {
        return optionalNumber(field).orElse(0L);
    }

    public Optional<Long> optionalNumber(String field) {
        return optionalDecimal(field).map(value -> whole(field, value));
    }

    public int count(String field) {
        return optionalCount(field).orElse(0);
    }

    public Optional<Integer> optionalCount(String field) {
        return optionalNumber(field).map(value -> {
            if (value != value.intValue()) {
                throw wrong(field, "a whole number of at most ten digits");
            }
            return value.intValue();
        });
    }

    /** An amount that must be there. */
    public BigDecimal decimal(String field) {
        return optionalDecimal(field).orElseThrow(() -> wrong(field, "a number"));
    }

    public Optional<BigDecimal> optionalDecimal(String field) {
        JsonNode value = node.path(field);
        if (isAbsent(value) || value.isTextual() && value.textValue().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(decimal(field, value));
    }

    BigDecimal decimalOrZero(String field) {
        return optionalDecimal(field).orElse(BigDecimal.ZERO);
    }

    /** An amount for which BigCommerce writes 0 when it is not set. */
    public Optional<BigDecimal> amountUnlessZero(String field) {
        return optionalDecimal(field).filter(amount -> amount.signum() != 0);
    }

    /** Text that may be missing, which is then empty. */
    public String text(String field) {
        JsonNode value = node.path(field);
        if (isAbsent(value)) {
            return "";
        }
        if (!value.isValueNode()) {
            throw wrong(field, "text");
        }
        return value.asText();
    }

    public Optional<String> optionalText(String field) {
        return Optional.of(text(field)).filter(text -> !text.isBlank());
    }

    public boolean flag(String field, boolean otherwise) {
        JsonNode value = node.path(field);
        if (isAbsent(value)) {
            return otherwise;
        }
        return switch (value.asText().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default -> throw wrong(field, "true or false");
        };
    }

    public boolean flag(String field) {
        return flag(field, false);
    }

    /** The object in {@code field}; an absent one reads as one without members. */
    public JsonRow row(String field) {
        JsonNode value = node.path(field);
        if (isAbsent(value)) {
            return new JsonRow(name, MissingNode.getInstance());
        }
        if (!value.isObject()) {
            throw wrong(field, "an object");
        }
        return new JsonRow(name, value);
    }

    /** The objects in {@code field}, none when it is absent. */
    public List<JsonNode> list(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull() || value.isObject() && value.isEmpty()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw wrong(field, "a list");
        }
        List<JsonNode> rows = new ArrayList<>(value.size());
        value.forEach(rows::add);
        return rows;
    }

    public List<Long> ids(String field) {
        return list(field).stream()
                .map(value -> whole(field, decimal(field, value)))
                .toList();
    }

    public List<String> texts(String field) {
        return list(field).stream()
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText)
                .toList();
    }

    /** Complains that {@code field} holds something else than what was expected. */
    UnreadableRowException wrong(String field, String expected) {
        return new UnreadableRowException(
                name + ": \"" + field + "\" should be " + expected + ", found " + shown(node.path(field)));
    }

    private BigDecimal decimal(String field, JsonNode value) {
        try {
            BigDecimal number = value.isNumber() ? value.decimalValue() : new BigDecimal(text(field, value));
            if (Math.abs(number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the complaint, which shows what was found.
        }
        throw wrong(field, "a number");
    }

    private String text(String field, JsonNode value) {
        String text = value.isTextual() ? value.textValue().strip() : "";
        if (text.length() > MOST_DIGITS) {
            throw wrong(field, "a number");
        }
        return text;
    }

    private long whole(String field, BigDecimal value) {
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            throw wrong(field, "a whole number");
        }
    }

    /** BigCommerce's PHP roots: an empty object, and what is empty in general, may be written as an empty list. */
    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty();
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode()) {
            return "nothing";
        }
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
