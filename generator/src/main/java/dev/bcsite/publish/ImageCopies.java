package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Copies pictures from the store's image host into the site.
 *
 * <p>Each is fetched once and kept in a cache folder; the name of a copy stands for one picture in one size. Requests
 * carry no credentials. A picture that cannot be had becomes a note and a neutral grey one in its place, because a
 * missing picture is no reason to keep a shop from being published.
 */
public final class ImageCopies {

    private static final long MAX_BYTES = 16L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_A_TIME = 4;

    private final Path cache;
    private HttpClient client;
    private final List<Problem> notes = Collections.synchronizedList(new ArrayList<>());

    public ImageCopies(Path cache) {
        this.cache = cache;
    }

    /** Made for the first picture that has to be fetched: most builds fetch none. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }

    /** Publishes all copies. */
    public void publish(Map<OutputPath, String> copies, Publisher publisher, Progress progress)
            throws IOException, InterruptedException {
        if (copies.isEmpty()) {
            return;
        }
        Files.createDirectories(cache);
        progress.stage("Copying pictures", copies.size());
        AtomicLong done = new AtomicLong();
        List<Parallel.Task> tasks = new ArrayList<>();
        copies.forEach((path, url) -> tasks.add(() -> {
            Optional<Path> file = fetched(path, url);
            if (file.isPresent()) {
                publisher.copy(path, file.get(), Digest.of(Files.readAllBytes(file.get())));
            } else {
                publisher.write(path, GreyPicture.bytes());
            }
            progress.at(done.incrementAndGet());
        }));
        Parallel.run(AT_A_TIME, tasks);
    }

    /** Pictures that could not be copied, sorted. */
    public List<Problem> notes() {
        synchronized (notes) {
            return notes.stream()
                    .sorted(java.util.Comparator.comparing(Problem::toString))
                    .toList();
        }
    }

    private Optional<Path> fetched(OutputPath path, String url) throws IOException, InterruptedException {
        Path kept = cache.resolve(path.text().replace('/', '-'));
        if (Files.isRegularFile(kept)) {
            return Optional.of(kept);
        }
        Path part = kept.resolveSibling(kept.getFileName() + ".part");
        try {
            fetch(url, part);
            Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(kept);
        } catch (IOException | IllegalArgumentException e) {
            Files.deleteIfExists(part);
            notes.add(Problem.at(
                    "/" + path,
                    "the picture could not be copied: " + e.getMessage(),
                    "a grey one stands in its place until the next build"));
            return Optional.empty();
        }
    }

    private void fetch(String url, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Accept", "image/*")
                .build();
        HttpResponse<InputStream> response = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("HTTP " + response.statusCode());
            }
            byte[] bytes = body.readNBytes((int) MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("it is larger than " + MAX_BYTES + " bytes");
            }
            Files.write(file, bytes);
        }
    }
}
