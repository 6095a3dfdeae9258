package dev.bcsite.preview;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A running preview of a small site in a folder, and ways to ask it. */
final class TestPreview implements AutoCloseable {

    private final Path root;
    private final PreviewServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    TestPreview(Path root) throws IOException {
        this.root = root;
        this.server = PreviewServer.on(0);
    }

    /** Writes the files, one after the other a name and its text, and shows exactly them. */
    TestPreview show(String... namesAndTexts) throws IOException {
        Map<OutputPath, Digest> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Path file = root.resolve(namesAndTexts[i]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, namesAndTexts[i + 1]);
            Digest digest = Digest.builder().add(namesAndTexts[i + 1]).build();
            files.put(OutputPath.of(namesAndTexts[i]), digest);
        }
        server.show(PreviewSite.of(root, files));
        return this;
    }

    PreviewServer server() {
        return server;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** The whole answer to a request line and a Host header, neither of them tidied by a client. */
    String raw(String target, String host) throws IOException {
        URI address = server.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head = "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
