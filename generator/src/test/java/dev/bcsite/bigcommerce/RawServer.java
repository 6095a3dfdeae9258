package dev.bcsite.bigcommerce;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * A server that sends exactly the bytes it is told, right or wrong, and closes the connection after each answer. The
 * answer is chosen by the number of the request, from 1.
 */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final IntFunction<byte[]> answers;
    private final List<String> requests = new ArrayList<>();
    private final Thread thread;

    private RawServer(ServerSocket socket, IntFunction<byte[]> answers) {
        this.socket = socket;
        this.answers = answers;
        this.thread = new Thread(this::serve, "raw-server");
    }

    static RawServer answering(IntFunction<byte[]> answers) {
        return on(0, answers);
    }

    /** @param port where another one was before, for a store that comes back; 0 for any */
    static RawServer on(int port, IntFunction<byte[]> answers) {
        try {
            RawServer server = new RawServer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), answers);
            server.thread.setDaemon(true);
            server.thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawServer always(byte[] answer) {
        return answering(number -> answer);
    }

    /** A whole answer with its length. */
    static byte[] answer(int status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return join(
                "HTTP/1.1 " + status + " Whatever\r\n" + headers + "Content-Length: " + bytes.length
                        + "\r\nConnection: close\r\n\r\n",
                bytes);
    }

    static byte[] json(int status, String body) {
        return answer(status, "Content-Type: application/json\r\n", body);
    }

    static byte[] join(String head, byte[] body) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** First lines of the requests so far. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                int number = read(in);
                if (number > 0) {
                    connection.getOutputStream().write(answers.apply(number));
                    connection.getOutputStream().flush();
                    connection.shutdownOutput();
                }
            } catch (IOException e) {
                // The client has gone away, or the server is being closed.
            }
        }
    }

    private int read(BufferedReader in) throws IOException {
        String first = in.readLine();
        if (first == null) {
            return 0;
        }
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            in.read();
        }
        synchronized (this) {
            requests.add(first);
            return requests.size();
        }
    }

    /** Once this returns, nobody answers at the port any more: a thread that still waits for a caller would take one. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
