package dev.bcsite.bigcommerce;

/** Removes one route of a channel site. */
record DeleteRoute(long site, long route) implements Removing {

    @Override
    public String action() {
        return "remove route " + route + " of site " + site;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.delete("/v3/sites/{id}/routes/{route}", site, route);
    }

    @Override
    public Scope scope() {
        return Scope.SITES;
    }
}
