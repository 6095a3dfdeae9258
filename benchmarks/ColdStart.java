import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * How long the function on Lambda takes from the start of its JVM to its first answer, beside a handler that says hello, with the same
 * runtime client and the same options. See README.md.
 *
 * <p>{@code java benchmarks/ColdStart.java [ROUNDS [HOME_OF_A_JDK_25]]}
 */
public final class ColdStart {

    private static final Path HOSTS = Path.of("function/target/hosts/aws");
    private static final Path FUNCTION = Path.of("function/target/bcsite-function-cloud.jar");
    private static final List<String> AS_LAMBDA = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final String EVENT = "{\"rawPath\":\"/api/cart\",\"headers\":{\"accept\":\"application/json\"},"
            + "\"requestContext\":{\"http\":{\"method\":\"GET\",\"sourceIp\":\"203.0.113.7\"}}}";

    private final Map<String, Path> jars;
    private final Path folder;

    private ColdStart(Map<String, Path> jars, Path folder) {
        this.jars = jars;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        if (!Files.isDirectory(HOSTS) || !Files.exists(FUNCTION)) {
            System.err.println("ColdStart: there is no " + FUNCTION + " or no " + HOSTS
                    + "; run it in the folder of the project, after ./mvnw package");
            System.exit(1);
        }
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        Path folder = Files.createTempDirectory("cold-start");
        Map<String, Path> jars = new LinkedHashMap<>();
        jars.put("Hello::handle", hello(folder));
        jars.put("dev.bcsite.function.host.LambdaHandler::handle", FUNCTION);
        ColdStart start = new ColdStart(jars, folder);
        Path java = Path.of(System.getProperty("java.home"));
        System.out.println("load before " + Files.readString(Path.of("/proc/loadavg")).strip());
        start.measure("plain", java, rounds, (handler, archive) -> List.of());
        start.measure("class data sharing", java, rounds, ColdStart::sharing);
        if (arguments.length > 1) {
            Path later = Path.of(arguments[1]);
            start.measure("JDK 25", later, rounds, (handler, archive) -> List.of());
            start.measure("JDK 25, ahead-of-time cache", later, rounds, ColdStart::ahead);
        }
        System.out.println("load after " + Files.readString(Path.of("/proc/loadavg")).strip());
    }

    /** The options that use an archive, or that make it while it is not there. */
    private interface Options {
        List<String> of(String handler, Path archive);
    }

    private static List<String> sharing(String handler, Path archive) {
        return List.of((Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
    }

    private static List<String> ahead(String handler, Path archive) {
        return List.of((Files.exists(archive) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + archive);
    }

    /** Both in turns, so that whatever else the machine does hits both. */
    private void measure(String name, Path java, int rounds, Options options) throws Exception {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int round = -2; round < rounds; round++) {
            for (String handler : jars.keySet()) {
                Path archive = folder.resolve(name.replaceAll("\\W", "") + handler.replaceAll("\\W", "") + ".archive");
                double time = start(java, handler, options.of(handler, archive));
                if (round >= 0) {
                    millis.computeIfAbsent(handler, any -> new ArrayList<>()).add(time);
                }
            }
        }
        List<Double> medians = new ArrayList<>();
        millis.forEach((handler, times) -> {
            Collections.sort(times);
            medians.add(times.get(times.size() / 2));
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %-48s median %4.0f ms (%.0f to %.0f)%n",
                    name, handler, times.get(times.size() / 2), times.get(0), times.get(times.size() - 1));
        });
        System.out.printf(Locale.ROOT, "%-28s ratio %.2f; 1.3 is wanted%n", name, medians.get(1) / medians.get(0));
    }

    private double start(Path java, String handler, List<String> options) throws Exception {
        CompletableFuture<Long> answered = new CompletableFuture<>();
        HttpServer lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lambda.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        lambda.createContext("/", exchange -> answer(exchange, answered));
        lambda.start();
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
        command.addAll(AS_LAMBDA);
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                jars.get(handler) + File.pathSeparator + runtime(),
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                handler));
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        environment(builder.environment(), lambda);
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            return (answered.get(60, TimeUnit.SECONDS) - began) / 1e6;
        } catch (Exception e) {
            throw new IOException("no answer; it said: " + Files.readString(log), e);
        } finally {
            // Ends in order, as an archive is only written then.
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
            lambda.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, CompletableFuture<Long> answered) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().endsWith("/next")) {
                if (answered.isDone()) {
                    return;
                }
                byte[] event = EVENT.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "1");
                exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", "4102444800000");
                exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:x:0:function:f");
                exchange.sendResponseHeaders(200, event.length);
                exchange.getResponseBody().write(event);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(202, -1);
            if (body.contains("\"statusCode\":200")) {
                answered.complete(System.nanoTime());
            } else {
                answered.completeExceptionally(new IOException(body));
            }
        }
    }

    private static void environment(Map<String, String> variables, HttpServer lambda) {
        variables.keySet().removeIf(name -> name.startsWith("BCSITE_") || name.startsWith("JAVA_"));
        variables.putAll(Map.of(
                "AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + lambda.getAddress().getPort(),
                "AWS_LAMBDA_FUNCTION_NAME", "f",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024",
                "LAMBDA_TASK_ROOT", "/var/task",
                "BCSITE_SITE_URL", "https://shop.example",
                "BCSITE_STORE_HASH", "abc123",
                "BCSITE_ACCESS_TOKEN", "x",
                "BCSITE_SESSION_KEYS", "a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
    }

    private static String runtime() throws IOException {
        try (Stream<Path> files = Files.list(HOSTS)) {
            return files.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** A handler that reads its event and says hello, in a jar of its own. */
    private static Path hello(Path folder) throws Exception {
        Path source = Files.writeString(
                folder.resolve("Hello.java"),
                "import java.io.*;\npublic class Hello {\n  public void handle(InputStream in, OutputStream out) throws IOException {\n"
                        + "    in.readAllBytes();\n    out.write(\"{\\\"statusCode\\\":200,\\\"body\\\":\\\"hello\\\"}\".getBytes(\"UTF-8\"));\n  }\n}\n");
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", source.toString()) != 0) {
            throw new IOException("Hello does not compile");
        }
        Path jar = folder.resolve("hello.jar");
        java.util.spi.ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "cf", jar.toString(), "-C", folder.toString(), "Hello.class");
        return jar;
    }
}
