package dev.bcsite.redirect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * An answer of a server on this machine. The request is written by hand: Java's own client refuses paths that browsers
 * send.
 */
record Asked(int status, Optional<String> location, String body) {

    static Asked get(int port, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            String[] head = answer.substring(0, end).split("\r\n");
            Optional<String> location = Arrays.stream(head)
                    .filter(line -> line.startsWith("Location: "))
                    .map(line -> line.substring("Location: ".length()))
                    .findFirst();
            return new Asked(Integer.parseInt(head[0].split(" ")[1]), location, answer.substring(end + 4));
        }
    }

    /** The location without scheme and host, which some servers put before it. */
    String path() {
        return location.orElseThrow().replaceFirst("^http://[^/]+", "");
    }
}
