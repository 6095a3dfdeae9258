package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.SortedMap;

/** Completes listings: one without variants lists every variant of its product. */
final class ListingRows {

    private ListingRows() {}

    static SortedMap<Long, ObjectNode> of(List<SeedRow> seeded, SortedMap<Long, ObjectNode> products) {
        SortedMap<Long, ObjectNode> listings = SimpleRows.of(seeded, "listing", "listing_id");
        for (ObjectNode listing : listings.values()) {
            ObjectNode product = products.get(listing.path("product_id").asLong());
            if (listing.path("variants").isEmpty() && product != null) {
                listAll(listing, product);
            }
        }
        return listings;
    }

    static void listAll(ObjectNode listing, ObjectNode product) {
        ArrayNode variants = listing.putArray("variants");
        for (ObjectNode variant : Json.objects(product, "variants")) {
            ObjectNode listed = variants.addObject();
            listed.set("channel_id", listing.get("channel_id"));
            listed.set("product_id", listing.get("product_id"));
            listed.set("variant_id", variant.get("id"));
            listed.put("state", "active").put("external_id", "");
            listed.set("date_created", listing.get("date_created"));
            listed.set("date_modified", listing.get("date_modified"));
        }
    }
}
