package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One field being answered: what it hangs on, its arguments, and the request it is part of. */
record Call(DataFetchingEnvironment environment) {

    Visit visit() {
        return environment.getGraphQlContext().get(Visit.class);
    }

    /** The row the field hangs on; empty for the roots. */
    ObjectNode row() {
        return FieldReader.json(environment.getSource()) instanceof ObjectNode row ? row : Json.object();
    }

    /** What the field hangs on, when it is more than a row. */
    <T> T source(Class<T> type) {
        return type.cast(environment.getSource());
    }

    Optional<Integer> integer(String argument) {
        return Optional.ofNullable(environment.getArgument(argument));
    }

    Optional<String> text(String argument) {
        return Optional.ofNullable(environment.getArgument(argument));
    }

    boolean flag(String argument) {
        return Optional.<Boolean>ofNullable(environment.getArgument(argument)).orElse(false);
    }

    /** The ids in a list of integers; empty when it is not given. */
    List<Long> ids(String argument) {
        return Optional.<List<Integer>>ofNullable(environment.getArgument(argument)).orElse(List.of()).stream()
                .map(Integer::longValue)
                .toList();
    }

    List<String> texts(String argument) {
        return Optional.<List<String>>ofNullable(environment.getArgument(argument))
                .orElse(List.of());
    }

    /** An input object; without fields when it is not given. */
    Input input(String argument) {
        Optional<Map<String, Object>> given = Optional.ofNullable(environment.getArgument(argument));
        return new Input(given.orElse(Map.of()));
    }

    /** The input objects of a list. */
    List<Input> inputs(String argument) {
        return Optional.<List<Map<String, Object>>>ofNullable(environment.getArgument(argument))
                .orElse(List.of())
                .stream()
                .map(Input::new)
                .toList();
    }
}
