package dev.bcsite.bigcommerce;

/** What metafields can hang on, as far as bcsite writes them. */
public enum MetafieldOwner {
    PRODUCT("product", "/v3/catalog/products", Scope.PRODUCTS),
    CATEGORY("category", "/v3/catalog/categories", Scope.PRODUCTS),
    BRAND("brand", "/v3/catalog/brands", Scope.PRODUCTS),
    CHANNEL("channel", "/v3/channels", Scope.CHANNELS);

    private final String word;
    private final String path;
    private final Scope scope;

    MetafieldOwner(String word, String path, Scope scope) {
        this.word = word;
        this.path = path;
        this.scope = scope;
    }

    /** As in messages: {@code category}. */
    public String word() {
        return word;
    }

    String path() {
        return path;
    }

    Scope scope() {
        return scope;
    }
}
