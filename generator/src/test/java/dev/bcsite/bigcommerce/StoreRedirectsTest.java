package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.catalog.Redirect;
import dev.bcsite.sandbox.http.Response;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreRedirectsTest {

    private static final long SITE = 1000;
    private static final String PUT = "PUT /v3/storefront/redirects ×";

    @TempDir
    Path state;

    @Test
    void redirectsAreWrittenOverWhatIsAtTheirPathListedAndRemoved() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            StoreRedirects redirects = new StoreRedirects(shop.patientClient());
            BulkResult<Redirect> first =
                    redirects.upsert(SITE, List.of(to("/old/", "/new/"), following("/cup/", "product", 11)));
            assertEquals(List.of(), first.refused());
            assertEquals(first.written(), redirects.list(SITE));
            BulkResult<Redirect> second = redirects.upsert(SITE, List.of(to("/old/", "/newer/")));
            long id = first.written().get(0).id();
            assertEquals(
                    List.of(new Redirect(id, "/old/", "url", Optional.empty(), Optional.of("/newer/"))),
                    second.written());
            redirects.delete(RedirectIds.of(List.of(id, id, 999_999L)));
            assertEquals(List.of(first.written().get(1)), redirects.list(SITE));
        }
    }

    @Test
    void manyRedirectsTakeTheFewestRequestsThereAre() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            StoreRedirects redirects = new StoreRedirects(shop.patientClient());
            BulkResult<Redirect> result = redirects.upsert(SITE, numbered(2_500));
            assertEquals(2_500, result.written().size());
            assertEquals(PUT + "10", shop.asked());
            assertEquals(result.written(), redirects.list(SITE));
            assertEquals("GET /v3/storefront/redirects ×10", shop.asked());
            redirects.delete(
                    RedirectIds.of(result.written().stream().map(Redirect::id).toList()));
            assertEquals("DELETE /v3/storefront/redirects ×10", shop.asked());
            assertEquals(List.of(), redirects.list(SITE));
        }
    }

    @Test
    void aRowThatBigCommerceNamesIsSetApart() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            List<Redirect> rows = new ArrayList<>(numbered(250));
            Redirect bad = to("no-slash", "/x/");
            rows.set(77, bad);
            BulkResult<Redirect> result = new StoreRedirects(shop.patientClient()).upsert(SITE, rows);
            assertEquals(249, result.written().size());
            assertEquals(1, result.refused().size());
            assertEquals(bad, result.refused().get(0).row());
            assertEquals(422, result.refused().get(0).status());
            assertEquals(
                    "Could not write the redirect no-slash of site 1000: HTTP 422, \"from_path: must begin with a"
                            + " slash\"",
                    result.refused().get(0).problem().toString());
            assertEquals(PUT + "3", shop.asked());
        }
    }

    @Test
    void whereNothingIsNamedTheRowsAreHalvedUntilTheBadOneStandsAlone() throws Exception {
        for (int status : List.of(413, 422, 504)) {
            List<Redirect> rows = numbered(250);
            try (RawServer server = RawServer.answering(
                    number -> RawServer.json(status, "{\"status\":" + status + ",\"title\":\"Too much\"}"))) {
                StoreClient client = TestClients.of(server);
                List<Redirect> few = rows.subList(0, 2);
                if (status == 504) {
                    assertEquals(
                            "Could not write the redirect /old/0/ of site 1000: HTTP 504 (7 attempts); BigCommerce has"
                                    + " trouble, or the store is down for maintenance: try again later",
                            assertThrows(BcsiteException.class, () -> new StoreRedirects(client).upsert(SITE, few))
                                    .getMessage());
                    assertEquals(8, server.requests().size());
                    continue;
                }
                BulkResult<Redirect> result = new StoreRedirects(client).upsert(SITE, few);
                assertEquals(3, server.requests().size());
                assertEquals(
                        List.of(
                                "Could not write the redirect /old/0/ of site 1000: HTTP " + status + ", \"Too much\"",
                                "Could not write the redirect /old/1/ of site 1000: HTTP " + status + ", \"Too much\""),
                        result.refused().stream()
                                .map(row -> row.problem().toString())
                                .toList());
            }
        }
    }

    @Test
    void aBatchThatIsTooMuchForTheStoreGoesThroughInHalves() throws Exception {
        for (String fault : List.of("server-error(504)", "bare-status(413)", "partly-failed(3)")) {
            try (TestShop shop = TestShop.small(state)) {
                shop.fault(fault + "@PUT /v3/storefront/redirects#1");
                List<Redirect> rows = numbered(250);
                StoreRedirects redirects = new StoreRedirects(shop.patientClient());
                BulkResult<Redirect> result = redirects.upsert(SITE, rows);
                boolean isPartly = fault.startsWith("partly");
                assertEquals(PUT + (isPartly ? 1 : 3), shop.asked(), fault);
                assertEquals(isPartly ? 247 : 250, redirects.list(SITE).size(), fault);
                assertEquals(
                        isPartly ? rows.subList(247, 250) : List.of(),
                        result.refused().stream().map(RefusedRow::row).toList(),
                        fault);
            }
        }
    }

    @Test
    void whicheverRowsAreBadTheOthersAreWritten() throws Exception {
        for (int seed = 0; seed < 12; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            try (TestShop shop = TestShop.small(state)) {
                List<Redirect> rows = new ArrayList<>(numbered(random.nextInt(1, 600)));
                List<Redirect> bad = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++) {
                    if (random.nextInt(20) == 0) {
                        rows.set(i, to("bad" + i, "/x/"));
                        bad.add(rows.get(i));
                    }
                }
                StoreRedirects redirects = new StoreRedirects(shop.patientClient());
                BulkResult<Redirect> result = redirects.upsert(SITE, rows);
                String run = "seed " + seed;
                assertEquals(bad, result.refused().stream().map(RefusedRow::row).toList(), run);
                assertEquals(rows.size() - bad.size(), result.written().size(), run);
                assertEquals(result.written(), redirects.list(SITE), run);
            }
        }
    }

    @Test
    void aWriteWhoseAnswerIsLostIsSentAgainBecauseItDoesNoHarm() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            StoreRedirects redirects = new StoreRedirects(shop.patientClient());
            redirects.list(SITE);
            shop.asked();
            shop.fault("dropped-connection(1)@PUT /v3/storefront/redirects#1");
            shop.fault("done-anyway(502)@DELETE /v3/storefront/redirects#1");
            BulkResult<Redirect> result = redirects.upsert(SITE, numbered(3));
            assertEquals(3, result.written().size());
            redirects.delete(
                    RedirectIds.of(result.written().stream().map(Redirect::id).toList()));
            assertEquals("DELETE /v3/storefront/redirects ×2\n" + PUT + "2", shop.asked());
            assertEquals(List.of(), redirects.list(SITE));
        }
    }

    @Test
    void anotherJobIsWaitedForTenMinutesAndThenTold() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            shop.fault("job-is-running@PUT /v3/storefront/redirects");
            shop.fault("job-is-running@DELETE /v3/storefront/redirects");
            StoreRedirects redirects = new StoreRedirects(shop.patientClient());
            String remedy =
                    "; an import or export of redirects seems to be running, and BigCommerce does one such thing"
                            + " at a time: apply again when it is done";
            Instant begun = shop.clock.instant();
            assertEquals(
                    "Could not write 2 redirects of site 1000: HTTP 429, \"Another job is in progress\" for 10 minutes"
                            + remedy,
                    assertThrows(BcsiteException.class, () -> redirects.upsert(SITE, numbered(2)))
                            .getMessage());
            assertTrue(shop.clock.instant().isBefore(begun.plusSeconds(12 * 60)));
            assertEquals(
                    "Could not remove redirect 5: HTTP 429, \"Another job is in progress\" for 10 minutes" + remedy,
                    assertThrows(BcsiteException.class, () -> redirects.delete(RedirectIds.of(List.of(5L))))
                            .getMessage());
        }
    }

    @Test
    void aJobThatEndsMeanwhileIsNoFailure() throws Exception {
        for (String fault : List.of(
                "job-is-running", "too-many-at-once", "overloaded", "refused-with-quota-left", "odd-retry-after")) {
            try (TestShop shop = TestShop.small(state)) {
                shop.fault(fault + "@PUT /v3/storefront/redirects#1-5");
                BulkResult<Redirect> result = new StoreRedirects(shop.patientClient()).upsert(SITE, numbered(2));
                assertEquals(2, result.written().size(), fault);
                assertEquals(PUT + "6", shop.asked(), fault);
            }
        }
    }

    @Test
    void nothingCanAskForTheRedirectsOfASiteToBeRemoved() throws Exception {
        assertEquals(
                "Redirects to remove are named by ids above zero, not []",
                assertThrows(IllegalArgumentException.class, () -> RedirectIds.of(List.of()))
                        .getMessage());
        assertEquals(
                "Redirects to remove are named by ids above zero, not [0, 7]",
                assertThrows(IllegalArgumentException.class, () -> RedirectIds.of(List.of(7L, 0L)))
                        .getMessage());
        assertEquals(
                "/v3/storefront/redirects?id:in=5,7",
                new DeleteRedirects(RedirectIds.of(List.of(7L, 5L))).request().path());
        List<String> deleting = Arrays.stream(StoreRedirects.class.getMethods())
                .filter(method -> method.getName().contains("delete"))
                .map(Method::toGenericString)
                .toList();
        assertEquals(
                List.of("public void dev.bcsite.bigcommerce.StoreRedirects.delete(dev.bcsite.bigcommerce.RedirectIds)"
                        + " throws java.lang.InterruptedException"),
                deleting);
    }

    @Test
    void aListThatChangesUnderTheWalkIsStillWhole() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            StoreRedirects redirects = new StoreRedirects(shop.patientClient());
            List<Redirect> written = redirects.upsert(SITE, numbered(600)).written();
            shop.asked();
            shop.sandbox.next("GET /v3/storefront/redirects", (request, answer) -> {
                Response first = answer.apply(request);
                shop.sandbox.state().redirects().remove(written.get(0).id());
                shop.sandbox.state().redirects().remove(written.get(599).id());
                return first;
            });
            assertEquals(written.subList(0, 599), redirects.list(SITE));
            assertEquals("GET /v3/storefront/redirects ×3", shop.asked());
        }
    }

    private static List<Redirect> numbered(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> to("/old/" + i + "/", "/new/" + i + "/"))
                .toList();
    }

    private static Redirect to(String from, String url) {
        return new Redirect(0, from, "url", Optional.empty(), Optional.of(url));
    }

    private static Redirect following(String from, String kind, long id) {
        return new Redirect(0, from, kind, Optional.of(id), Optional.empty());
    }
}
