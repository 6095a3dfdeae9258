package dev.bcsite.redirect;

import static dev.bcsite.redirect.TestRelease.redirects;
import static dev.bcsite.redirect.TestRelease.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.bcsite.base.Problem;
import dev.bcsite.redirect.PathHistory.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the past says of old paths. */
class PathHistoryTest {

    @TempDir
    Path folder;

    @Test
    void aMovedPageLeavesARedirectAtEachOfItsOldPaths() {
        assertEquals(
                List.of("/a/ -> /c/", "/b/ -> /c/"),
                after(
                        TestRelease.of("/a/ product:1"),
                        TestRelease.of("/b/ product:1"),
                        TestRelease.of("/c/ product:1")));
    }

    @Test
    void aPageThatCameBackLeavesOnlyTheWayBack() {
        assertEquals(
                List.of("/b/ -> /a/"),
                after(
                        TestRelease.of("/a/ product:1"),
                        TestRelease.of("/b/ product:1"),
                        TestRelease.of("/a/ product:1")));
    }

    @Test
    void pagesThatSwapTheirPathsNeedNoRedirect() {
        assertEquals(
                List.of(),
                after(
                        TestRelease.of("/a/ product:1", "/b/ product:2"),
                        TestRelease.of("/b/ product:1", "/a/ product:2")));
    }

    @Test
    void aPathWhoseLastOwnerIsGoneLeadsToTheOneBefore() {
        assertEquals(
                List.of("/a/ -> /b/"),
                after(
                        TestRelease.of("/a/ product:1"),
                        TestRelease.of("/b/ product:1", "/a/ product:2"),
                        TestRelease.of("/b/ product:1")));
    }

    @Test
    void aChangeOfCaseNeedsARedirectWhereHostsHeedIt() {
        Release before = TestRelease.of("/Cup/ product:1", "/Mugs/ product:2");
        Release now = TestRelease.of("/cup/ product:1", "/mugs/ product:3", "/pots/ product:2");
        PathHistory history = PathHistory.EMPTY.with(before).with(now);

        assertEquals(List.of("/Cup/ -> /cup/"), shown(redirects(now, history).respellings()));
        assertEquals(List.of(), redirects(now, history).notes());
        assertEquals(
                List.of("/cup/ -> /Cup/"),
                shown(redirects(before, history.with(before)).respellings()));
    }

    @Test
    void aChangeOfCaseOrOfTheSlashNeedsNoRedirectElsewhere() {
        assertEquals(List.of(), after(TestRelease.of("/Cup/ product:1"), TestRelease.of("/cup/ product:1")));
        assertEquals(List.of(), after(TestRelease.of("/cup/ product:1"), TestRelease.of("/cup/index.html product:1")));
    }

    @Test
    void aDeletedProductLeavesNothing() {
        assertEquals(List.of(), after(TestRelease.of("/a/ product:1 S Cup"), TestRelease.of("/b/ product:2 T Pot")));
    }

    @Test
    void aProductMadeAgainWithTheSameSkuInheritsTheOldPaths() {
        assertEquals(
                List.of("/a/ -> /c/", "/b/ -> /c/"),
                after(
                        TestRelease.of("/a/ product:1 S Cup"),
                        TestRelease.of("/b/ product:1 S Cup"),
                        TestRelease.of("/x/ product:9 - Other"),
                        TestRelease.of("/c/ product:2 S Blue cup")));
    }

    @Test
    void withoutASkuTheNameDecidesButOnlyForANewProduct() {
        assertEquals(
                List.of("/a/ -> /c/"),
                after(TestRelease.of("/a/ product:1 - Cup"), TestRelease.of("/c/ product:2 - Cup")));
        assertEquals(
                List.of(),
                after(
                        TestRelease.of("/a/ product:1 - Cup", "/c/ product:2 - Cup"),
                        TestRelease.of("/c/ product:2 - Cup")));
        assertEquals(
                List.of(),
                after(
                        TestRelease.of("/a/ product:1 - Cup"),
                        TestRelease.of("/c/ product:2 - Cup", "/d/ product:3 - Cup")));
    }

    @Test
    void anHeirKeepsTheInheritanceWhenItIsRenamedAndMadeAgainItself() {
        assertEquals(
                List.of("/a/ -> /d/", "/c/ -> /d/"),
                after(
                        TestRelease.of("/a/ product:1 - Cup"),
                        TestRelease.of("/c/ product:2 - Cup"),
                        TestRelease.of("/c/ product:2 S Mug"),
                        TestRelease.of("/d/ product:3 S Beaker")));
    }

    @Test
    void aProductThatReturnsTakesItsPathsBack() {
        assertEquals(
                List.of("/a/ -> /b/"),
                after(
                        TestRelease.of("/a/ product:1 - Cup"),
                        TestRelease.of("/b/ product:1 - Cup"),
                        TestRelease.of("/c/ product:2 - Cup"),
                        TestRelease.of("/b/ product:1 - Cup", "/c/ product:2 - Cup")));
    }

    @Test
    void aReleaseWithoutChangesChangesNothing() {
        Release release = TestRelease.of("/a/ product:1 S Cup", "/m/ category:5");
        PathHistory once = PathHistory.EMPTY.with(release);

        assertSame(once, once.with(release));
    }

    @Test
    void aPathThatLeadsNowhereIsForgottenAfterFiveHundredGenerations() {
        PathHistory history = PathHistory.EMPTY.with(TestRelease.of("/lost/ product:1 S Cup"));
        for (int i = 0; i <= PathHistory.KEPT; i++) {
            history = history.with(TestRelease.of("/p" + i + "/ product:2"));
        }
        assertEquals(List.of("/lost/ -> /new/"), redirectsAfter(history, "/new/ product:1 S Cup"));

        history = history.with(TestRelease.of("/q/ product:2"));
        assertEquals(List.of(), redirectsAfter(history, "/new/ product:1 S Cup"));
        assertEquals(
                List.of("product:2"),
                history.products().keySet().stream().map(Object::toString).toList());
    }

