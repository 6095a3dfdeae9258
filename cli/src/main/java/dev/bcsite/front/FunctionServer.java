package dev.bcsite.front;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.function.Hosting;
import dev.bcsite.function.ShopFunction;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.BlockingArrayQueue;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves the bcsite function by itself, over HTTP 1.1, behind a server that has the site's certificate.
 *
 * <p>It is strict: what is not plainly one request is refused, so that no two servers read the same bytes as different requests.
 */
final class FunctionServer implements AutoCloseable {

    private static final int HEADER_BYTES = 8 * 1024;
    private static final int CONNECTIONS = 1024;

    /** More than wait for the store at once, so that the rest can be told to come again. */
    private static final int THREADS = 128;

    private static final int WAITING = 1024;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration LEAVE = Duration.ofSeconds(9);

    private final Server server;
    private final ServerConnector connector;

    private FunctionServer(String host, int port, Duration idle) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 8, 30_000, new BlockingArrayQueue<>(64, 64, WAITING));
        threads.setName("bcsite-function");
        server = new Server(threads);
        connector = connector(server, host, port, idle);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        connector.addBean(new SlowConnections(connector.getScheduler(), idle));
        server.setStopTimeout(LEAVE.toMillis());
        server.setErrorHandler(FunctionServer::refuse);
    }

    /** Has the port, and answers nothing before {@link #serve}. */
    static FunctionServer on(String host, int port) throws IOException {
        return on(host, port, IDLE);
    }

    /** @param idle how long a connection may say nothing */
    static FunctionServer on(String host, int port, Duration idle) throws IOException {
        FunctionServer function = new FunctionServer(host, port, idle);
        try {
            function.connector.open();
        } catch (IOException e) {
            throw new BcsiteException(
                    Problem.of(
                            "port " + port + " of " + host + " cannot be had: " + e.getCause(),
                            "choose another with --port, or 0 for any free one"),
                    e);
        }
        return function;
    }

    URI address() {
        String host = connector.getHost().contains(":") ? "[" + connector.getHost() + "]" : connector.getHost();
        return URI.create("http://" + host + ":" + connector.getLocalPort() + "/");
    }

    void serve(ShopFunction function, boolean isBehindProxy) throws IOException {
        server.setHandler(new GracefulHandler(new FunctionHandler(function, isBehindProxy)));
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException("The function cannot be served: " + e.getMessage(), e);
        }
    }

    /** Takes no more requests, and ends when those under way are answered, or after ten seconds. */
    @Override
    public void close() throws IOException {
        try {
            server.stop();
            connector.close();
        } catch (Exception e) {
            throw new IOException("The function cannot be stopped: " + e.getMessage(), e);
        }
    }

    private static ServerConnector connector(Server server, String host, int port, Duration idle) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setHttpCompliance(HttpCompliance.STRICT);
        http.setUriCompliance(new UriCompliance("STRICT", UriCompliance.NO_VIOLATION));
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(idle.toMillis());
        // When it leaves: as long as an answer may take. Jetty's second would cut off whoever waits for the store.
        connector.setShutdownIdleTimeout(Hosting.LONGEST.plusMillis(500).toMillis());
        return connector;
    }

    /** For what is no request, and what comes while the server is leaving. */
    private static boolean refuse(
            org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response response, Callback callback) {
        String reason = response.getStatus() < 500 ? "malformed" : "unavailable";
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        // Whatever follows on this connection may be a part of what was not understood.
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        Content.Sink.write(
                response,
                true,
                "{\"problem\":{\"reason\":\"" + reason + "\",\"" + reason
                        + "\":true,\"message\":\"this request cannot be answered\"}}",
                callback);
        return true;
    }
}
