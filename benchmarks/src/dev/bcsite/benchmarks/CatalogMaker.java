package dev.bcsite.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a shop of any size as a seed of the sandbox, with 50 pages in Markdown. The same number of products always gives
 * the same bytes.
 *
 * <p>Usage: {@code CatalogMaker PRODUCTS FOLDER}.
 */
public final class CatalogMaker {

    static final int PAGES = 50;
    /** Added to the number of products for the seed, so that shops of two sizes share nothing. */
    private static final long SEED = 20_260_101;

    private final ObjectMapper json = new ObjectMapper();
    private final int count;
    private final Path folder;
    private final Dice dice;
    private final Prose prose;
    private final Departments departments;
    private final List<Maker> makers = new ArrayList<>();

    private CatalogMaker(int count, Path folder) {
        this.count = count;
        this.folder = folder;
        this.dice = new Dice(seed(count));
        this.prose = new Prose(dice);
        this.departments = Departments.of(count, dice);
    }

    public static void main(String[] arguments) throws IOException {
        make(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
    }

    static long seed(int count) {
        return SEED + count;
    }

    static void make(int count, Path folder) throws IOException {
        new CatalogMaker(count, folder).make();
    }

    private void make() throws IOException {
        Files.createDirectories(folder.resolve("seed"));
        Files.createDirectories(folder.resolve("content/pages"));
        Files.writeString(folder.resolve("seed/store.json"), json.writeValueAsString(store()));
        writeRows("categories", departments.all().stream().map(this::row).toList());
        makeMakers();
        writeRows("brands", makers.stream().map(this::row).toList());
        writeProducts();
        writePages();
    }

    private ObjectNode store() {
        return json.createObjectNode()
                .put("name", "Larch & Daughters")
                .put("secure_url", "https://shop.example")
                .put("currency", "USD");
    }

    private ObjectNode row(Department department) {
        ObjectNode row = json.createObjectNode()
                .put("category_id", department.id())
                .put("parent_id", department.parent())
                .put("name", department.name())
                .put("description", "<p>" + prose.text(dice.between(80, 300)) + "</p>")
                .put("sort_order", (int) department.id())
                .put("page_title", department.name() + " online")
                .put("meta_description", prose.text(90));
        row.putObject("url").put("path", department.url()).put("is_customized", false);
        return row;
    }

    private void makeMakers() {
        Slugs slugs = new Slugs();
        List<String> endings = List.of("", " Works", " & Sons", " Studio", " Co.", "haus");
        for (int i = 0; i < count / 100 + 5; i++) {
            long id = i + 1;
            String first = dice.once(0.15) ? dice.of(Words.FOREIGN) + " " : "";
            String name = first + Words.capital(dice.of(Words.FINE)) + dice.of(endings);
            String slug = slugs.unique(name, id);
            makers.add(new Maker(id, slug.endsWith("-" + id) ? name + " " + id : name, slug));
        }
    }

    private ObjectNode row(Maker maker) {
        ObjectNode row = json.createObjectNode()
                .put("id", maker.id())
                .put("name", maker.name())
                .put("page_title", maker.name())
                .put("meta_description", prose.text(80))
                .put("image_url", "https://cdn.example/b/" + maker.id() + ".png");
        row.putObject("custom_url").put("url", maker.url()).put("is_customized", false);
        return row;
    }

    private void writeProducts() throws IOException {
        Shelf shelf = new Shelf(count, dice, departments, makers.size());
        ProductMaker products = new ProductMaker(dice, prose, makers, shelf);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("seed/products.ndjson"))) {
            for (Shelf.Place place : shelf.places()) {
                out.write(json.writeValueAsString(products.product(place)));
                out.write('\n');
            }
        }
    }

    private void writeRows(String name, List<ObjectNode> rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("seed/" + name + ".ndjson"))) {
            for (ObjectNode row : rows) {
                out.write(json.writeValueAsString(row));
                out.write('\n');
            }
        }
    }

    private void writePages() throws IOException {
        for (int i = 1; i <= PAGES; i++) {
            String name = String.format(java.util.Locale.ROOT, "page-%02d", i);
            Files.writeString(
                    folder.resolve("content/pages/" + name + ".md"),
                    "---\ntitle: \"" + prose.heading() + " " + i + "\"\n---\n\n" + prose.markdown());
        }
    }
}
