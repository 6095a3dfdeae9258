package dev.bcsite.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose output is a link to one of its releases. */
class ReleasesTest {

    private static final Publication.Releases KEEP_3 = new Publication.Releases(3);
    private static final UrlPath MUGS = UrlPath.of("/mugs/");
    private static final UrlPath POTS = UrlPath.of("/pots/");

    @TempDir
    Path folder;

    private Path output;

    @BeforeEach
    void name() {
        output = folder.resolve("site");
    }

    @Test
    void theOutputIsALinkToTheLastRelease() throws IOException {
        publish("Mugs 1");
        publish("Mugs 2");

        assertEquals(Path.of("site.releases/000002"), Files.readSymbolicLink(output));
        assertEquals("Mugs 2", read("mugs"));
        assertEquals("Mugs 1", Files.readString(folder.resolve("site.releases/000001/mugs/index.html")));
        assertEquals(List.of("site", "site.releases"), names(folder));
        assertEquals(List.of("000001", "000002"), names(folder.resolve("site.releases")));
    }

    @Test
    void whatDidNotChangeIsOneFileWithTwoNames() throws IOException {
        publish("Mugs 1");
        publish("Mugs 2");

        assertTrue(Files.isSameFile(
                folder.resolve("site.releases/000001/pots/index.html"),
                folder.resolve("site.releases/000002/pots/index.html")));
    }

    @Test
    void theSameAgainIsNoNewRelease() throws IOException {
        publish("Mugs 1");
        publish("Mugs 1");

        assertEquals(List.of("000001"), names(folder.resolve("site.releases")));
    }

    @Test
    void asManyAreKeptAsAskedFor() throws IOException {
        for (int number = 1; number <= 5; number++) {
            publish("Mugs " + number);
        }

        assertEquals(List.of("000003", "000004", "000005"), names(folder.resolve("site.releases")));
    }

    @Test
    void goingBackPublishesTheReleaseBefore() throws IOException {
        publish("Mugs 1");
        publish("Mugs 2");

        Releases.Kept now = releases().goBack(Optional.empty());

        assertEquals(1, now.number());
        assertTrue(now.isCurrent());
        assertEquals("Mugs 1", read("mugs"));
        assertEquals(List.of(2, 1), numbers());
    }

    @Test
    void afterGoingBackTheNextReleaseIsANewOneAndTheCurrentIsNeverTheOneThatGoes() throws IOException {
        publish("Mugs 1");
        publish("Mugs 2");
        publish("Mugs 3");
        releases().goBack(Optional.of(1));
        publish("Mugs 4");

        assertEquals(List.of("000002", "000003", "000004"), names(folder.resolve("site.releases")));
        assertEquals("Mugs 4", read("mugs"));
        releases().goBack(Optional.of(2));
        assertEquals("Mugs 2", read("mugs"));
    }

    @Test
    void stylesOfTheReleaseThatIsLeftStayReachable() throws IOException {
        release("A", "assets/site.0000000001.css");
        release("B", "assets/site.0000000002.css");
        releases().goBack(Optional.empty());

        assertEquals("A", read("mugs"));
        assertTrue(Files.exists(output.resolve("assets/site.0000000002.css")));
        Manifest manifest = Manifest.in(output).orElseThrow();
        assertEquals(
                1,
                manifest.earlier()
                        .get(OutputPath.of("assets/site.0000000002.css"))
                        .age());
        assertTrue(manifest.isIntact(output));
        assertFalse(Files.exists(output.resolve(".bcsite-publish")));
    }

    @Test
    void stylesOfEarlierReleasesAreInEachOfThem() throws IOException {
        release("A", "assets/site.0000000001.css");
        release("B", "assets/site.0000000002.css");
        release("C", "assets/site.0000000002.css");

        assertTrue(Files.exists(output.resolve("assets/site.0000000001.css")));
    }

