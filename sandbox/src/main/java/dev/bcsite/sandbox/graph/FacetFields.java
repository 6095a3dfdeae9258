package dev.bcsite.sandbox.graph;

import dev.bcsite.sandbox.table.Json;

/** The lists inside the filters of a search result. */
final class FacetFields {

    private FacetFields() {}

    static void bind(Bindings bindings) {
        bindings.type("CategorySearchFilter").connection("categories", call -> Json.objects(call.row(), "items"));
        bindings.type("BrandSearchFilter").connection("brands", call -> Json.objects(call.row(), "items"));
        bindings.type("RatingSearchFilter").connection("ratings", call -> Json.objects(call.row(), "items"));
        bindings.type("ProductAttributeSearchFilter")
                .connection("attributes", call -> Json.objects(call.row(), "items"));
        bindings.type("CategorySearchFilterItem")
                .connection("subCategories", call -> Json.objects(call.row(), "below"));
        bindings.type("SubCategorySearchFilterItem")
                .connection("subCategories", call -> Json.objects(call.row(), "below"));
    }
}
