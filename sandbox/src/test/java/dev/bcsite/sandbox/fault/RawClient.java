package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.SandboxStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that sees every byte, and how the connection ends. */
final class RawClient {

    private static final int PATIENCE_MILLISECONDS = 10_000;

    private final SandboxStore store;

    RawClient(SandboxStore store) {
        this.store = store;
    }

    /**
     * All that came, one character per byte.
     *
     * @param wasReset whether the connection ended with an error instead of properly
     */
    record Seen(String bytes, boolean wasReset) {}

    /** Sends a request, and on the same connection at once a second one that is the last. */
    Seen ask(String method, String path, String body) throws IOException {
        String second = request("GET", "/v2/time", "", "Connection: close\r\n");
        try (Socket socket = connect()) {
            String text = request(method, path, body, "") + second;
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            Seen seen = all(socket.getInputStream());
            // The port is another one each time.
            return new Seen(seen.bytes().replace(":" + socket.getPort() + "/", ":PORT/"), seen.wasReset());
        }
    }

    /** Sends one request on a connection of its own; waits as long as connections are refused. */
    Seen ask(String path) throws IOException {
        try (Socket socket = connectWhenOpen()) {
            send(socket, path);
            return all(socket.getInputStream());
        } catch (SocketException e) {
            return new Seen("", true);
        }
    }

    /** Sends the last request on this connection. */
    void send(Socket socket, String path) throws IOException {
        String text = request("GET", path, "", "Connection: close\r\n");
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    Socket connectWhenOpen() throws IOException {
        long patience = System.nanoTime() + PATIENCE_MILLISECONDS * 1_000_000L;
        while (true) {
            try {
                return connect();
            } catch (ConnectException e) {
                if (System.nanoTime() > patience) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", store.apiBase().getPort());
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        return socket;
    }

    static Seen all(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean wasReset = false;
        try {
            in.transferTo(bytes);
        } catch (SocketException e) {
            wasReset = true;
        }
        return new Seen(bytes.toString(StandardCharsets.ISO_8859_1), wasReset);
    }

    private String request(String method, String path, String body, String header) {
        String length =
                body.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n";
        return method + " " + store.apiBase().getPath() + path + " HTTP/1.1\r\nHost: "
                + store.apiBase().getAuthority() + "\r\nX-Auth-Token: "
                + store.token() + "\r\nAccept: application/json\r\n" + header + length + "\r\n" + body;
    }
}
