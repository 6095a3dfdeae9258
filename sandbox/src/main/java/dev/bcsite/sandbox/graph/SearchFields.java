package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Product search: everything on the shelf, narrowed by the filters, in the order asked for. */
final class SearchFields {

    private SearchFields() {}

    static void bind(Bindings bindings) {
        bindings.type("Site").field("search", call -> Map.of());
        bindings.type("SearchQueries").field("searchProducts", SearchFields::search);
        bindings.type("SearchProducts")
                .field("products", call -> ProductLists.page(call, result(call).found()))
                .connection("filters", call -> new Facets(call.visit(), result(call)).all());
        FacetFields.bind(bindings);
    }

    private static Map<String, Object> search(Call call) {
        Narrowing narrowing = Narrowing.of(call.visit(), call.input("filters"));
        List<Card> found = call.visit().shelf().cards().stream()
                .filter(narrowing::accepts)
                .sorted(order(call, narrowing))
                .toList();
        return Map.of("result", new Result(narrowing, found));
    }

    /** What a search found. */
    record Result(Narrowing narrowing, List<Card> found) {}

    private static Result result(Call call) {
        return (Result) call.source(Map.class).get("result");
    }

    private static Comparator<Card> order(Call call, Narrowing narrowing) {
        String setting = call.visit()
                .settings("storefront/search")
                .path("default_product_sort")
                .asText("relevance");
        String sort = call.text("sort").orElse(setting);
        return sort.equalsIgnoreCase("RELEVANCE")
                ? relevance(narrowing.words())
                : ProductOrder.named(sort).comparator();
    }

    /** Names count more than SKUs, and SKUs more than the rest; equal ones as the merchant features them. */
    private static Comparator<Card> relevance(List<String> words) {
        ToIntFunction<Card> score = card -> words.stream()
                .mapToInt(word -> (card.name().toLowerCase(Locale.ROOT).contains(word) ? 4 : 0)
                        + (card.sku().toLowerCase(Locale.ROOT).contains(word) ? 2 : 0))
                .sum();
        return Comparator.comparingInt(score).reversed().thenComparing(ProductOrder.FEATURED.comparator());
    }

    /** What products tell of themselves that shoppers can filter by: custom fields and the labels of their options. */
    static Map<String, List<String>> attributes(ObjectNode product) {
        Map<String, List<String>> attributes = new TreeMap<>();
        for (ObjectNode field : Json.objects(product, "custom_fields")) {
            add(
                    attributes,
                    field.path("name").asText(),
                    Stream.of(field.path("value").asText()));
        }
        for (ObjectNode option : Json.objects(product, "options")) {
            Stream<String> labels = Json.objects(option, "option_values").stream()
                    .map(value -> value.path("label").asText());
            add(attributes, option.path("display_name").asText(), labels);
        }
        return attributes;
    }

    private static void add(Map<String, List<String>> attributes, String name, Stream<String> values) {
        List<String> before = attributes.getOrDefault(name, List.of());
        attributes.put(name, Stream.concat(before.stream(), values).distinct().toList());
    }

    static List<String> words(String term) {
        return Arrays.stream(term.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
