package dev.bcsite.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.CheckoutSettings;
import dev.bcsite.bigcommerce.CheckoutSetup;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a custom checkout are fetched over real TLS and held against the hashes that BigCommerce has. */
class CheckoutScriptCheckTest {

    private static final String SCRIPT = "https://cdn.example/checkout.js";
    private static final String THANKS = "https://cdn.example/thanks.js";
    private static final String CODE = "start();";
    private static final String HASH = "sha384-aTL2zLQUeBzal6LH8Agufcamz0pZ1lEtqB38ZQsiLpX4aDGVuQlODOsck+XZGQgd";
    private static final String OTHER = "sha384-" + "A".repeat(64);

    @TempDir
    static Path folder;

    private static PublicNames names;
    private SandboxStore store;
    private StoreClient client;

    @BeforeAll
    static void listen() throws Exception {
        names = PublicNames.start(folder, "-ext", "SAN=dns:cdn.example", "-validity", "90")
                .file(SCRIPT, CODE)
                .answer("https://cdn.example/moved.js", SCRIPT);
    }

    @AfterAll
    static void fallSilent() {
        names.close();
    }

    @BeforeEach
    void open() throws Exception {
        store = SandboxStore.start(SandboxOptions.defaults().withSeed(Seed.of(Map.of("products", "[]"))));
        client = StoreClient.of(new StoreAccess(store.storeHash(), store.apiBase(), new Secret(store.token())));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFileWithItsHashIsWell() throws Exception {
        assertEquals(List.of("ok  " + SCRIPT + ": its hash is the one that BigCommerce has"), findings(SCRIPT, HASH));
    }

    @Test
    void aFileWithAnotherHashIsAProblem() throws Exception {
        assertEquals(
                List.of("problem  " + SCRIPT + ": its hash is " + HASH + " and BigCommerce has " + OTHER
                        + ", so browsers"
                        + " do not run it; put the right file there, or set checkoutScript.integrity to its hash, then"
                        + " bcsite plan and bcsite apply"),
                findings(SCRIPT, OTHER));
    }

    @Test
    void aFileThatNothingGuardsIsANote() throws Exception {
        assertEquals(
                List.of("note  " + SCRIPT + ": no hash guards it, so browsers run whatever is there"),
                findings(SCRIPT, ""));
    }

    @Test
    void aFileThatIsNotThereIsAProblem() throws Exception {
        assertEquals(
                List.of("problem  https://cdn.example/gone.js: it answers 404" + elsewhere("url")),
                findings("https://cdn.example/gone.js", HASH));
    }

    @Test
    void aFileThatMovedIsAProblem() throws Exception {
        assertEquals(
                List.of("problem  https://cdn.example/moved.js: it redirects to " + SCRIPT + elsewhere("url")),
                findings("https://cdn.example/moved.js", HASH));
    }

    @Test
    void aHostThatNobodyTrustsIsAProblem() throws Exception {
        set(new CheckoutSetup(SCRIPT, HASH, "", "", false, false, false));

        assertEquals(
                List.of("problem  " + SCRIPT + ": its certificate is not trusted" + elsewhere("url")),
                findings(names.strict()));
    }

    @Test
    void theFileOfTheOrderConfirmationIsFetchedToo() throws Exception {
        set(new CheckoutSetup(SCRIPT, HASH, THANKS, OTHER, false, false, false));

        assertEquals(
                List.of(
                        "ok  " + SCRIPT + ": its hash is the one that BigCommerce has",
                        "problem  " + THANKS + ": it answers 404" + elsewhere("confirmationUrl")),
                findings(names.trusting()));
    }

    @Test
    void withoutACustomCheckoutNothingIsAsked() throws Exception {
        Notebook notebook = new Notebook();
        new CheckoutScriptCheck(names.trusting(), new CheckoutSettings(client), setup(false)).look(notebook);

        assertEquals(List.of(), notebook.findings());
        assertEquals(0, store.state().requests().total());
    }

    private static String elsewhere(String key) {
        return "; put the file there, or correct checkoutScript." + key + ", then bcsite plan and bcsite apply";
    }

    private List<String> findings(String script, String hash) throws Exception {
        set(new CheckoutSetup(script, hash, "", "", false, false, false));
        return findings(names.trusting());
    }

    private void set(CheckoutSetup setup) throws InterruptedException {
        new CheckoutSettings(client).change(1, CheckoutSetup.STOCK, setup);
    }

    private List<String> findings(Web web) throws InterruptedException {
        Notebook notebook = new Notebook();
        new CheckoutScriptCheck(web, new CheckoutSettings(client), setup(true)).look(notebook);
        return notebook.findings().stream().map(Finding::toString).toList();
    }

    private static StorefrontSetup setup(boolean setsCheckout) {
        return new StorefrontSetup(
                1, Optional.empty(), Optional.empty(), "custom", List.of(), List.of(), setsCheckout, false);
    }
}
