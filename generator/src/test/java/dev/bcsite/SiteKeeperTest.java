package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.catalog.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of one process go on from each other, and leave what a process for each of them would leave. */
class SiteKeeperTest {

    private static final String SHOP = """
            -- store/categories.json --
            [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}}]
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"},
              "categories": [5], "description": "Blue."},
             {"id": 78, "name": "Boston Cup", "price": 12, "custom_url": {"url": "/boston-cup/"},
              "categories": [5], "description": "Red."},
             {"id": 79, "name": "Chicago Cup", "price": 14, "custom_url": {"url": "/chicago-cup/"},
              "categories": [5], "description": "Green."}]
            -- content/about.md --
            # About us

            We make [mugs](/mugs/).
            -- bcsite.yaml --
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example", locales: [en, de]}]
            theme: theme
            -- theme/theme.yaml --
            extends: plain
            """;

    @TempDir
    Path folder;

    private TestSite site;
    private SiteKeeper keeper;

    @BeforeEach
    void build() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP);
        keeper = site.keeper();
        site.build(keeper);
    }

    @AfterEach
    void close() throws IOException {
        keeper.close();
        site.close();
    }

    @Test
    void anEditOfADescriptionPublishesItsPagesAlone() throws IOException {
        for (int edit = 1; edit <= 3; edit++) {
            site.setProduct(77, "description", "Edit " + edit + ".");
            site.build(keeper);

            site.assertRendered("/austin-cup/", "/de/austin-cup/");
            assertFalse(site.wasPlanned());
            site.assertPage("/austin-cup/", "Edit " + edit + ".");
            site.assertSameAsFullBuild();
        }
    }

    @Test
    void aBuildWithoutAChangeRendersNothing() throws IOException {
        site.setProduct(77, "description", "Blue again.");
        site.build(keeper);
        site.build(keeper);

        site.assertRendered();
        assertFalse(site.wasPlanned());
        site.assertSameAsFullBuild();
    }

    @Test
    void aCardThatChangesIsShownByEveryListOfIt() throws IOException {
        site.setProduct(78, "availability", "disabled");
        site.build(keeper);
        site.assertSameAsFullBuild();
        site.setProduct(78, "description", "Red again.");
        site.setProduct(77, "availability", "disabled");
        site.build(keeper);

        assertFalse(site.wasPlanned());
        site.assertSameAsFullBuild();
    }

    @Test
    void whatItKeepsItDoesNotReadAgain() throws IOException {
        Path state = site.folder().resolve(".bcsite");
        Files.delete(state.resolve("channel-1-en-plan.bin"));
        site.write("theme/layout.ftlh", "${");

        site.setProduct(77, "description", "Light blue.");
        site.build(keeper);

        site.assertRendered("/austin-cup/", "/de/austin-cup/");
        assertFalse(site.wasPlanned());
        site.assertPage("/austin-cup/", "Light blue.");
    }

    @Test
    void itLeavesWhatABuildOfAnotherProcessLeaves() throws IOException {
        site.setProduct(78, "description", "Crimson.");
        site.build(keeper);
        Path before = folder.resolve("before");
        copy(site.folder(), before);
        site.setProduct(77, "description", "Light blue.");
        site.setProduct(78, "description", "Scarlet.");
        site.build(keeper);
        Path after = folder.resolve("after");
        copy(site.folder(), after);

        remove(site.folder());
        copy(before, site.folder());
        Files.copy(
                after.resolve(".bcsite").resolve(Snapshot.FILE_NAME),
                site.folder().resolve(".bcsite").resolve(Snapshot.FILE_NAME),
                StandardCopyOption.REPLACE_EXISTING);
        site.build(BuildOptions.standard().withOffline(true));

        assertFalse(site.wasPlanned());
        assertEquals(
                TestSite.contents(after.resolve("target/site")),
                TestSite.contents(site.folder().resolve("target/site")));
        assertSameState(after.resolve(".bcsite"), site.folder().resolve(".bcsite"));
    }

    @Test
    void aBuildOfAnotherProcessHasNothingLeftToDo() throws IOException {
        site.setProduct(77, "description", "Light blue.");
        site.build(keeper);
        site.setProduct(78, "description", "Crimson.");
        site.build(keeper);
        byte[] left = Files.readAllBytes(site.folder().resolve(".bcsite/channel-1-build.json"));

        site.build(BuildOptions.standard().withOffline(true));

        site.assertRendered();
        assertFalse(site.wasPlanned());
        assertArrayEquals(left, Files.readAllBytes(site.folder().resolve(".bcsite/channel-1-build.json")));
    }

    @Test
    void itGoesOnFromWhatSomebodyElseBuiltMeanwhile() throws IOException {
        site.setProduct(77, "description", "Light blue.");
        site.build();
        site.setProduct(78, "description", "Crimson.");
        site.build(keeper);

        site.assertRendered("/boston-cup/", "/de/boston-cup/");
        site.assertSameAsFullBuild();
        site.setProduct(79, "name", "Denver Cup");
        site.build();
        site.setProduct(77, "description", "Dark blue.");
        site.build(keeper);

        site.assertRendered("/austin-cup/", "/de/austin-cup/");
        assertFalse(site.wasPlanned());
        site.assertSameAsFullBuild();
    }

    @Test
    void aSiteThatSomebodyTookAwayIsBuiltAgain() throws IOException {
        remove(site.output());
        site.setProduct(77, "description", "Light blue.");
        site.build(keeper);

        site.assertSameAsFullBuild();
    }

    @Test
    void aPageThatSomebodyTookAwayIsFoundWhenNothingElseChanged() throws IOException {
        Files.delete(site.output().resolve("boston-cup/index.html"));
        site.build(keeper);

        site.assertRendered("/boston-cup/");
        site.assertSameAsFullBuild();
    }

    @Test
    void aNewNameAndANewProductArePlannedAndTheNextEditIsNot() throws IOException {
        site.setProduct(77, "name", "Austin Mug");
        site.build(keeper);
        assertTrue(site.wasPlanned());
        site.assertSameAsFullBuild();

        site.removeProduct(79);
        site.build(keeper);
        assertTrue(site.wasPlanned());
        site.assertNoPage("/chicago-cup/");
        site.assertSameAsFullBuild();

        site.setProduct(77, "description", "Light blue.");
        site.build(keeper);
        assertFalse(site.wasPlanned());
        site.assertRendered("/austin-cup/", "/de/austin-cup/");
        site.assertSameAsFullBuild();
    }

    @Test
    void anEditOfTheProjectIsBuiltWhenItIsTold() throws IOException {
        site.write("content/about.md", "# About us\n\nWe make pots.\n");
        keeper.edited();
        site.build(keeper);
        site.assertPage("/about/", "We make pots.");
        site.assertSameAsFullBuild();

        site.write("theme/fragments/footer.ftlh", "<footer>New</footer>");
        keeper.edited();
        site.build(keeper);
        site.assertPage("/austin-cup/", "<footer>New</footer>");
        site.assertSameAsFullBuild();

        site.setProduct(77, "description", "Light blue.");
        site.build(keeper);
        assertFalse(site.wasPlanned());
        site.assertPage("/austin-cup/", "<footer>New</footer>");
        site.assertSameAsFullBuild();
    }

    @Test
    void aTemplateThatFailsLeavesTheLastReleaseAndItGoesOnOnceItIsMended() throws IOException {
        String page = site.page("/austin-cup/");
        site.write("theme/fragments/footer.ftlh", "${nobody}");
        keeper.edited();
        site.setProduct(77, "description", "Light blue.");

        assertThrows(BcsiteException.class, keeper::build);
        assertThrows(BcsiteException.class, keeper::build);
        assertEquals(page, site.page("/austin-cup/"));

        Files.delete(site.folder().resolve("theme/fragments/footer.ftlh"));
        site.build(keeper);
        site.assertRendered("/austin-cup/", "/de/austin-cup/");
        site.assertSameAsFullBuild();
        site.setProduct(78, "description", "Crimson.");
        site.build(keeper);
        assertFalse(site.wasPlanned());
        site.assertSameAsFullBuild();
    }

    @Test
    void whileSomebodyElseBuildsItIsRefusedAndGoesOnAfterwards() throws IOException {
        site.setProduct(77, "description", "Light blue.");
        Path state = site.folder().resolve(".bcsite");
        try (BuildLock lock = BuildLock.in(state)) {
            String message = assertThrows(BcsiteException.class, keeper::build).getMessage();
            assertEquals(state + ": another build is using this folder; wait for it to end, then build again", message);
        }
        site.build(keeper);

        site.assertRendered("/austin-cup/", "/de/austin-cup/");
        site.assertSameAsFullBuild();
    }

    private static void assertSameState(Path warm, Path cold) throws IOException {
        for (String file : List.of("channel-1-build.json", "channel-1-en-plan.bin", "channel-1-de-plan.bin")) {
            assertArrayEquals(Files.readAllBytes(cold.resolve(file)), Files.readAllBytes(warm.resolve(file)), file);
        }
        assertEquals(rows(cold.resolve("channel-1-inputs.bin")), rows(warm.resolve("channel-1-inputs.bin")));
        assertEquals(history(cold), history(warm));
    }

    /** Their order says nothing. */
    private static TreeSet<String> rows(Path inputs) throws IOException {
        byte[] bytes = Files.readAllBytes(inputs);
        TreeSet<String> rows = new TreeSet<>();
        IntStream.range(0, bytes.length / 16)
                .mapToObj(row -> Arrays.toString(Arrays.copyOfRange(bytes, 16 * row, 16 * row + 16)))
                .forEach(rows::add);
        return rows;
    }

    private static String history(Path state) throws IOException {
        return Files.readString(state.resolve("channel-1-renders.ndjson")).replaceAll("\"at\":\"[^\"]*\"", "");
    }

    /** With their times: what is newer than the manifest is written again. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
