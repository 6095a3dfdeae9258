package dev.bcsite.sandbox.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The fields a client may give for a row, in the order the API shows them. Fields it does not know are ignored.
 *
 * @param defaults what a new row has before anything is given
 */
public record Shape(ObjectNode defaults, List<Field> fields) {

    public static Shape of(Field... fields) {
        return new Shape(Json.object(), List.of(fields));
    }

    /** @param kind what {@link Defaults} calls the row whose defaults a new row begins with */
    public static Shape of(String kind, Field... fields) {
        return new Shape(Defaults.of(kind), List.of(fields));
    }

    public Shape and(Field... more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return new Shape(defaults, all);
    }

    /** With one field declared otherwise, from a copy of it. */
    public Shape with(String name, UnaryOperator<Field> change) {
        return new Shape(
                defaults,
                fields.stream()
                        .map(field -> field.name().equals(name) ? change.apply(field.copy()) : field)
                        .toList());
    }

    /** Without some fields. */
    public Shape without(String... names) {
        Set<String> gone = Set.of(names);
        return new Shape(
                defaults,
                fields.stream().filter(field -> !gone.contains(field.name())).toList());
    }

    /** The fields that clients may give. */
    public List<String> names() {
        return fields.stream()
                .filter(field -> !field.isReadOnly())
                .map(Field::name)
                .toList();
    }

    /** A new row; refuses with everything that is wrong. */
    public ObjectNode created(JsonNode body) {
        Problems problems = new Problems();
        ObjectNode row = created(body, "", problems);
        problems.refuseAny();
        return row;
    }

    /** The row with the given fields changed; refuses with everything that is wrong. */
    public ObjectNode changed(ObjectNode row, JsonNode body) {
        Problems problems = new Problems();
        ObjectNode changed = changed(row, body, "", problems);
        problems.refuseAny();
        return changed;
    }

    /** @param prefix of the fields in problems, with its dot */
    public ObjectNode created(JsonNode body, String prefix, Problems problems) {
        ObjectNode row = defaults.deepCopy();
        for (Field field : fields) {
            boolean isGiven = body.has(field.name()) && !field.isReadOnly();
            if (isGiven) {
                row.set(field.name(), field.read(body.get(field.name()), prefix + field.name(), problems));
            } else if (field.otherwise().isPresent()) {
                row.set(field.name(), field.otherwise().get());
            } else if (field.isRequired()) {
                problems.add(prefix + field.name(), "error.path.missing");
            }
        }
        return row;
    }

    /** @param prefix of the fields in problems, with its dot */
    public ObjectNode changed(ObjectNode row, JsonNode body, String prefix, Problems problems) {
        ObjectNode changed = row.deepCopy();
        for (Field field : fields) {
            if (body.has(field.name()) && !field.isReadOnly()) {
                changed.set(field.name(), field.read(body.get(field.name()), prefix + field.name(), problems));
            }
        }
        return changed;
    }
}
