package dev.bcsite.preview;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves one published site on 127.0.0.1, as a static host would, with pages that reload themselves.
 *
 * <p>Serves the files that it was {@linkplain #show(PreviewSite) shown} and no other, and never lists a folder.
 * Nothing is written to the site. All methods may be called from any thread.
 */
public final class PreviewServer implements AutoCloseable {

    private static final int USUAL_PORT = 8080;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final int IDLE_MILLIS = 10_000;
    private static final int CONNECTIONS = 256;
    private static final int THREADS = 24;

    private final Server server;
    private final ServerConnector connector;
    private final LiveReload reload;
    private final AtomicReference<Screen> screen = new AtomicReference<>(new Screen.Building());
    private final AtomicReference<Optional<Companion>> companion = new AtomicReference<>(Optional.empty());

    private PreviewServer(int port) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("bcsite-preview");
        server = new Server(threads);
        connector = connector(server, port);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        reload = new LiveReload(server.getScheduler());
        server.setHandler(new PreviewHandler(screen::get, companion::get, reload));
        server.setErrorHandler((request, response, callback) -> {
            PreviewHeaders.addTo(response.getHeaders(), Optional.empty(), "");
            new Reply(request, response, callback)
                    .text(response.getStatus(), "The preview cannot answer this request.");
            return true;
        });
    }

    /** Starts on the given port, or on any free one for 0. Shows that the site is being built until told more. */
    public static PreviewServer on(int port) throws IOException {
        try {
            return started(port);
        } catch (BindException e) {
            throw new BcsiteException(
                    Problem.of("port " + port + " is taken", "choose another with --port, or 0 for any free one"), e);
        }
    }

    /** Starts on port 8080, or on any free one if that is taken. */
    public static PreviewServer onUsualPort() throws IOException {
        try {
            return started(USUAL_PORT);
        } catch (BindException e) {
            return started(0);
        }
    }

    /** Whether somebody has a page of it open. */
    public boolean isWatched() {
        return reload.isFollowed();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    /** From now on this answers under {@code /api}; nothing where it is absent. */
    public void answerBeside(Optional<Companion> beside) {
        companion.set(beside);
    }

    /** The page that is shown at this path at this moment; absent when there is none, or the site cannot be shown. */
    public Optional<byte[]> page(String path) throws IOException {
        return screen.get() instanceof Screen.Showing showing ? showing.site().page(path) : Optional.empty();
    }

    /** From now on serves this site. Open pages reload, unless it is the very site they show. */
    public void show(PreviewSite site) {
        change(new Screen.Showing(site));
    }

    /**
     * From now on serves what is on disk of the site that it shows. Open pages have seen it already and do not reload,
     * unless there are files now that were missing, or a problem was shown instead.
     */
    public void settle(PreviewSite site) {
        Screen before = screen.getAndSet(new Screen.Showing(site));
        if (!(before instanceof Screen.Showing shown)
                || !site.files().keySet().stream().allMatch(shown.site()::has)) {
            reload.changed();
        }
    }

    /** From now on answers every page with these problems, until it is shown a site again. */
    public void show(List<Problem> problems) {
        change(new Screen.Broken(problems));
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("Could not stop the preview: " + e.getMessage(), e);
        }
    }

    private void change(Screen next) {
        if (!screen.getAndSet(next).equals(next)) {
            reload.changed();
        }
    }

    private static PreviewServer started(int port) throws IOException {
        PreviewServer preview = new PreviewServer(port);
        try {
            preview.server.start();
            return preview;
        } catch (Exception e) {
            preview.close();
            if (e.getCause() instanceof BindException taken) {
                throw taken;
            }
            throw new IOException("Could not start the preview: " + e.getMessage(), e);
        }
    }

    private static ServerConnector connector(Server server, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setUriCompliance(new UriCompliance("STRICT", UriCompliance.NO_VIOLATION));
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }
}
