package dev.bcsite.sandbox.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** HTTP/1.1 on 127.0.0.1, in two steps: the port is known before there is anything to answer. */
public final class JettyServer implements AutoCloseable {

    private static final int THREADS = 32;

    private final Server server;
    private final Door door;

    private JettyServer(Server server, Door door) {
        this.server = server;
        this.door = door;
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
        try {
            Door door = Door.at(port, server, new HttpConnectionFactory(configuration));
            server.addConnector(door);
            return new JettyServer(server, door);
        } catch (IOException e) {
            throw new IOException("cannot listen on 127.0.0.1:" + port + "; choose another port, or 0 for any", e);
        }
    }

    /** Scheme, host and port. */
    public URI origin() {
        return URI.create("http://127.0.0.1:" + door.getPort());
    }

    /** Begins to answer. */
    public void start(Function<Request, Response> answers) throws IOException {
        server.setHandler(new JettyHandler(answers, this));
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException("the sandbox could not start: " + e.getMessage(), e);
        }
    }

    /** Refuses connections for a while. */
    void shutFor(Duration time) throws IOException {
        door.shutFor(time);
    }

    /** Ends the next connections as soon as they are open. */
    void hangUpOn(int connections) {
        door.hangUpOn(connections);
    }

    @Override
    public void close() {
        try {
            door.close();
            server.setStopTimeout(0);
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the sandbox could not stop: " + e.getMessage(), e);
        }
    }
}
