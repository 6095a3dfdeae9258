package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Progress;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.state.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Somebody who edits a store over REST, seeded: whatever a pull brings, and in ways that move a product's date and that do
 * not. An edit that the store refuses, as a name that is taken, counts as none.
 */
final class Edits {

    private static final String PRODUCTS = "/v3/catalog/products";
    private static final Duration LONGER_THAN_THE_OVERLAP = Duration.ofMinutes(25);

    private final TestShop shop;
    private final SplittableRandom random;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();

    Edits(TestShop shop, long seed) {
        this.shop = shop;
        this.random = new SplittableRandom(seed);
    }

    /** Edits, pulls changes, pulls everything elsewhere, and compares; as often as asked for. */
    static void run(Path state, Path fresh, long seed, int edits) throws Exception {
        MovingClock storeTime = new MovingClock();
        SandboxOptions options = TestShop.smallOptions().withClock(storeTime);
        PullOrder order =
                TestShop.channels(1, 2).withWholeAfter(Duration.ofDays(9999)).allowingEmpty(true);
        try (TestShop shop = TestShop.unchecked(options, state)) {
            Edits editor = new Edits(shop, seed);
            editor.prepare();
            shop.pull(order).close();
            for (int edit = 1; edit <= edits; edit++) {
                storeTime.of(LONGER_THAN_THE_OVERLAP);
                String what = editor.any();
                storeTime.of(LONGER_THAN_THE_OVERLAP);
                Digest whole = whole(shop, fresh, order);
                try (Snapshot changes = shop.pull(order)) {
                    if (!whole.equals(changes.digest())) {
                        explain(changes, fresh, "seed " + seed + ", edit " + edit + ": " + what);
                    }
                }
            }
            int refusals =
                    editor.refused.values().stream().mapToInt(Integer::intValue).sum();
            assertTrue(refusals < edits / 3, "seed " + seed + ": too many were refused: " + editor.refused);
            assertTrue(editor.done.size() >= Math.min(25, edits / 4), "seed " + seed + ": " + editor.done);
        }
    }

    private static void explain(Snapshot changes, Path fresh, String what) throws IOException {
        try (Snapshot whole = Snapshot.open(fresh.resolve(Snapshot.FILE_NAME), "sandbox1")) {
            List<String> wanted = new ArrayList<>(SnapshotText.of(whole).lines().toList());
            List<String> found =
                    new ArrayList<>(SnapshotText.of(changes).lines().toList());
            List<String> common = List.copyOf(wanted);
            wanted.removeAll(found);
            found.removeAll(common);
            assertEquals(wanted, found, what);
            assertEquals(whole.digest(), changes.digest(), what);
        }
    }

    /** What a pull of everything into another folder brings. */
    static Digest whole(TestShop shop, Path fresh, PullOrder order) throws Exception {
        Files.deleteIfExists(fresh.resolve(Snapshot.FILE_NAME));
        try (Snapshot whole = new SnapshotPuller(shop.client(), fresh, shop.clock).pull(order, Progress.silent())) {
            return whole.digest();
        }
    }

    private void prepare() throws Exception {
        for (int i = 0; i < 25; i++) {
            createProduct();
        }
        send("POST", "/v3/pricelists", "{\"name\": \"Sale\", \"active\": true}");
        send("POST", "/v3/pricelists", "{\"name\": \"Outlet\", \"active\": true}");
        done.clear();
        refused.clear();
    }

    /** One edit that may be any; says which. */
    String any() throws Exception {
        return switch (random.nextInt(24)) {
            case 0 -> createProduct();
            case 1 -> random.nextInt(3) == 0 ? delete(PRODUCTS + "/" + product()) : changeProduct();
            case 2, 3, 4 -> changeProduct();
            case 5, 6 -> changeVariant();
            case 7 -> part("images", "{\"image_url\": \"https://pictures.example/%d.jpg\", \"description\": \"P %d\"}");
            case 8 -> part("custom-fields", "{\"name\": \"Field %d\", \"value\": \"Value %d\"}");
            case 9 -> bulkPrice();
            case 10 ->
                part(
                        "reviews",
                        "{\"title\": \"Review %d\", \"text\": \"Text %d\", \"status\": \"approved\", \"rating\": 4,"
                                + " \"name\": \"Kim\", \"date_reviewed\": \"2026-01-05T10:00:00+00:00\"}");
            case 11 -> part("videos", "{\"video_id\": \"vid%d\", \"title\": \"Video %d\"}");
            case 12 -> option("options", "dropdown");
            case 13 -> option("modifiers", "dropdown");
            case 14 -> category();
            case 15 -> brand();
            case 16 -> listing();
            case 17, 18 -> priceRecord();
            case 19 -> assignment();
            case 20 -> channels();
            case 21 -> put("/v3/pricelists/" + list(), "{\"active\": " + (number(4) > 0) + "}");
            case 22 -> page();
            default -> put("/v2/currencies/2", "{\"currency_exchange_rate\": \"0." + (1 + number(9)) + "000000000\"}");
        };
    }

