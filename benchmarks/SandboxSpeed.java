import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.ChannelOrder;
import dev.bcsite.bigcommerce.PullOrder;
import dev.bcsite.bigcommerce.SnapshotPuller;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.http.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Measures whether the sandbox is ever what a build waits for: how fast it serves what a pull asks, and how fast the
 * generator pulls, one after the other in one run. README.md says how to start it.
 *
 * <p>The same requests are timed both times, with as many at once: first sent by the generator, then by a client that
 * throws the answers away. The sandbox is a process of its own with a heap of 512 MiB.
 */
public final class SandboxSpeed {

    private static final int ROUNDS = 2;
    private static final int REQUIRED = 3;

    private final String seed;
    private final Path folder;

    private SandboxSpeed(String seed, Path folder) {
        this.seed = seed;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        int products = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("bcsite-speed");
        try {
            new SandboxSpeed("generated:" + products, folder).run(products);
        } finally {
            remove(folder);
        }
    }

    private void run(int products) throws Exception {
        say("%d products; Java %s; %d processors; load %.1f before", products, Runtime.version(), processors(), load());
        List<Request> asked = recorded();
        say("a pull makes %d requests", asked.size());
        double pulled = 0;
        double served = Double.MAX_VALUE;
        long start = System.nanoTime();
        try (Running sandbox = Running.start(seed)) {
            say("the sandbox starts in %.1f s", seconds(start));
            for (int round = 1; round <= ROUNDS; round++) {
                double pull = products / pull(sandbox.access(), "pull-" + round);
                double serve = products / serve(sandbox.access(), asked);
                say(
                        "round %d: pulled %.0f products/s, served %.0f products/s, which is %.1f times as fast",
                        round, pull, serve, serve / pull);
                pulled = Math.max(pulled, pull);
                served = Math.min(served, serve);
            }
            say("the sandbox's memory: %s", sandbox.memory());
        }
        say(
                "the slowest serving is %.1f times the fastest pull; %d times is required; load %.1f after",
                served / pulled, REQUIRED, load());
    }

    /**
     * What a pull asks, from one within this process, which also warms up the generator. The client is warmed up too: it
     * is the measure, and while it is compiled it takes the processors of the sandbox that it measures.
     */
    private List<Request> recorded() throws Exception {
        ConcurrentLinkedQueue<Request> asked = new ConcurrentLinkedQueue<>();
        SandboxOptions options = SandboxOptions.defaults()
                .withSeed(seed)
                .withObserver((request, response) -> asked.add(request));
        try (SandboxStore store = SandboxStore.start(options)) {
            StoreAccess access = new StoreAccess(store.storeHash(), store.apiBase(), new Secret(store.token()));
            pull(access, "recorded");
            List<Request> pulled = List.copyOf(asked);
            serve(access, pulled);
            return pulled;
        }
    }

    /** Seconds that a whole pull takes. */
    private double pull(StoreAccess access, String name) throws Exception {
        long start = System.nanoTime();
        PullOrder order = PullOrder.of(new ChannelOrder(1, List.of()));
        new SnapshotPuller(StoreClient.of(access), folder.resolve(name), InstantSource.system())
                .pull(order, Progress.silent())
                .close();
        return seconds(start);
    }

    /** Seconds that the same requests take, with as many at once as a pull has. */
    private static double serve(StoreAccess access, List<Request> asked) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ConcurrentLinkedQueue<Request> left = new ConcurrentLinkedQueue<>(asked);
        Callable<Void> reader = () -> {
            for (Request next = left.poll(); next != null; next = left.poll()) {
                throwAway(http, access, next);
            }
            return null;
        };
        ExecutorService readers = Executors.newFixedThreadPool(PullOrder.DEFAULT_READERS);
        long start = System.nanoTime();
        try {
            for (Future<Void> done : readers.invokeAll(Collections.nCopies(PullOrder.DEFAULT_READERS, reader))) {
                done.get();
            }
        } finally {
            readers.shutdown();
        }
        return seconds(start);
    }

    private static void throwAway(HttpClient http, StoreAccess access, Request asked) throws Exception {
        String query = asked.rawQuery().isEmpty() ? "" : "?" + asked.rawQuery();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(access.api() + asked.path() + query))
                .method(asked.method(), BodyPublishers.ofByteArray(asked.body()));
        for (String name : List.of("x-auth-token", "accept", "accept-encoding", "content-type")) {
            asked.header(name).ifPresent(value -> request.header(name, value));
        }
        HttpResponse<Void> answer = http.send(request.build(), BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " for " + asked);
        }
    }

    /** A sandbox as {@code bcsite sandbox} starts it. */
    private record Running(Process process, StoreAccess access) implements AutoCloseable {

        static Running start(String seed) throws IOException {
            Process process = new ProcessBuilder(
                            tool("java"),
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "dev.bcsite.cli.Main",
                            "sandbox",
                            "--port",
                            "0",
                            "--seed",
                            seed)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            JsonNode ready = new ObjectMapper().readTree(out.readLine());
            URI api = URI.create(ready.path("api").asText());
            String hash = api.getPath().replaceFirst("/stores/", "");
            return new Running(process, new StoreAccess(hash, api, new Secret(ready.path("token").asText())));
        }

        String memory() throws Exception {
            said(tool("jcmd"), Long.toString(process.pid()), "GC.run");
            String heap = said(tool("jcmd"), Long.toString(process.pid()), "GC.heap_info")
                    .lines()
                    .filter(line -> line.contains(" used "))
                    .findFirst()
                    .orElse("heap unknown")
                    .strip();
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (!Files.exists(status)) {
                return heap + "; resident unknown";
            }
            List<String> resident = Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .map(line -> line.replaceAll("\\s+", " "))
                    .toList();
            return "of 512 MiB after a collection: " + heap + "; resident now and at most: " + resident;
        }

        private static String said(String... command) throws Exception {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        }

        private static String tool(String name) {
            return Path.of(System.getProperty("java.home"), "bin", name).toString();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / (double) Duration.ofSeconds(1).toNanos();
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
