package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.sandbox.state.Access;
import dev.bcsite.sandbox.state.Account;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetafieldsTest {

    private static final Map<MetafieldOwner, Long> THINGS = Map.of(
            MetafieldOwner.PRODUCT, 11L,
            MetafieldOwner.CATEGORY, 5L,
            MetafieldOwner.BRAND, 3L,
            MetafieldOwner.CHANNEL, 2L);

    @TempDir
    Path state;

    @Test
    void metafieldsOfEverySortAreCreatedChangedListedAndRemoved() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Metafields metafields = new Metafields(shop.patientClient());
            for (MetafieldOwner owner : MetafieldOwner.values()) {
                long thing = THINGS.get(owner);
                Metafield made = metafields
                        .create(owner, Metafield.fresh(thing, "bcsite", "care", "Wash cold.", "app_only"))
                        .orElseThrow();
                BulkResult<Metafield> more = metafields.createAll(
                        owner,
                        List.of(
                                Metafield.fresh(thing, "bcsite", "origin", "Ghent", "read_and_sf_access"),
                                Metafield.fresh(thing, "other", "origin", "Ghent", "app_only")));
                assertEquals(List.of(), more.refused());
                List<Metafield> ours = metafields.list(owner, thing, "bcsite");
                assertEquals(List.of(made, more.written().get(0)), ours);
                assertEquals(ours, metafields.listAll(owner, "bcsite"));

                Metafield changed =
                        new Metafield(made.id(), thing, "bcsite", "care", "Wash warm.", "read", made.clientId());
                assertEquals(
                        List.of(changed),
                        metafields.update(owner, List.of(changed)).written());
                assertTrue(metafields.delete(owner, thing, made.id()));
                assertFalse(metafields.delete(owner, thing, made.id()));
                BulkResult<Long> removed =
                        metafields.deleteAll(owner, List.of(ours.get(1).id(), made.id()));
                assertEquals(List.of(ours.get(1).id()), removed.written());
                assertEquals(
                        List.of("Could not remove metafield " + made.id() + ": HTTP 422, \"id: is not known\""),
                        removed.refused().stream()
                                .map(row -> row.problem().toString())
                                .toList());
                assertEquals(List.of(), metafields.list(owner, thing, "bcsite"));
                assertEquals(1, metafields.list(owner, thing, "other").size());
            }
        }
    }

    @Test
    void ofManyWhoCreateTheSameMetafieldAtATimeOneSucceeds() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Metafield lock = Metafield.fresh(2, "bcsite", "lock", "me", "app_only");
            List<Callable<Creation<Metafield>>> attempts = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                StoreClient client = shop.patientClient();
                attempts.add(() -> new Metafields(client).create(MetafieldOwner.CHANNEL, lock));
            }
            ExecutorService threads = Executors.newFixedThreadPool(12);
            int made = 0;
            for (Future<Creation<Metafield>> attempt : threads.invokeAll(attempts)) {
                made += attempt.get() instanceof Creation.Made ? 1 : 0;
                assertFalse(attempt.get() instanceof Creation.Unsure);
            }
            threads.shutdown();
            assertEquals(1, made);
        }
    }

    @Test
    void aLockWhoseAnswerIsLostIsFoundByListing() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Metafields metafields = new Metafields(shop.patientClient());
            shop.fault("dropped-connection(1)@POST /v3/channels/*/metafields#1");
            Metafield lock = Metafield.fresh(2, "bcsite", "lock", "run 17", "app_only");
            assertInstanceOf(Creation.Unsure.class, metafields.create(MetafieldOwner.CHANNEL, lock));
            assertEquals(
                    List.of("run 17"),
                    metafields.list(MetafieldOwner.CHANNEL, 2, "bcsite").stream()
                            .map(Metafield::value)
                            .toList());
        }
    }

    @Test
    void ofManyThatAreTakenInPartTheOthersAreCreated() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Metafields metafields = new Metafields(shop.patientClient());
            Metafield taken = Metafield.fresh(12, "bcsite", "care", "Wash cold.", "app_only");
            metafields.create(MetafieldOwner.PRODUCT, taken).orElseThrow();
            BulkResult<Metafield> result = metafields.createAll(
                    MetafieldOwner.PRODUCT,
                    List.of(
                            Metafield.fresh(11, "bcsite", "care", "Wash cold.", "app_only"),
                            taken,
                            Metafield.fresh(999, "bcsite", "care", "Wash cold.", "app_only"),
                            Metafield.fresh(13, "bcsite", "care", "Wash cold.", "app_only")));
            assertEquals(
                    List.of(11L, 13L),
                    result.written().stream().map(Metafield::ownerId).toList());
            assertEquals(
                    List.of(
                            "409 Could not create the metafield bcsite/care of product 12: HTTP 409, \"The metafield"
                                    + " namespace and key are already in use.\"",
                            "422 Could not create the metafield bcsite/care of product 999: HTTP 422, \"resource_id: is"
                                    + " not known\""),
                    result.refused().stream()
                            .map(row -> row.status() + " " + row.problem())
                            .toList());
        }
    }

    @Test
    void hundredsAreListedAndWrittenInFewRequests() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Metafields metafields = new Metafields(shop.patientClient());
            List<Metafield> wanted = new ArrayList<>();
            for (int i = 0; i < 240; i++) {
                wanted.add(Metafield.fresh(11, "bcsite", "key" + i, "v", "app_only"));
                wanted.add(Metafield.fresh(12, "bcsite", "key" + i, "v", "app_only"));
            }
            assertEquals(
                    480,
                    metafields
                            .createAll(MetafieldOwner.PRODUCT, wanted)
                            .written()
                            .size());
            List<Metafield> all = metafields.listAll(MetafieldOwner.PRODUCT, "bcsite");
            assertEquals(480, all.size());
            metafields.deleteAll(
                    MetafieldOwner.PRODUCT, all.stream().map(Metafield::id).toList());
            assertEquals("""
                    DELETE /v3/catalog/products/metafields ×10
                    GET /v3/catalog/products/metafields ×2
                    POST /v3/catalog/products/metafields ×10""", shop.asked());
        }
    }

    @Test
    void whatBelongsToAnotherApplicationStays() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Metafields metafields = new Metafields(shop.patientClient());
            Metafield theirs = metafields
                    .create(MetafieldOwner.PRODUCT, Metafield.fresh(11, "bcsite", "care", "v", "read"))
                    .orElseThrow();
            shop.sandbox.state().access().grant(shop.sandbox.token(), new Account("us", "secret"), Access.allScopes());
            assertEquals(
                    "sandbox-client-id",
                    metafields.list(MetafieldOwner.PRODUCT, 11, "bcsite").get(0).clientId());
            assertEquals(
                    List.of(
                            "Could not change the metafield bcsite/care of product 11: HTTP 403, \"The metafield belongs to"
                                    + " another client\"; give the API account the scope \"Products: modify\"; a metafield of"
                                    + " another application can only be changed by that"),
                    metafields.update(MetafieldOwner.PRODUCT, List.of(theirs)).refused().stream()
                            .map(row -> row.problem().toString())
                            .toList());
        }
    }
}
