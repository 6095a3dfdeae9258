package dev.bcsite.sandbox.state;

import java.util.Locale;

/** The OAuth scopes a token can have, as far as the sandbox asks for them. */
public enum Scope {
    PRODUCTS("store_v2_products", "Products"),
    CHANNEL_SETTINGS("store_channel_settings", "Channel Settings"),
    CHANNEL_LISTINGS("store_channel_listings", "Channel Listings"),
    SITES("store_sites", "Sites & Routes"),
    CONTENT("store_v2_content", "Content"),
    CHECKOUT_CONTENT("store_content_checkout", "Checkout Content"),
    INFORMATION("store_v2_information", "Information & Settings"),
    CUSTOMERS("store_v2_customers", "Customers"),
    CUSTOMERS_LOGIN("store_v2_customers_login", "Customers Login"),
    STORED_INSTRUMENTS("store_stored_payment_instruments", "Stored Payment Instruments"),
    CARTS("store_cart", "Carts"),
    CHECKOUTS("store_checkout", "Checkouts", "store_checkouts"),
    ORDERS("store_v2_orders", "Orders"),
    TRANSACTIONS("store_v2_transactions", "Order Transactions"),
    MARKETING("store_v2_marketing", "Marketing"),
    INVENTORY("store_inventory", "Store Inventory"),
    STOREFRONT_TOKENS("store_storefront_api", "Storefront API Tokens", "store_storefront-api"),
    IMPERSONATION_TOKENS("store_storefront_api_customer_impersonation", "Storefront API Customer Impersonation Tokens"),
    PAYMENT_TOKENS("store_payments_access_token_create", "Create Payments"),
    PAYMENT_METHODS("store_payments_methods", "Get Payment Methods"),
    /** Webhooks need no scope of their own. */
    NONE("", "none");

    private final String parameter;
    private final String title;
    private final String otherSpelling;

    Scope(String parameter, String title) {
        this(parameter, title, parameter);
    }

    Scope(String parameter, String title, String otherSpelling) {
        this.parameter = parameter;
        this.title = title;
        this.otherSpelling = otherSpelling;
    }

    /** The parameter name that allows reading and writing. */
    public String modify() {
        return parameter;
    }

    /** The parameter name that allows reading only. */
    public String readOnly() {
        return this == PAYMENT_METHODS ? parameter + "_read" : parameter + "_read_only";
    }

    /** The parameter name as some other page of the documentation has it; the same when all agree. */
    String otherSpelling() {
        return otherSpelling;
    }

    /** The name in the control panel. */
    public String title() {
        return title;
    }

    /** The scope of a parameter name of either sort, or of a constant's name. */
    public static Scope named(String text) {
        for (Scope scope : values()) {
            if (text.equals(scope.modify())
                    || text.equals(scope.otherSpelling)
                    || text.equals(scope.readOnly())
                    || text.toUpperCase(Locale.ROOT).replace('-', '_').equals(scope.name())) {
                return scope;
            }
        }
        throw new IllegalArgumentException("unknown scope \"" + text + "\"; expected one like " + PRODUCTS.modify()
                + " or " + PRODUCTS.readOnly());
    }
}
