package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.Json;
import dev.bcsite.catalog.JsonRow;
import java.util.List;

/** Listings with their variants, in the shape of {@code GET /v3/channels/{id}/listings}. */
final class ChannelListingJson {

    private ChannelListingJson() {}

    static ChannelListing read(JsonNode json) {
        JsonRow row = JsonRow.of("listing", json);
        List<ChannelListing.ListedVariant> variants = row.list("variants").stream()
                .map(variant -> JsonRow.of("variant of a listing", variant))
                .map(variant -> new ChannelListing.ListedVariant(variant.id("variant_id"), variant.text("state")))
                .toList();
        return new ChannelListing(
                row.id("listing_id"),
                row.id("product_id"),
                row.text("state"),
                row.optionalText("name"),
                row.optionalText("description"),
                variants);
    }

    static ObjectNode write(ChannelListing listing, boolean isNew) {
        ObjectNode json = Json.object();
        if (!isNew) {
            json.put("listing_id", listing.id());
        }
        json.put("product_id", listing.productId()).put("state", listing.state());
        listing.name().ifPresent(name -> json.put("name", name));
        listing.description().ifPresent(description -> json.put("description", description));
        ArrayNode variants = json.putArray("variants");
        listing.variants()
                .forEach(variant -> variants.addObject()
                        .put("product_id", listing.productId())
                        .put("variant_id", variant.variantId())
                        .put("state", variant.state()));
        return json;
    }
}
