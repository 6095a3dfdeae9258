package dev.bcsite.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and writes manifests. The same manifest always gives the same bytes. */
final class ManifestFile {

    private static final int VERSION = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private ManifestFile() {}

    /** The manifest in this folder; absent when there is none, or none that can be trusted. */
    static Optional<Manifest> read(Path output) {
        Path file = Manifest.FILE.in(output);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (JsonParser parser = JSON.createParser(Files.readAllBytes(file))) {
            return Optional.of(read(parser));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static byte[] bytes(Manifest manifest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
            json.setPrettyPrinter(
                    lines.withObjectIndenter(new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeObjectFieldStart("files");
            for (var file : manifest.files().entrySet()) {
                json.writeStringField(
                        file.getKey().text(),
                        file.getValue().digest() + " " + file.getValue().size());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("pages");
            for (var page : manifest.fingerprints().entrySet()) {
                json.writeStringField(page.getKey().toString(), page.getValue().toString());
            }
            json.writeEndObject();
            if (!manifest.earlier().isEmpty()) {
                json.writeObjectFieldStart("earlier");
                for (var file : manifest.earlier().entrySet()) {
                    json.writeNumberField(file.getKey().text(), file.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        out.write('\n');
        return out.toByteArray();
    }

    private static Manifest read(JsonParser json) throws IOException {
        TreeMap<OutputPath, PublishedFile> files = new TreeMap<>();
        TreeMap<UrlPath, Digest> pages = new TreeMap<>();
        TreeMap<OutputPath, Integer> earlier = new TreeMap<>();
        boolean known = false;
        expect(json.nextToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "version" -> known = json.getIntValue() == VERSION;
                case "files" -> {
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        OutputPath path = OutputPath.of(json.currentName());
                        files.put(path, file(json.nextTextValue()));
                    }
                }
                case "pages" -> {
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        UrlPath path = UrlPath.of(json.currentName());
                        pages.put(path, Digest.parse(json.nextTextValue()));
                    }
                }
                case "earlier" -> {
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        OutputPath path = OutputPath.of(json.currentName());
                        earlier.put(path, json.nextIntValue(EarlierAssets.KEPT));
                    }
                }
                default -> json.skipChildren();
            }
        }
        expect(known);
        return new Manifest(files, pages, earlier);
    }

    private static PublishedFile file(String text) {
        String[] parts = text.split(" ");
        expect(parts.length == 2);
        return new PublishedFile(Digest.parse(parts[0]), Long.parseLong(parts[1]));
    }

    private static void expect(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("no manifest of this version");
        }
    }
}
