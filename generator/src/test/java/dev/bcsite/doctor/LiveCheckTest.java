package dev.bcsite.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.ChannelSites;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.bigcommerce.StoreInquiry;
import dev.bcsite.doctor.Finding.Grade;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public addresses are asked over real TLS, through a proxy that leads every name to this machine. */
class LiveCheckTest {

    private static final String SITES = """
            [{"id": 1000, "channel_id": 1, "url": "https://www.shop.example", "is_checkout_url_customized": true,
              "urls": [{"url": "https://www.shop.example", "type": "primary"},
                       {"url": "https://checkout.shop.example", "type": "checkout"}]}]
            """;
    private static final String NAMES = "SAN=dns:www.shop.example,dns:shop.example,dns:checkout.shop.example";
    private static final String HOME = "https://www.shop.example/";
    private static final String REDIRECT = "; let the host redirect it to " + HOME + " with 301";
    private static final String CERTIFICATE = "; see that its name leads to the host and its certificate is good";

    @TempDir
    static Path certificates;

    private SandboxStore store;
    private PublicNames names;

    @BeforeEach
    void open() throws Exception {
        store = SandboxStore.start(
                SandboxOptions.defaults().withSeed(Seed.of(Map.of("sites", SITES, "products", "[]"))));
        certificate("-ext", NAMES, "-validity", "90");
    }

    @AfterEach
    void close() {
        names.close();
        store.close();
    }

    private void certificate(String... options) throws Exception {
        if (names != null) {
            names.close();
        }
        names = PublicNames.start(certificates, options)
                .answer(HOME, "200")
                .answer("https://shop.example/", HOME)
                .answer("http://www.shop.example/", HOME)
                .answer("https://checkout.shop.example/", "200");
    }

    @Test
    void aSiteUnderOneNameWithItsCheckoutIsWell() throws Exception {
        assertEquals(List.of(), troubles(names.trusting()));
    }

    @Test
    void theNameWithoutWwwShouldRedirect() throws Exception {
        names.answer("https://shop.example/", "200");

        assertEquals(
                List.of("warning  https://shop.example/: it answers 200 and does not redirect" + REDIRECT),
                troubles(names.trusting()));
    }

    @Test
    void plainHttpShouldRedirect() throws Exception {
        names.answer("http://www.shop.example/", "https://shop.example/");

        assertEquals(
                List.of("warning  http://www.shop.example/: it redirects to https://shop.example/" + REDIRECT),
                troubles(names.trusting()));
    }

    @Test
    void aHomePageThatRedirectsIsAProblem() throws Exception {
        names.answer(HOME, "https://shop.example/");

        assertEquals(
                List.of("problem  " + HOME
                        + ": it redirects to https://shop.example/; let it answer itself, or make the"
                        + " other name the storefront's url"),
                troubles(names.trusting()));
    }

    @Test
    void aHostWithoutTheSiteIsAProblem() throws Exception {
        names.answer(HOME, "404");

        assertEquals(
                List.of("problem  " + HOME + ": it answers 404; put the built site there"), troubles(names.trusting()));
    }

    @Test
    void aCheckoutThatIsDownIsAProblem() throws Exception {
        names.answer("https://checkout.shop.example/", "503");

        assertEquals(
                List.of("problem  https://checkout.shop.example/: the checkout answers 503; let its name lead to"
                        + " BigCommerce, as the control panel shows under the channel's domains"),
                troubles(names.trusting()));
    }

    @Test
    void aCertificateThatNobodyTrustsIsAProblem() throws Exception {
        assertEquals(
                List.of(
                        "problem  " + HOME + ": its certificate is not trusted" + CERTIFICATE,
                        "problem  https://checkout.shop.example/: its certificate is not trusted" + CERTIFICATE),
                troubles(names.strict()));
    }

    @Test
    void aCertificateForAnotherNameIsAProblem() throws Exception {
        certificate("-ext", "SAN=dns:www.shop.example,dns:shop.example", "-validity", "90");

        assertEquals(
                List.of("problem  https://checkout.shop.example/: its certificate is for another name" + CERTIFICATE),
                troubles(names.trusting()));
    }

    @Test
    void aCertificateThatEndsSoonIsAWarning() throws Exception {
        certificate("-ext", NAMES, "-validity", "10");
        String day = Instant.now().plus(Duration.ofDays(10)).toString().substring(0, 10);

        assertEquals(
                List.of(
                        "warning  " + HOME + ": its certificate ends on " + day + "; renew it",
                        "warning  https://checkout.shop.example/: its certificate ends on " + day + "; renew it"),
                troubles(names.trusting()));
    }

    @Test
    void aCertificateThatHasExpiredIsAProblem() throws Exception {
        certificate("-ext", NAMES, "-validity", "10", "-startdate", "-30d");

        assertEquals(
                List.of(
                        "problem  " + HOME + ": its certificate has expired" + CERTIFICATE,
                        "problem  https://checkout.shop.example/: its certificate has expired" + CERTIFICATE),
                troubles(names.trusting()));
    }

    private List<String> troubles(Web web) throws InterruptedException {
        StoreClient client =
                StoreClient.of(new StoreAccess(store.storeHash(), store.apiBase(), new Secret(store.token())));
        StorefrontSetup setup = new StorefrontSetup(
                1,
                Optional.of(URI.create("https://www.shop.example")),
                Optional.empty(),
                "hosted",
                List.of(),
                List.of(),
                false,
                false);
        Notebook notebook = new Notebook();
        new LiveCheck(web, new StoreInquiry(client), new ChannelSites(client), setup, Instant::now).look(notebook);
        return notebook.findings().stream()
                .filter(finding -> finding.grade() == Grade.PROBLEM || finding.grade() == Grade.WARNING)
                .map(Finding::toString)
                .toList();
    }
}
