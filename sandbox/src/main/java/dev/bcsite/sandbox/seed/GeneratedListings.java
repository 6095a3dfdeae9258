package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.table.RowSource;
import java.util.Arrays;
import java.util.stream.LongStream;

/** A listing for every twentieth made-up product; every second of them gives it another name. */
final class GeneratedListings implements RowSource {

    private static final int EVERY = 20;

    private final GeneratedProducts products;
    private final long[] ids;

    GeneratedListings(GeneratedProducts products) {
        this.products = products;
        this.ids = LongStream.rangeClosed(1, products.ids().length / EVERY).toArray();
    }

    @Override
    public long[] ids() {
        return Arrays.copyOf(ids, ids.length);
    }

    @Override
    public ObjectNode row(long id) {
        ObjectNode product = products.row(id * EVERY);
        ObjectNode listing = Defaults.of("listing");
        listing.put("listing_id", id);
        listing.set("product_id", product.get("id"));
        listing.put("date_created", Moments.zulu()).put("date_modified", Moments.zulu());
        if (id % 2 == 0) {
            listing.put("name", product.path("name").asText() + " (Online Edition)");
        }
        ListingRows.listAll(listing, product);
        return listing;
    }
}
