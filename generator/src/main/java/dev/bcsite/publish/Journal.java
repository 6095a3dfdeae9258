package dev.bcsite.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a release in place still has to do when everything of it is staged. From the moment that it is on the disk, the release
 * will be published, by whoever finds it.
 *
 * @param boot under which it was written; absent when the staged files were forced to the disk, so that it does not matter
 * @param moves the root of the manifest is the last
 * @param removed files that are taken away before that
 */
record Journal(Optional<Digest> boot, List<Move> moves, List<OutputPath> removed) {

    static final String FILE = "journal.json";

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * A staged file that is to take its place.
     *
     * @param staged its name in the staging folder
     */
    record Move(String staged, OutputPath path, Digest digest) {}

    /** The journal in a staging folder; absent when the release was never whole. */
    static Optional<Journal> in(Path staging) throws IOException {
        Path file = staging.resolve(FILE);
        return Files.exists(file) ? Optional.of(parse(Files.readAllBytes(file))) : Optional.empty();
    }

    byte[] json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            if (boot.isPresent()) {
                json.writeStringField("boot", boot.get().toString());
            }
            json.writeArrayFieldStart("moves");
            for (Move move : moves) {
                json.writeString(move.staged() + " " + move.digest() + " " + move.path());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("removed");
            for (OutputPath path : removed) {
                json.writeString(path.text());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static Journal parse(byte[] bytes) throws IOException {
        Optional<Digest> boot = Optional.empty();
        List<Move> moves = new ArrayList<>();
        List<OutputPath> removed = new ArrayList<>();
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "boot" -> boot = Optional.of(Digest.parse(json.getText()));
                    case "moves" -> {
                        while (json.nextToken() == JsonToken.VALUE_STRING) {
                            String[] words = json.getText().split(" ", 3);
                            moves.add(new Move(words[0], OutputPath.of(words[2]), Digest.parse(words[1])));
                        }
                    }
                    case "removed" -> {
                        while (json.nextToken() == JsonToken.VALUE_STRING) {
                            removed.add(OutputPath.of(json.getText()));
                        }
                    }
                    default -> json.skipChildren();
                }
            }
        }
        return new Journal(boot, moves, removed);
    }
}
