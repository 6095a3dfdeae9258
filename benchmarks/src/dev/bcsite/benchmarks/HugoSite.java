package dev.bcsite.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes Hugo's input from a shop of {@link CatalogMaker}: a file for each product, category and brand, and the lists of
 * the menus as data. What takes counting (prices of a range, the order of lists) is in the files, as an exporter for
 * Hugo would put it there.
 */
final class HugoSite {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path shop;
    private final Path site;
    private final Map<Long, JsonNode> departments = new HashMap<>();
    private final Map<Long, List<JsonNode>> below = new HashMap<>();
    private final Map<Long, JsonNode> makers = new HashMap<>();

    private HugoSite(Path shop, Path site) {
        this.shop = shop;
        this.site = site;
    }

    /**
     * @param shop holds {@code seed} and {@code content}
     * @param theme the theme for Hugo, which is copied
     * @param assets scripts and styles, the same for both generators
     * @param site must not be there yet
     */
    static void make(Path shop, Path theme, Path assets, Path site) throws IOException {
        Trees.copy(theme, site);
        Trees.copy(assets, site.resolve("assets/assets"));
        Trees.copy(shop.resolve("content"), site.resolve("content"));
        new HugoSite(shop, site).make();
    }

    private void make() throws IOException {
        List<JsonNode> all = rows("categories");
        all.forEach(row -> departments.put(row.path("category_id").asLong(), row));
        all.forEach(row -> below.computeIfAbsent(row.path("parent_id").asLong(), key -> new ArrayList<>())
                .add(row));
        List<JsonNode> brands = rows("brands");
        brands.forEach(row -> makers.put(row.path("id").asLong(), row));
        Files.createDirectories(site.resolve("data"));
        Files.writeString(site.resolve("data/categories.json"), JSON.writeValueAsString(tree(0)));
        Files.writeString(site.resolve("data/brands.json"), JSON.writeValueAsString(byName(brands)));
        for (JsonNode row : all) {
            write(
                    "categories/" + slug(urlOf(row)) + "/_index",
                    category(row),
                    row.path("description").asText());
        }
        for (JsonNode row : brands) {
            write("brands/" + slug(urlOf(row)) + "/_index", brand(row), "");
        }
        // There is no page of all categories but the one below /sitemap/.
        ObjectNode unseen = JSON.createObjectNode();
        unseen.putObject("_build").put("render", "never").put("list", "never");
        write("categories/_index", unseen, "");
        write("brands/_index", JSON.createObjectNode().put("title", "Brands"), "");
        write(
                "sitemap",
                JSON.createObjectNode().put("title", "Everything on one page").put("layout", "all-pages"),
                "");
        writeProducts();
    }

    private ArrayNode tree(long parent) {
        ArrayNode links = JSON.createArrayNode();
        for (JsonNode row : below.getOrDefault(parent, List.of())) {
            links.add(link(row).set("children", tree(row.path("category_id").asLong())));
        }
        return links;
    }

    private static ArrayNode byName(List<JsonNode> brands) {
        ArrayNode links = JSON.createArrayNode();
        brands.stream()
                .sorted(Comparator.comparing(row -> row.path("name").asText()))
                .forEach(row -> links.add(link(row)));
        return links;
    }

    private ObjectNode category(JsonNode row) {
        ObjectNode front = titled(row);
        front.set("trail", trail(row.path("parent_id").asLong()));
        ArrayNode children = front.putArray("children");
        below.getOrDefault(row.path("category_id").asLong(), List.of()).forEach(child -> children.add(link(child)));
        return front;
    }

    private static ObjectNode brand(JsonNode row) {
        ObjectNode front = titled(row).put("image", row.path("image_url").asText());
        front.putArray("trail").addObject().put("name", "Brands").put("url", "/brands/");
        return front;
    }

