package dev.bcsite.sandbox.proof;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that Prism says is not as a contract has it.
 *
 * @param location where in the exchange, as in {@code response.body.data.*.price}: positions in arrays are stars. What
 *     must be there and is not has a location too.
 * @param found what is there, as JSON if it is short; {@code array} or {@code object} otherwise
 */
record Objection(String contract, String request, int status, String location, String found, String message) {

    private static final Pattern LACKING = Pattern.compile("must have required property '(.*)'");

    static List<Objection> in(Path report) throws IOException {
        return Files.readAllLines(report).stream()
                .map(Json::parse)
                .map(Objection::of)
                .toList();
    }

    private static Objection of(JsonNode line) {
        String message = line.path("message").asText();
        Matcher lacking = LACKING.matcher(message);
        boolean isLacking = lacking.find();
        String location = line.path("location").asText().replaceAll("\\.\\d+(?=\\.|$)", ".*");
        return new Objection(
                line.path("file").asText(),
                line.path("request").asText().replaceFirst("/stores/\\w+", ""),
                line.path("status").asInt(),
                isLacking ? location + "." + lacking.group(1) : location,
                isLacking ? "nothing" : line.path("found").asText(),
                message);
    }
}
