package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Pictures;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Shop;
import dev.bcsite.sandbox.table.RecentRows;
import dev.bcsite.sandbox.table.RowSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A made-up shop of any size. Categories and brands are made at once, products and listings only when asked for: the
 * same row every time, whatever was asked before.
 */
public final class GeneratedShop {

    /** What one request asks for. With more, the collector's work grows faster than less is made. */
    private static final int RECENT_PRODUCTS = 64;

    private GeneratedShop() {}

    public static Shop of(int products, long seed, Pictures pictures, Address address) {
        SeedSource content = SeedSources.memory(GeneratedContent.files(products, seed));
        Shop around = ShopReader.read(content, pictures, address);
        Map<Kind, RowSource> rows = new EnumMap<>(around.rows());
        GeneratedCategories categories = GeneratedCategories.of(products, seed);
        GeneratedBrands brands = GeneratedBrands.of(products, seed);
        GeneratedProducts source = new GeneratedProducts(products, seed, categories, brands);
        rows.put(Kind.CATEGORIES, RowSource.of(categories.rows()));
        rows.put(Kind.BRANDS, RowSource.of(brands.rows()));
        rows.put(Kind.PRODUCTS, new RecentRows(source, RECENT_PRODUCTS));
        rows.put(Kind.LISTINGS, new GeneratedListings(source));
        Map<String, JsonNode> documents = new TreeMap<>(around.documents());
        documents.putAll(PartIds.upTo(GeneratedProducts.largestPartId(products)));
        return new Shop(rows, documents, pictures);
    }
}
