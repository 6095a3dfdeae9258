package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.publish.Manifest;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.why.PageStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole small shop for a test: a sandbox store over HTTP, a project folder, and the site that is built from both.
 *
 * <p>The shop is one text of sections: {@code -- store/products.json --} fills the store, every other section is a file
 * of the project. Without a {@code bcsite.yaml} the project uses the theme {@code plain} of the test resources.
 */
final class TestSite implements AutoCloseable {

    private static final String CONFIG = """
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example"}]
            theme: plain
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final CheckedSandbox sandbox;
    private final SandboxStore store;
    private BuildReport report;

    private TestSite(Path folder, CheckedSandbox sandbox) {
        this.folder = folder;
        this.sandbox = sandbox;
        this.store = sandbox.store();
    }

    static TestSite of(Path folder, String shop) throws IOException {
        return of(folder, shop, CheckedSandbox::start);
    }

    /** One whose store a test will make such as BigCommerce would not let it be. */
    static TestSite unchecked(Path folder, String shop) throws IOException {
        return of(folder, shop, CheckedSandbox::unchecked);
    }

    private interface Starting {
        CheckedSandbox start(SandboxOptions options) throws IOException;
    }

    private static TestSite of(Path folder, String shop, Starting starting) throws IOException {
        Map<String, String> seed = new HashMap<>();
        Map<String, String> files = new HashMap<>(Map.of("bcsite.yaml", CONFIG));
        sections(shop).forEach((name, text) -> {
            if (name.startsWith("store/")) {
                seed.put(name.replace("store/", "").replace(".json", ""), text);
            } else {
                files.put(name, text);
            }
        });
        CheckedSandbox sandbox = starting.start(SandboxOptions.defaults().withSeed(Seed.of(seed)));
        TestSite site = new TestSite(folder, sandbox);
        for (Map.Entry<String, String> file : files.entrySet()) {
            site.write(file.getKey(), file.getValue());
        }
        return site;
    }

    SandboxStore store() {
        return store;
    }

    Path folder() {
        return folder;
    }

    Path output() {
        return folder.resolve("target/site");
    }

    BuildReport report() {
        return report;
    }

    void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Changes a field of a product at the store. */
    void setProduct(long id, String field, Object value) {
        store.state().products().edit(id, row -> (ObjectNode) row.set(field, JSON.valueToTree(value)));
    }

    void removeProduct(long id) {
        store.state().products().remove(id);
    }

    TestSite build() throws IOException {
        return build(BuildOptions.standard());
    }

    TestSite build(BuildOptions options) throws IOException {
        report = generator(folder, output()).build(options);
        return this;
    }

    /** What builds this site again and again; to be closed. */
    SiteKeeper keeper() throws IOException {
        SiteConfig config = SiteConfig.read(folder.resolve("bcsite.yaml")).withOutput(output());
        return new SiteKeeper(config, access(), BuildOptions.standard(), Progress.silent());
    }

    TestSite build(SiteKeeper keeper) throws IOException {
        report = keeper.build();
        return this;
    }

    /** What the page at an address is made from. */
    PageStory why(String address) throws IOException {
        SiteConfig config = SiteConfig.read(folder.resolve("bcsite.yaml"));
        return new SiteWhy(config, access(), BuildOptions.standard())
                .explain(address)
                .get(0);
    }

    /** Builds, expecting to be told what is wrong; gives the exact message. */
    String buildProblem() {
        return assertThrows(BcsiteException.class, this::build).getMessage();
    }

    String buildProblem(BuildOptions options) {
        return assertThrows(BcsiteException.class, () -> build(options)).getMessage();
    }

    String page(String path) {
        return file(path.substring(1) + (path.endsWith("/") ? "index.html" : ""));
    }

    String file(String path) {
        try {
            return Files.readString(output().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists(String path) {
        return Files.exists(output().resolve(path));
    }

    /** Whether the last build planned pages, and not only looked at those of the last plan. */
    boolean wasPlanned() throws IOException {
        return Files.readString(output().resolveSibling("bcsite").resolve("build-report.json"))
                .contains("\"plan\" :");
    }

    void assertPage(String path, String expected) {
        String html = page(path);
        assertTrue(html.contains(expected), () -> path + " does not hold " + expected + ":\n" + html);
    }

    void assertNoPage(String path) {
        assertFalse(exists(path.substring(1) + "index.html"), path + " exists");
    }

    /** Exactly these pages were rendered by the last build. */
    void assertRendered(String... paths) {
        List<String> rendered = report.explanation().stream()
                .filter(line -> !line.endsWith("nothing asks for it any more"))
                .map(line -> line.replaceFirst(": .*", ""))
                .toList();
        assertEquals(new TreeSet<>(List.of(paths)), new TreeSet<>(rendered));
    }

    /** A full build of the same store in an empty folder gives the same files, byte for byte; earlier assets apart. */
    void assertSameAsFullBuild() throws IOException {
        Path other = Files.createTempDirectory(folder.getParent(), "full");
        SiteConfig config = SiteConfig.read(folder.resolve("bcsite.yaml"));
        SiteConfig fresh = moved(config, other.resolve("site"), other.resolve("state"));
        new SiteGenerator(fresh, access(), Progress.silent()).build(BuildOptions.standard());
        assertEquals(contents(other.resolve("site")), release(output()));
    }

    /** The same project with other folders to build into. */
    static SiteConfig moved(SiteConfig config, Path output, Path state) {
        return new SiteConfig(
                config.file(),
                config.folder(),
                config.store(),
                config.storefronts(),
                config.theme(),
                config.content(),
                config.contentRequired(),
                output,
                state,
                config.register(),
                config.redirects(),
                config.headers(),
                config.images(),
                config.permalinks(),
                config.writeBack(),
                config.publication(),
                config.pullAllAfter());
    }

    /** What is in the last release, without what stays of earlier ones. */
    static SortedMap<String, String> release(Path folder) throws IOException {
        SortedMap<String, String> contents = contents(folder);
        Manifest.in(folder)
                .ifPresent(manifest -> manifest.earlier().keySet().stream()
                        .map(OutputPath::text)
                        .forEach(contents::remove));
        contents.computeIfPresent(
                Manifest.FILE.text(), (path, text) -> text.replaceFirst(",\\s+\"earlier\" : \\{[^}]*\\}", ""));
        return contents;
    }

    /** Every file of a folder with its content, by path. */
    static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                contents.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    StoreAccess access() {
        return new StoreAccess(store.storeHash(), store.apiBase(), new Secret(store.token()));
    }

    JsonNode json(String path) throws IOException {
        return JSON.readTree(file(path));
    }

    private SiteGenerator generator(Path project, Path target) throws IOException {
        SiteConfig config = SiteConfig.read(project.resolve("bcsite.yaml")).withOutput(target);
        return new SiteGenerator(config, access(), Progress.silent());
    }

    private static Map<String, String> sections(String shop) {
        return Stream.of(shop.split("(?m)^-- "))
                .filter(part -> part.contains(" --\n"))
                .collect(Collectors.toMap(
                        part -> part.substring(0, part.indexOf(" --\n")),
                        part -> part.substring(part.indexOf(" --\n") + 4)));
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
