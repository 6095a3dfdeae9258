package dev.bcsite.sandbox.proof;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where BigCommerce's OpenAPI files contradict the API and Prism says so; each with the reason to forgive it. */
final class PrismSlips {

    private static final String CARTS = "carts.v3.yml";
    private static final String CHECKOUTS = "checkouts.v3.yml";
    private static final String CURRENCIES = "currencies.v2.yml";
    private static final String CUSTOMERS = "customers.v3.yml";
    private static final String MARKETING = "marketing.v2.yml";
    private static final String MODIFIERS = "product-modifiers_catalog.v3.yml";
    private static final String OPTIONS = "product-variant-options_catalog.v3.yml";
    private static final String ORDERS = "orders.v3.yml";
    private static final String ORDERS_V2 = "orders.v2.oas2.yml";
    private static final String PRICE_LISTS = "price_lists.v3.yml";
    private static final String PRODUCTS = "products_catalog.v3.yml";
    private static final String REDIRECTS = "redirects.v3.yml";
    private static final String SCRIPTS = "scripts.v3.yml";
    private static final String SETTINGS = "settings.v3.yml";
    private static final String SITES = "sites.v3.yml";

    private static final String NO_BODY = "a 204 has no body, whatever the file says";
    private static final String NO_TYPE = "a request without a body needs no content type";
    private static final String ONE_OF_MANY = "the list is described as one of its rows";
    private static final String INHERITED = "null on a channel: the store's setting counts";

