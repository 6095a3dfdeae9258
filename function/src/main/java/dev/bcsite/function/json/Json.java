package dev.bcsite.function.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes JSON.
 *
 * <p>Strict: UTF-8 without a byte order mark, one value and nothing behind it, no key twice. What is written is safe within HTML too, as
 * {@code <}, {@code >} and {@code &} are escaped.
 */
public final class Json {

    private static final JsonFactory STORE = factory(64, 1 << 20);
    private static final JsonFactory SHOPPER = factory(8, 16 * 1024);

    private Json() {}

    /** What the store answered. */
    public static Data read(byte[] json) throws IOException {
        return read(STORE, json);
    }

    /** What a shopper's browser sent: at most eight levels deep. */
    public static Data readSmall(byte[] json) throws IOException {
        return read(SHOPPER, json);
    }

    public static byte[] write(Data value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = STORE.createGenerator(bytes)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static JsonFactory factory(int depth, int longestText) {
        JsonFactory factory = new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxStringLength(longestText)
                        .maxNumberLength(32)
                        .build())
                .build();
        factory.setCharacterEscapes(new HtmlSafe());
        return factory;
    }

    private static Data read(JsonFactory factory, byte[] json) throws IOException {
        // Decoded here, because the parser's own decoder would guess another encoding from the first bytes.
        CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
        try (JsonParser parser = factory.createParser(text.array(), 0, text.length())) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new JsonParseException(parser, "nothing is there");
            }
            Data value = value(parser, first);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more follows");
            }
            return value;
        }
    }

    private static Data value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Data.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Data.Amount(parser.getDecimalValue());
            case VALUE_TRUE -> new Data.Flag(true);
            case VALUE_FALSE -> new Data.Flag(false);
            case VALUE_NULL -> Data.NOTHING;
            default -> throw new JsonParseException(parser, "a value was expected");
        };
    }

    private static Data members(JsonParser parser) throws IOException {
        List<String> names = new ArrayList<>();
        List<Data> values = new ArrayList<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            names.add(name);
            values.add(value(parser, parser.nextToken()));
        }
        return Data.Members.joined(names, values);
    }

    private static Data items(JsonParser parser) throws IOException {
        List<Data> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Data.Items(items);
    }

    private static void write(Data value, JsonGenerator json) throws IOException {
        if (value instanceof Data.Members members) {
            json.writeStartObject();
            for (int i = 0; i < members.size(); i++) {
                json.writeFieldName(members.name(i));
                write(members.value(i), json);
            }
            json.writeEndObject();
        } else if (value instanceof Data.Items items) {
            json.writeStartArray();
            for (Data item : items.all()) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Data.Text text) {
            json.writeString(text.value());
        } else if (value instanceof Data.Amount amount) {
            json.writeNumber(amount.value());
        } else if (value instanceof Data.Flag flag) {
            json.writeBoolean(flag.value());
        } else {
            json.writeNull();
        }
    }
}
