package dev.bcsite.register;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a thing at BigCommerce says, as far as bcsite looks after it: names and texts, sorted by name.
 *
 * <p>Never holds a secret: a header that must not be known is here as a digest.
 */
public record Fields(SortedMap<String, String> values) {

    /** Of something that is not there. */
    public static final Fields NONE = new Fields(new TreeMap<>());

    public Fields {
        Objects.requireNonNull(values, "values");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Fields of(String name, String value) {
        return new Fields(new TreeMap<>(Map.of(name, value)));
    }

    public Fields with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Fields(more);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether this says all that the other says, and perhaps more. */
    public boolean covers(Fields other) {
        return other.values.entrySet().stream()
                .allMatch(field -> field.getValue().equals(values.get(field.getKey())));
    }

    /** Only the fields that the other has, too. */
    public Fields of(Fields other) {
        SortedMap<String, String> same = new TreeMap<>(values);
        same.keySet().retainAll(other.values.keySet());
        return new Fields(same);
    }

    /** For people: the value alone when there is only one. */
    @Override
    public String toString() {
        if (values.size() == 1) {
            return values.get(values.firstKey());
        }
        return values.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.joining(", "));
    }
}
