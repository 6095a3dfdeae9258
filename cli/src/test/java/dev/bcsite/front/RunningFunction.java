package dev.bcsite.front;

import dev.bcsite.function.Environment;
import dev.bcsite.function.Hosting;
import dev.bcsite.function.ShopFunction;
import dev.bcsite.function.once.Keep;
import dev.bcsite.function.session.SessionKeys;
import dev.bcsite.function.watch.Watch;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The function on its own server, asked byte by byte. */
final class RunningFunction implements AutoCloseable {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3}) ");
    private static final int PATIENCE_MILLIS = 15_000;

    private final SandboxStore store;
    private final FunctionServer server;
    private final int port;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private RunningFunction(SandboxStore store, FunctionServer server) {
        this.store = store;
        this.server = server;
        this.port = server.address().getPort();
    }

    static RunningFunction start(Duration idle, boolean isBehindProxy) throws IOException {
        SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withSeed("generated:3"));
        FunctionServer server = FunctionServer.on("127.0.0.1", 0, idle);
        RunningFunction running = new RunningFunction(store, server);
        Map<String, String> variables = Map.of(
                "BCSITE_SITE_URL", "https://shop.example",
                "BCSITE_API_URL", store.apiBase().toString(),
                "BCSITE_STOREFRONT_URL", "http://" + store.storefront().getRawAuthority(),
                "BCSITE_ACCESS_TOKEN", store.token(),
                "BCSITE_SESSION_KEYS", SessionKeys.make(new SecureRandom()));
        server.serve(
                ShopFunction.of(
                        Environment.read(variables).settings(),
                        new Hosting(
                                path -> Optional.empty(),
                                Keep.NOWHERE,
                                new Watch(new PrintStream(running.log, true, StandardCharsets.UTF_8)),
                                InstantSource.system())),
                isBehindProxy);
        return running;
    }

    int port() {
        return port;
    }

    /** What the function was asked, in the order of its answers: the names of routes. */
    synchronized List<String> asked() {
        List<String> routes = new ArrayList<>();
        Matcher route = Pattern.compile("\"route\":\"([^\"]*)\"").matcher(log.toString(StandardCharsets.UTF_8));
        while (route.find()) {
            routes.add(route.group(1));
        }
        return routes;
    }

    /** Everything that is answered to these bytes, after which nothing more is sent. */
    String send(byte[] bytes) throws IOException {
        try (Socket socket = open()) {
            try {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
            } catch (SocketException e) {
                // The server has had enough of it, and closed; its answer may be there all the same.
            }
            return rest(socket);
        }
    }

    Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** What comes until the server closes. */
    static String rest(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(some)) {
                all.write(some, 0, read);
            }
        } catch (SocketException e) {
            // Closed while bytes of ours were still on their way.
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** The statuses of the answers in a text. */
    static List<Integer> statuses(String answers) {
        List<Integer> statuses = new ArrayList<>();
        Matcher status = STATUS.matcher(answers);
        while (status.find()) {
            statuses.add(Integer.parseInt(status.group(1)));
        }
        return statuses;
    }

    @Override
    public void close() throws IOException {
        server.close();
        store.close();
    }
}
