package dev.bcsite.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Exchanges with a store, one after the other, as a text:
 *
 * <pre>
 * # a comment
 * POST /v3/carts -> 201 cart=data.id
 *     {"line_items": [{"product_id": 101, "quantity": 1}]}
 * LATER PT1H
 * GET /v3/carts/{cart}
 * </pre>
 *
 * <p>The status is 200 unless given. After it come names for values of the answer, by their path; later lines use them
 * in braces. {@code LATER} puts the store's clock forward. Indented lines are the body; those that begin with
 * {@code >} are headers. A body that begins with the line {@code form} is a form, with a line such as
 * {@code description: A mug} or {@code image_file: @mug.png} for each part; a file's name can be followed by its content.
 */
final class Script {

    private static final Pattern LINE =
            Pattern.compile("(GET|POST|PUT|DELETE|LATER) (\\S+)(?: -> (\\d{3})((?: \\w+=\\S+)*))?");

    private final List<Step> steps;

    private record Step(
            String line,
            String method,
            String path,
            int status,
            Map<String, String> captures,
            List<String> headers,
            String body) {}

    private Script(List<Step> steps) {
        this.steps = steps;
    }

    static Script of(String text) {
        List<Step> steps = new ArrayList<>();
        String line = "";
        StringBuilder body = new StringBuilder();
        for (String next : (text + "\nEND").lines().toList()) {
            if (next.startsWith(" ")) {
                body.append(next.strip()).append('\n');
            } else if (!next.isBlank() && !next.startsWith("#")) {
                if (!line.isEmpty()) {
                    steps.add(step(line, body.toString().strip()));
                }
                line = next.strip();
                body.setLength(0);
            }
        }
        return new Script(steps);
    }

    private static Step step(String line, String body) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "cannot read \"" + line + "\"; expected METHOD /path -> STATUS name=data.id");
        }
        Map<String, String> captures = new HashMap<>();
        if (parts.group(4) != null && !parts.group(4).isBlank()) {
            for (String capture : parts.group(4).strip().split(" ")) {
                captures.put(capture.substring(0, capture.indexOf('=')), capture.substring(capture.indexOf('=') + 1));
            }
        }
        int status = parts.group(3) == null ? 200 : Integer.parseInt(parts.group(3));
        List<String> headers = body.lines().filter(one -> one.startsWith(">")).toList();
        String content = body.lines().filter(one -> !one.startsWith(">")).collect(Collectors.joining("\n"));
        return new Step(line, parts.group(1), parts.group(2), status, captures, headers, content);
    }

    private static Map<String, String> headers(Step step, Map<String, String> values) {
        Map<String, String> headers = new HashMap<>();
        for (String header : step.headers) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(1, colon).strip(),
                    filled(header.substring(colon + 1).strip(), values));
        }
        return headers;
    }

    /** @param later puts the store's clock forward */
    void run(Client client, Consumer<Duration> later) throws IOException, InterruptedException {
        Map<String, String> values = new HashMap<>();
        for (Step step : steps) {
            if (step.method.equals("LATER")) {
                later.accept(Duration.parse(step.path));
                continue;
            }
            Client.Answer answer = sent(client, step, values);
            assertEquals(step.status, answer.status(), () -> step.line + "\n" + answer.text());
            step.captures.forEach((name, path) -> values.put(name, value(step, answer.json(), path)));
        }
    }

    private static Client.Answer sent(Client client, Step step, Map<String, String> values)
            throws IOException, InterruptedException {
        String path = filled(step.path, values);
        String body = filled(step.body, values);
        if (!body.startsWith("form")) {
            return client.send(step.method, path, body, headers(step, values));
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : body.lines().skip(1).toList()) {
            parts.put(part.substring(0, part.indexOf(": ")), part.substring(part.indexOf(": ") + 2));
        }
        return client.submit(step.method, path, parts);
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    private static String value(Step step, JsonNode json, String path) {
        JsonNode node = json;
        for (String part : path.split("\\.")) {
            node = part.matches("\\d+") ? node.path(Integer.parseInt(part)) : node.path(part);
        }
        if (node.isMissingNode()) {
            throw new AssertionError(step.line + ": no " + path + " in " + json);
        }
        return node.asText();
    }
}
