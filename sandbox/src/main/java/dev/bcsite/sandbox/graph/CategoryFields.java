package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Optional;

/** Categories, one by one and as the tree of the channel. */
final class CategoryFields {

    private CategoryFields() {}

    /** A branch of the tree; it carries the tree along so that it is read once a request. */
    private record Branch(ObjectNode json, CategoryTree tree) implements Row {

        @Override
        public String type() {
            return "CategoryTreeItem";
        }

        long id() {
            return json.path("category_id").asLong();
        }

        List<Branch> children() {
            return tree.children(id()).stream()
                    .map(row -> new Branch(row, tree))
                    .toList();
        }
    }

    static void bind(Bindings bindings) {
        bindings.type("Site")
                .field("categoryTree", CategoryFields::roots)
                .field(
                        "category",
                        call -> one(
                                call.visit(), call.integer("entityId").orElse(0).longValue()));
        bindings.type("CategoryTreeItem")
                .at("entityId", "category_id")
                .at("path", "url.path")
                .text("description", "description")
                .field(
                        "productCount",
                        call -> call.visit()
                                .shelf()
                                .countInCategory(call.source(Branch.class).id()))
                .field("image", CategoryFields::picture)
                .field(
                        "hasChildren",
                        call -> !call.source(Branch.class).children().isEmpty())
                .field("children", call -> call.source(Branch.class).children());
        bindCategory(bindings.type("Category"));
    }

    private static void bindCategory(Bindings.Type category) {
        category.field("id", call -> GlobalId.of("Category", id(call)))
                .at("entityId", "category_id")
                .at("path", "url.path")
                .text("description", "description")
                .field("defaultImage", CategoryFields::picture)
                .connection("breadcrumbs", CategoryFields::breadcrumbs)
                .field("products", CategoryFields::products)
                .field("seo", call -> Seo.of(call.row(), "name"))
                .field("defaultProductSort", call -> order(call).name())
                .connection(
                        "locales",
                        call -> LocaleLinks.of(
                                call, call.row().path("url").path("path").asText()));
    }

    static Optional<Row> one(Visit visit, long id) {
        return CategoryTree.of(visit).visible(id).map(row -> Row.of("Category", row));
    }

    private static long id(Call call) {
        return call.row().path("category_id").asLong();
    }

    /** From a root category on, or from the top; an unknown root has no branches. */
    private static List<Branch> roots(Call call) {
        CategoryTree tree = CategoryTree.of(call.visit());
        Optional<Integer> root = call.integer("rootEntityId");
        List<ObjectNode> rows =
                root.isPresent() ? tree.visible(root.get()).stream().toList() : tree.children(0);
        return rows.stream().map(row -> new Branch(row, tree)).toList();
    }

    private static Optional<ObjectNode> picture(Call call) {
        return call.visit()
                .pictures()
                .at(
                        call.row().path("image_url").asText(""),
                        call.row().path("name").asText());
    }

    private static List<ObjectNode> breadcrumbs(Call call) {
        CategoryTree tree = CategoryTree.of(call.visit());
        return tree.way(id(call), call.integer("depth").orElse(1)).stream()
                .map(row -> Json.object()
                        .put("entityId", row.path("category_id").asLong())
                        .put("name", row.path("name").asText())
                        .put("path", row.path("url").path("path").asText()))
                .toList();
    }

    private static Object products(Call call) {
        long id = id(call);
        ProductOrder order = call.text("sortBy")
                .filter(sort -> !sort.equals("DEFAULT"))
                .map(ProductOrder::named)
                .orElseGet(() -> order(call));
        return ProductLists.sorted(call, order, card -> card.categories().contains(id));
    }

    /** The category's own order, else the storefront's. */
    private static ProductOrder order(Call call) {
        String own = call.row().path("default_product_sort").asText("use_store_settings");
        return ProductOrder.named(
                own.equals("use_store_settings")
                        ? call.visit()
                                .settings("storefront/category")
                                .path("default_product_sort")
                                .asText("featured")
                        : own);
    }
}
