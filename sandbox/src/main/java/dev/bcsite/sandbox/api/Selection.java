package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Rows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the rows of a list that a query's filters let through. */
final class Selection {

    private static final int KEPT_RESULTS = 16;

    private final String keyField;
    private final List<Filter> filters;
    private final Map<String, Result> results = new LinkedHashMap<>();

    /** @param keyField the filter whose values are the keys of the rows; empty when there is none */
    Selection(String keyField, List<Filter> filters) {
        this.keyField = keyField;
        this.filters = filters;
    }

    /** Every parameter that filters. */
    Set<String> parameters() {
        Set<String> names = new HashSet<>();
        filters.forEach(filter -> filter.operators().forEach(operator -> names.add(filter.parameter(operator))));
        return names;
    }

    /** The keys of the rows that pass, ascending. */
    long[] keys(Exchange exchange, Rows rows) {
        List<Condition> conditions = conditions(exchange);
        Optional<long[]> narrowed = narrowed(conditions, exchange, rows);
        if (narrowed.isPresent()) {
            return filtered(narrowed.get(), conditions, exchange, rows);
        }
        List<Condition> ranges = conditions.stream().filter(this::isRange).toList();
        List<Condition> others =
                conditions.stream().filter(one -> !isRange(one)).toList();
        return inRange(remembered(others, exchange, rows), ranges, exchange);
    }

    private List<Condition> conditions(Exchange exchange) {
        return filters.stream()
                .flatMap(filter -> filter.operators().stream()
                        .filter(operator ->
                                exchange.query().get(filter.parameter(operator)).isPresent())
                        .map(operator -> new Condition(
                                filter,
                                operator,
                                exchange.query().get(filter.parameter(operator)).get())))
                .toList();
    }

    /** Rows named by key need no search. */
    private static Optional<long[]> narrowed(List<Condition> conditions, Exchange exchange, Rows rows) {
        return conditions.stream()
                .filter(one -> one.operator.isEmpty() || one.operator.equals("in"))
                .filter(one ->
                        one.filter.name().equals("id") || one.filter.name().endsWith("_id"))
                // Some ids are texts.
                .filter(one -> one.value.matches("[\\d ,]+"))
                .map(one -> rows.narrowed(one.filter.name(), one.longs(exchange)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isRange(Condition condition) {
        return condition.filter.name().equals(keyField)
                && List.of("min", "max", "greater", "less").contains(condition.operator);
    }

    private static long[] inRange(long[] keys, List<Condition> ranges, Exchange exchange) {
        int from = 0;
        int to = keys.length;
        for (Condition range : ranges) {
            long bound = Filter.numbers(range.filter.name(), range.value, exchange)
                    .get(0)
                    .longValue();
            switch (range.operator) {
                case "min" -> from = Math.max(from, position(keys, bound));
                case "greater" -> from = Math.max(from, position(keys, bound + 1));
                case "max" -> to = Math.min(to, position(keys, bound + 1));
                default -> to = Math.min(to, position(keys, bound));
            }
        }
        return Arrays.copyOfRange(keys, Math.min(from, to), to);
    }

    /** Where the first key from {@code bound} on is. */
    private static int position(long[] keys, long bound) {
        int found = Arrays.binarySearch(keys, bound);
        return found < 0 ? -found - 1 : found;
    }

    /** A walk asks the same list many times over; the search is done once as long as nothing changes. */
    private long[] remembered(List<Condition> conditions, Exchange exchange, Rows rows) {
        if (conditions.isEmpty() || rows.version() < 0) {
            return filtered(rows.keys(), conditions, exchange, rows);
        }
        Map<String, String> asked = new HashMap<>();
        conditions.forEach(one -> asked.put(one.filter.parameter(one.operator), one.value));
        String question = new TreeMap<>(asked).toString();
        long version = rows.version();
        synchronized (results) {
            Result known = results.get(question);
            if (known != null && known.version == version) {
                return known.keys;
            }
        }
        long[] keys = filtered(rows.keys(), conditions, exchange, rows);
        synchronized (results) {
            results.remove(question);
            results.put(question, new Result(version, keys));
            if (results.size() > KEPT_RESULTS) {
                results.remove(results.keySet().iterator().next());
            }
        }
        return keys;
    }

    private static long[] filtered(long[] keys, List<Condition> conditions, Exchange exchange, Rows rows) {
        Predicate<ObjectNode> passes = row -> true;
        for (Condition condition : conditions) {
            passes = passes.and(condition.filter.test().of(condition.operator, condition.value, exchange));
        }
        if (conditions.isEmpty()) {
            return keys;
        }
        Predicate<ObjectNode> all = passes;
        boolean isGlance =
                conditions.stream().allMatch(one -> one.filter.field().isPresent());
        Set<String> fields =
                conditions.stream().flatMap(one -> one.filter.field().stream()).collect(Collectors.toSet());
        // Predicates and rows are safe to share, and a large shop has many rows to look at.
        return Arrays.stream(keys)
                .parallel()
                .filter(key -> (isGlance ? rows.glance(key, fields) : rows.row(key))
                        .filter(all)
                        .isPresent())
                .toArray();
    }

    private record Condition(Filter filter, String operator, String value) {

        Set<Long> longs(Exchange exchange) {
            Set<Long> longs = new HashSet<>();
            Filter.numbers(filter.name(), value, exchange).forEach(number -> longs.add(number.longValue()));
            return longs;
        }
    }

    private record Result(long version, long[] keys) {}
}
