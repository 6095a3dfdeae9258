package dev.bcsite.sandbox.state;

import dev.bcsite.sandbox.table.IdField;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of row a store has: the name of the table (and of its seed file) and the field that holds the id. */
public enum Kind {
    PRODUCTS("products"),
    CATEGORIES("categories", IdField.number("category_id")),
    TREES("trees"),
    BRANDS("brands"),
    CHANNELS("channels"),
    LISTINGS("listings", IdField.number("listing_id")),
    SITES("sites"),
    ROUTES("routes"),
    REDIRECTS("redirects"),
    REDIRECT_JOBS("redirect-jobs", IdField.uuid("id")),
    PAGES("pages"),
    POSTS("blog"),
    BANNERS("banners"),
    SCRIPTS("scripts", IdField.uuid("uuid")),
    CURRENCIES("currencies"),
    CUSTOMER_GROUPS("customer-groups"),
    PRICE_LISTS("price-lists"),
    /** Records show no id of their own; theirs is the order in which they came. */
    PRICE_RECORDS("price-records", IdField.hidden()),
    PRICE_LIST_ASSIGNMENTS("price-list-assignments"),
    TAX_ZONES("tax-zones"),
    TAX_RATES("tax-rates"),
    TAX_CLASSES("tax-classes"),
    /** Of all owners; {@code resource_type} and {@code resource_id} say whose. */
    METAFIELDS("metafields"),
    CUSTOMERS("customers"),
    CUSTOMER_ADDRESSES("customer-addresses"),
    CUSTOMER_ATTRIBUTES("customer-attributes"),
    CUSTOMER_ATTRIBUTE_VALUES("customer-attribute-values"),
    /** Credit cards and the like that customers have on file. */
    STORED_INSTRUMENTS("stored-instruments"),
    /** What tokens the store gave to customers for reading and writing as themselves. */
    CUSTOMER_TOKENS("customer-tokens"),
    /** Of browsers on the store's own pages. */
    SESSIONS("sessions", IdField.uuid("id")),
    /** What the store would have sent by mail. */
    MAILS("mails"),
    SUBSCRIBERS("subscribers"),
    WISHLISTS("wishlists"),
    CARTS("carts", IdField.uuid("id")),
    /** What lets a shopper into a cart or to a confirmation, for a while. */
    CART_TOKENS("cart-tokens", IdField.hidden()),
    PROMOTIONS("promotions"),
    PROMOTION_CODES("promotion-codes"),
    COUPONS("coupons"),
    GIFT_CERTIFICATES("gift-certificates"),
    ORDERS("orders"),
    TRANSACTIONS("transactions"),
    /** What lets whoever has one pay an order, for an hour. */
    PAYMENT_TOKENS("payment-tokens", IdField.hidden()),
    REFUNDS("refunds"),
    SHIPMENTS("shipments"),
    HOOKS("hooks"),
    /** Events on their way to the destination of a webhook. */
    DELIVERIES("deliveries");

    private final String table;
    private final IdField idField;

    Kind(String table) {
        this(table, IdField.number("id"));
    }

    Kind(String table, IdField idField) {
        this.table = table;
        this.idField = idField;
    }

    public String table() {
        return table;
    }

    public IdField idField() {
        return idField;
    }

    public static Optional<Kind> named(String table) {
        return Arrays.stream(values()).filter(kind -> kind.table.equals(table)).findFirst();
    }
}
