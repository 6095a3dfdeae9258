package dev.bcsite.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.state.Scope;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Asks every endpoint everything it is for, and has every answer checked against BigCommerce's own contracts. */
class ContractTest {

    private static final Coverage COVERAGE = new Coverage();

    @TestFactory
    Stream<DynamicTest> everyOperationKeepsBigCommercesContracts() throws Exception {
        Contracts.validating();
        return Stream.concat(
                scripts().stream()
                        .map(script ->
                                DynamicTest.dynamicTest(script.getFileName().toString(), () -> run(script))),
                Stream.of(
                        DynamicTest.dynamicTest("every operation is asked", ContractTest::everythingIsAsked),
                        DynamicTest.dynamicTest("the table of operations is true", COVERAGE::assertDocumented)));
    }

    static List<Path> scripts() throws IOException, URISyntaxException {
        try (Stream<Path> files =
                Files.list(Path.of(ContractTest.class.getResource("scripts").toURI()))) {
            return files.sorted().toList();
        }
    }

    /** Each is asked of a fresh shop that has at least one of everything. */
    private static void run(Path script) throws Exception {
        Contracts contracts = Contracts.validating();
        SandboxOptions options =
                SandboxOptions.defaults().withSeed(FullShop.seed()).withObserver(contracts);
        try (SandboxStore store = SandboxStore.start(options)) {
            Script.of(Files.readString(script))
                    .run(new Client(store), store.state().clock()::advance);
        }
        contracts.assertNoViolations();
        COVERAGE.add(contracts.validated());
    }

    /** An operation that no script asks for with success was never held against its contract. */
    private static void everythingIsAsked() throws IOException {
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withSeed(FullShop.seed()))) {
            Set<String> missing = new TreeSet<>();
            store.operations().stream().map(Coverage::normal).forEach(missing::add);
            missing.removeAll(COVERAGE.validated());
            missing.removeAll(Coverage.onlyRefused());
            assertEquals(Set.of(), missing, "add them to a script under resources/.../contract/scripts");
        }
    }

    @Test
    void whatIsLeftOutAnswers501() throws Exception {
        Contracts.validating();
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults())) {
            Client client = new Client(store);
            Set<String> answeredOtherwise = new TreeSet<>();
            for (String operation : Coverage.leftOut()) {
                String[] words = operation.replaceAll("\\{[^}]*}", "1").split(" ");
                int status = client.send(words[0], words[1], "").status();
                if (status != 501) {
                    answeredOtherwise.add(operation + ": " + status);
                }
            }
            assertEquals(Set.of(), answeredOtherwise);
        }
    }

    @Test
    void theSampleShopKeepsThemToo() throws Exception {
        Contracts contracts = Contracts.validating();
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withObserver(contracts))) {
            walk(new Client(store));
        }
        contracts.assertNoViolations();
    }

    @Test
    void aGeneratedShopKeepsThemToo() throws Exception {
        Contracts contracts = Contracts.validating();
        SandboxOptions options =
                SandboxOptions.defaults().withSeed("generated:60").withObserver(contracts);
        try (SandboxStore store = SandboxStore.start(options)) {
            walk(new Client(store));
        }
        contracts.assertNoViolations();
    }

    /** What a pull reads. */
    private static void walk(Client client) throws Exception {
        List<String> lists = List.of(
                "/v2/store",
                "/v2/currencies",
                "/v3/settings/storefront/category",
                "/v3/settings/storefront/product",
                "/v3/catalog/brands?limit=250",
                "/v3/catalog/trees/categories?limit=250",
                "/v3/catalog/products?limit=250&include=variants,images,custom_fields,bulk_pricing_rules,videos,channels,reviews",
                "/v3/catalog/products?include=options,modifiers&page=1",
                "/v3/catalog/products?include=options,modifiers&page=3",
                "/v3/catalog/products?include=options,modifiers&page=5",
                "/v3/channels/1/listings?limit=250",
                "/v3/content/pages?include=body&limit=250",
                "/v3/storefront/redirects?include=to_url&limit=250");
        for (String list : lists) {
            assertEquals(200, client.get(list).status(), list);
        }
        client.get("/v2/blog/posts");
    }

    @Test
    void refusalsHaveTheDocumentedBodies() throws Exception {
        Contracts contracts = Contracts.validating();
        SandboxOptions options =
                SandboxOptions.defaults().withSeed(FullShop.seed()).withObserver(contracts);
        try (SandboxStore store = SandboxStore.start(options)) {
            Client client = new Client(store);
            store.state().access().takeAway(Scope.PRODUCTS);
            assertEquals(403, client.get("/v3/catalog/brands").status());
            assertEquals(403, client.get("/v3/catalog/trees/categories").status());
            store.state().access().revoke(store.token());
            assertEquals(401, client.get("/v3/catalog/products").status());
        }
        contracts.assertNoViolations();
    }
}
