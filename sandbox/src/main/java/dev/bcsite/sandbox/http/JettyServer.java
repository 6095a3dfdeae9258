package dev.bcsite.sandbox.http;

import java.io.IOException;
import java.net.URI;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** HTTP/1.1 on 127.0.0.1, in two steps: the port is known before there is anything to answer. */
public final class JettyServer implements AutoCloseable {

    private static final int THREADS = 32;

    private final Server server;
    private final ServerConnector connector;

    private JettyServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** @throws IOException if the port is taken */
    public static JettyServer bind(int port) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("sandbox");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(true);
        configuration.setHttpCompliance(HttpCompliance.RFC7230);
        // Names of pictures may hold anything a merchant types.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        try {
            connector.open();
        } catch (IOException e) {
            throw new IOException("cannot listen on 127.0.0.1:" + port + "; choose another port, or 0 for any", e);
        }
        return new JettyServer(server, connector);
    }

    /** Scheme, host and port. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    /** Begins to answer. */
    public void start(Function<Request, Response> answers) throws IOException {
        server.setHandler(new JettyHandler(answers));
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException("the sandbox could not start: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connector.close();
            server.setStopTimeout(0);
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the sandbox could not stop: " + e.getMessage(), e);
        }
    }
}
