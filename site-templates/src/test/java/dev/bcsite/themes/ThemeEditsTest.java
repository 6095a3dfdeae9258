package dev.bcsite.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.BuildOptions;
import dev.bcsite.BuildReport;
import dev.bcsite.SiteConfig;
import dev.bcsite.SiteGenerator;
import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Edits every file of the default theme: a rebuild renders at least the pages that come out otherwise, and ends with the
 * bytes of a full build. Edits pile up: each test starts from what the last one left.
 */
class ThemeEditsTest {

    private static final Path THEME = Path.of("src/main/resources/dev/bcsite/themes/default");

    /** One of each sort that has a template or a part of its own. */
    private static final String PRODUCTS = """
            [{"id": 77, "name": "Austin Cup", "price": 10, "sale_price": 8, "custom_url": {"url": "/austin-cup/"},
              "categories": [5], "brand_id": 3, "sort_order": 1, "description": "<p>Blue.</p>", "weight": 2,
              "inventory_tracking": "product", "inventory_level": 0, "reviews_count": 2, "reviews_rating_sum": 9,
              "images": [{"id": 1, "image_file": "a.jpg", "is_thumbnail": true}, {"id": 2, "image_file": "b.jpg"}],
              "custom_fields": [{"id": 1, "name": "Glaze", "value": "Celadon"}]},
             {"id": 78, "name": "Boston Cup", "price": 12, "custom_url": {"url": "/boston-cup/"},
              "categories": [5], "sort_order": 2},
             {"id": 79, "name": "Lone Pot", "price": 40, "custom_url": {"url": "/lone-pot/"}, "categories": []}]
            """;

    private static final String CATEGORIES = """
            [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}},
             {"category_id": 6, "tree_id": 1, "name": "Pots", "url": {"path": "/pots/"}}]
            """;
    private static final String BRANDS = """
            [{"id": 3, "name": "Fern", "custom_url": {"url": "/fern/"}}]
            """;

    @TempDir
    static Path folder;

    private static SandboxStore store;
    private static int edits;

    @BeforeAll
    static void build() throws IOException {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withSeed(Seed.of(Map.of("products", PRODUCTS, "categories", CATEGORIES, "brands", BRANDS))));
        write("content/about.md", "# About us\n");
        write("content/blog/kiln.md", "---\ndate: 2026-03-01\ntags: [clay]\n---\n# The kiln\n\nIt is warm.\n");
        configure("site");
        configure("full");
        write("look/theme.yaml", "extends: default\n");
        rebuild("site", BuildOptions.standard());
        rebuild("full", BuildOptions.standard());
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    static Stream<String> themeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(THEME)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> THEME.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("themeFiles")
    void anEditRendersWhatItChangesAndEndsAsAFullBuild(String file) throws IOException {
        SortedMap<String, String> before = files("site");
        Set<String> rendered = edit(file);
        SortedMap<String, String> after = files("site");
        TreeSet<String> changed = new TreeSet<>(after.keySet());
        changed.removeIf(path -> !path.endsWith(".html") || after.get(path).equals(before.get(path)));
        changed.removeAll(rendered);
        assertEquals(Set.of(), changed, "changed and not rendered");
        delete(folder.resolve("full"));
        rebuild("full", BuildOptions.standard().withOffline(true));
        assertEquals(release("full"), release("site"));
    }

    @Test
    void theTemplateOfTextsRendersTexts() throws IOException {
        assertKinds(Set.of("content"), "pages/content.ftlh");
    }

    @Test
    void theGalleryRendersProducts() throws IOException {
        assertKinds(Set.of("product"), "parts/gallery.ftlh");
    }

    @Test
    void theListOfPostsRendersWhatListsPosts() throws IOException {
        assertKinds(Set.of("home", "blog", "tag"), "parts/posts.ftlh");
    }

    @Test
    void wordsOfALanguageThatTheSiteDoesNotHaveRenderNothing() throws IOException {
        assertKinds(Set.of(), "strings/de.yaml");
    }

    /** Exactly all pages of these kinds are rendered. */
    private static void assertKinds(Set<String> kinds, String file) throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        files("site").forEach((path, html) -> {
            if (path.endsWith(".html")
                    && kinds.stream().anyMatch(kind -> html.contains("class=\"page-" + kind + "\""))) {
                expected.add(path);
            }
        });
        assertTrue(kinds.isEmpty() || !expected.isEmpty(), "no page of these kinds");
        assertEquals(expected, edit(file));
    }

    /** The file with something in it that shows wherever it is used. */
    private static String edited(String file, String text) {
        if (file.equals("theme.yaml")) {
            return "extends: default\npages:\n  category: {perPage: " + (2 + edits) + "}\n";
        }
        if (file.startsWith("strings/")) {
            return text.replaceFirst("(?m)^home: .*$", "home: Edited " + edits);
        }
        if (file.startsWith("assets/")) {
            return text + (file.endsWith(".svg") ? "<!-- " + edits + " -->\n" : "/* " + edits + " */\n");
        }
        return text.contains("<#macro ") && !file.startsWith("pages/") && !file.startsWith("fragments/")
                ? text.replaceAll("(<#macro [^\n]*>)", "$1<i>" + edits + "</i>")
                : text + "<i>" + edits + "</i>\n";
    }

    /** Gives the files of the pages that were rendered. */
    private static Set<String> edit(String file) throws IOException {
        edits++;
        write("look/" + file, edited(file, Files.readString(THEME.resolve(file))));
        return rebuild("site", BuildOptions.standard().withOffline(true)).explanation().stream()
                .filter(line -> !line.endsWith("nothing asks for it any more"))
                .map(line -> line.replaceFirst(": .*", "").substring(1))
                .map(path -> path.isEmpty() || path.endsWith("/") ? path + "index.html" : path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void configure(String name) throws IOException {
        write(name + ".yaml", """
                store: {hash: %s, api: "%s"}
                storefronts: [{channel: 1, url: "https://shop.example"}]
                theme: look
                images: cdn
                output: %s
                """.formatted(store.storeHash(), store.apiBase(), name));
    }

    private static BuildReport rebuild(String name, BuildOptions options) throws IOException {
        StoreAccess access = new StoreAccess(store.storeHash(), store.apiBase(), new Secret(store.token()));
        SiteConfig config = SiteConfig.read(folder.resolve(name + ".yaml"));
        return new SiteGenerator(config, access, Progress.silent()).build(options);
    }

    /** Without styles and scripts of earlier releases, which stay, and the manifest, which tells of them. */
    private static SortedMap<String, String> release(String name) throws IOException {
        SortedMap<String, String> files = files(name);
        files.keySet().removeIf(file -> file.startsWith("assets/") || file.equals("bcsite-manifest.json"));
        return files;
    }

    private static SortedMap<String, String> files(String name) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                files.put(path, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            List<Path> all = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }
}
