package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with webhooks, scripts and checkouts in {@code bcsite.yaml} is said with its line, all at once. */
class RegistrationReaderTest {

    @TempDir
    Path folder;

    @Test
    void wrongWebhooksAreExplained() throws IOException {
        assertEquals("""
                bcsite.yaml:3: "product" is no scope of webhooks; write for example store/product/updated
                bcsite.yaml:2: "https://localhost/hook" is on no host of the public internet; write a URL that \
                BigCommerce can reach: https://hooks.shop.example/bcsite""", problems("""
                        storefronts:
                          - webhooks: {url: "https://localhost/hook",
                              scopes: [product]}
                        """));
        assertEquals(
                "bcsite.yaml:1: webhooks need a URL; write a URL that BigCommerce can reach:"
                        + " https://hooks.shop.example/bcsite",
                problems("storefronts: [{webhooks: {scopes: [store/product/updated]}}]\n"));
    }

    @Test
    void wrongScriptsAreExplained() throws IOException {
        assertEquals("""
                bcsite.yaml:3: a script has no name; add name: Orders, or what you want to know it by
                bcsite.yaml:3: there is no file "gone.js"; create it, or correct the path
                bcsite.yaml:3: a script does not say "on"; add on: storefront or all_pages or checkout or \
                order_confirmation
                bcsite.yaml:3: "load" cannot be "late"; write one of default, async, defer
                bcsite.yaml:3: a script does not say "consent"; add consent: essential or functional or analytics or \
                targeting
                bcsite.yaml:4: "abc" is no hash of a file; write sha384- and the Base64 of the file's SHA-384
                bcsite.yaml:4: "http://cdn.example/a.js" is no https URL of a file; write https://cdn.example/order.js
                bcsite.yaml:5: a script needs either a file or a src; write file: scripts/order.js, or src: https://...
                bcsite.yaml:6: the hash of a file is worked out by bcsite; remove integrity
                bcsite.yaml:6: "../x.sh" is no script; write a file such as scripts/order.js""", problems("""
                        storefronts:
                        - scripts:
                          - {file: gone.js, load: late}
                          - {name: A, src: "http://cdn.example/a.js", integrity: abc, on: checkout, consent: essential}
                          - {name: B, on: checkout, consent: essential}
                          - {name: C, file: ../x.sh, integrity: abc, on: checkout, consent: essential}
                        """));
    }

    @Test
    void scriptsHaveNamesOfTheirOwnAndAreAtMostTen() throws IOException {
        String script = "  - {name: %s, src: \"https://cdn.example/a.js\", on: checkout, consent: essential}\n";
        StringBuilder many = new StringBuilder("storefronts:\n- scripts:\n");
        for (int i = 0; i < 11; i++) {
            many.append(script.formatted("Script" + Math.min(i, 9)));
        }

        assertEquals("""
                bcsite.yaml:13: two scripts are called "Script9"; name them apart
                bcsite.yaml:1: there are 11 scripts, and an API account can have 10; join some of them in one file""", problems(many.toString()));
    }

    @Test
    void wrongCheckoutsAreExplained() throws IOException {
        assertEquals("""
                bcsite.yaml:2: "signIn" cannot be "here"; write one of storefront, bigcommerce
                bcsite.yaml:3: "checkoutScript" is only for a custom checkout; add checkout: custom
                bcsite.yaml:3: the checkout's script has neither a file nor a URL; write file: scripts/checkout.js, or \
                url: https://...
                bcsite.yaml:4: the order confirmation cannot be shown by the checkout's script and by another; remove \
                confirmationUrl, or showsConfirmation
                bcsite.yaml:6: "integrity" says nothing without "url"; add url""", problems("""
                        storefronts:
                        - signIn: here
                          checkoutScript:
                            confirmationUrl: https://cdn.example/thanks.js
                            showsConfirmation: true
                            integrity: sha384-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                        """));
    }

    @Test
    void filesOfACheckoutAreHeldToTheSameRulesAsThoseOfScripts() throws IOException {
        assertEquals("""
                bcsite.yaml:4: there is no file "gone.js"; create it, or correct the path
                bcsite.yaml:4: "confirmationFile" and "confirmationUrl" exclude each other; keep one of them
                bcsite.yaml:6: the order confirmation cannot be shown by the checkout's script and by another; remove \
                confirmationFile, or showsConfirmation
                bcsite.yaml:6: the hash of a file is worked out by bcsite; remove integrity
                bcsite.yaml:6: "pay.css" is no script; write a file such as scripts/order.js
                bcsite.yaml:6: there is no file "x.js"; create it, or correct the path""", problems("""
                        storefronts:
                        - channel: 1
                          checkout: custom
                          checkoutScript: {file: gone.js, confirmationFile: a.js, confirmationUrl: "https://b.example/b.js"}
                        - {channel: 2, checkout: custom, checkoutScript:
                            {file: pay.css, integrity: x, confirmationFile: x.js, showsConfirmation: true}}
                        """));
    }

    @Test
    void whatCannotBeWrittenBackIsExplained() throws IOException {
        assertEquals(
                "bcsite.yaml:1: \"listing\" is nothing that is written back; did you mean \"listings\"?",
                problems("writeBack: [listing, seo]\n"));
    }

    @Test
    void aSecretThatCouldBeGuessedIsRefusedAndNotShown() {
        assertEquals(
                "BCSITE_WEBHOOK_SECRET: it has 7 characters, and a secret needs 16 to 255 letters, digits or signs; make"
                        + " one with: openssl rand -hex 32",
                secretProblem("hunter2"));
        assertEquals(
                "BCSITE_WEBHOOK_SECRET: it has blanks or letters outside ASCII, and a secret needs 16 to 255 letters,"
                        + " digits or signs; make one with: openssl rand -hex 32",
                secretProblem("a secret with blanks"));
        assertEquals(
                Optional.of("0123456789abcdef"),
                Credentials.fromEnvironment(Map.of("BCSITE_WEBHOOK_SECRET", " 0123456789abcdef "))
                        .webhookSecret()
                        .map(Secret::reveal));
    }

    private static String secretProblem(String secret) {
        return assertThrows(
                        BcsiteException.class,
                        () -> Credentials.fromEnvironment(Map.of("BCSITE_WEBHOOK_SECRET", secret)))
                .getMessage();
    }

    private String problems(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("bcsite.yaml"), yaml);
        return assertThrows(BcsiteException.class, () -> SiteConfig.read(file)).getMessage();
    }
}
