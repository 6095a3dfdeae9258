package dev.bcsite.sandbox;

/**
 * Which reading the sandbox plays where BigCommerce's documentation is ambiguous.
 *
 * @param refusesLargeLimits v3 lists answer 413 to a limit over their largest; otherwise they use the largest
 * @param routesPutReplaces a bulk PUT of site routes removes the routes it does not mention; otherwise they stay
 * @param categoriesInMeansAll {@code categories:in} finds products that are in all of the categories; otherwise in any
 * @param refusesInvalidQueries GraphQL answers 400 to a query that is not valid; otherwise 200, as with any other error
 * @param unsignedHooks webhook deliveries have no signature, as those of older hooks may
 */
public record Readings(
        boolean refusesLargeLimits,
        boolean routesPutReplaces,
        boolean categoriesInMeansAll,
        boolean refusesInvalidQueries,
        boolean unsignedHooks) {

    public static Readings defaults() {
        return new Readings(false, false, false, false, false);
    }

    public Readings withRefusedLargeLimits() {
        return new Readings(true, routesPutReplaces, categoriesInMeansAll, refusesInvalidQueries, unsignedHooks);
    }

    public Readings withReplacingRoutesPut() {
        return new Readings(refusesLargeLimits, true, categoriesInMeansAll, refusesInvalidQueries, unsignedHooks);
    }

    public Readings withCategoriesInAll() {
        return new Readings(refusesLargeLimits, routesPutReplaces, true, refusesInvalidQueries, unsignedHooks);
    }

    public Readings withRefusedInvalidQueries() {
        return new Readings(refusesLargeLimits, routesPutReplaces, categoriesInMeansAll, true, unsignedHooks);
    }

    public Readings withUnsignedHooks() {
        return new Readings(refusesLargeLimits, routesPutReplaces, categoriesInMeansAll, refusesInvalidQueries, true);
    }
}