    private String createProduct() throws Exception {
        int number = number(100_000);
        return send(
                "POST",
                PRODUCTS,
                "{\"name\": \"Mug %d\", \"type\": \"physical\", \"weight\": 1, \"price\": %d, \"categories\": [5]}"
                        .formatted(number, 1 + number(50)));
    }

    private String changeProduct() throws Exception {
        String field = switch (number(8)) {
            case 0 -> "\"price\": " + number(90);
            case 1 -> "\"sale_price\": " + number(9);
            case 2 -> "\"description\": \"<p>Text " + number(1000) + "</p>\"";
            case 3 -> "\"name\": \"Cup " + number(100_000) + "\"";
            case 4 -> "\"is_visible\": " + (number(3) > 0);
            case 5 -> "\"categories\": [" + (5 + number(2)) + "]";
            case 6 -> "\"inventory_tracking\": \"product\", \"inventory_level\": " + number(20);
            default -> "\"custom_url\": {\"url\": \"/cup-" + number(100_000) + "/\", \"is_customized\": true}";
        };
        return put(PRODUCTS + "/" + product(), "{" + field + "}");
    }

    private String changeVariant() throws Exception {
        long product = product();
        long variant = id(product, "variants");
        String body = number(3) == 0
                ? "{\"purchasing_disabled\": " + (number(2) == 0) + ", \"purchasing_disabled_message\": \"Not now\"}"
                : "{\"price\": " + (1 + number(60)) + "}";
        return put(PRODUCTS + "/" + product + "/variants/" + variant, body);
    }

    /** Adds, changes or removes a part of a product. */
    private String part(String name, String body) throws Exception {
        long product = product();
        String path = PRODUCTS + "/" + product + "/" + name;
        long id = id(product, name.replace('-', '_'));
        String filled = body.formatted(number(100_000), number(1000));
        if (id == 0 || number(3) == 0) {
            return send("POST", path, filled);
        }
        return number(2) == 0 ? put(path + "/" + id, filled) : delete(path + "/" + id);
    }

    private String bulkPrice() throws Exception {
        long product = product();
        String path = PRODUCTS + "/" + product + "/bulk-pricing-rules";
        long id = id(product, "bulk_pricing_rules");
        return id != 0
                ? delete(path + "/" + id)
                : send(
                        "POST",
                        path,
                        "{\"quantity_min\": %d, \"quantity_max\": %d, \"type\": \"price\", \"amount\": %d}"
                                .formatted(2 + number(3), 10 + number(5), 1 + number(4)));
    }

    private String option(String name, String type) throws Exception {
        long product = product();
        String path = PRODUCTS + "/" + product + "/" + name;
        long id = id(product, name);
        if (id == 0) {
            return send(
                    "POST",
                    path,
                    "{\"display_name\": \"Size %d\", \"type\": \"%s\", \"required\": true, \"option_values\": [{\"label\": \"S\","
                                    .formatted(number(1000), type)
                            + " \"sort_order\": 0}, {\"label\": \"L\", \"sort_order\": 1}]}");
        }
        return switch (number(3)) {
            case 0 -> delete(path + "/" + id);
            case 1 -> put(path + "/" + id, "{\"display_name\": \"Size " + number(1000) + "\"}");
            default -> {
                JsonNode row =
                        row(product).path(name).path(0).path("option_values").path(0);
                yield put(
                        path + "/" + id + "/values/" + row.path("id").asLong(),
                        "{\"label\": \"V" + number(1000) + "\"}");
            }
        };
    }

