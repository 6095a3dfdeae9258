package dev.bcsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop that is published as releases from the command line, and goes back to one. */
class RollbackVerbTest {

    private static final String CONFIG = """
            store: {hash: sandbox1, api: "%s"}
            storefronts: [{channel: 1, url: "https://www.shop.example"}]
            """;

    @TempDir
    Path folder;

    private SandboxStore store;
    private String out;
    private String err;

    @BeforeEach
    void open() throws IOException {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withSeed(Seed.of(Map.of(
                        "products",
                        "[{\"id\": 77, \"name\": \"Cup\", \"price\": 10, \"custom_url\": {\"url\": \"/cup/\"}}]"))));
        configure("releases: 3\n");
        Files.createDirectory(folder.resolve("content"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEarlierReleaseIsPublishedAgainAndTheNextBuildMakesANewOne() throws IOException {
        about("We make cups.");
        assertEquals(0, run("generate"), () -> err);
        about("We make nothing.");
        assertEquals(0, run("generate"), () -> err);

        assertEquals(0, run("rollback"), () -> err);
        assertTrue(published("about").contains("We make cups."));
        assertTrue(out.startsWith("Published again: 1 of "), out);
        assertEquals(0, run("rollback", "--list"), () -> err);
        assertEquals(
                "Channel 1, in " + output() + "\n  2 of TIME\n* 1 of TIME\n", out.replaceAll(" of [^\n]+", " of TIME"));

        about("We make cups and pots.");
        assertEquals(0, run("generate"), () -> err);
        assertTrue(published("about").contains("We make cups and pots."));
        assertEquals(0, run("rollback", "--to=2"), () -> err);
        assertTrue(published("about").contains("We make nothing."));
    }

    @Test
    void afterGoingBackABuildFromTheSameIsNotTakenForDone() throws IOException {
        about("We make cups.");
        assertEquals(0, run("generate"), () -> err);
        about("We make pots.");
        assertEquals(0, run("generate"), () -> err);
        assertEquals(0, run("rollback"), () -> err);

        assertEquals(0, run("generate"), () -> err);
        assertTrue(published("about").contains("We make pots."));
        assertEquals(Path.of("site.releases/000003"), Files.readSymbolicLink(output()));
    }

    @Test
    void aSiteThatIsPublishedInPlaceHasNothingToGoBackTo() throws IOException {
        configure("");
        assertEquals(0, run("generate"), () -> err);

        String expected = "releases: the site is published in place, and no earlier release of it is kept;"
                + " write releases: 5 in bcsite.yaml; from the next build on there is something to go back to\n";
        assertEquals(1, run("rollback"));
        assertEquals(expected, err);
        assertEquals(1, run("rollback", "--list"));
        assertEquals(expected, err);
    }

    @Test
    void ofSeveralStorefrontsOneIsNamed() throws IOException {
        Files.writeString(folder.resolve("bcsite.yaml"), "releases: 2\nstorefronts: [{channel: 1}, {channel: 2}]\n");

        assertEquals(1, run("rollback"));
        assertEquals("storefronts: there are several, and each goes back by itself; name a channel: 1, 2\n", err);
        assertEquals(1, run("rollback", "--channel=7"));
        assertEquals("storefronts: channel 7 is none of them; name one of these: 1, 2\n", err);
    }

    @Test
    void aNumberOfReleasesThatCannotBeKeptIsAProblem() throws IOException {
        configure("releases: 1\n");

        assertEquals(1, run("generate"));
        assertEquals(
                "bcsite.yaml:3: releases: 1 is no number from 2 to 100; write for example releases: 5, or leave it out to"
                        + " publish in place\n",
                err);
    }

    private void configure(String more) throws IOException {
        Files.writeString(folder.resolve("bcsite.yaml"), CONFIG.formatted(store.apiBase()) + more);
    }

    private void about(String text) throws IOException {
        Files.writeString(folder.resolve("content/about.md"), "# About us\n\n" + text + "\n");
    }

    private Path output() {
        return folder.resolve("target/site");
    }

    private String published(String page) throws IOException {
        return Files.readString(output().resolve(page).resolve("index.html"));
    }

    private int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of("BCSITE_ACCESS_TOKEN", store.token());
        Terminal terminal = new Terminal(
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                environment,
                folder,
                false);
        int code = Main.run(terminal, arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
