package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;

/** Listings, in the shape of {@code GET /v3/channels/{id}/listings}. */
public final class ListingJson {

    private ListingJson() {}

    public static Listing read(JsonNode json) {
        JsonRow row = JsonRow.of("listing", json);
        long id = row.id("listing_id");
        row = row.named("listing " + id);
        return new Listing(
                id, row.id("product_id"), row.text("state"), row.optionalText("name"), row.optionalText("description"));
    }
}