    private void writeProducts() throws IOException {
        Map<Long, Integer> ranks = ranks();
        try (BufferedReader rows = Files.newBufferedReader(shop.resolve("seed/products.ndjson"))) {
            for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                JsonNode row = JSON.readTree(line);
                ObjectNode front =
                        product(row).put("weight", ranks.get(row.path("id").asLong()));
                write(
                        "products/" + slug(urlOf(row)),
                        front,
                        row.path("description").asText());
            }
        }
    }

    /** Lists show what is featured first, then go by id. */
    private Map<Long, Integer> ranks() throws IOException {
        List<Long> featured = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        try (BufferedReader rows = Files.newBufferedReader(shop.resolve("seed/products.ndjson"))) {
            for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                JsonNode row = JSON.readTree(line);
                (row.path("is_featured").asBoolean() ? featured : others)
                        .add(row.path("id").asLong());
            }
        }
        featured.addAll(others);
        Map<Long, Integer> ranks = new HashMap<>();
        featured.forEach(id -> ranks.put(id, ranks.size() + 1));
        return ranks;
    }

    private ObjectNode product(JsonNode row) {
        ObjectNode front = titled(row)
                .put("product", row.path("id").asLong())
                .put("sku", row.path("sku").asText())
                .put("modified", row.path("date_modified").asText().substring(0, 10));
        HugoOffer.of(row).putInto(front);
        JsonNode brand = makers.get(row.path("brand_id").asLong());
        front.set("brand", link(brand));
        front.putArray("brands").add(slug(urlOf(brand)));
        long main = row.path("categories").path(0).asLong();
        front.set("trail", trail(main));
        shownIn(row.path("categories")).forEach(front.putArray("categories")::add);
        putImages(front, row.path("images"));
        ArrayNode fields = front.putArray("custom_fields");
        row.path("custom_fields")
                .forEach(field -> fields.addObject()
                        .put("name", field.path("name").asText())
                        .put("value", field.path("value").asText()));
        return front;
    }

    /** The categories, and those above them, whose pages show the product as well. The main one is the first. */
    private Set<String> shownIn(JsonNode ids) {
        Set<String> terms = new LinkedHashSet<>();
        ids.forEach(id -> terms.add(slug(urlOf(departments.get(id.asLong())))));
        ids.forEach(id -> trail(id.asLong())
                .forEach(link -> terms.add(slug(link.path("url").asText()))));
        return terms;
    }

    private static void putImages(ObjectNode front, JsonNode images) {
        front.put("card_image", sized(images.path(0), "220x290"));
        ArrayNode all = front.putArray("images");
        images.forEach(image -> all.addObject()
                .put("zoom", sized(image, "1280x1280"))
                .put("gallery", sized(image, "386x513"))
                .put("alt", image.path("description").asText()));
    }

    /** The address of a size at BigCommerce's image host. */
    private static String sized(JsonNode image, String size) {
        return image.path("url_zoom")
                .asText()
                .replace("/products/", "/images/stencil/" + size + "/products/")
                .replace(
                        "/images/" + image.path("id").asText() + "/",
                        "/" + image.path("id").asText() + "/")
                .replace(".1280.1280.", ".");
    }

    /** From the root down to this category. */
    private ArrayNode trail(long id) {
        List<JsonNode> path = new ArrayList<>();
        for (JsonNode at = departments.get(id);
                at != null;
                at = departments.get(at.path("parent_id").asLong())) {
            path.add(0, link(at));
        }
        return JSON.createArrayNode().addAll(path);
    }

    private static ObjectNode titled(JsonNode row) {
        return JSON.createObjectNode()
                .put("title", row.path("name").asText())
                .put("page_title", row.path("page_title").asText())
                .put("meta_description", row.path("meta_description").asText());
    }

    private static ObjectNode link(JsonNode row) {
        return JSON.createObjectNode().put("name", row.path("name").asText()).put("url", urlOf(row));
    }

    private static String urlOf(JsonNode row) {
        JsonNode address = row.has("url")
                ? row.path("url").path("path")
                : row.path("custom_url").path("url");
        return address.asText();
    }

    private static String slug(String url) {
        return url.substring(url.lastIndexOf('/', url.length() - 2) + 1, url.length() - 1);
    }

    private List<JsonNode> rows(String name) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(shop.resolve("seed/" + name + ".ndjson"))) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private void write(String name, ObjectNode front, String body) throws IOException {
        Path file = site.resolve("content/" + name + ".html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(front) + "\n" + body + "\n");
    }
}
