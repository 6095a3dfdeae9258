package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingsTest {

    private static final String PATH = "/v3/channels/{channel_id}/listings ×";

    @TempDir
    Path state;

    @Test
    void listingsAreCreatedChangedAndReadByProduct() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Listings listings = new Listings(shop.patientClient());
            BulkResult<ChannelListing> created =
                    listings.create(2, List.of(boston(0, "active"), austin(shop, "active")));
            assertEquals(List.of(), created.refused());
            assertEquals(created.written(), listings.read(2, List.of(12L, 11L, 15L)));
            assertEquals(List.of(), listings.read(1, List.of(11L, 12L)));

            ChannelListing boston = created.written().stream()
                    .filter(listing -> listing.productId() == 12)
                    .findFirst()
                    .orElseThrow();
            ChannelListing renamed = new ChannelListing(
                    boston.id(), 12, "disabled", Optional.of("Boston"), Optional.of("<p>Green.</p>"), List.of());
            ChannelListing after =
                    listings.update(2, List.of(renamed)).written().get(0);
            assertEquals("disabled", after.state());
            assertEquals(Optional.of("Boston"), after.name());
            assertEquals(Optional.of("<p>Green.</p>"), after.description());
            assertEquals(boston.variants(), after.variants());
            assertEquals("GET " + PATH + "2\nPOST " + PATH + "1\nPUT " + PATH + "1", shop.asked());
        }
    }

    @Test
    void aBadListingDoesNotKeepOutTheOthers() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            ChannelListing unknown = new ChannelListing(
                    0,
                    999,
                    "active",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new ChannelListing.ListedVariant(1, "active")));
            BulkResult<ChannelListing> result = new Listings(shop.patientClient())
                    .create(2, List.of(boston(0, "active"), unknown, austin(shop, "active")));
            assertEquals(2, result.written().size());
            assertEquals(
                    List.of("Could not list product 999 on channel 2: HTTP 422, \"product_id: is not a product of this"
                            + " store\""),
                    result.refused().stream()
                            .map(row -> row.problem().toString())
                            .toList());
        }
    }

    @Test
    void aListingThatIsGoneIsRefusedAlthoughBigCommerceSaysNothing() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Listings listings = new Listings(shop.patientClient());
            ChannelListing known =
                    listings.create(2, List.of(boston(0, "active"))).written().get(0);
            ChannelListing gone =
                    new ChannelListing(4711, 11, "disabled", Optional.empty(), Optional.empty(), List.of());
            BulkResult<ChannelListing> result = listings.update(2, List.of(gone, boston(known.id(), "disabled")));
            assertEquals(List.of(boston(known.id(), "disabled")), result.written());
            assertEquals(gone, result.refused().get(0).row());
            assertEquals(404, result.refused().get(0).status());
            assertEquals(
                    "Could not change the listing of product 11 on channel 2: it is not there; somebody"
                            + " removed it meanwhile: plan again",
                    result.refused().get(0).problem().toString());
        }
    }

    @Test
    void listingsWhoseAnswerIsLostAreNotSentTwice() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            shop.fault("done-anyway(504)@POST /v3/channels/*/listings#1");
            Listings listings = new Listings(shop.patientClient());
            BulkResult<ChannelListing> result =
                    listings.create(2, List.of(boston(0, "active"), austin(shop, "active")));
            assertEquals("POST " + PATH + "1", shop.asked());
            assertEquals(
                    List.of(0, 0),
                    result.refused().stream().map(RefusedRow::status).toList());
            assertEquals(
                    "Could not list 2 products on channel 2: HTTP 504, and it may have been done all the same; plan"
                            + " again: the new plan shows whether it is there",
                    result.refused().get(0).problem().toString());
            assertEquals(2, listings.read(2, List.of(11L, 12L)).size());
        }
    }

    @Test
    void moreListingsThanProductsAreReadPageByPage() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            for (int i = 0; i < 300; i++) {
                shop.sandbox
                        .state()
                        .listings()
                        .add(ChannelListingJson.write(boston(0, "active"), true)
                                .put("channel_id", 2)
                                .put("date_created", "2026-01-01T00:00:00Z")
                                .put("date_modified", "2026-01-01T00:00:00Z"));
            }
            assertEquals(
                    300,
                    new Listings(shop.patientClient()).read(2, List.of(12L)).size());
            assertEquals("GET " + PATH + "2", shop.asked());
        }
    }

    @Test
    void manyProductsAreAskedForInPortions() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            List<Long> ids =
                    new ArrayList<>(LongStream.rangeClosed(1, 600).boxed().toList());
            ids.addAll(ids);
            assertEquals(List.of(), new Listings(shop.patientClient()).read(2, ids));
            assertEquals("GET " + PATH + "3", shop.asked());
        }
    }

    private static ChannelListing boston(long id, String state) {
        return new ChannelListing(
                id,
                12,
                state,
                Optional.empty(),
                Optional.empty(),
                List.of(new ChannelListing.ListedVariant(122, state), new ChannelListing.ListedVariant(121, state)));
    }

    private static ChannelListing austin(TestShop shop, String state) {
        long variant = shop.sandbox
                .state()
                .products()
                .row(11)
                .orElseThrow()
                .path("variants")
                .path(0)
                .path("id")
                .asLong();
        return new ChannelListing(
                0,
                11,
                state,
                Optional.of("Austin"),
                Optional.empty(),
                List.of(new ChannelListing.ListedVariant(variant, state)));
    }
}
