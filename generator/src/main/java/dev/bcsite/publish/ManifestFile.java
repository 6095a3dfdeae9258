package dev.bcsite.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and writes the root of a manifest. The same manifest always gives the same bytes. */
final class ManifestFile {

    private static final int VERSION = 2;
    private static final JsonFactory JSON = new JsonFactory();

    private ManifestFile() {}

    /** The manifest in this folder; absent when there is none, or none that can be trusted. */
    static Optional<Manifest> read(Path output) {
        return read(output, Manifest.EMPTY);
    }

    /** @param known is what this gives, when it is what the root says; its parts may have been read already */
    static Optional<Manifest> read(Path output, Manifest known) {
        Path file = Manifest.FILE.in(output);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Optional.of(Arrays.equals(bytes, known.root()) ? known : read(bytes, file));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Manifest read(byte[] bytes, Path file) throws IOException {
        try (JsonParser parser = JSON.createParser(bytes)) {
            return read(parser, file.resolveSibling(Manifest.PARTS));
        }
    }

    static byte[] bytes(Manifest manifest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeNumberField("files", manifest.count());
            json.writeNumberField("bytes", manifest.bytes());
            json.writeArrayFieldStart("parts");
            for (LazyPart part : manifest.parts()) {
                json.writeString(part.digest().toString());
            }
            json.writeEndArray();
            if (!manifest.earlier().isEmpty()) {
                json.writeObjectFieldStart("earlier");
                for (var file : manifest.earlier().entrySet()) {
                    json.writeStringField(file.getKey().text(), text(file.getValue()));
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static Manifest read(JsonParser json, Path folder) throws IOException {
        int version = 0;
        int files = 0;
        long bytes = 0;
        List<LazyPart> parts = new ArrayList<>();
        TreeMap<OutputPath, EarlierFile> earlier = new TreeMap<>();
        expect(json.nextToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "version" -> version = json.getIntValue();
                case "files" -> files = json.getIntValue();
                case "bytes" -> bytes = json.getLongValue();
                case "parts" -> {
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        parts.add(LazyPart.in(folder, Digest.parse(json.getText())));
                    }
                }
                case "earlier" -> {
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        OutputPath path = OutputPath.of(json.currentName());
                        earlier.put(path, earlier(json.nextTextValue()));
                    }
                }
                default -> json.skipChildren();
            }
        }
        expect(version == VERSION && parts.size() == PartCount.of(files));
        return new Manifest(parts, files, bytes, earlier);
    }

    private static String text(EarlierFile file) {
        return file.file().digest() + " " + file.file().size() + " " + file.age();
    }

    private static EarlierFile earlier(String text) {
        String[] words = text.split(" ");
        expect(words.length == 3);
        PublishedFile file = new PublishedFile(Digest.parse(words[0]), Long.parseLong(words[1]));
        return new EarlierFile(file, Integer.parseInt(words[2]));
    }

    private static void expect(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("no manifest of this version");
        }
    }
}
