package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Brands. They belong to the whole store, whatever a channel sells. */
final class Brands {

    private Brands() {}

    static void bind(Bindings bindings) {
        bindings.type("Site")
                .field(
                        "brand",
                        call -> one(
                                call.visit(), call.integer("entityId").orElse(0).longValue()))
                .connection("brands", Brands::some)
                .connection("popularBrands", Brands::popular);
        bindings.type("Brand")
                .node()
                .at("path", "custom_url.url")
                .text("pageTitle", "page_title")
                .text("metaDesc", "meta_description")
                .field("metaKeywords", call -> words(call.row().path("meta_keywords")))
                .field("searchKeywords", call -> words(call.row().path("search_keywords")))
                .field("seo", call -> Seo.of(call.row(), "name"))
                .field(
                        "defaultImage",
                        call -> call.visit()
                                .pictures()
                                .at(
                                        call.row().path("image_url").asText(""),
                                        call.row().path("name").asText()))
                .field("products", Brands::products)
                .connection(
                        "locales",
                        call -> LocaleLinks.of(
                                call, call.row().path("custom_url").path("url").asText()));
    }

    static Optional<Row> one(Visit visit, long id) {
        return visit.state().brands().row(id).map(row -> Row.of("Brand", row));
    }

    private static List<Row> some(Call call) {
        Set<Long> wanted = new HashSet<>(call.ids("entityIds"));
        for (long product : call.ids("productEntityIds")) {
            call.visit().shelf().card(product).ifPresent(card -> wanted.add(card.brand()));
        }
        boolean isFiltered = !call.ids("entityIds").isEmpty()
                || !call.ids("productEntityIds").isEmpty();
        return call
                .visit()
                .rows(
                        Kind.BRANDS,
                        row -> !isFiltered || wanted.contains(row.path("id").asLong()))
                .stream()
                .map(row -> Row.of("Brand", row))
                .toList();
    }

    /** Those with the most products of this storefront first. */
    private static List<ObjectNode> popular(Call call) {
        Map<Long, Integer> counts = new TreeMap<>();
        call.visit().shelf().cards().forEach(card -> counts.merge(card.brand(), 1, Integer::sum));
        List<ObjectNode> brands = new ArrayList<>();
        counts.forEach((id, count) -> call.visit()
                .state()
                .brands()
                .row(id)
                .ifPresent(row -> brands.add(Json.object()
                        .put("entityId", id)
                        .put("count", count)
                        .put("name", row.path("name").asText())
                        .put("path", row.path("custom_url").path("url").asText()))));
        brands.sort(Comparator.comparingInt(
                        (ObjectNode brand) -> -brand.path("count").asInt())
                .thenComparing(brand -> brand.path("name").asText()));
        return brands;
    }

    private static Object products(Call call) {
        long id = call.row().path("id").asLong();
        return ProductLists.sorted(call, ProductOrder.FEATURED, card -> card.brand() == id);
    }

    /** Words from an array, or from a text with commas between them. */
    private static List<String> words(JsonNode value) {
        List<String> words = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(word -> words.add(word.asText()));
        } else {
            words.addAll(Arrays.asList(value.asText("").split(",")));
        }
        return words.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