    @Test
    void onlyARealReleaseCanBeGoneBackTo() throws IOException {
        publish("Mugs 1");
        assertEquals(output + ": there is no release before the current one; build the site first", goingBack(0));
        publish("Mugs 2");

        assertEquals(output + ": there is no release 7; name one of these: 1", goingBack(7));
        assertEquals(output + ": release 2 is the current one; name another: 1", goingBack(2));
        Files.delete(folder.resolve("site.releases/000001/pots/index.html"));
        assertEquals(
                output + ": release 1 is not as it was left: a file is missing or was changed;"
                        + " name another, or build the site again",
                goingBack(1));
        assertEquals("Mugs 2", read("mugs"));
    }

    @Test
    void aFolderThatWasPublishedInPlaceBecomesTheFirstRelease() throws IOException {
        publish("Mugs 1", new Publication.InPlace());
        publish("Mugs 2");

        assertEquals("Mugs 2", read("mugs"));
        releases().goBack(Optional.empty());
        assertEquals("Mugs 1", read("mugs"));
    }

    @Test
    void aFolderOfSomebodyElseIsNotTouched() throws IOException {
        Files.createDirectory(output);
        Files.writeString(output.resolve("CNAME"), "shop.example");

        assertEquals(
                output + ": with \"releases\" this is a link to the current release, but it is a folder that bcsite"
                        + " did not publish; move it away, or name another folder with \"output\"",
                problem());
        assertEquals("shop.example", Files.readString(output.resolve("CNAME")));
    }

    @Test
    void aLinkOfSomebodyElseIsNotTouched() throws IOException {
        Files.createDirectory(folder.resolve("www"));
        Files.createSymbolicLink(output, Path.of("www"));

        assertEquals(
                output + ": with \"releases\" this is a link to the current release, but it is a link to www;"
                        + " move it away, or name another folder with \"output\"",
                problem());
    }

    @Test
    void anEmptyFolderGivesWay() throws IOException {
        Files.createDirectory(output);
        publish("Mugs 1");

        assertEquals("Mugs 1", read("mugs"));
        assertTrue(Files.isSymbolicLink(output));
    }

    @Test
    void whatAPublishLeftThatBrokeOffIsTakenAway() throws IOException {
        publish("Mugs 1");
        Publisher.into(output, KEEP_3).page(MUGS, bytes("Mugs 2"), Digest.of("2"));
        assertEquals(List.of("000001", "000002.part"), names(folder.resolve("site.releases")));

        releases();
        assertEquals(List.of("000001"), names(folder.resolve("site.releases")));
    }

    private void publish(String mugs) throws IOException {
        publish(mugs, KEEP_3);
    }

    private void publish(String mugs, Publication publication) throws IOException {
        Publisher publisher = Publisher.into(output, publication);
        publisher.page(MUGS, bytes(mugs), Digest.of(mugs));
        publisher.page(POTS, bytes("Pots"), Digest.of("pots"));
        publisher.finish();
    }

    private void release(String mugs, String... files) throws IOException {
        Publisher publisher = Publisher.into(output, KEEP_3);
        publisher.page(MUGS, bytes(mugs), Digest.of(mugs));
        for (String file : files) {
            publisher.write(OutputPath.of(file), bytes(file));
        }
        publisher.finish();
    }

    private Releases releases() throws IOException {
        return Releases.of(output, KEEP_3);
    }

    private List<Integer> numbers() throws IOException {
        return releases().list().stream().map(Releases.Kept::number).toList();
    }

    /** @param number 0 for the one before */
    private String goingBack(int number) throws IOException {
        Releases releases = releases();
        Optional<Integer> wanted = Optional.of(number).filter(named -> named > 0);
        return assertThrows(BcsiteException.class, () -> releases.goBack(wanted))
                .getMessage();
    }

    private String problem() {
        return assertThrows(BcsiteException.class, () -> publish("Mugs")).getMessage();
    }

    private String read(String page) throws IOException {
        return Files.readString(output.resolve(page).resolve("index.html"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> names = Files.list(folder)) {
            return names.map(name -> name.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