    private String category() throws Exception {
        String path = "/v3/catalog/trees/categories";
        return switch (number(3)) {
            case 0 ->
                send(
                        "POST",
                        path,
                        "[{\"name\": \"Sort %d\", \"tree_id\": 1, \"parent_id\": 0}]".formatted(number(10_000)));
            case 1 -> put(path, "[{\"category_id\": 6, \"name\": \"Large %d\"}]".formatted(number(10_000)));
            default -> delete(path + "?category_id:in=" + any(Kind.CATEGORIES));
        };
    }

    private String brand() throws Exception {
        return switch (number(3)) {
            case 0 -> send("POST", "/v3/catalog/brands", "{\"name\": \"Brand %d\"}".formatted(number(10_000)));
            case 1 -> put(PRODUCTS + "/" + product(), "{\"brand_id\": " + any(Kind.BRANDS) + "}");
            default ->
                put("/v3/catalog/brands/" + any(Kind.BRANDS), "{\"name\": \"Brand %d\"}".formatted(number(10_000)));
        };
    }

    private String listing() throws Exception {
        long product = product();
        long variant = id(product, "variants");
        return send(
                "POST",
                "/v3/channels/2/listings",
                "[{\"product_id\": %d, \"state\": \"active\", \"name\": \"Listed %d\", \"variants\": [{\"product_id\": %d,"
                                .formatted(product, number(1000), product)
                        + " \"variant_id\": %d, \"state\": \"active\"}]}]".formatted(variant));
    }

    private String priceRecord() throws Exception {
        long list = list();
        long variant = id(product(), "variants");
        String path = "/v3/pricelists/" + list + "/records";
        return number(3) == 0
                ? delete(path + "?variant_id:in=" + variant)
                : put(
                        path,
                        "[{\"variant_id\": %d, \"currency\": \"usd\", \"price\": %d}]"
                                .formatted(variant, 1 + number(40)));
    }

    private String assignment() throws Exception {
        String path = "/v3/pricelists/assignments";
        return number(2) == 0
                ? delete(path + "?price_list_id=" + list())
                : send("POST", path, "[{\"price_list_id\": %d, \"channel_id\": %d}]".formatted(list(), 1 + number(2)));
    }

    private String channels() throws Exception {
        String path = PRODUCTS + "/channel-assignments";
        long product = product();
        return number(2) == 0
                ? put(path, "[{\"product_id\": %d, \"channel_id\": %d}]".formatted(product, 1 + number(2)))
                : delete(path + "?product_id:in=" + product + "&channel_id:in=" + (1 + number(2)));
    }

    private String page() throws Exception {
        return number(2) == 0
                ? put("/v3/content/pages/1", "{\"name\": \"About %d\"}".formatted(number(1000)))
                : put("/v3/settings/storefront/product", "{\"show_product_price\": " + (number(2) == 0) + "}");
    }

    String put(String path, String body) throws Exception {
        return send("PUT", path, body);
    }

    private String delete(String path) throws Exception {
        return send("DELETE", path, "");
    }

    private String send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(shop.sandbox.apiBase() + path))
                .header("X-Auth-Token", shop.sandbox.token())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        String kind = method + " " + path.replaceAll("\\?.*", "").replaceAll("/\\d+", "/{id}");
        boolean isDone = answer.statusCode() < 300;
        (isDone ? done : refused).merge(kind + (isDone ? "" : " " + answer.body()), 1, Integer::sum);
        return method + " " + path + " " + body + " -> " + answer.statusCode();
    }

    private int number(int bound) {
        return random.nextInt(bound);
    }

    private long product() {
        long[] ids = shop.sandbox.state().products().keys();
        return ids[number(ids.length)];
    }

    private long list() {
        return any(Kind.PRICE_LISTS);
    }

    private long any(Kind kind) {
        long[] ids = shop.sandbox.state().table(kind).keys();
        return ids.length == 0 ? 0 : ids[number(ids.length)];
    }

    private ObjectNode row(long product) {
        return shop.sandbox.state().products().row(product).orElseThrow();
    }

    /** Of the first such part of a product; 0 when it has none. */
    private long id(long product, String field) {
        return row(product).path(field).path(0).path("id").asLong();
    }
}
