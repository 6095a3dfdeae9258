package dev.bcsite.sandbox.state;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of row a store has: the name of the table (and of its seed file) and the field that holds the id. */
public enum Kind {
    PRODUCTS("products", "id"),
    CATEGORIES("categories", "category_id"),
    TREES("trees", "id"),
    BRANDS("brands", "id"),
    CHANNELS("channels", "id"),
    LISTINGS("listings", "listing_id"),
    SITES("sites", "id"),
    ROUTES("routes", "id"),
    REDIRECTS("redirects", "id"),
    PAGES("pages", "id"),
    POSTS("blog", "id"),
    CURRENCIES("currencies", "id"),
    CUSTOMER_GROUPS("customer-groups", "id"),
    PRICE_LISTS("price-lists", "id"),
    /** Records show no id of their own; theirs is the order in which they came. */
    PRICE_RECORDS("price-records", ""),
    PRICE_LIST_ASSIGNMENTS("price-list-assignments", "id"),
    TAX_ZONES("tax-zones", "id"),
    TAX_RATES("tax-rates", "id");

    private final String table;
    private final String idField;

    Kind(String table, String idField) {
        this.table = table;
        this.idField = idField;
    }

    public String table() {
        return table;
    }

    public String idField() {
        return idField;
    }

    public static Optional<Kind> named(String table) {
        return Arrays.stream(values()).filter(kind -> kind.table.equals(table)).findFirst();
    }
}
