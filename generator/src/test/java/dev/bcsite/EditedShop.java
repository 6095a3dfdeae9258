package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small shop that is edited at random, through the store's API and in the project's files, and built again after every few
 * edits. Each time it must be what a full build of the same snapshot makes, to the byte.
 */
final class EditedShop implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> COLORS = List.of("#ff0000", "#00ff00", "#0000ff");

    private final Random random;
    private final Path folder;
    private final SandboxStore store;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> done = new ArrayList<>();
    private final boolean copiesPictures;
    /** What builds, unless every build is a process of its own. */
    private final Optional<Keeping> keeping;

    private long names;
    private int edits;
    private int small;
    private int builds;

    /** One of which every build begins with what is on disk. */
    EditedShop(long seed, Path folder) throws IOException {
        this(seed, folder, Optional.empty());
    }

    /** One that is built by a {@link SiteKeeper}, and now and then by somebody else. */
    static EditedShop kept(long seed, Path folder) throws IOException {
        return new EditedShop(seed, folder, Optional.of(new Keeping(new Random(-seed))));
    }

    private EditedShop(long seed, Path folder, Optional<Keeping> keeping) throws IOException {
        this.keeping = keeping;
        this.random = new Random(seed);
        this.folder = folder;
        this.copiesPictures = random.nextInt(4) == 0;
        this.store = SandboxStore.start(SandboxOptions.defaults().withSeed(Seed.of(shop())));
        write("content/index.md", "# Welcome");
        configure("https://shop.example");
        build();
    }

    /** How many edits were made so far. */
    int edits() {
        return edits;
    }

    int builds() {
        return builds;
    }

    /** How many builds had no need to plan. */
    int small() {
        return small;
    }

    /** Edits up to {@code most} things, builds, and compares. */
    void round(int most) throws Exception {
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            edit();
        }
        build();
        Map<String, String> full = full();
        Map<String, String> found = TestSite.release(folder.resolve("site"));
        full.forEach((path, text) -> {
            if (found.containsKey(path) && path.endsWith(".html")) {
                assertEquals(text, found.get(path), () -> path + " after " + done);
            }
        });
        assertEquals(manifestLines(full), manifestLines(found), () -> "after " + done);
        assertEquals(full.keySet(), found.keySet(), () -> "after " + done);
        full.forEach((path, text) -> assertEquals(text, found.get(path), () -> path + " after " + done));
    }

    /** Named by their content, which says nothing to a reader. */
    private static SortedSet<String> manifestLines(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("bcsite-manifest/"))
                .flatMap(file -> file.getValue().lines())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> shop() {
        StringBuilder products = new StringBuilder();
        for (int id = 1; id <= 12; id++) {
            products.append(id == 1 ? "" : ",")
                    .append("{\"id\": " + id + ", \"name\": \"Cup " + id + "\", \"price\": " + id)
                    .append(", \"custom_url\": {\"url\": \"/cup-" + id + "/\"}, \"sku\": \"S" + id + "\"")
                    .append(", \"categories\": [" + (1 + id % 5) + "], \"brand_id\": " + (1 + id % 3))
                    .append(", \"description\": \"Number " + id + ".\", \"sort_order\": " + id % 4 + "}");
        }
        return Map.of("products", "[" + products + "]", "brands", """
                [{"id": 1, "name": "Ada", "custom_url": {"url": "/brands/ada/"}},
                 {"id": 2, "name": "Bob", "custom_url": {"url": "/brands/bob/"}},
                 {"id": 3, "name": "Cy", "custom_url": {"url": "/brands/cy/"}}]
                """, "categories", """
                [{"category_id": 1, "tree_id": 1, "name": "One", "url": {"path": "/one/"}},
                 {"category_id": 2, "tree_id": 1, "parent_id": 1, "name": "Two", "url": {"path": "/one/two/"}},
                 {"category_id": 3, "tree_id": 1, "parent_id": 2, "name": "Three", "url": {"path": "/one/two/three/"}},
                 {"category_id": 4, "tree_id": 1, "name": "Four", "url": {"path": "/four/"}},
                 {"category_id": 5, "tree_id": 1, "parent_id": 4, "name": "Five", "url": {"path": "/four/five/"}}]
                """);
    }

    private void edit() throws Exception {
        edits++;
        // Most changes of a real shop are to one thing that its product's page alone shows.
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4 -> product("description", "<p>" + name("Text") + "</p>");
            case 5 -> product("warranty", name("Warranty"));
            case 6 -> product("price", 1 + random.nextInt(30));
            case 7 -> product("sale_price", random.nextInt(10));
            case 8 -> product("name", name("Cup"));
            case 9 -> product("categories", List.of(category(), category()));
            case 10 -> product("is_visible", random.nextInt(3) > 0);
            case 11 -> product("sort_order", random.nextInt(5));
            case 12 -> product("is_featured", random.nextBoolean());
            case 13 -> product("brand_id", 1 + random.nextInt(3));
            case 14 -> product("availability", random.nextBoolean() ? "available" : "disabled");
            case 15 -> product("related_products", List.of(product()));
            case 16 -> picture();
            case 17 -> review();
            case 18 -> addOrRemove();
            case 19 -> swatch();
            case 20 -> category("name", name("Category"));
            case 21 -> category(random.nextBoolean() ? "is_visible" : "sort_order", random.nextBoolean());
            case 22 -> content();
            default -> project();
        }
    }

    private void product(String field, Object value) throws Exception {
        send("PUT", "/v3/catalog/products/" + product(), Map.of(field, value));
    }

    private void category(String field, Object value) throws Exception {
        Object fitting = field.equals("sort_order") ? random.nextInt(5) : value;
        send("PUT", "/v3/catalog/categories/" + category(), Map.of(field, fitting));
    }

    private void picture() throws Exception {
        String url = "http://localhost/" + name("picture") + ".jpg";
        send("POST", "/v3/catalog/products/" + product() + "/images", Map.of("image_url", url, "is_thumbnail", true));
    }

    private void review() throws Exception {
        send(
                "POST",
                "/v3/catalog/products/" + product() + "/reviews",
                Map.of(
                        "title",
                        name("Good"),
                        "text",
                        "Fine.",
                        "status",
                        "approved",
                        "rating",
                        1 + random.nextInt(5),
                        "date_reviewed",
                        "2026-01-02T03:04:05Z"));
    }

    private void swatch() throws Exception {
        String color = COLORS.get(random.nextInt(COLORS.size()));
        send(
                "POST",
                "/v3/catalog/products/" + product() + "/modifiers",
                Map.of(
                        "display_name",
                        name("Colour"),
                        "type",
                        "swatch",
                        "required",
                        false,
                        "option_values",
                        List.of(Map.of(
                                "label", "A", "sort_order", 0, "value_data", Map.of("colors", List.of(color))))));
    }

    private void addOrRemove() throws Exception {
        if (random.nextBoolean()) {
            send("DELETE", "/v3/catalog/products/" + product(), Map.of());
        } else {
            send(
                    "POST",
                    "/v3/catalog/products",
                    Map.of(
                            "name",
                            name("Cup"),
                            "type",
                            "physical",
                            "weight",
                            1,
                            "price",
                            random.nextInt(20),
                            "is_visible",
                            true,
                            "categories",
                            List.of(category())));
        }
    }

    private void content() throws IOException {
        if (keeping.isPresent()) {
            keeping.get().edited();
        }
        String file = "content/page-" + random.nextInt(3) + ".md";
        boolean attached = random.nextInt(3) == 0;
        if (random.nextInt(4) == 0) {
            done.add("delete " + file);
            Files.deleteIfExists(folder.resolve(file));
        } else {
            write(
                    file,
                    attached
                            ? "---\nproduct: " + product() + "\n---\n" + name("More")
                            : "# " + name("Page") + "\n\nText.\n");
        }
    }

    private void project() throws IOException {
        if (random.nextBoolean()) {
            configure("https://shop" + random.nextInt(2) + ".example");
        } else {
            write("strings-" + random.nextInt(2) + ".txt", name("not read"));
        }
    }

    private void configure(String url) throws IOException {
        if (keeping.isPresent()) {
            keeping.get().close();
        }
        write("bcsite.yaml", """
                store: {hash: unused, api: "http://unused.invalid"}
                storefronts: [{channel: 1, url: "%s"}]
                theme: plain
                images: %s
                """.formatted(url, copiesPictures ? "copy" : "cdn"));
    }

    private void write(String file, String text) throws IOException {
        done.add("write " + file);
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Some products do not exist; then the store says so, and that is an edit, too. */
    private int product() {
        return 1 + random.nextInt(14);
    }

    private int category() {
        return 1 + random.nextInt(5);
    }

    private String name(String word) {
        names++;
        return word + " " + names;
    }

    private void send(String method, String path, Object body) throws Exception {
        done.add(method + " " + path + " " + body);
        HttpRequest request = HttpRequest.newBuilder(URI.create(store.apiBase() + path))
                .header("X-Auth-Token", store.token())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        done.add(Integer.toString(answer.statusCode()));
    }

    private void build() throws IOException {
        Path kept = folder.resolve("state/channel-1-en-plan.bin");
        Object before = Files.exists(kept) ? Files.getLastModifiedTime(kept) : "none";
        BuildReport report = keeping.isPresent()
                ? keeping.get().build(this)
                : generator("site", "state").build(BuildOptions.standard());
        builds++;
        small += report.rendered() > 0 && Files.getLastModifiedTime(kept).equals(before) ? 1 : 0;
    }

    private Map<String, String> full() throws IOException {
        remove(folder.resolve("full"));
        Path state = folder.resolve("full/state");
        Files.createDirectories(state);
        Files.copy(
                folder.resolve("state").resolve(Snapshot.FILE_NAME),
                state.resolve(Snapshot.FILE_NAME),
                StandardCopyOption.REPLACE_EXISTING);
        generator("full/site", "full/state").build(BuildOptions.standard().withOffline(true));
        return TestSite.contents(folder.resolve("full/site"));
    }

    private SiteGenerator generator(String output, String state) throws IOException {
        return new SiteGenerator(config(output, state), access(), Progress.silent());
    }

    private SiteConfig config(String output, String state) throws IOException {
        return TestSite.moved(
                SiteConfig.read(folder.resolve("bcsite.yaml")), folder.resolve(output), folder.resolve(state));
    }

    private StoreAccess access() {
        return new StoreAccess(store.storeHash(), store.apiBase(), new Secret(store.token()));
    }

    /** Builds of one process, which ends when the configuration changes. */
    private static final class Keeping {

        private final Random random;
        private Optional<SiteKeeper> keeper = Optional.empty();

        Keeping(Random random) {
            this.random = random;
        }

        void edited() throws IOException {
            if (keeper.isPresent()) {
                keeper.get().edited();
            }
        }

        void close() throws IOException {
            if (keeper.isPresent()) {
                keeper.get().close();
            }
            keeper = Optional.empty();
        }

        BuildReport build(EditedShop shop) throws IOException {
            if (random.nextInt(8) == 0) {
                return shop.generator("site", "state").build(BuildOptions.standard());
            }
            if (keeper.isEmpty()) {
                SiteConfig config = shop.config("site", "state");
                keeper = Optional.of(new SiteKeeper(config, shop.access(), BuildOptions.standard(), Progress.silent()));
            }
            BuildReport report = keeper.get().build();
            if (random.nextInt(4) == 0) {
                BuildReport again = shop.generator("site", "state")
                        .build(BuildOptions.standard().withOffline(true));
                assertEquals(List.of(), again.explanation(), () -> "a build of its own after " + shop.done);
            }
            return report;
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (keeping.isPresent()) {
            keeping.get().close();
        }
        store.close();
    }
}
