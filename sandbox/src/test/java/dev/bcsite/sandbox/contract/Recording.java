package dev.bcsite.sandbox.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;

/** Keeps what was exchanged, one JSON object a line with bodies in base64, for another checker to judge later. */
record Recording(Path file) {

    /** The recording that the system property {@code bcsite.exchanges} asks for. */
    static Optional<Recording> wanted() {
        String file = System.getProperty("bcsite.exchanges", "");
        return file.isEmpty() ? Optional.empty() : Optional.of(new Recording(Path.of(file)));
    }

    void add(Request request, Response response) {
        ObjectNode asked = Json.object().put("method", request.method());
        asked.put("path", request.toString().substring(request.method().length() + 1));
        ObjectNode headers = asked.putObject("headers");
        request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
        asked.put("body", Base64.getEncoder().encodeToString(request.body()));

        ObjectNode answer = Json.object().put("status", response.status());
        ObjectNode answered = answer.putObject("headers");
        response.headers().forEach(answered::put);
        answer.put("body", Base64.getEncoder().encodeToString(response.body()));

        ObjectNode line = Json.object();
        line.set("asked", asked);
        line.set("answer", answer);
        try {
            String text = Json.text(line) + "\n";
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
