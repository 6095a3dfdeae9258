package dev.bcsite.sandbox.proof;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Something that Prism says is not as a contract has it.
 *
 * @param location where in the exchange, as in {@code response.body.data.*.price}: positions in arrays are stars
 */
record Objection(String contract, String request, int status, String location, String message) {

    static List<Objection> in(Path report) throws IOException {
        return Files.readAllLines(report).stream()
                .map(Json::parse)
                .map(Objection::of)
                .toList();
    }

    private static Objection of(JsonNode line) {
        return new Objection(
                line.path("file").asText(),
                line.path("request").asText().replaceFirst("/stores/\\w+", ""),
                line.path("status").asInt(),
                line.path("location").asText().replaceAll("\\.\\d+(?=\\.|$)", ".*"),
                line.path("message").asText());
    }
}
