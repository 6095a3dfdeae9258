package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A destination of webhooks that remembers what came, and answers as it is told. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Got> all = new CopyOnWriteArrayList<>();
    private volatile Answer answer = exchange -> exchange.sendResponseHeaders(200, -1);

    /** One request; names of headers in lower case. */
    record Got(String path, Map<String, String> headers, String body) {

        JsonNode json() {
            return Json.parse(body);
        }

        String scope() {
            return json().path("scope").asText();
        }

        JsonNode data() {
            return json().path("data");
        }
    }

    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        Receiver receiver = new Receiver(server);
        server.createContext("/", receiver::receive);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return receiver;
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        all.add(new Got(exchange.getRequestURI().getPath(), headers, body));
        answer.to(exchange);
        exchange.close();
    }

    void answers(int status) {
        answer = exchange -> exchange.sendResponseHeaders(status, -1);
    }

    void answers(Answer other) {
        answer = other;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    List<Got> all() {
        return List.copyOf(all);
    }

    List<String> scopes() {
        return all.stream().map(Got::scope).toList();
    }

    void forget() {
        all.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
