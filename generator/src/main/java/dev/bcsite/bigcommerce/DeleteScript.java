package dev.bcsite.bigcommerce;

/** Removes a script. */
record DeleteScript(String uuid) implements Removing {

    @Override
    public String action() {
        return "remove script " + uuid;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.delete("/v3/content/scripts/{uuid}", uuid);
    }

    @Override
    public Scope scope() {
        return Scope.CONTENT;
    }
}
