package dev.bcsite.sandbox;

/**
 * A second way to read BigCommerce's documentation, where it contradicts itself or is silent.
 *
 * <p>The sandbox plays the first way unless it is told otherwise with {@link Readings#with}.
 */
public enum Reading {
    /** v3 lists answer 413 to a limit over their largest; otherwise they use the largest. */
    REFUSES_LARGE_LIMITS,
    /** A bulk PUT of site routes removes the routes it does not mention; otherwise they stay. */
    ROUTES_PUT_REPLACES,
    /** {@code categories:in} finds products that are in all of the categories; otherwise in any. */
    CATEGORIES_IN_MEANS_ALL,
    /** A PUT of a channel with another type or platform is refused with 422; otherwise both are ignored. */
    REFUSES_FIXED_CHANNEL_FIELDS,
    /** A storefront channel may be {@code connected}, as a guide has it; otherwise that is for the other types. */
    STOREFRONTS_MAY_BE_CONNECTED,
    /** Pages and scripts have a {@code site_id}; otherwise a {@code channel_id}. */
    CONTENT_IS_KEYED_BY_SITE,
    /** The channel of a newsletter's reader is called {@code origin_channel_id}; otherwise {@code channel_id}. */
    SUBSCRIBERS_HAVE_ORIGIN_CHANNELS,
    /** Checkouts need the scope {@code store_checkouts}; otherwise {@code store_checkout}. */
    CHECKOUT_SCOPE_IS_PLURAL,
    /** New storefront tokens need the scope {@code store_storefront-api}; otherwise {@code store_storefront_api}. */
    TOKEN_SCOPE_HAS_A_DASH,
    /** Answers that are bare objects in the schema, as to a checkout URL or token, are wrapped in {@code data}. */
    WRAPS_BARE_OBJECTS,
    /** GraphQL answers 400 to a query that is not valid; otherwise 200, as with any other error. */
    REFUSES_INVALID_QUERIES,
    /** The payments host answers no pages of other origins; otherwise it does. */
    PAYMENTS_ARE_FOR_SERVERS,
    /** Webhook deliveries have no signature, as those of older hooks may. */
    UNSIGNED_HOOKS
}
