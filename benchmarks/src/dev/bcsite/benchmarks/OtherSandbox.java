package dev.bcsite.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A sandbox in a process of its own as {@code bcsite sandbox} starts it. */
record OtherSandbox(Process process, StoreAccess access, String token) implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** It holds the rows, 27 KB for a product with all its parts, and while it reads also the text and its lines. */
    private static final int PRODUCTS_IN_A_GIGABYTE = 16_000;

    /** With the shop's rows in memory. */
    static OtherSandbox start(Path jar, Shop shop) throws IOException {
        return start(jar, shop.seed().toString(), 1 + shop.size() / PRODUCTS_IN_A_GIGABYTE);
    }

    static OtherSandbox start(Path jar, String seed, int gigabytes) throws IOException {
        List<String> command = List.of(
                Processes.tool("java"),
                "-Xmx" + gigabytes + "g",
                "-cp",
                jar.toString(),
                "dev.bcsite.cli.Main",
                "sandbox",
                "--port",
                "0",
                "--seed",
                seed);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = out.readLine();
        if (first == null) {
            throw new Unfit("the sandbox did not start; it may need more memory than there is");
        }
        JsonNode ready = JSON.readTree(first);
        URI api = URI.create(ready.path("api").asText());
        String hash = api.getPath().replaceFirst("/stores/", "");
        String token = ready.path("token").asText();
        return new OtherSandbox(process, new StoreAccess(hash, api, new Secret(token)), token);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(path, HttpRequest.newBuilder().GET());
    }

    void put(String path, String field, String value) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(JSON.createObjectNode().put(field, value));
        send(path, HttpRequest.newBuilder().PUT(BodyPublishers.ofString(body)));
    }

    private JsonNode send(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        request.uri(URI.create(access.api() + path))
                .header("X-Auth-Token", token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answers " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
