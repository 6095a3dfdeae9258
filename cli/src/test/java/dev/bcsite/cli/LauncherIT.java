package dev.bcsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, by its launcher, as somebody without Maven uses it. */
@Timeout(600)
class LauncherIT {

    private static final String SMALL = "store: {seed: \"generated:12:3\"}\n";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    private static final Pattern RELOAD_SCRIPT = Pattern.compile("(/__bcsite/[0-9a-f]+/)reload\\.js(\\?since=\\d+)");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void saysWhichVersionItIs() throws Exception {
        try (Running bcsite = Running.start(folder, Map.of(), "--version")) {
            assertEquals(0, bcsite.exitCode());
            assertEquals(List.of("bcsite " + System.getProperty("bcsite.version")), bcsite.remaining());
        }
    }

    @Test
    void runsThroughALinkFromElsewhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("bc"), Path.of(System.getProperty("bcsite.launcher")));
        try (Running bcsite = Running.start(link, folder, Map.of(), "--version")) {
            assertEquals(0, bcsite.exitCode(), bcsite.errors());
        }
    }

    @Test
    void aSecondBuildRendersNothingAndAnOfflineOneKeepsThePictures() throws Exception {
        Files.writeString(folder.resolve("bcsite.yaml"), SMALL);
        generate();
        Set<String> pictures = filesIn(folder.resolve("target/site/images"));

        assertTrue(generate().contains("(0 rendered, 0 removed)"));
        assertTrue(generate("--offline").contains("(0 rendered, 0 removed)"));

        assertFalse(pictures.isEmpty());
        assertEquals(pictures, filesIn(folder.resolve("target/site/images")));
    }

    @Test
    void classesAreKeptFromOneBuildToTheNext() throws Exception {
        Files.writeString(folder.resolve("bcsite.yaml"), SMALL);
        Path cache = folder.resolve("cache");
        Map<String, String> environment = Map.of("BCSITE_CACHE", cache.toString());
        for (String expected : List.of("(all rendered)", "(0 rendered, 0 removed)")) {
            try (Running bcsite = Running.start(folder, environment, "generate")) {
                assertEquals(0, bcsite.exitCode(), bcsite.errors());
                assertTrue(String.join("\n", bcsite.remaining()).contains(expected));
                assertEquals(1, filesIn(cache).size());
            }
        }
    }

    @Test
    void java25KeepsThemLinked() throws Exception {
        Optional<Path> java = java25();
        assumeTrue(java.isPresent(), "there is no Java 25 beside this Java");
        Files.writeString(folder.resolve("bcsite.yaml"), SMALL);
        Path cache = folder.resolve("a cache");
        Map<String, String> environment =
                Map.of("BCSITE_CACHE", cache.toString(), "JAVA_HOME", java.get().toString());
        for (String expected : List.of("(all rendered)", "(0 rendered, 0 removed)")) {
            try (Running bcsite = Running.start(folder, environment, "generate")) {
                assertEquals(0, bcsite.exitCode(), bcsite.errors());
                String said = String.join("\n", bcsite.remaining());
                assertTrue(said.contains(expected), said);
                assertFalse((said + bcsite.errors()).contains("AOT"), said + bcsite.errors());
                assertTrue(filesIn(cache).toString().matches("\\[25-\\d+\\.aot]"), filesIn(cache)::toString);
            }
        }
    }

    private static Optional<Path> java25() throws IOException {
        Path beside = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        try (Stream<Path> homes = Files.list(beside)) {
            return homes.filter(LauncherIT::isJava25).sorted().findFirst();
        }
    }

    private static boolean isJava25(Path home) {
        try {
            Path release = home.resolve("release");
            return Files.isRegularFile(release) && Files.readString(release).contains("JAVA_VERSION=\"25");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aBuildThatFailsKeepsNoClasses() throws Exception {
        Files.writeString(folder.resolve("bcsite.yaml"), "stroe: x\n");
        Path cache = folder.resolve("cache");
        try (Running bcsite = Running.start(folder, Map.of("BCSITE_CACHE", cache.toString()), "generate")) {
            assertEquals(1, bcsite.exitCode(), bcsite.errors());
            assertEquals(Set.of(), filesIn(cache));
        }
    }

    private String generate(String... options) throws Exception {
        String[] command =
                Stream.concat(Stream.of("generate"), Stream.of(options)).toArray(String[]::new);
        try (Running bcsite = Running.start(folder, Map.of(), command)) {
            assertEquals(0, bcsite.exitCode(), bcsite.errors());
            return String.join("\n", bcsite.remaining());
        }
    }

    private static Set<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void buildsTheSampleShopInAnEmptyFolder() throws Exception {
        try (Running bcsite = Running.start(folder, Map.of(), "generate")) {
            assertEquals(0, bcsite.exitCode(), bcsite.errors());

            List<String> said = bcsite.remaining();
            assertEquals("Look at it with: bcsite preview", said.get(said.size() - 1));
            assertEquals(new TreeSet<>(List.of(".bcsite", "target")), names(folder));
            assertTrue(htmlPages(folder.resolve("target/site")) >= 100, said::toString);
            assertFalse(bcsite.errors().contains("Exception"), bcsite.errors());
        }
    }

    @Test
    void writesNamesBeyondAsciiWhateverTheLocale() throws Exception {
        Files.writeString(folder.resolve("bcsite.yaml"), SMALL);
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/index.md"), "# Willkommen\n");
        Files.writeString(
                folder.resolve("content/about.md"), "---\ntitle: Größen\npermalink: /größen/\n---\nGrößen.\n");
        Map<String, String> noLocale = Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", "");
        try (Running bcsite = Running.start(folder, noLocale, "generate")) {
            assertEquals(0, bcsite.exitCode(), bcsite.errors());

            assertTrue(Files.isRegularFile(folder.resolve("target/site/größen/index.html")));
        }
    }

    @Test
    void previewsAndShowsWhatChangesAndWhatIsWrong() throws Exception {
        Files.writeString(folder.resolve("bcsite.yaml"), SMALL);
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("index.md"), "# Welcome\n");
        try (Running bcsite = Running.start(folder, Map.of(), "preview", "--port", "0")) {
            URI home = address(bcsite.line());
            URI about = home.resolve("/about/");
            HttpResponse<String> first = get(home);
            assertEquals(200, first.statusCode(), first::body);
            assertEquals(404, get(about).statusCode());

            Files.writeString(content.resolve("about.md"), "---\ntitle: About us\n---\nOur kiln.\n");
            await(about, answer -> answer.statusCode() == 200 && answer.body().contains("Our kiln."));

            Files.writeString(content.resolve("about.md"), "---\ntitel: About us\n---\nOur kiln.\n");
            HttpResponse<String> broken = await(about, answer -> answer.statusCode() == 500);
            assertTrue(broken.body().contains("unknown key &quot;titel&quot;"), broken.body());

            Files.writeString(content.resolve("about.md"), "---\ntitle: About us\n---\nOur new kiln.\n");
            await(about, answer -> answer.statusCode() == 200 && answer.body().contains("Our new kiln."));
        }
    }

    @Test
    void aSandboxOfItsOwnCanBeTheStore() throws Exception {
        try (Running sandbox = Running.start(folder, Map.of(), "sandbox", "--seed", "generated:20:7")) {
            String ready = sandbox.line();
            Map<String, String> store = Map.of(
                    "BCSITE_API_URL", field(ready, "api"),
                    "BCSITE_STORE_HASH", field(ready, "api").replaceFirst(".*/", ""),
                    "BCSITE_ACCESS_TOKEN", field(ready, "token"));
            try (Running bcsite = Running.start(folder, store, "generate", "--output", "shop")) {
                assertEquals(0, bcsite.exitCode(), bcsite.errors());

                assertTrue(htmlPages(folder.resolve("shop")) >= 20, bcsite.errors());
                assertFalse(Files.exists(folder.resolve("target/site")));
            }
        }
    }

    /** Asks again whenever the page says that it should reload. */
    private HttpResponse<String> await(URI address, Predicate<HttpResponse<String>> isReached) throws Exception {
        HttpResponse<String> last = get(address);
        for (int reloads = 0; !isReached.test(last); reloads++) {
            assertTrue(reloads < 20, last.statusCode() + " " + last.body());
            Matcher script = RELOAD_SCRIPT.matcher(last.body());
            assertTrue(script.find(), last.body());
            get(address.resolve(script.group(1) + "events" + script.group(2)));
            last = get(address);
        }
        return last;
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String line) {
        Matcher address = ADDRESS.matcher(line);
        assertTrue(address.find(), line);
        return URI.create(address.group());
    }

    private static String field(String json, String name) {
        Matcher field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertTrue(field.find(), json);
        return field.group(1);
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }

    private static long htmlPages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html")).count();
        }
    }
}
