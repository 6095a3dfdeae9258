package dev.bcsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** A shop that is built, planned, applied and looked at from the command line. */
class RegistrationVerbsTest {

    private static final String CONFIG = """
            store: {hash: sandbox1, api: "%s"}
            storefronts:
              - channel: 1
                url: "https://www.shop.example"
                checkoutUrl: "https://checkout.shop.example"
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
                        "sites",
                        "[{\"id\": 1000, \"channel_id\": 1, \"url\": \"https://www.shop.example\"}]",
                        "products",
                        "[{\"id\": 77, \"name\": \"Cup\", \"price\": 10, \"custom_url\": {\"url\": \"/cup/\"}}]"))));
        Files.writeString(folder.resolve("bcsite.yaml"), CONFIG.formatted(store.apiBase()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsAppliedIsFollowedAndLookedAt() {
        assertEquals(0, run("generate"), () -> err);
        assertEquals(2, run("plan"), () -> err);
        assertEquals(0, run("apply"), () -> err);
        assertEquals(
                "Followed BigCommerce's links at 2 addresses: all lead to the right page.",
                out.strip().replaceFirst("(?s).*\n", ""));
        assertEquals(0, run("doctor"), () -> out);
        assertTrue(out.contains("\nNo problem was found; "), out);
    }

    @Test
    void aLinkThatLeadsAstrayIsAProblemOfApply() throws IOException {
        run("generate");
        run("plan");
        Files.delete(folder.resolve("target/site/cup/index.html"));

        assertEquals(1, run("apply"));
        assertTrue(out.endsWith("Followed BigCommerce's links at 2 addresses: 1 leads astray.\n"), out);
        assertTrue(
                err.contains("route product *: for product 77 it leads to /cup/, where the built site answers 404; "),
                err);
    }

    @Test
    void applyFollowsNothingWhenTold() {
        run("generate");
        run("plan");

        assertEquals(0, run("apply", "--no-check"), () -> err);
        assertFalse(out.contains("Followed"), out);
    }

    @Test
    void aNewChannelSaysItsNumberAndGoesAgainWhenEverythingIsGivenUp() throws IOException {
        Files.writeString(
                folder.resolve("bcsite.yaml"),
                "store: {hash: sandbox1, api: \"%s\"}%nstorefronts: [{channel: 1, url: \"https://garden.example\"}]%n"
                        .formatted(store.apiBase()));
        assertEquals(2, run("plan", "--create-channel", "Garden shop"), () -> err);
        assertEquals(0, run("apply"), () -> err);
        assertTrue(
                out.endsWith(
                        "The channel is made. Write \"channel: 2\" into bcsite.yaml, assign products to it, and plan"
                                + " again for the rest.\n"),
                out);
        assertEquals(0, run("apply"), () -> err);
        assertTrue(out.endsWith("The new channel: nothing to do.\n"), out);

        Path config = folder.resolve("bcsite.yaml");
        Files.writeString(config, Files.readString(config).replace("channel: 1", "channel: 2"));
        assertEquals(2, run("plan", "--destroy"), () -> err);
        assertEquals(0, run("apply"), () -> err);
        assertTrue(out.endsWith("Channel 2: 2 changes made.\n"), out);
        assertEquals(0, run("plan", "--destroy"), () -> err);
    }

    @Test
    void doctorTellsWhatIsBrokenAndExitsWithOne() {
        run("generate");

        assertEquals(1, run("doctor"));
        assertTrue(out.contains("""
                  problem  routes of channel 1: 2 to add
                           -> bcsite plan shows what is to change, and bcsite apply changes it
                """.indent(0)), out);
    }

    @Test
    void doctorNeedsNoConfigurationToSayThatItIsBroken() throws IOException {
        Files.writeString(folder.resolve("bcsite.yaml"), "strore: abc\n");

        assertEquals(1, run("doctor"));
        assertEquals("""
                Configuration
                  problem  configuration: bcsite.yaml:1: unknown key "strore"
                           -> did you mean "store"?

                1 problem, no warnings; 0 things are well.
                """, out);
    }

    private int run(String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                Map.of("BCSITE_ACCESS_TOKEN", store.token()),
                folder,
                false);
        int code = Main.run(terminal, arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
