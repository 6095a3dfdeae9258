package dev.bcsite.sandbox.state;

import java.util.Locale;

/** The OAuth scopes a token can have, as far as the sandbox asks for them. */
public enum Scope {
    PRODUCTS("store_v2_products", "Products"),
    CHANNEL_SETTINGS("store_channel_settings", "Channel Settings"),
    CHANNEL_LISTINGS("store_channel_listings", "Channel Listings"),
    SITES("store_sites", "Sites & Routes"),
    CONTENT("store_v2_content", "Content"),
    INFORMATION("store_v2_information", "Information & Settings"),
    CUSTOMERS("store_v2_customers", "Customers");

    private final String parameter;
    private final String title;

    Scope(String parameter, String title) {
        this.parameter = parameter;
        this.title = title;
    }

    /** The parameter name that allows reading and writing. */
    public String modify() {
        return parameter;
    }

    /** The parameter name that allows reading only. */
    public String readOnly() {
        return parameter + "_read_only";
    }

    /** The name in the control panel. */
    public String title() {
        return title;
    }

    /** The scope of a parameter name of either sort, or of a constant's name. */
    public static Scope named(String text) {
        for (Scope scope : values()) {
            if (text.equals(scope.modify())
                    || text.equals(scope.readOnly())
                    || text.toUpperCase(Locale.ROOT).replace('-', '_').equals(scope.name())) {
                return scope;
            }
        }
        throw new IllegalArgumentException("unknown scope \"" + text + "\"; expected one like " + PRODUCTS.modify()
                + " or " + PRODUCTS.readOnly());
    }
}
