package dev.bcsite.sandbox.proof;

import java.util.List;

/** Where BigCommerce's OpenAPI files contradict the API and Prism says so; each with the reason to forgive it. */
final class PrismSlips {

    private static final String PRICE_LISTS = "price_lists.v3.yml";
    private static final String PRODUCTS = "products_catalog.v3.yml";
    private static final String OPTIONS = "product-variant-options_catalog.v3.yml";
    private static final String MODIFIERS = "product-modifiers_catalog.v3.yml";

    static final List<Slip> ALL = List.of(
            new Slip("icon_url", "a channel without an icon has an empty one", "channels.v3.yml"),
            new Slip("last_updated", "v2 writes moments as e-mails do", "currencies.v2.yml"),
            new Slip("discount_rules", "an empty list fits each kind of rules, not just one", "customers.v2.yml"),
            new Slip("settings.*.identity", "the ways to name an item are described alike", "inventory.v3.yml"),
            new Slip("204 response", "a 204 has no body, whatever the file says", PRICE_LISTS),
            new Slip("204 response.body", "a 204 has no body, whatever the file says", PRICE_LISTS),
            new Slip("config", "an empty map comes as an empty array", PRODUCTS, OPTIONS, MODIFIERS),
            new Slip("adjusters.price", "null where nothing is adjusted", PRODUCTS, MODIFIERS),
            new Slip("adjusters.weight", "null where nothing is adjusted", PRODUCTS, MODIFIERS),
            new Slip("config.date_earliest_value", "a moment, not a date", PRODUCTS),
            new Slip("config.date_latest_value", "a moment, not a date", PRODUCTS),
            new Slip("base_variant_id", "null for a product with options", PRODUCTS),
            new Slip("option_set_id", "null for a product without options", PRODUCTS),
            new Slip("primary_image", "null for a product without pictures", PRODUCTS),
            new Slip("header", "a request without a body needs no content type", PRODUCTS),
            new Slip("response.body.data", "an empty map comes as an empty array", "settings.v3.yml"),
            new Slip("published_date.date", "written with a blank and no zone", "store_content.v2.yml"),
            new Slip("response.body.*", "the schema of the tags has one array too many", "store_content.v2.yml"),
            new Slip("204 response", "v2 answers an empty list with 204", "store_content.v2.yml"));

    private PrismSlips() {}

    /**
     * @param location how the location of an {@link Objection} ends; or all of it, after the status of the answer
     * @param contracts in which files
     */
    record Slip(String location, String reason, List<String> contracts) {

        Slip(String location, String reason, String... contracts) {
            this(location, reason, List.of(contracts));
        }

        boolean explains(Objection objection) {
            return contracts.contains(objection.contract())
                    && (("." + objection.location()).endsWith("." + location)
                            || location.equals(objection.status() + " " + objection.location()));
        }
    }

    static boolean explain(Objection objection) {
        return ALL.stream().anyMatch(slip -> slip.explains(objection));
    }
}
