package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Pictures;
import dev.bcsite.sandbox.SeedException;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Shop;
import dev.bcsite.sandbox.table.RowSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a shop of the files of a seed.
 *
 * <p>Every file is optional; what is missing is filled in as in a new store with one channel. A store without products
 * is one too.
 */
public final class ShopReader {

    private static final long DEFAULT_CHANNEL = 1;
    /** What every store has besides the default class, which is number zero and never listed. */
    private static final String TAX_CLASSES =
            "[{\"id\": 1, \"name\": \"Non-Taxable Products\"}, {\"id\": 2, \"name\": \"Shipping\"},"
                    + " {\"id\": 3, \"name\": \"Gift Wrapping\"}]";

    private final SeedFiles files;
    private final Address address;
    private final Map<Kind, RowSource> rows = new EnumMap<>(Kind.class);
    private final Map<String, JsonNode> documents = new TreeMap<>();

    private ShopReader(SeedFiles files, Address address) {
        this.files = files;
        this.address = address;
    }

    /** @throws SeedException with file, row and what is wrong */
    public static Shop read(SeedSource source, Pictures pictures, Address address) {
        ShopReader reader = new ShopReader(new SeedFiles(source), address);
        reader.readChannels();
        reader.readCatalog();
        reader.readContent();
        reader.readPriceLists();
        reader.readCustomers();
        reader.rows.put(Kind.TAX_ZONES, reader.simple("tax-zones", "tax-zone", "id", "{}"));
        reader.rows.put(Kind.TAX_RATES, reader.simple("tax-rates", "tax-rate", "id", "{}"));
        reader.rows.put(Kind.TAX_CLASSES, reader.simple("tax-classes", "tax-class", "id", TAX_CLASSES));
        reader.documents.putAll(StoreDocuments.read(reader.files, address));
        return new Shop(reader.rows, reader.documents, pictures);
    }

    private void readChannels() {
        RowSource channels = simple("channels", "channel", "id", "{\"id\": 1, \"name\": \"Sandbox Storefront\"}");
        rows.put(Kind.CHANNELS, channels);
        rows.put(Kind.SITES, SiteRows.of(files, channels, address));
        rows.put(Kind.ROUTES, simple("routes", "route", "id"));
        rows.put(
                Kind.CURRENCIES,
                simple(
                        "currencies",
                        "currency",
                        "id",
                        "{\"id\": 1, \"is_default\": true, \"currency_code\": \"USD\", \"name\": \"US Dollar\","
                                + " \"country_iso2\": \"US\"}"));
        rows.put(Kind.CUSTOMER_GROUPS, simple("customer-groups", "customer-group", "id"));
    }

    private void readCatalog() {
        SortedMap<Long, ObjectNode> categories = CategoryRows.of(files.rows("categories"), 1);
        rows.put(Kind.CATEGORIES, RowSource.of(categories));
        rows.put(Kind.TREES, RowSource.of(trees(categories)));
        rows.put(Kind.BRANDS, RowSource.of(BrandRows.of(files.rows("brands"))));
        SortedMap<Long, ObjectNode> products = ProductRows.of(files.rows("products"));
        Reviews.attach(files.rows("reviews"), products);
        SortedMap<Long, ObjectNode> listings = ListingRows.of(files.rows("listings"), products);
        Assignments.complete(products, listings, files.rows("channel-assignments"), files.has("listings"));
        rows.put(Kind.METAFIELDS, RowSource.of(MetafieldRows.of(products.values())));
        documents.putAll(PartIds.of(products.values()));
        rows.put(Kind.PRODUCTS, RowSource.of(products));
        rows.put(Kind.LISTINGS, RowSource.of(listings));
    }

    /** The trees of the seed; without any, one per tree that categories name, the first of them on the default channel. */
    private SortedMap<Long, ObjectNode> trees(SortedMap<Long, ObjectNode> categories) {
        if (files.has("trees")) {
            return SimpleRows.of(files.rows("trees"), "tree", "id");
        }
        SortedMap<Long, ObjectNode> trees = new TreeMap<>();
        trees.put(1L, Defaults.of("tree"));
        categories.values().forEach(row -> trees.put(row.path("tree_id").asLong(), Defaults.of("tree")));
        trees.forEach((id, tree) -> tree.put("id", id));
        trees.get(trees.firstKey()).putArray("channels").add(DEFAULT_CHANNEL);
        return trees;
    }

    private void readContent() {
        rows.put(Kind.REDIRECTS, simple("redirects", "redirect", "id"));
        rows.put(Kind.BANNERS, simple("banners", "banner", "id"));
        rows.put(Kind.PAGES, RowSource.of(ContentRows.pages(files.rows("pages"))));
        rows.put(Kind.POSTS, RowSource.of(ContentRows.posts(files.rows("blog"))));
    }

    private void readCustomers() {
        CustomerRows customers = CustomerRows.of(files.rows("customers"));
        rows.put(Kind.CUSTOMERS, RowSource.of(customers.customers()));
        rows.put(Kind.CUSTOMER_ADDRESSES, RowSource.of(customers.addresses()));
        rows.put(Kind.STORED_INSTRUMENTS, simple("stored-instruments", "stored-instrument", "id"));
    }

    private void readPriceLists() {
        PriceListRows lists = PriceListRows.of(files.rows("price-lists"), VariantIndex.of(rows.get(Kind.PRODUCTS)));
        rows.put(Kind.PRICE_LISTS, RowSource.of(lists.lists()));
        rows.put(Kind.PRICE_RECORDS, RowSource.of(lists.records()));
        rows.put(Kind.PRICE_LIST_ASSIGNMENTS, RowSource.of(lists.assignments()));
    }

    private RowSource simple(String file, String kind, String idField) {
        return RowSource.of(SimpleRows.of(files.rows(file), kind, idField));
    }

    /** @param otherwise the row, or the rows, of a seed that has no such file */
    private RowSource simple(String file, String kind, String idField, String otherwise) {
        return RowSource.of(
                SimpleRows.of(files.has(file) ? files.rows(file) : SeedFiles.rows(file, otherwise), kind, idField));
    }
}
