package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.EntityKind;
import java.util.List;
import java.util.Optional;

/** Lists the texts for search engines of some products, categories or brands: those that exist, in one page. */
record ListTexts(EntityKind kind, List<Long> ids) implements Endpoint<Page<EntityText>> {

    private static final List<String> FIELDS = List.of("name", "page_title", "meta_description");

    static String path(EntityKind kind) {
        return switch (kind) {
            case PRODUCT -> "/v3/catalog/products";
            case BRAND -> "/v3/catalog/brands";
            case CATEGORY -> "/v3/catalog/trees/categories";
            default -> throw new IllegalArgumentException("BigCommerce keeps no texts of a " + kind.word());
        };
    }

    @Override
    public String action() {
        return "read page titles and meta descriptions of " + plural(kind, ids.size());
    }

    static String plural(EntityKind kind, int number) {
        String one = kind.word();
        return number == 1 ? "one " + one : number + " " + (kind == EntityKind.CATEGORY ? "categories" : one + "s");
    }

    @Override
    public ApiRequest request() {
        ApiRequest request = ApiRequest.get(path(kind))
                .queryList(EntityTextJson.idField(kind) + ":in", ids)
                .query("limit", Page.SIZE);
        return kind == EntityKind.CATEGORY ? request : request.queryList("include_fields", FIELDS);
    }

    @Override
    public Page<EntityText> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(
                body, kind.word(), EntityTextJson.idField(kind), json -> Optional.of(EntityTextJson.read(kind, json)));
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
