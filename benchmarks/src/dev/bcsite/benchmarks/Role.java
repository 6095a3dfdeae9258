package dev.bcsite.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bcsite.front.FunctionHandler;
import dev.bcsite.function.Hosting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A server in a process of its own: the store, the function, or the bare handler beside it. */
record Role(Process process, URI address) implements AutoCloseable {

    private static final int STORE_MILLIS = 20;
    private static final int THREADS = 256;

    static Role start(String name, Path folder, URI... others) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Role.class.getName(),
                name,
                folder.toString()));
        for (URI other : others) {
            command.add(other.toString());
        }
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new Role(process, URI.create(said.readLine()));
    }

    /** What it has taken of the processors since it started, in seconds. */
    double cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] arguments) throws Exception {
        JsonNode recorded = new ObjectMapper().readTree(Path.of(arguments[1], "recorded.json").toFile());
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(
                switch (arguments[0]) {
                    case "store" -> new Store(bytes(recorded, "answer"));
                    case "function" -> new FunctionHandler(FunctionLoad.function(
                            FunctionLoad.settings(URI.create(arguments[2]), recorded.path("keys").asText()), Hosting.LONGEST), true);
                    default -> new Bare(URI.create(arguments[2]).resolve("/graphql"), bytes(recorded, "question"));
                });
        server.start();
        System.out.println("http://127.0.0.1:" + connector.getLocalPort());
        server.join();
    }

    private static byte[] bytes(JsonNode recorded, String name) {
        return Base64.getDecoder().decode(recorded.path(name).asText());
    }

    /** Gives the same answer to everybody, after some time, without keeping a thread waiting for it. */
    private static final class Store extends Handler.Abstract {

        private final byte[] answer;

        Store(byte[] answer) {
            this.answer = answer;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Content.Source.consumeAll(request, Callback.NOOP);
            response.getHeaders().put("Content-Type", "application/json");
            response.getHeaders().put("Content-Length", answer.length);
            request.getComponents().getScheduler().schedule(
                    () -> response.write(true, ByteBuffer.wrap(answer), callback), STORE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        }
    }

    /** Asks the store the same, and gives its answer on as it is. */
    private static final class Bare extends Handler.Abstract {

        private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final HttpRequest question;

        Bare(URI store, byte[] question) {
            this.question = HttpRequest.newBuilder(store)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .header("Authorization", "Bearer private-token")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                    .build();
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            HttpResponse<byte[]> answer = client.send(question, HttpResponse.BodyHandlers.ofByteArray());
            response.setStatus(answer.statusCode());
            response.getHeaders().put("Content-Type", "application/json");
            response.getHeaders().put("Content-Length", answer.body().length);
            response.write(true, ByteBuffer.wrap(answer.body()), callback);
            return true;
        }
    }
}
