package dev.bcsite.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.table.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A sandbox store in a process of its own, which can be killed. */
final class StoreProcess implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final JsonNode ready;

    private StoreProcess(Process process, JsonNode ready) {
        this.process = process;
        this.ready = ready;
    }

    /** Runs in the other process: a store of this seed and folder, until it is killed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SandboxOptions options =
                SandboxOptions.defaults().withSeed(arguments[0]).withData(Path.of(arguments[1]));
        try (SandboxStore store = SandboxStore.start(options)) {
            System.out.println(store.readyLine());
            new CountDownLatch(1).await();
        }
    }

    /** @param before words of a command that come before {@code java}, such as one that sets limits */
    static StoreProcess start(String seed, Path data, String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // A limit on the length of files would hit this one as well.
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                StoreProcess.class.getName(),
                seed,
                data.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the store did not start");
        }
        return new StoreProcess(process, Json.parse(line));
    }

    /** @throws IOException when the process ends meanwhile */
    HttpResponse<String> send(String method, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(ready.path("api").asText() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("X-Auth-Token", ready.path("token").asText())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Ends the process as {@code kill -9} does: nothing of ours runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
