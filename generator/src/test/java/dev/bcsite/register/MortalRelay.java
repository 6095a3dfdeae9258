package dev.bcsite.register;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a client and its store, and cuts them off at a chosen request, before or after the store did what it was
 * asked; from then on nothing gets through. To the store that is what a process looks like that was killed.
 */
final class MortalRelay implements AutoCloseable {

    static {
        // Head and body of an answer are two packets, and the second would wait 40 ms for the first to be acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final URI store;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> passed = new ArrayList<>();
    private Runnable beforeEach = () -> {};
    private int left = Integer.MAX_VALUE;
    private boolean cutsAfterEffect;

    private MortalRelay(URI store, HttpServer server) {
        this.store = store;
        this.server = server;
    }

    /** @param api the API base of the store */
    static MortalRelay to(URI api) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        MortalRelay relay = new MortalRelay(api, server);
        server.setExecutor(relay.threads);
        server.createContext("/", relay::relay);
        server.start();
        return relay;
    }

    /** The store's API base as seen through the relay. */
    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + store.getRawPath());
    }

    /** Lets this many requests through and cuts off at the next. */
    synchronized void dieAfter(int requests, boolean afterEffect) {
        left = requests;
        cutsAfterEffect = afterEffect;
    }

    synchronized void live() {
        left = Integer.MAX_VALUE;
    }

    synchronized boolean isDead() {
        return left < 0;
    }

    /** Called before each request that gets through. */
    synchronized void beforeEach(Runnable action) {
        beforeEach = action;
    }

    /** What came through since the last call, as {@code PUT /v3/...}. */
    synchronized List<String> passed() {
        List<String> lines = List.copyOf(passed);
        passed.clear();
        return lines;
    }

    private synchronized void relay(HttpExchange exchange) {
        try (exchange) {
            if (left < 0) {
                return;
            }
            boolean cuts = left-- == 0;
            if (cuts && !cutsAfterEffect) {
                return;
            }
            beforeEach.run();
            HttpResponse<byte[]> answer = forward(exchange);
            if (!cuts) {
                answer(exchange, answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException, InterruptedException {
        URI asked = exchange.getRequestURI();
        passed.add(exchange.getRequestMethod() + " "
                + asked.toString().substring(store.getRawPath().length()));
        HttpRequest.Builder request = HttpRequest.newBuilder(store.resolve(asked.toString()));
        for (String name : List.of("Accept", "Accept-Encoding", "Content-Type", "X-Auth-Token")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        request.method(
                exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("content-length") && !name.equalsIgnoreCase("transfer-encoding")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
