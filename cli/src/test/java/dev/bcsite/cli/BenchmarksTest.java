package dev.bcsite.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks are in no module. Here they are compiled, and a tiny shop of theirs is built. Nothing is timed. */
class BenchmarksTest {

    private static final Path BENCHMARKS = Docs.ROOT.resolve("benchmarks");
    private static final int PRODUCTS = 40;
    private static final List<String> PARTS = Stream.of(
                    List.of("class=\"menu\""),
                    Collections.nCopies(12, "class=\"menu-item\""),
                    List.of(
                            "class=\"crumbs\"",
                            "class=\"product-description\"",
                            "class=\"related\"",
                            "application/ld+json",
                            "class=\"site-footer\""))
            .flatMap(List::stream)
            .toList();

    @TempDir
    static Path classes;

    @TempDir
    Path folder;

    @BeforeAll
    static void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (Stream<Path> listed = Files.list(BENCHMARKS.resolve("src/dev/bcsite/benchmarks"));
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> sources = listed.sorted().toList();
            List<String> options = List.of("-proc:none", "-Xlint:all,-processing", "-Werror", "-d", classes.toString());
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertTrue(compiled, said::toString);
        }
    }

    @Test
    void theEqualThemeMakesEveryPartOfEveryPageOfAMadeUpShop() throws Exception {
        Path site = build();

        assertEquals(PRODUCTS, filesIn(site.resolve("products")));
        try (Stream<Path> pages = Files.walk(site.resolve("products"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                String html = Files.readString(page);
                assertTrue(hasInOrder(html, PARTS), html);
            }
        }
    }

    @Test
    void twoSitesAreTheSameWhenTheirPagesAre() throws Exception {
        Path ours = site("ours", Map.of("index.html", 100, "a/index.html", 110, "bcsite-manifest.json", 9));
        Path theirs = site(
                "theirs", Map.of("index.html", 100, "a/index.html", 100, "a/page/1/index.html", 5, "robots.txt", 1));

        assertDoesNotThrow(() -> compare(ours, theirs));
    }

    @Test
    void aPageThatOnlyOneHasMakesThemDifferent() throws Exception {
        Path ours = site("ours", Map.of("index.html", 100));
        Path theirs = site("theirs", Map.of("index.html", 100, "a/index.html", 100, "b/index.html", 100));

        assertEquals(
                "not the same pages: 2 missing from bcsite's (a/index.html), 0 missing from Hugo's",
                difference(ours, theirs));
    }

    @Test
    void aPageThatIsLargerByMoreThanATenthMakesThemDifferent() throws Exception {
        Path ours = site("ours", Map.of("index.html", 100, "a/index.html", 111));
        Path theirs = site("theirs", Map.of("index.html", 100, "a/index.html", 100));

        assertEquals(
                "not the same page: a/index.html has 111 bytes of bcsite and 100 of Hugo; expected within 10 %",
                difference(ours, theirs));
    }

    /** The site of a made-up shop, built with the theme of the benchmarks. */
    private Path build() throws Exception {
        call("CatalogMaker", Integer.toString(PRODUCTS), folder.toString());
        Files.writeString(
                folder.resolve("bcsite.yaml"), """
                store: {seed: seed}
                storefronts: [{channel: 1, url: "https://shop.example"}]
                images: cdn
                theme: %s
                output: site
                """.formatted(folder.relativize(BENCHMARKS.resolve("equal-theme"))));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream words = new PrintStream(said, true, StandardCharsets.UTF_8);
        int exit = Main.run(new Terminal(words, words, Map.of(), folder, false), "generate");
        assertEquals(0, exit, () -> said.toString(StandardCharsets.UTF_8));
        return folder.resolve("site");
    }

    private Path site(String name, Map<String, Integer> sizes) throws IOException {
        for (Map.Entry<String, Integer> file : sizes.entrySet()) {
            Path path = folder.resolve(name).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, new byte[file.getValue()]);
        }
        return folder.resolve(name);
    }

    private static String difference(Path ours, Path theirs) {
        return assertThrows(RuntimeException.class, () -> compare(ours, theirs)).getMessage();
    }

    private static void compare(Path ours, Path theirs) throws Exception {
        call("PageSet", ours.toString(), theirs.toString());
    }

    private static void call(String program, String... arguments) throws Exception {
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, BenchmarksTest.class.getClassLoader())) {
            loader.loadClass("dev.bcsite.benchmarks." + program)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static boolean hasInOrder(String text, List<String> parts) {
        int at = 0;
        for (String part : parts) {
            at = text.indexOf(part, at) + part.length();
            if (at < part.length()) {
                return false;
            }
        }
        return true;
    }

    private static long filesIn(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
