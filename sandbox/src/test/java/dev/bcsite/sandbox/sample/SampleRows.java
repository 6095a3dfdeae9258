package dev.bcsite.sandbox.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of the sample shop as they lie on the class path, and short ways through them. */
final class SampleRows {

    private SampleRows() {}

    static JsonNode file(String name) {
        try (InputStream in = SampleRows.class.getResourceAsStream(name + ".json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> rows(String name) {
        return stream(file(name)).toList();
    }

    static Stream<JsonNode> products(Predicate<JsonNode> wanted) {
        return rows("products").stream().filter(wanted);
    }

    static JsonNode product(long id) {
        return products(product -> product.path("id").asLong() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no product " + id));
    }

    /** Every element of that part, of every product. */
    static Stream<JsonNode> all(String part) {
        return rows("products").stream().flatMap(product -> stream(product.path(part)));
    }

    /** Options and modifiers of every product. */
    static Stream<JsonNode> choices() {
        return Stream.concat(all("options"), all("modifiers"));
    }

    static boolean isOnSale(JsonNode product) {
        return product.path("is_visible").asBoolean(true)
                && !product.path("channels").isEmpty();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Stream<String> texts(Stream<JsonNode> rows, String field) {
        return rows.map(row -> row.path(field).asText("")).filter(text -> !text.isEmpty());
    }

    static Optional<String> text(JsonNode row, String field) {
        return Optional.of(row.path(field).asText("")).filter(text -> !text.isEmpty());
    }
}