    @Test
    void theFileIsSortedTextAndReadsBackEqual() throws IOException {
        PathHistory history = history(
                TestRelease.of(
                        "/b/ product:1 S\\1 Blue\tcup", "/guide/ document:guides/a.md", "/\u00fc%20b/ product:3 - -"),
                TestRelease.of("/a/ product:1 S\\1 Blue\tcup", "/b/ product:4 - x"),
                TestRelease.of("/c/ product:5 S\\1 Cup", "/b/ product:4 - x"));
        Path file = folder.resolve("state/paths.txt");
        history.write(file);

        assertEquals(
                String.join(
                        "\n",
                        "bcsite path history 1",
                        "generation\t3",
                        "heir\tproduct:1\tproduct:5",
                        "path\t/a/\t0\ten\tproduct:1\t0",
                        "path\t/b/\t0\ten\tproduct:4\t0",
                        "path\t/b/\t1\ten\tproduct:1\t0",
                        "path\t/c/\t0\ten\tproduct:5\t0",
                        "path\t/guide/\t0\ten\tdocument:guides/a.md\t2",
                        "path\t/\u00fc b/\t0\ten\tproduct:3\t2",
                        "product\tproduct:1\tS\\\\1\tBlue\\tcup",
                        "product\tproduct:3\t\t-",
                        "product\tproduct:4\t\tx",
                        "product\tproduct:5\tS\\\\1\tCup",
                        "end\t12",
                        ""),
                Files.readString(file));
        Read read = PathHistory.read(file);
        assertEquals(List.of(), read.notes());
        assertEquals(PathHistoryFile.text(history), PathHistoryFile.text(read.history()));
    }

    @Test
    void withoutAFileThereIsNoPast() throws IOException {
        Read read = PathHistory.read(folder.resolve("none.txt"));

        assertEquals(List.of(), read.notes());
        assertSame(PathHistory.EMPTY, read.history());
    }

    @Test
    void linesThatCannotBeReadAreLeftOutAndTheFileIsKept() throws IOException {
        Path file = written("/a/ product:1 S Cup", "/b/ product:2 T Pot");
        String text = Files.readString(file).replace("path\t/a/\t0", "path\t/a/\tzero");
        Files.writeString(file, text);

        Read read = PathHistory.read(file);

        assertEquals(
                List.of(
                        "paths.txt: line 3 could not be read and had to be left out; old addresses may be missing from the "
                                + "redirects; the file as it was is kept as paths.txt.damaged, put back one from a backup if you "
                                + "have it"),
                read.notes().stream().map(Problem::toString).toList());
        assertEquals(
                List.of("/b/"),
                read.history().paths().keySet().stream().map(Object::toString).toList());
        assertEquals(text, Files.readString(folder.resolve("paths.txt.damaged")));
    }

    @Test
    void aFileThatWasCutOffIsFoundOutAndNoEarlierOneIsOverwritten() throws IOException {
        Path file = written("/a/ product:1 S Cup", "/b/ product:2 T Pot");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.lastIndexOf("end")));
        Files.writeString(folder.resolve("paths.txt.damaged"), "an earlier one");

        Read read = PathHistory.read(file);

        assertEquals(
                List.of(
                        "paths.txt: its end is missing; old addresses may be missing from the redirects; the file as it was is "
                                + "kept as paths.txt.damaged-2, put back one from a backup if you have it"),
                read.notes().stream().map(Problem::toString).toList());
        assertEquals(2, read.history().paths().size());
        assertEquals("an earlier one", Files.readString(folder.resolve("paths.txt.damaged")));
    }

    @Test
    void whatIsNoHistoryIsSetAsideWhole() throws IOException {
        Path file = folder.resolve("paths.txt");
        for (byte[] content : hostile()) {
            Files.write(file, content);
            Read read = PathHistory.read(file);
            assertEquals(1, read.notes().size());
            assertEquals(0, read.history().paths().size());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(hostile().size() + 1, files.count());
        }
    }

    private static List<byte[]> hostile() {
        return Stream.of(
                        "",
                        "\n",
                        "bcsite path history 2\nend\t0\n",
                        "bcsite path history 1\npath\t/../\t0\ten\tproduct:1\t0\nend\t1\n",
                        "bcsite path history 1\npath\t/a/\t0\ten\tproduct:x\t0\nend\t1\n",
                        "bcsite path history 1\npath\t/a/\t0\ten\tnothing\t0\nend\t1\n",
                        "bcsite path history 1\npath\t/a/\t99999999999\ten\tproduct:1\t0\nend\t1\n",
                        "bcsite path history 1\nheir\tproduct:1\tproduct:1\nend\t1\n",
                        "bcsite path history 1\nheir\tproduct:1\tproduct:2\nheir\tproduct:2\tproduct:1\nend\t2\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private Path written(String... pages) throws IOException {
        Path file = folder.resolve("paths.txt");
        PathHistory.EMPTY.with(TestRelease.of(pages)).write(file);
        return file;
    }

    private static List<String> after(Release... releases) {
        return shown(redirects(releases[releases.length - 1], history(releases)));
    }

    private static PathHistory history(Release... releases) {
        PathHistory history = PathHistory.EMPTY;
        for (Release release : releases) {
            history = history.with(release);
        }
        return history;
    }

    private static List<String> redirectsAfter(PathHistory history, String... pages) {
        Release release = TestRelease.of(pages);
        return shown(redirects(release, history.with(release)));
    }
}
