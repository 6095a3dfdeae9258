package dev.bcsite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A client of a sandbox store, as plain as can be. */
public final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final SandboxStore store;

    public Client(SandboxStore store) {
        this.store = store;
    }

    /** Answer, whatever its status. */
    public record Answer(int status, HttpResponse<byte[]> http) {

        public String text() {
            return new String(http.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return Json.parse(text());
        }

        public JsonNode data() {
            return json().path("data");
        }

        public JsonNode pagination() {
            return json().path("meta").path("pagination");
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /** The values of a field of the rows, in their order. */
        public List<String> all(String field) {
            List<String> values = new ArrayList<>();
            (json().isArray() ? json() : data())
                    .forEach(row -> values.add(row.path(field).asText()));
            return values;
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    public Answer send(String method, String path, String body) throws IOException, InterruptedException {
        return send(request(method, path, body).header("X-Auth-Token", store.token()));
    }

    /** @param headers besides the usual ones, or instead of them */
    public Answer send(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(method, path, body).header("X-Auth-Token", store.token());
        headers.forEach(request::setHeader);
        return send(request);
    }

    /** Sends a form. A text that begins with {@code @name.png} is a file of that name; what follows is its content. */
    public Answer submit(String method, String path, Map<String, String> parts)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(store.apiBase() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json")
                .header("X-Auth-Token", store.token())
                .header("Content-Type", "multipart/form-data; boundary=" + TestForm.BOUNDARY)
                .method(method, BodyPublishers.ofByteArray(TestForm.bytes(parts)));
        return send(request);
    }

    public Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), response);
    }

    /** A request without a token. */
    public HttpRequest.Builder request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(store.apiBase() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return body.isEmpty() ? request : request.header("Content-Type", "application/json");
    }

    /** Something outside the API. */
    public Answer open(URI uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)));
    }
}
