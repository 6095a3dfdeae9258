package dev.bcsite.doctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Public names on this machine: a proxy through which every host leads to one server, over TLS and without. What a URL
 * answers is set by tests: a status, where it redirects, or a file.
 */
final class PublicNames implements AutoCloseable {

    private static final char[] PASSWORD = "password".toCharArray();

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final HttpsServer secure;
    private final HttpServer plain;
    private final ServerSocket proxy;
    private final KeyStore keys;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "public-names");
        thread.setDaemon(true);
        return thread;
    });

    private PublicNames(KeyStore keys, HttpsServer secure, HttpServer plain, ServerSocket proxy) {
        this.keys = keys;
        this.secure = secure;
        this.plain = plain;
        this.proxy = proxy;
    }

    /**
     * @param folder keeps certificates: one that is there is not made again, which would take a second
     * @param certificate options of keytool that say for which names it is, and when
     */
    static PublicNames start(Path folder, String... certificate) throws Exception {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        KeyStore keys = keys(folder, certificate);
        PublicNames names = new PublicNames(
                keys, HttpsServer.create(any, 0), HttpServer.create(any, 0), new ServerSocket(0, 50, any.getAddress()));
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(only("shop", keys), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        names.secure.setHttpsConfigurator(new HttpsConfigurator(context));
        names.secure.createContext("/", exchange -> names.answer("https", exchange));
        names.plain.createContext("/", exchange -> names.answer("http", exchange));
        names.secure.start();
        names.plain.start();
        names.threads.execute(names::listen);
        return names;
    }

    /** An authority's key pair, and one that it signed. */
    private static KeyStore keys(Path folder, String... certificate) throws Exception {
        Path file = folder.resolve(String.join(" ", certificate).replaceAll("[^a-z0-9]+", "-") + ".p12");
        if (Files.notExists(file)) {
            make(file, certificate);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static void make(Path file, String... certificate) throws Exception {
        keytool(file, "authority", "-dname", "CN=authority", "-ext", "bc:c", "-validity", "900", "-startdate", "-90d");
        List<String> signed = new ArrayList<>(List.of("-dname", "CN=shop", "-signer", "authority"));
        signed.addAll(List.of(certificate));
        keytool(file, "shop", signed.toArray(String[]::new));
    }

    private static KeyStore only(String alias, KeyStore keys) throws GeneralSecurityException, IOException {
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, PASSWORD);
        one.setKeyEntry(alias, keys.getKey(alias, PASSWORD), PASSWORD, keys.getCertificateChain(alias));
        return one;
    }

    private static void keytool(Path file, String alias, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of("-genkeypair", "-alias", alias, "-keyalg", "EC", "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", new String(PASSWORD), "-keystore", file.toString()));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IllegalStateException(said);
        }
    }

    /** Answers a URL with a status, or with 301 to another URL. Everything else answers 404. */
    PublicNames answer(String url, String statusOrLocation) {
        answers.put(url, statusOrLocation);
        return this;
    }

    /** Answers a URL with 200 and this text. */
    PublicNames file(String url, String text) {
        files.put(url, text);
        return this;
    }

    /** Trusts the authority that signed. */
    Web trusting() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("authority", keys.getCertificate("authority"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return new Web(context, proxies());
    }

    /** Trusts what this Java trusts. */
    Web strict() throws GeneralSecurityException {
        return new Web(SSLContext.getDefault(), proxies());
    }

    private ProxySelector proxies() {
        return ProxySelector.of((InetSocketAddress) proxy.getLocalSocketAddress());
    }

    private void answer(String scheme, HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
        String url = scheme + "://" + host + exchange.getRequestURI().getPath();
        if (files.containsKey(url)) {
            byte[] content = files.get(url).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
            return;
        }
        String answer = answers.getOrDefault(url, "404");
        boolean redirects = !answer.matches("\\d+");
        if (redirects) {
            exchange.getResponseHeaders().set("Location", answer);
        }
        exchange.sendResponseHeaders(redirects ? 301 : Integer.parseInt(answer), -1);
        exchange.close();
    }

    private void listen() {
        while (!proxy.isClosed()) {
            try {
                Socket client = proxy.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                // Closed: that is the end.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            boolean tunnels = head.startsWith("CONNECT ");
            int port =
                    tunnels ? secure.getAddress().getPort() : plain.getAddress().getPort();
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (tunnels) {
                    client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } else {
                    // From the form for proxies to that for servers.
                    String direct = head.replaceFirst(" http://[^/ ]+", " ");
                    server.getOutputStream().write(direct.getBytes(StandardCharsets.US_ASCII));
                }
                threads.execute(() -> pump(client, server));
                pump(server, client);
            }
        } catch (IOException e) {
            // The client goes away when it has seen enough.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no head");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void pump(Socket from, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            from.getInputStream().transferTo(out);
            to.shutdownOutput();
        } catch (IOException e) {
            // One of them is closed.
        }
    }

    @Override
    public void close() {
        try {
            proxy.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        secure.stop(0);
        plain.stop(0);
        threads.shutdownNow();
    }
}
