package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a list can be narrowed by: the parameter {@code name} and its variants {@code name:operator}.
 *
 * @param field the one field of a row that the test looks at; empty when it may look at all of them
 * @param operators those it knows; the empty text is the parameter without operator
 * @param test makes the test a row must pass of an operator, a value and the request
 */
public record Filter(String name, Optional<String> field, List<String> operators, Test test) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final List<String> COMPARISONS = List.of("", "in", "not_in", "min", "max", "greater", "less");

    @FunctionalInterface
    public interface Test {
        Predicate<ObjectNode> of(String operator, String value, Exchange exchange);
    }

    /** A filter whose test may look at the whole row. */
    public Filter(String name, List<String> operators, Test test) {
        this(name, Optional.empty(), operators, test);
    }

    /** A number in the field of the same name, with every comparison. */
    public static Filter number(String name) {
        return number(name, name);
    }

    public static Filter number(String name, String field) {
        return new Filter(name, Optional.of(field), COMPARISONS, (operator, value, exchange) -> {
            List<BigDecimal> wanted = numbers(name, value, exchange);
            return row -> row.path(field).isNumber()
                    && compares(operator, row.path(field).decimalValue(), wanted);
        });
    }

    /** A number that must be one of a list, and cannot be asked for in another way. */
    public static Filter oneOf(String name) {
        return new Filter(name, Optional.of(name), List.of("in"), number(name).test);
    }

    /** A text that must be equal, whatever its case. */
    public static Filter text(String name) {
        return text(name, "", "in");
    }

    public static Filter text(String name, String... operators) {
        return new Filter(name, Optional.of(name), Arrays.asList(operators), (operator, value, exchange) -> {
            boolean isList = operator.equals("in") || operator.equals("not_in");
            List<String> wanted = (isList ? Query.parts(value) : List.of(value))
                    .stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
            BiPredicate<String, String> same = operator.equals("like") ? String::contains : String::equals;
            boolean isWanted = !operator.equals("not_in");
            return row -> isWanted
                    == wanted.stream()
                            .anyMatch(
                                    text -> same.test(row.path(name).asText("").toLowerCase(Locale.ROOT), text));
        });
    }

    /** A boolean asked for with {@code true} or {@code false}. */
    public static Filter bool(String name) {
        return choice(name, "true", "false");
    }

    /** A boolean asked for with {@code 1} or {@code 0}. */
    public static Filter flag(String name) {
        return choice(name, "1", "0");
    }

    private static Filter choice(String name, String yes, String no) {
        return new Filter(name, Optional.of(name), List.of(""), (operator, value, exchange) -> {
            if (!value.equals(yes) && !value.equals(no)) {
                throw exchange.unprocessable(name, "must be " + yes + " or " + no);
            }
            return row -> row.path(name).asBoolean() == value.equals(yes);
        });
    }

    /** A date, compared as moments; one without a time gets the current time of day, as at BigCommerce. */
    public static Filter date(String name) {
        return new Filter(name, Optional.of(name), List.of("", "min", "max", "not"), (operator, value, exchange) -> {
            BigDecimal wanted = Dates.wanted(name, value, exchange);
            return row -> Dates.moment(row.path(name).asText(""))
                    .filter(moment -> compares(operator, moment, List.of(wanted)))
                    .isPresent();
        });
    }

    /** Rows whose array {@code field} holds any of the numbers. */
    public static Filter members(String name, String field) {
        return new Filter(name, Optional.of(field), List.of("in"), (operator, value, exchange) -> {
            List<BigDecimal> wanted = numbers(name, value, exchange);
            return row -> {
                Set<Long> held = Json.longs(row, field);
                return wanted.stream().anyMatch(number -> held.contains(number.longValue()));
            };
        });
    }

    /** A parameter without operators, tested in its own way. */
    public static Filter single(String name, BiFunction<String, Exchange, Predicate<ObjectNode>> test) {
        return new Filter(name, List.of(""), (operator, value, exchange) -> test.apply(value, exchange));
    }

    /** A parameter that is no filter, but that a strict list must know. */
    public static Filter ignored(String name) {
        return single(name, (value, exchange) -> row -> true);
    }

    /** The parameter of an operator. */
    public String parameter(String operator) {
        return operator.isEmpty() ? name : name + ":" + operator;
    }

    public static boolean compares(String operator, BigDecimal found, List<BigDecimal> wanted) {
        Function<BigDecimal, Integer> to = other -> found.compareTo(other);
        return switch (operator) {
            case "", "in" -> wanted.stream().anyMatch(other -> to.apply(other) == 0);
            case "not_in", "not" -> wanted.stream().allMatch(other -> to.apply(other) != 0);
            case "min" -> to.apply(wanted.get(0)) >= 0;
            case "max" -> to.apply(wanted.get(0)) <= 0;
            case "greater" -> to.apply(wanted.get(0)) > 0;
            default -> to.apply(wanted.get(0)) < 0;
        };
    }

    public static List<BigDecimal> numbers(String name, String value, Exchange exchange) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String part : Query.parts(value)) {
            if (!NUMBER.matcher(part).matches()) {
                throw exchange.unprocessable(name, "must be a number, not \"" + part + "\"");
            }
            numbers.add(new BigDecimal(part));
        }
        return numbers;
    }

    public static boolean contains(JsonNode text, String part) {
        return text.asText("").toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
