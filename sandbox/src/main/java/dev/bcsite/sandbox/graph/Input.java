package dev.bcsite.sandbox.graph;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An input object as a client sent it. A field given as null counts as not given. */
record Input(Map<String, Object> fields) {

    Input {
        fields = new HashMap<>(fields);
    }

    boolean has(String field) {
        return fields.get(field) != null;
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).map(Object::toString);
    }

    Optional<Long> number(String field) {
        return Optional.ofNullable(fields.get(field)).map(value -> ((Number) value).longValue());
    }

    Optional<BigDecimal> decimal(String field) {
        return text(field).map(BigDecimal::new);
    }

    Optional<Boolean> flag(String field) {
        return Optional.ofNullable((Boolean) fields.get(field));
    }

    List<Long> ids(String field) {
        return list(field, Number.class).stream().map(Number::longValue).toList();
    }

    List<String> texts(String field) {
        return list(field, String.class);
    }

    Input input(String field) {
        return object(fields.get(field));
    }

    List<Input> inputs(String field) {
        return list(field, Map.class).stream().map(Input::object).toList();
    }

    private <T> List<T> list(String field, Class<T> type) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().map(type::cast).toList()
                : List.of();
    }

    private static Input object(Object value) {
        Map<String, Object> fields = new HashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, one) -> fields.put((String) name, one));
        }
        return new Input(fields);
    }
}