    static final List<Slip> ALL = List.of(
            // What holds in several files.
            new Slip("204 response", NO_BODY, CURRENCIES, MARKETING, PRICE_LISTS, ORDERS, SCRIPTS, SITES),
            new Slip("204 response.body", NO_BODY, CURRENCIES, MARKETING, PRICE_LISTS, ORDERS, SCRIPTS, SITES),
            new Slip("204 response", "v2 answers an empty list with 204", ORDERS_V2, "store_content.v2.yml"),
            new Slip("header.content-type", NO_TYPE, CARTS, CHECKOUTS, "geography.v2.yml", ORDERS, ORDERS_V2),
            new Slip("header.content-type", NO_TYPE, PRODUCTS, REDIRECTS, SETTINGS),
            new Slip("response.body.data: array", ONE_OF_MANY, CARTS, PRODUCTS),
            new Slip("response.body.data: []", ONE_OF_MANY, CARTS, PRODUCTS),
            new Slip("config: []", "an empty map comes as an empty array", PRODUCTS, OPTIONS, MODIFIERS),
            new Slip("value_data: null", "null where a value has no data", PRODUCTS, OPTIONS, MODIFIERS),
            new Slip("adjusters.price: null", "null where nothing is adjusted", PRODUCTS, MODIFIERS),
            new Slip("adjusters.weight: null", "null where nothing is adjusted", PRODUCTS, MODIFIERS),

            // Carts and checkouts.
            new Slip("body.enabled: nothing", "a field that settings do not have", "abandoned_carts.v3.yml"),
            new Slip("parent_id: null", "null: the line is part of no other", CARTS),
            new Slip("custom_items.*.image_url: \"\"", "empty for an item without a picture", CARTS),
            new Slip("promotions.banners: []", "the list of banners is described as one banner", CARTS),
            new Slip("body.line_item", "a line without options fits both sorts of line", CARTS),
            new Slip("body.line_items", "lines without options fit both sorts of line", CARTS),
            new Slip("body.*.id", "ids of metafields are numbers everywhere else", CARTS),
            new Slip("response.body.data.id", "ids of metafields are numbers everywhere else", CARTS),
            new Slip("response.body.data.*.id", "ids of metafields are numbers everywhere else", CARTS),
            new Slip("cart_url", "to Prism a machine's own address is no URL", CARTS),
            new Slip("embedded_checkout_url", "to Prism a machine's own address is no URL", CARTS),
            new Slip("path.addressid", "ids of addresses are texts in the file's examples", CHECKOUTS),
            new Slip("404 response.body.errors: {}", "a map by field, as in all of v3", CHECKOUTS, ORDERS),
            new Slip("422 response.body.errors: array", "errors of payments are a list", "process_payments.yml"),

            // Catalog and prices.
            new Slip("config.date_earliest_value", "a moment, not a date", PRODUCTS),
            new Slip("config.date_latest_value", "a moment, not a date", PRODUCTS),
            new Slip("base_variant_id: null", "null for a product with options", PRODUCTS),
            new Slip("option_set_id: null", "null for a product without options", PRODUCTS),
            new Slip("primary_image: null", "null for a product without pictures", PRODUCTS),
            new Slip("body.variants.*.id: nothing", "new variants have no ids yet", PRODUCTS),
            new Slip("body.variants.*.product_id: nothing", "nor has their new product", PRODUCTS),
            new Slip("response.body.data: object", "both sorts of image fit, as neither requires a field", PRODUCTS),
            new Slip("body.conditions.*", "both sorts of condition fit, as neither requires a field", PRODUCTS),
            new Slip("conditions.*.modifier_id: null", "null: the condition names a variant", PRODUCTS),
            new Slip("conditions.*.modifier_value_id: null", "null: the condition names a variant", PRODUCTS),
            new Slip(
                    "description: \"\"",
                    "a metafield's description is empty if left out",
                    "product-variants_catalog.v3.yml"),
            new Slip("settings.*.identity", "the ways to name an item are described alike", "inventory.v3.yml"),

            // Customers and orders.
            new Slip("discount_rules: []", "an empty list fits each kind of rules, not just one", "customers.v2.yml"),
            new Slip("discount_rules: array", "rules of a kind fit other kinds as well", "customers.v2.yml"),
            new Slip("channel_ids: null", "null: a customer of all channels", CUSTOMERS),
            new Slip("customer_group_settings.*: null", INHERITED, CUSTOMERS),
            new Slip("privacy_settings.*: null", INHERITED, CUSTOMERS),
            new Slip("response.body.data: object", "one metafield is described as the list of them", CUSTOMERS),
            new Slip("200 exchange", "the ids to delete come in a body, which the file lacks", CUSTOMERS),
            new Slip("200 exchange", "the answer is the token, without the quotes of JSON", "current_customer.yml"),
            new Slip("302 exchange", "Prism follows redirects, and judges none", "customer_login.yml"),
            new Slip("query.id: nothing", "to read the list needs no id", "subscribers.v3.yml"),
            new Slip("consignments: object", "a link fits both what is described, a link and the thing", ORDERS_V2),
            new Slip("shipping.*.line_items: array", "lines fit both what is described", ORDERS_V2),
            new Slip("response.body: array", "the list of fees is described as one fee", ORDERS_V2),
            new Slip("order_product_id: null", "null for a tax that is not of a product", ORDERS_V2),
            new Slip("query.sort: \"id:asc\"", "the direction can follow the field, says the prose", ORDERS_V2),
            new Slip("requested_amount", "a number, as in the list of the same refunds", ORDERS),

            // The store and its content.
            new Slip("icon_url: \"\"", "a channel without an icon has an empty one", "channels.v3.yml"),
            new Slip("last_updated", "v2 writes moments as e-mails do", CURRENCIES),
            new Slip("response.body.data: array", "an array of pages is answered with an array", "pages.v3.yml"),
            new Slip("consent_category: \"unknown\"", "unknown until somebody chooses a category", SCRIPTS),
            new Slip("response.body.data.*: null", INHERITED, SETTINGS),
            new Slip("response.body.data: []", "an empty map comes as an empty array", SETTINGS),
            new Slip("published_date.date", "written with a blank and no zone", "store_content.v2.yml"),
            new Slip(
                    "response.body.*: object",
                    "the schema of the tags has one array too many",
                    "store_content.v2.yml"));

    private PrismSlips() {}

    /**
     * A contradiction that is known.
     *
     * @param place how the location of an {@link Objection} ends, or all of it after the status of the answer; then, if
     *     it matters, what was found there. A star is any one name.
     * @param contracts in which files
     */
    record Slip(String place, String reason, List<String> contracts) {

        Slip(String place, String reason, String... contracts) {
            this(place, reason, List.of(contracts));
        }

        boolean explains(Objection objection) {
            String location = objection.location();
            return contracts.contains(objection.contract())
                    && Stream.of(location, objection.status() + " " + location)
                            .flatMap(where -> Stream.of(where, where + ": " + objection.found()))
                            .anyMatch(pattern());
        }

        private Predicate<String> pattern() {
            String names =
                    Arrays.stream(place.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^.:]+"));
            return Pattern.compile("(.*\\.)?" + names).asMatchPredicate();
        }
    }

    static boolean explain(Objection objection) {
        return ALL.stream().anyMatch(slip -> slip.explains(objection));
    }
}
