package dev.bcsite.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The one JSON reader and writer of the catalog and the API client.
 *
 * <p>Strict about JSON itself (no duplicate keys, nothing after the value, bounded depth and lengths) and exact about
 * numbers: an amount keeps every digit it was written with, and never becomes a {@code double}.
 */
public final class Json {

    private static final int MAXIMUM_DEPTH = 64;
    private static final int MAXIMUM_TEXT = 16 * 1024 * 1024;
    private static final int MAXIMUM_DIGITS = 64;
    private static final int MAXIMUM_NAME = 4 * 1024;

    /** Without Jackson's mapper: to set that up takes as long as to build a small shop. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAXIMUM_DEPTH)
                    .maxStringLength(MAXIMUM_TEXT)
                    .maxNumberLength(MAXIMUM_DIGITS)
                    .maxNameLength(MAXIMUM_NAME)
                    .build())
            .build();

    private Json() {}

    /** Reads exactly one JSON value; an empty text is the missing node. */
    public static JsonNode read(Reader text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return JsonTree.read(parser, Set.of());
        }
    }

    /**
     * Reads likewise.
     *
     * @param unwanted names of members that are left out, wherever they are
     * @throws CharacterCodingException when this is not UTF-8
     */
    public static JsonNode read(byte[] text, Set<String> unwanted) throws IOException {
        // Jackson would guess other encodings from the first bytes; JSON in UTF-8 begins with two that are ASCII.
        if (text.length > 1 && (text[0] <= 0 || text[1] == 0)) {
            throw new MalformedInputException(1);
        }
        Utf8.require(text);
        try (JsonParser parser = FACTORY.createParser(text)) {
            return JsonTree.read(parser, unwanted);
        }
    }

    /** Reads what {@link #bytes} wrote. */
    static JsonNode read(byte[] written, int from, int length) {
        try (JsonParser parser = FACTORY.createParser(written, from, length)) {
            return JsonTree.read(parser, Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value as UTF-8, its members in the order in which they were set. */
    public static byte[] bytes(JsonNode value) {
        return written(value, false);
    }

    /** The same over several lines, for people to read. */
    public static byte[] lines(JsonNode value) {
        return written(value, true);
    }

    private static byte[] written(JsonNode value, boolean inLines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            if (inLines) {
                json.useDefaultPrettyPrinter();
            }
            JsonTree.write(value, json);
        } catch (IOException e) {
            throw new IllegalStateException("A tree of JSON can always be written", e);
        }
        return bytes.toByteArray();
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static <T> ArrayNode array(List<T> values, Function<T, JsonNode> write) {
        ArrayNode array = array();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }

    static ArrayNode texts(List<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }
}
